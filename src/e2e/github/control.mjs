// What a test does and asks: /__control/...
import { json, jsonOf, notFound } from './http.mjs';

const done = () => json(200, {});

/** The routes, over what there is to control. */
export function control({ twin, faults, journal, violations }) {
  const { emulator, hooks, at } = twin;
  const rest = (...call) => emulator.rest(...call);
  const row = (number) => emulator.store.pullRequests.all().find((pull) => pull.number === Number(number));
  const sent = (delivery) => json(200, delivery ?? {});

  const routes = {
    'GET /health': done,
    'GET /app': async () => json(200, { ...emulator.app, repository_id: (await rest('GET', at)).id }),

    'POST /pulls': async (body) => json(200, await twin.open(body)),
    'POST /pulls/(\\d+)/push': async (body, number) => json(200, await twin.push(Number(number), body)),
    'POST /base': async (body) => json(200, { sha: await twin.pushBase(body) }),
    'PATCH /pulls/(\\d+)': async (body, number) => json(200, await twin.edit(Number(number), body)),
    // What nothing else changes, mergeable for example.
    'PATCH /pulls/(\\d+)/row': (body, number) => json(200, emulator.store.pullRequests.update(row(number).id, body)),
    'PUT /pulls/(\\d+)/files': (body, number) => (twin.listings.set(number, body), done()),
    'PUT /patch-lines': ({ lines }) => ((twin.patchLines = lines), done()),

    'POST /pulls/(\\d+)/comments': async ({ author, body }, number) =>
      json(200, await rest('POST', `${at}/issues/${number}/comments`, { body }, emulator.tokenOf(author))),
    'GET /pulls/(\\d+)': (_, number) => rest('GET', `${at}/pulls/${number}`).then((pull) => json(200, pull)),
    'GET /pulls/(\\d+)/comments': (_, number) => all(`/issues/${number}/comments`),
    'GET /pulls/(\\d+)/inline': (_, number) => all(`/pulls/${number}/comments`),
    'GET /reactions': () => json(200, twin.reactions),
    'GET /check-runs/([^/]+)': (_, sha) =>
      json(
        200,
        emulator.store.checkRuns
          .all()
          .filter((run) => run.head_sha === sha)
          .map((run) => ({ ...run, ours: run.app_id === emulator.app.app_id })),
      ),
    'GET /history': () => json(200, twin.history),

    'POST /checks': async (body) =>
      json(200, await rest('POST', `${at}/check-runs`, body, emulator.tokenOf('owner'))),
    'POST /statuses': ({ sha, ...status }) => (twin.statuses.set(sha, [...(twin.statuses.get(sha) ?? []), status]), done()),
    'PUT /rules': ({ branch, contexts }) => (twin.rules.set(branch, contexts), done()),
    'PUT /protection': async ({ branch, contexts }) =>
      json(200, await rest('PUT', `${at}/branches/${branch}/protection`, { required_status_checks: { strict: false, contexts } })),
    'PUT /permissions': ({ login, permission }) => (emulator.permissions.set(login, permission), done()),
    'PUT /granted': (body) => (emulator.store.appInstallations.update(1, { permissions: body }), done()),
    'POST /expire-tokens': () => (emulator.expireTokens(), done()),

    'PUT /webhook': ({ url = hooks.target, down = hooks.down, automatic = twin.automatic }) => {
      Object.assign(hooks, { target: url, down });
      twin.automatic = automatic;
      return done();
    },
    'POST /send': async (body) => sent(await twin.send(body)),
    'POST /redeliver': async ({ delivery }) => {
      const known = hooks.byGuid(delivery);
      return known ? sent(await hooks.redeliver(known)) : notFound();
    },
    'GET /deliveries': () => json(200, hooks.deliveries),
    'DELETE /deliveries': () => ((hooks.deliveries.length = 0), done()),

    'POST /faults': (body) => (faults.add(body), done()),
    'DELETE /faults': () => (faults.clear(), done()),
    'GET /journal': () => json(200, journal),
    'DELETE /journal': () => ((journal.length = 0), done()),
    'GET /violations': () => json(200, violations),
    'DELETE /violations': () => ((violations.length = 0), done()),
  };
  const table = Object.entries(routes).map(([name, serve]) => [new RegExp(`^${name.replace(' ', ' /__control')}$`), serve]);

  async function all(path) {
    const found = [];
    for (let page = 1; found.length === (page - 1) * 100; page++) {
      const items = await rest('GET', `${at}${path}?per_page=100&page=${page}`);
      if (items.length === 0) break;
      found.push(...items);
    }
    return json(200, found);
  }

  return async (request) => {
    for (const [name, serve] of table) {
      const match = name.exec(`${request.method} ${request.path}`);
      if (match) {
        try {
          return await serve(jsonOf(request), ...match.slice(1));
        } catch (e) {
          return json(500, { message: e.stack }); // so that a test shows what it did wrong
        }
      }
    }
    return notFound();
  };
}
