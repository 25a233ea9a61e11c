// Prism as a validating proxy over GitHub's own description of its API.
import { createRequire } from 'node:module';
import http from 'node:http';
import { freePort } from './emulator.mjs';

const require = createRequire(import.meta.url);
const ID = 'x-twin-request';

// What a reviewer may want of GitHub. The whole description takes half a minute and a gigabyte.
const KEPT = new RegExp(
  '^/(app(/|$)|app-manifests/|installation/repositories|rate_limit|meta|users/\\{username\\}$' +
    '|repos/\\{owner\\}/\\{repo\\}($|/installation|/(pulls|issues|commits|check-runs|check-suites|contents|compare|statuses)(/|$)' +
    '|/(collaborators|labels)(/|$)|/branches(/\\{branch\\})?$|/rules/branches/|/git/refs?/|/git/commits/\\{))',
);

// Parameters that may hold slashes. Prism knows only single segments, so it is asked with the slashes spelled %2F.
const TAILS = [
  /^(\/repos\/[^/]+\/[^/]+\/(?:contents|compare|branches|rules\/branches|git\/refs?)\/)(.+)$/,
  /^(\/repos\/[^/]+\/[^/]+\/commits\/)(.+)(\/(?:check-runs|check-suites|status|statuses|pulls))$/,
];

function trimmed() {
  const api = require('@octokit/openapi/generated/api.github.com.json');
  const paths = Object.fromEntries(Object.entries(api.paths).filter(([path]) => KEPT.test(path)));
  const components = {};
  const pending = [paths];
  while (pending.length) {
    // by a list of what is still to be seen, because the description is deeper than is good for a call stack
    const value = pending.pop();
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$ref' && typeof inner === 'string') {
        const [, , kind, name] = inner.split('/');
        components[kind] ??= {};
        if (!components[kind][name]) {
          components[kind][name] = api.components[kind][name];
          pending.push(components[kind][name]);
        }
      } else if (inner && typeof inner === 'object') pending.push(inner);
    }
    // Answers are not looked at, and their examples are most of the size.
    if (value.responses) value.responses = { default: { description: 'any' } };
  }
  return { openapi: api.openapi, info: api.info, paths, components };
}

/** Starts it. `inner` answers a request; the result is what asks through Prism and notes violations. */
export async function startPrism(inner, violations) {
  const waiting = new Map();
  const upstream = http.createServer(async (request, response) => {
    const entry = waiting.get(request.headers[ID]);
    // The true answer goes past Prism, because it reads and writes texts and would damage the bytes of raw files.
    entry.answer = await inner(entry.request);
    response.writeHead(204).end();
  });
  await new Promise((resolve) => upstream.listen(0, '127.0.0.1', resolve));

  const { getHttpOperationsFromSpec } = require('@stoplight/prism-cli/dist/operations');
  const { createServer } = require('@stoplight/prism-http-server');
  const { createLogger } = require('@stoplight/prism-core');
  const operations = await getHttpOperationsFromSpec(trimmed());
  const server = createServer(operations, {
    cors: false,
    config: {
      isProxy: true,
      upstream: new URL(`http://127.0.0.1:${upstream.address().port}`),
      validateRequest: true,
      validateResponse: false, // that would be a test of emulate
      checkSecurity: false,
      errors: false,
      mock: { dynamic: false },
    },
    components: { logger: createLogger('prism', { level: 'silent' }) },
  });
  const port = await freePort();
  await server.listen(port, '127.0.0.1');

  let last = 0;
  return async (request) => {
    const id = String(++last);
    const entry = { request };
    waiting.set(id, entry);
    const said = await askPrism(port, id, request);
    waiting.delete(id);
    for (const violation of found(said)) {
      violations.push({ method: request.method, path: request.url, ...violation });
    }
    return entry.answer ?? inner(request); // Prism keeps to itself what it has no path for
  };
}

function found({ status, headers, body }) {
  const text = headers['sl-violations'];
  if (text) {
    try {
      return JSON.parse(text).filter((violation) => violation.location[0] === 'request');
    } catch {
      return [{ location: ['request'], message: text }]; // cut off, because there are so many
    }
  }
  return status === 204 ? [] : [{ location: ['request'], message: body }];
}

function askPrism(port, id, request) {
  const path = TAILS.reduce(
    (text, tail) => text.replace(tail, (_, before, rest, after = '') => before + rest.replaceAll('/', '%2F') + after),
    request.path,
  );
  const search = request.url.slice(request.path.length);
  const headers = { ...request.headers, [ID]: id, host: `127.0.0.1:${port}` };
  return new Promise((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port, method: request.method, path: path + search, headers, maxHeaderSize: 65536 })
      .on('error', reject)
      .on('response', async (response) => {
        const chunks = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
      })
      .end(request.body);
  });
}
