// What webhooks carry, from the state of the emulator.

export class Payloads {
  #twin;
  constructor(twin) {
    this.#twin = twin;
  }

  /** The payload of an event; `subject` names what it is about: pull, comment, checkRun, checkSuite, sender. */
  async of(event, action, subject = {}) {
    const specific = await this.#specific(event, action, subject);
    const common = event === 'ping' ? {} : await this.#common(subject.sender ?? 'writer');
    return merged({ ...(action ? { action } : {}), ...specific, ...common }, subject.overrides ?? {});
  }

  /** What emulate sends of itself, made whole. */
  async completed(event, payload) {
    const { emulator, at } = this.#twin;
    const common = await this.#common(payload.sender.login);
    const whole = { ...payload, ...common };
    if (payload.pull_request) {
      whole.number = payload.pull_request.number;
      whole.pull_request = await emulator.rest('GET', `${at}/pulls/${whole.number}`);
    }
    if (payload.check_run) whole.check_run = this.#twin.checks.dressed(payload.check_run);
    if (payload.check_suite) whole.check_suite = this.#twin.checks.dressedSuite(payload.check_suite);
    if (payload.issue) whole.issue = await this.#issue(payload.issue.number);
    return whole;
  }

  async #specific(event, action, { pull, comment, checkRun, checkSuite, before, identifier }) {
    const { emulator, at, checks } = this.#twin;
    switch (event) {
      case 'pull_request': {
        const state = await emulator.rest('GET', `${at}/pulls/${pull}`);
        const moved = action === 'synchronize' ? { before, after: state.head.sha } : {};
        return { number: pull, pull_request: state, ...moved };
      }
      case 'issue_comment':
        return {
          issue: await this.#issue(pull),
          comment: await emulator.rest('GET', `${at}/issues/comments/${comment}`),
        };
      case 'check_run': {
        const run = checks.dressed(await emulator.rest('GET', `${at}/check-runs/${checkRun}`));
        return { check_run: run, ...(identifier ? { requested_action: { identifier } } : {}) };
      }
      case 'check_suite':
        return { check_suite: checks.dressedSuite(await emulator.rest('GET', `${at}/check-suites/${checkSuite}`)) };
      case 'ping': {
        const { app_id, events } = emulator.app;
        const config = { content_type: 'json', insecure_ssl: '0', secret: '********', url: this.#twin.hooks.target };
        return {
          zen: 'Keep it logically awesome.',
          hook_id: 1,
          hook: { type: 'App', id: 1, name: 'web', active: true, events, config, app_id },
        };
      }
      default:
        return {}; // whatever `overrides` say
    }
  }

  async #issue(number) {
    return issueOf(await this.#twin.emulator.rest('GET', `${this.#twin.at}/pulls/${number}`));
  }

  async #common(login) {
    const { emulator, at } = this.#twin;
    const repository = await emulator.rest('GET', at);
    const id = emulator.app.installation_id;
    return {
      repository,
      organization: await emulator.rest('GET', `/orgs/${repository.owner.login}`),
      sender: await emulator.rest('GET', `/users/${encodeURIComponent(login)}`),
      installation: { id, node_id: Buffer.from(`Installation${id}`).toString('base64') },
    };
  }
}

/** A copy with other values where `changes` has some, at any depth; lists and null replace. */
function merged(value, changes) {
  if (!changes || typeof changes !== 'object' || Array.isArray(changes)) return changes;
  const result = value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
  for (const [key, change] of Object.entries(changes)) result[key] = merged(result[key], change);
  return result;
}

/** A pull request as the issue that it is as well; emulate has issues only for those that are nothing else. */
export function issueOf(pull) {
  const { id, node_id, number, title, user, labels, state, locked, assignee, assignees, milestone, comments, body } = pull;
  const { created_at, updated_at, closed_at, author_association, html_url, diff_url, patch_url, merged_at, draft } = pull;
  return {
    url: pull.issue_url,
    repository_url: pull.base.repo.url,
    labels_url: `${pull.issue_url}/labels{/name}`,
    comments_url: `${pull.issue_url}/comments`,
    events_url: `${pull.issue_url}/events`,
    html_url, id, node_id, number, title, user, labels, state, locked, assignee, assignees, milestone, comments,
    created_at, updated_at, closed_at, author_association, draft, body,
    pull_request: { url: pull.url, html_url, diff_url, patch_url, merged_at },
  };
}
