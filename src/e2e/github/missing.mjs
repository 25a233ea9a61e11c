// What GitHub has and emulate lacks, or has otherwise.
import { changedFiles, truncated, unified } from './diff.mjs';
import { json, jsonOf, notFound, paged } from './http.mjs';
import { summary } from './hooks.mjs';
import { issueOf } from './payloads.mjs';
import { refusal, written } from './writes.mjs';

const R = '/repos/([^/]+/[^/]+)';
const DIFF = /application\/vnd\.github(\.v3)?\.diff/;

/** Asks emulate first, so that its permissions hold for what is served here. */
const allowed = (serve, path) => async (twin, request, ...groups) => {
  const answer = await twin.forward({ ...request, method: 'GET', body: undefined }, path(twin, ...groups));
  return answer.status === 200 ? serve(twin, request, answer, ...groups) : answer;
};

const onPull = (serve) => allowed(serve, (twin, repo, number) => `/repos/${repo}/pulls/${number}`);

const asApp = (serve) => allowed(serve, () => '/app');

const ROUTES = [
  ['GET', `${R}/pulls/(\\d+)`, onPull(pull)],
  ['GET', `${R}/pulls/(\\d+)/files`, onPull(files)],
  ['GET', `${R}/pulls/(\\d+)/commits`, onPull(commits)],
  ['GET', `${R}/issues/(\\d+)`, onPull((twin, request, found) => json(200, issueOf(JSON.parse(found.body))))],
  ['GET', `${R}/commits/([^/]+)/pulls`, allowed(pullsOf, (twin, repo, sha) => `/repos/${repo}/commits/${sha}`)],
  ['GET', `${R}/commits/([^/]+)/status`, allowed(status, (twin, repo, sha) => `/repos/${repo}/commits/${sha}`)],
  ['GET', `${R}/commits/([^/]+)/statuses`, allowed(statuses, (twin, repo, sha) => `/repos/${repo}/commits/${sha}`)],
  ['GET', `${R}/commits/([^/]+)/check-runs`, (twin, request, repo, ref) => twin.checks.list(request, ref)],
  ['GET', `${R}/check-runs/(\\d+)`, checkRun],
  ['GET', `${R}/rules/branches/(.+)`, allowed(rules, (twin, repo, branch) => `/repos/${repo}/branches/${branch}`)],
  ['GET', `${R}/collaborators/([^/]+)/permission`, permission],
  ['GET', `${R}/(issues|pulls)/comments/(\\d+)/reactions`, onComment(reactions)],
  ['POST', `${R}/(issues|pulls)/comments/(\\d+)/reactions`, onComment(react)],
  ['GET', '/installation/repositories', installationRepositories],
  ['GET', '/app/hook/config', asApp((twin) => json(200, hookConfig(twin)))],
  ['PATCH', '/app/hook/config', asApp(changeHook)],
  ['GET', '/app/hook/deliveries', asApp(deliveries)],
  ['GET', '/app/hook/deliveries/(\\d+)', asApp(delivery)],
  ['POST', '/app/hook/deliveries/(\\d+)/attempts', asApp(attempt)],
  ['POST', '/app-manifests/([^/]+)/conversions', conversion],
].map(([method, path, serve]) => [method, new RegExp(`^${path}$`), serve]);

/** Answers a request as GitHub would. */
export async function answer(twin, request) {
  if (twin.emulator.identify(request.authorization) === 'unknown') return json(401, { message: 'Bad credentials' });
  const refused = await refusal(twin, request);
  if (refused) return refused;
  for (const [method, path, serve] of ROUTES) {
    const match = request.method === method && path.exec(request.path);
    if (match) return serve(twin, request, ...match.slice(1));
  }
  return (await written(twin, request)) ?? twin.forward(request);
}

async function pull(twin, request, found, repo) {
  if (!DIFF.test(request.headers.accept ?? '')) return found;
  const listed = await changedFiles(twin.emulator, repo, JSON.parse(found.body));
  if (listed.length > 300) {
    const message = 'Sorry, the diff exceeded the maximum number of files (300). Consider using the list files API.';
    return json(406, { message, errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }] });
  }
  return { status: 200, headers: { 'content-type': 'application/vnd.github.diff; charset=utf-8' }, body: Buffer.from(unified(listed)) };
}

async function files(twin, request, found, repo, number) {
  const listed = twin.listings.get(number) ?? (await changedFiles(twin.emulator, repo, JSON.parse(found.body)));
  return paged(twin.apiUrl, request, listed.slice(0, 3000), (page) => truncated(page, twin.patchLines));
}

async function commits(twin, request, found, repo) {
  const { base, head } = JSON.parse(found.body);
  // Not from emulate's list, which counts the base in.
  const compared = await twin.emulator.rest('GET', `/repos/${repo}/compare/${base.sha}...${head.sha}`);
  return paged(twin.apiUrl, request, compared.commits.slice(0, 250));
}

async function pullsOf(twin, request, found, repo) {
  const { sha } = JSON.parse(found.body);
  const all = await twin.emulator.rest('GET', `/repos/${repo}/pulls?state=all&per_page=100`);
  return paged(twin.apiUrl, request, all.filter((candidate) => candidate.head.sha === sha));
}

function status(twin, request, found, repo) {
  const { sha } = JSON.parse(found.body);
  const statuses = twin.statuses.get(sha) ?? [];
  const states = statuses.map((s) => s.state);
  const bad = states.some((s) => s === 'failure' || s === 'error');
  const state = bad ? 'failure' : states.length && states.every((s) => s === 'success') ? 'success' : 'pending';
  const { id, name } = twin.emulator.store.repos.findOneBy('full_name', repo);
  return paged(twin.apiUrl, request, statuses, (page) => ({
    state,
    statuses: page,
    sha,
    total_count: statuses.length,
    repository: { id, name, full_name: repo },
    commit_url: `${twin.apiUrl}/repos/${repo}/commits/${sha}`,
    url: `${twin.apiUrl}/repos/${repo}/commits/${sha}/status`,
  }));
}

function statuses(twin, request, found) {
  return paged(twin.apiUrl, request, twin.statuses.get(JSON.parse(found.body).sha) ?? []);
}

async function checkRun(twin, request) {
  const found = await twin.forward(request);
  return found.status === 200 ? json(200, twin.checks.dressed(JSON.parse(found.body))) : found;
}

function rules(twin, request, found, repo, branch) {
  const contexts = twin.rules.get(decodeURIComponent(branch)) ?? [];
  const rule = {
    type: 'required_status_checks',
    ruleset_source_type: 'Repository',
    ruleset_source: repo,
    ruleset_id: 1,
    parameters: {
      strict_required_status_checks_policy: false,
      required_status_checks: contexts.map((context) => ({ context })),
    },
  };
  return json(200, contexts.length ? [rule] : []);
}

async function permission(twin, request, repo, login) {
  const found = await twin.forward(request);
  if (found.status !== 200) return found;
  // Because to emulate every member of the organization is an administrator.
  const granted = twin.emulator.permissions.get(decodeURIComponent(login).toLowerCase()) ?? 'none';
  const { user } = JSON.parse(found.body);
  return json(200, { permission: granted, role_name: granted === 'none' ? '' : granted, user });
}

function onComment(serve) {
  return allowed(serve, (twin, repo, kind, id) => `/repos/${repo}/${kind}/comments/${id}`);
}

function reactions(twin, request, found, repo, kind, id) {
  return paged(twin.apiUrl, request, twin.reactions.filter((r) => r.on === `${kind}/${id}`).map(({ on, ...r }) => r));
}

async function react(twin, request, found, repo, kind, id) {
  const { content } = jsonOf(request);
  const user = await twin.actor(request);
  const on = `${kind}/${id}`;
  const before = twin.reactions.find((r) => r.on === on && r.content === content && r.user.login === user.login);
  const reaction = before ?? { on, id: twin.reactions.length + 1, node_id: `R${id}`, user, content, created_at: new Date().toISOString() };
  if (!before) twin.reactions.push(reaction);
  const { on: _, ...shown } = reaction;
  return json(before ? 200 : 201, shown);
}

async function installationRepositories(twin, request) {
  if (twin.emulator.identify(request.authorization) !== 'installation') return json(403, { message: 'Forbidden' });
  const all = [await twin.emulator.rest('GET', twin.at)];
  return paged(twin.apiUrl, request, all, (repositories) => ({
    total_count: all.length,
    repository_selection: 'all',
    repositories,
  }));
}

const hookConfig = (twin) => ({ content_type: 'json', insecure_ssl: '0', secret: '********', url: twin.hooks.target ?? '' });

function changeHook(twin, request) {
  const { url, secret } = jsonOf(request);
  if (url) twin.hooks.target = url;
  if (secret) twin.emulator.app.webhook_secret = secret;
  return json(200, hookConfig(twin));
}

/** Newest first, paged by a cursor: the identifier of the first one that is to come. */
function deliveries(twin, request) {
  const size = Math.min(Number(request.query.get('per_page') ?? 30), 100);
  const cursor = Number(request.query.get('cursor') ?? Infinity);
  const wanted = request.query.get('status');
  const good = (d) => d.status_code >= 200 && d.status_code < 300;
  const all = [...twin.hooks.deliveries].reverse().filter((d) => !wanted || good(d) === (wanted === 'success'));
  const rest = all.filter((d) => d.id <= cursor);
  const headers = {};
  if (rest.length > size) {
    const next = new URL(twin.apiUrl + request.url);
    next.searchParams.set('cursor', rest[size].id);
    headers.link = `<${next}>; rel="next"`;
  }
  return json(200, rest.slice(0, size).map(summary), headers);
}

function delivery(twin, request, found, id) {
  const known = twin.hooks.byId(id);
  return known ? json(200, known) : notFound();
}

function attempt(twin, request, found, id) {
  const known = twin.hooks.byId(id);
  if (!known) return notFound();
  twin.hooks.redeliver(known); // and does not wait for it, as GitHub does not
  return json(202, {});
}

/** What the manifest flow ends with; every code but `expired` is good. */
async function conversion(twin, request, code) {
  if (code === 'expired') return notFound();
  const { app_id: id, slug, name, private_key: pem, webhook_secret, permissions, events } = twin.emulator.app;
  const { owner } = await twin.emulator.rest('GET', twin.at);
  const html_url = `${twin.apiUrl}/apps/${slug}`;
  return json(201, {
    ...{ id, slug, node_id: `A${id}`, owner, name, description: '', external_url: html_url, html_url },
    ...{ created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z', permissions, events },
    ...{ client_id: `client-${id}`, client_secret: `of-${webhook_secret}`, webhook_secret, pem },
  });
}
