// What goes wrong between the service and GitHub, by rules that a test sets.
import { json } from './http.mjs';

const LIMIT = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

// Instead of asking GitHub.
const REFUSALS = {
  forbidden: (rule) => json(403, { message: LIMIT }, { 'retry-after': String(rule.seconds) }),
  'too-many': (rule) => json(429, { message: LIMIT }, { 'retry-after': String(rule.seconds) }),
  exhausted: (rule) =>
    json(
      403,
      { message: 'API rate limit exceeded' },
      {
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + rule.seconds),
      },
    ),
  unauthorized: () => json(401, { message: 'Bad credentials' }),
  'fresh-token': () => json(403, { message: 'Resource not accessible by integration' }),
  unavailable: () => json(503, { message: 'Service Unavailable' }),
  reset: () => ({ reset: true }),
};

// After GitHub has done it.
const LOSSES = {
  'landed-502': () => json(502, { message: 'Server Error' }),
  'landed-reset': () => ({ reset: true }),
  slow: (rule, answer) => ({ ...answer, pause: rule.seconds * 1000 }),
};

export class Faults {
  #rules = [];

  /** A rule is `{kind, method, path, times, seconds}`; `path` is a regular expression. */
  add({ kind, method = '.*', path = '.*', times = 1, seconds = 1 }) {
    if (!REFUSALS[kind] && !LOSSES[kind]) throw new Error(`no fault ${kind}`);
    this.#rules.push({ kind, method: new RegExp(`^(${method})$`), path: new RegExp(path), left: times, seconds });
  }

  clear() {
    this.#rules = [];
  }

  /** Lets `ask` answer the request, or a rule; notes in the journal which, and whether GitHub has seen the request. */
  async around(request, entry, ask) {
    const rule = this.#rules.find((r) => r.left > 0 && r.method.test(request.method) && r.path.test(request.path));
    if (!rule) {
      entry.landed = true;
      return ask();
    }
    rule.left--;
    entry.fault = rule.kind;
    entry.landed = rule.kind in LOSSES;
    return entry.landed ? LOSSES[rule.kind](rule, await ask()) : REFUSALS[rule.kind](rule);
  }
}
