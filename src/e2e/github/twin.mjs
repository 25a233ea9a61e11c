// GitHub as the service sees it: emulate, what it lacks, the webhook, and what a test does behind the service's back.
import { Checks } from './checks.mjs';
import { changedFiles } from './diff.mjs';
import { Hooks } from './hooks.mjs';
import { answer } from './missing.mjs';
import { Payloads } from './payloads.mjs';

/** What stands in every answer of GitHub; those of emulate have it already. */
const limits = () => ({
  'x-ratelimit-limit': '5000',
  'x-ratelimit-remaining': '4999',
  'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
  'x-ratelimit-resource': 'core',
});

export class Twin {
  reactions = [];
  statuses = new Map(); // sha to commit statuses
  rules = new Map(); // branch to the names of required checks
  listings = new Map(); // number of a pull request to files that a test has made up
  patchLines = 20_000; // of one answer
  automatic = true; // whether what happens is sent to the webhook
  history = []; // every text that a comment has had, and every state of a check run
  #held = null;
  #turn = Promise.resolve();

  constructor(emulator, apiUrl) {
    this.emulator = emulator;
    this.apiUrl = apiUrl;
    this.at = `/repos/${emulator.app.repository}`;
    this.hooks = new Hooks(emulator.app);
    this.checks = new Checks(this);
    this.payloads = new Payloads(this);
    this.forward = this.forward.bind(this);
    emulator.webhooks.dispatch = async (event, action, payload) => this.#happened(event, payload);
  }

  /** Answers a request of the service. */
  async answer(request) {
    const given = await answer(this, request);
    const changed = /(issues\/comments|check-runs)\/?\d*$|issues\/\d+\/comments$/.test(request.path);
    if (request.method !== 'GET' && changed && given.status < 300 && given.body.length) {
      this.history.push({ path: request.path, at: new Date().toISOString(), ...JSON.parse(given.body) });
    }
    return { ...given, headers: { ...limits(), ...given.headers } };
  }

  /** Asks emulate what the request asks, or this path instead of its own. */
  forward({ method, url, headers, authorization, body }, path = url) {
    return this.emulator.ask(method, path, { authorization, accept: headers.accept, body });
  }

  /** The account behind a request. */
  actor(request) {
    const login = this.emulator.identify(request.authorization);
    const name = login === 'installation' ? `${this.emulator.app.slug}[bot]` : login;
    const { id, node_id, type } = this.emulator.store.users.findOneBy('login', name) ?? { id: 0, node_id: '', type: 'Bot' };
    return { login: name, id, node_id, type };
  }

  #happened(event, payload) {
    if (!this.automatic || !this.hooks.target || !this.emulator.app.events.includes(event)) return;
    if (this.#held) this.#held.push([event, payload]);
    else this.hooks.send(event, this.payloads.completed(event, payload)).catch(console.error);
  }

  /** Does something of which the webhook hears when all of it is done; one such thing at a time. */
  #atOnce(change) {
    const result = this.#turn.then(async () => {
      this.#held = [];
      try {
        return await change();
      } finally {
        const held = this.#held;
        this.#held = null;
        held.forEach(([event, payload]) => this.#happened(event, payload));
      }
    });
    this.#turn = result.catch(() => null);
    return result;
  }

  /** Opens a pull request: `base` and `head` are files by path, where null deletes and `{base64}` is binary. */
  open({ title = 'A change', body = '', author = 'writer', draft = false, branch, base, head }) {
    return this.#atOnce(async () => {
      if (base) await this.#commit('main', base, 'owner', 'What was there before');
      const topic = branch ?? `topic-${this.emulator.store.pullRequests.count() + 1}`;
      const main = await this.#tip('main');
      await this.emulator.rest('POST', `${this.at}/git/refs`, { ref: `refs/heads/${topic}`, sha: main });
      await this.#commit(topic, head, author, title);
      const token = this.emulator.tokenOf(author);
      const { number } = await this.emulator.rest('POST', `${this.at}/pulls`, { title, body, head: topic, base: 'main', draft }, token);
      return this.#moved(number);
    });
  }

  /** Pushes a commit to the branch of a pull request; with `force`, in place of all that was there. */
  async push(number, { files, author = 'writer', message = 'One more', force = false }) {
    const before = await this.emulator.rest('GET', `${this.at}/pulls/${number}`);
    const { ref, sha } = before.head;
    if (force) await this.emulator.rest('PATCH', `${this.at}/git/refs/heads/${ref}`, { sha: before.base.sha, force });
    await this.#commit(ref, files, author, message);
    const pull = await this.#moved(number);
    if (this.automatic) await this.send({ event: 'pull_request', action: 'synchronize', pull: number, before: sha, sender: author });
    return pull;
  }

  /** Changes title, body, draft or state. */
  async edit(number, { author = 'writer', ...changes }) {
    const token = this.emulator.tokenOf(author);
    const pull = await this.emulator.rest('PATCH', `${this.at}/pulls/${number}`, changes, token);
    if (this.automatic && 'draft' in changes) {
      const action = changes.draft ? 'converted_to_draft' : 'ready_for_review';
      await this.send({ event: 'pull_request', action, pull: number, sender: author });
    }
    return pull;
  }

  /** Pushes a commit to the base branch. */
  pushBase({ files }) {
    return this.#commit('main', files, 'owner', 'Meanwhile');
  }

  /** Sends an event whose payload is made from the state. */
  async send({ event, action, delivery, url, ...subject }) {
    return this.hooks.send(event, await this.payloads.of(event, action, subject), { guid: delivery, url });
  }

  async #tip(branch) {
    return (await this.emulator.rest('GET', `${this.at}/git/ref/heads/${branch}`)).object.sha;
  }

  async #commit(branch, files, author, message) {
    const token = this.emulator.tokenOf(author);
    const parent = await this.#tip(branch);
    const { tree: base } = await this.emulator.rest('GET', `${this.at}/git/commits/${parent}`);
    const tree = [];
    for (const [path, content] of Object.entries(files)) {
      const entry = { path, mode: '100644', type: 'blob' };
      if (content === null) tree.push({ ...entry, sha: null });
      else if (typeof content === 'string') tree.push({ ...entry, content });
      else {
        const blob = { content: content.base64, encoding: 'base64' };
        tree.push({ ...entry, sha: (await this.emulator.rest('POST', `${this.at}/git/blobs`, blob)).sha });
      }
    }
    const { sha } = await this.emulator.rest('POST', `${this.at}/git/trees`, { base_tree: base.sha, tree });
    // The count makes it new, because an equal commit within the same second would have the same hash.
    const text = `${message}\n\nCommit ${this.emulator.store.commits.count()}`;
    const commit = { message: text, tree: sha, parents: [parent] };
    const made = await this.emulator.rest('POST', `${this.at}/git/commits`, commit, token);
    await this.emulator.rest('PATCH', `${this.at}/git/refs/heads/${branch}`, { sha: made.sha });
    return made.sha;
  }

  /** Because emulate neither moves the head with the branch, nor counts. */
  async #moved(number) {
    const { store, rest } = { store: this.emulator.store, rest: (path) => this.emulator.rest('GET', this.at + path) };
    const pull = await rest(`/pulls/${number}`);
    pull.head.sha = await this.#tip(pull.head.ref);
    const files = await changedFiles(this.emulator, this.emulator.app.repository, pull);
    const { ahead_by } = await rest(`/compare/${pull.base.sha}...${pull.head.sha}`);
    const row = store.pullRequests.all().find((candidate) => candidate.number === number);
    store.pullRequests.update(row.id, {
      head_sha: pull.head.sha,
      commits: ahead_by,
      additions: files.reduce((sum, file) => sum + file.additions, 0),
      deletions: files.reduce((sum, file) => sum + file.deletions, 0),
      changed_files: files.length,
    });
    return rest(`/pulls/${number}`);
  }
}
