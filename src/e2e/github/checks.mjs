// Check runs: emulate forgets whose they are and which pull request they are for, and does not page.
import { paged, json } from './http.mjs';

export class Checks {
  #twin;
  constructor(twin) {
    this.#twin = twin;
  }

  /** Our App as GitHub shows it, or the one that runs the continuous integration. */
  #app(id) {
    const { app } = this.#twin.emulator;
    const ours = id === app.app_id;
    const slug = ours ? app.slug : 'continuous-integration';
    const { apiUrl } = this.#twin;
    return {
      id: ours ? id : 15368,
      slug,
      node_id: Buffer.from(`App${id}`).toString('base64'),
      name: ours ? app.name : 'Continuous integration',
      description: '',
      owner: { login: app.repository.split('/')[0], id: 1, type: 'Organization' },
      external_url: `${apiUrl}/apps/${slug}`,
      html_url: `${apiUrl}/apps/${slug}`,
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
      permissions: ours ? app.permissions : { checks: 'write', metadata: 'read' },
      events: ours ? app.events : [],
    };
  }

  #pulls(sha) {
    const { emulator, at, apiUrl } = this.#twin;
    const { id, name } = emulator.store.repos.findOneBy('full_name', emulator.app.repository);
    const repo = { id, name, url: `${apiUrl}${at}` };
    return emulator.store.pullRequests
      .all()
      .filter((pull) => pull.state === 'open' && pull.head_sha === sha)
      .map((pull) => ({
        id: pull.id,
        number: pull.number,
        url: `${apiUrl}${at}/pulls/${pull.number}`,
        head: { ref: pull.head_ref, sha: pull.head_sha, repo },
        base: { ref: pull.base_ref, sha: pull.base_sha, repo },
      }));
  }

  dressed(run) {
    const row = this.#twin.emulator.store.checkRuns.get(run.id);
    return { ...run, app: this.#app(row.app_id), pull_requests: this.#pulls(run.head_sha) };
  }

  dressedSuite(suite) {
    const { store } = this.#twin.emulator;
    const first = store.checkRuns.all().find((run) => run.check_suite_id === suite.id);
    return { ...suite, app: this.#app(first?.app_id), pull_requests: this.#pulls(suite.head_sha) };
  }

  /** The list for a commit, with all that GitHub filters by. */
  async list(request, ref) {
    const asked = new URLSearchParams(request.query);
    asked.delete('app_id');
    const answer = await this.#twin.forward(request, `${this.#twin.at}/commits/${ref}/check-runs?${asked}`);
    if (answer.status !== 200) return answer;
    const app = request.query.get('app_id');
    const runs = JSON.parse(answer.body)
      .check_runs.map((run) => this.dressed(run))
      .filter((run) => !app || run.app.id === Number(app));
    return paged(this.#twin.apiUrl, request, runs, (check_runs) => ({ total_count: runs.length, check_runs }));
  }

  /** Creates or updates one, for whoever asks. */
  async write(request, body) {
    const { emulator, forward } = this.#twin;
    const ours = emulator.identify(request.authorization) === 'installation';
    const id = /check-runs\/(\d+)$/.exec(request.path)?.[1];
    const before = id ? emulator.store.checkRuns.get(Number(id)) : undefined;
    const sent = { ...body, ...(id ? {} : { app_id: ours ? emulator.app.app_id : null }) };
    if (before && body.output) {
      // Because emulate replaces the annotations, and GitHub adds to them.
      sent.output = { ...body.output, annotations: [...before.output.annotations, ...(body.output.annotations ?? [])] };
    }
    const answer = await forward({ ...request, body: Buffer.from(JSON.stringify(sent)) });
    return answer.status < 300 ? json(answer.status, this.dressed(JSON.parse(answer.body))) : answer;
  }
}
