// emulate's GitHub in this process: on loopback, seeded, and with its state within reach.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import net from 'node:net';
import { readFileSync } from 'node:fs';

const seed = JSON.parse(readFileSync(new URL('seed.json', import.meta.url)));

/** A port of loopback on which nobody listens now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// Because emulate has no option for the address, and would listen on every interface.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, host, ...rest) {
  return typeof port === 'number' && host === undefined
    ? listen.call(this, port, '127.0.0.1', ...rest)
    : listen.call(this, port, host, ...rest);
};

/** Starts it. All addresses in its answers begin with `apiUrl`. */
export async function startEmulator(apiUrl) {
  const { createEmulator } = await import('emulate');
  // The file name is that of the pinned version. Its REST API cannot move the head of a pull request, hence the store.
  const { githubPlugin, getGitHubStore } = await import(new URL('dist-PJSQGLE7.js', import.meta.resolve('emulate')));
  const inside = {};
  const register = githubPlugin.register;
  githubPlugin.register = (app, store, webhooks, baseUrl, tokens) => {
    Object.assign(inside, { webhooks, tokens, store: getGitHubStore(store) });
    return register(app, store, webhooks, baseUrl, tokens);
  };
  const port = await freePort();
  const app = {
    ...seed.app,
    private_key: generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, // as GitHub hands it out
    }).privateKey,
    webhook_secret: randomUUID(),
    repository: `${seed.org}/${seed.repository}`,
  };
  await createEmulator({ service: 'github', port, baseUrl: apiUrl, seed: emulatorSeed(app) });
  return new Emulator(`http://127.0.0.1:${port}`, app, inside);
}

function emulatorSeed(app) {
  const { installation_id, permissions, events } = app;
  return {
    tokens: Object.fromEntries(seed.users.map(({ login }) => [`user-${randomUUID()}`, { login }])),
    github: {
      // In this order, because emulate takes every unknown token for one of the first user.
      users: seed.users.map(({ login, email }) => ({ login, email, name: login })),
      orgs: [
        {
          login: seed.org,
          // Everybody, because emulate refuses every write of others; what they may really do is served by our shim.
          members: seed.users.filter((u) => u.permission).map(({ login }) => ({ login, role: 'admin' })),
        },
      ],
      repos: [{ owner: seed.org, name: seed.repository, private: true, auto_init: true }],
      apps: [
        { ...app, installations: [{ installation_id, account: seed.org, permissions, events, repository_selection: 'all' }] },
      ],
    },
  };
}

class Emulator {
  #base;
  constructor(base, app, { store, webhooks, tokens }) {
    this.#base = base;
    this.app = app;
    this.store = store;
    this.webhooks = webhooks;
    this.tokens = tokens;
    this.permissions = new Map(seed.users.map((u) => [u.login, u.permission ?? 'none']));
    this.owner = this.tokenOf('owner');
  }

  tokenOf(login) {
    for (const [token, user] of this.tokens) {
      if (user.login === login && !user.installation) return token;
    }
    throw new Error(`no user ${login}`);
  }

  /** Installation tokens are good no more, as after an hour. */
  expireTokens() {
    for (const [token, user] of this.tokens) {
      if (user.installation) this.tokens.delete(token);
    }
  }

  /** Whose authorization this is: none, app, installation, a login, or unknown. */
  identify(authorization) {
    if (!authorization) return 'none';
    const token = authorization.replace(/^(bearer|token)\s+/i, '');
    if (token.startsWith('eyJ')) return 'app';
    const user = this.tokens.get(token);
    return user ? (user.installation ? 'installation' : user.login) : 'unknown';
  }

  /** Asks emulate; the answer is `{status, headers, body}` with the body in bytes. */
  async ask(method, path, { authorization, accept, body } = {}) {
    const headers = { authorization, accept, 'content-type': body === undefined ? undefined : 'application/json' };
    const response = await fetch(this.#base + path, {
      method,
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
      body: body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
    const kept = Object.fromEntries(response.headers);
    for (const hop of ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']) delete kept[hop];
    return { status: response.status, headers: kept, body: Buffer.from(await response.arrayBuffer()) };
  }

  /** Asks as this user and expects success; returns the JSON. */
  async rest(method, path, body, token = this.owner) {
    const answer = await this.ask(method, path, { authorization: `Bearer ${token}`, body });
    if (answer.status >= 300) throw new Error(`emulate: ${method} ${path}: ${answer.status} ${answer.body}`);
    return answer.body.length ? JSON.parse(answer.body) : null;
  }
}
