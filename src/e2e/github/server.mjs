// GitHub on loopback: node server.mjs <port> [--no-prism] [--with-parent]
// service -> journal and faults -> Prism -> what emulate lacks -> emulate
import http from 'node:http';
import { control } from './control.mjs';
import { startEmulator } from './emulator.mjs';
import { Faults } from './faults.mjs';
import { json, readRequest } from './http.mjs';
import { startPrism } from './prism.mjs';
import { Twin } from './twin.mjs';

// Because a test that is killed cannot end its processes; its end of the pipe closes all the same.
if (process.argv.includes('--with-parent')) process.stdin.resume().on('end', () => process.exit());

const port = Number(process.argv[2]);
const apiUrl = `http://127.0.0.1:${port}`;
const emulator = await startEmulator(apiUrl);
const twin = new Twin(emulator, apiUrl);
const faults = new Faults();
const journal = [];
const violations = [];
const answer = (request) => twin.answer(request);
const ask = process.argv.includes('--no-prism') ? answer : await startPrism(answer, violations);
const controlled = control({ twin, faults, journal, violations });

async function serve(request) {
  if (request.path.startsWith('/__control/')) return controlled(request);
  const entry = {
    at: new Date().toISOString(),
    method: request.method,
    path: request.url,
    as: emulator.identify(request.authorization),
    body: request.body?.toString() ?? null,
  };
  journal.push(entry);
  const given = await faults.around(request, entry, () => ask(request));
  entry.status = given.status ?? null; // null for a connection that was reset
  return given;
}

function send(given, response) {
  if (given.reset) {
    response.socket.resetAndDestroy();
    return;
  }
  const hasBody = given.status !== 204 && given.status !== 304;
  response.writeHead(given.status, { ...given.headers, ...(hasBody ? { 'content-length': given.body.length } : {}) });
  if (!given.pause) {
    response.end(hasBody ? given.body : undefined);
    return;
  }
  response.flushHeaders();
  response.write(given.body.subarray(0, 1));
  setTimeout(() => response.end(given.body.subarray(1)), given.pause);
}

http
  .createServer(async (incoming, response) => {
    try {
      send(await serve(await readRequest(incoming)), response);
    } catch (e) {
      console.error(e);
      send(json(500, { message: String(e) }), response); // a fault of this program: a test must not take it for GitHub's
    }
  })
  .listen(port, '127.0.0.1', () => console.log(`listening at ${apiUrl}`));
