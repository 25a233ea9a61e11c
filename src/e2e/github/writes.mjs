// What GitHub refuses although emulate does not, and what it does otherwise when something is written.
import { changedFiles, position } from './diff.mjs';
import { invalid, json, jsonOf } from './http.mjs';

const BODY = 65_536;
const OUTPUT = 65_535;
const ANNOTATIONS = 50;

const isWrite = (request) => request.method === 'POST' || request.method === 'PATCH';
const CHECK_RUN = /\/check-runs(\/\d+)?$/;
const AT_LINES = /^\/repos\/([^/]+\/[^/]+)\/pulls\/(\d+)\/(comments|reviews)$/;
const REVIEWS = /\/pulls\/\d+\/reviews$/;
const LABELS = /\/issues\/\d+\/labels(\/[^/]+)?$/;
const MERGE = /\/pulls\/\d+\/merge$/;

/** GitHub's refusal of a request, if it would refuse it. */
export async function refusal(twin, request) {
  if (!isWrite(request)) return undefined;
  const body = jsonOf(request);
  if (CHECK_RUN.test(request.path)) return refusedOutput(body.output ?? {});
  const texts = [body.body, ...(Array.isArray(body.comments) ? body.comments : []).map((comment) => comment.body)];
  if (/\/(issues|pulls)\//.test(request.path) && texts.some((text) => (text?.length ?? 0) > BODY)) {
    return invalid('IssueComment', 'body', `body is too long (maximum is ${BODY} characters)`);
  }
  const lines = AT_LINES.exec(request.path);
  return lines ? refusedLines(twin, request, body, ...lines.slice(1)) : undefined;
}

function refusedOutput({ summary, text, annotations }) {
  if ((summary?.length ?? 0) > OUTPUT) return invalid('CheckRun', 'summary', `Only ${OUTPUT} characters are allowed`);
  if ((text?.length ?? 0) > OUTPUT) return invalid('CheckRun', 'text', `Only ${OUTPUT} characters are allowed`);
  const many = (annotations?.length ?? 0) > ANNOTATIONS;
  return many ? invalid('CheckRun', 'annotations', `Only ${ANNOTATIONS} annotations are allowed`) : undefined;
}

async function refusedLines(twin, request, body, repo, number, kind) {
  const comments = kind === 'reviews' ? (body.comments ?? []) : body.in_reply_to ? [] : [body];
  if (comments.length === 0) return undefined;
  const pull = await twin.forward({ ...request, method: 'GET', body: undefined }, `/repos/${repo}/pulls/${number}`);
  if (pull.status !== 200) return pull;
  const files = await changedFiles(twin.emulator, repo, JSON.parse(pull.body));
  for (const comment of comments) {
    const patch = files.find((file) => file.filename === comment.path)?.patch;
    comment.at = comment.position ?? position(patch, comment.line, comment.side);
    const starts = comment.start_line === undefined || position(patch, comment.start_line, comment.start_side) !== undefined;
    if (comment.at === undefined || !starts) {
      return invalid('PullRequestReviewComment', 'line', 'pull_request_review_thread.line must be part of the diff');
    }
  }
  request.lines = comments;
  return undefined;
}

/** Carries out what emulate does otherwise; undefined for everything else. */
export async function written(twin, request) {
  if (isWrite(request) && CHECK_RUN.test(request.path)) return twin.checks.write(request, jsonOf(request));
  if (request.lines || (request.method === 'POST' && REVIEWS.test(request.path))) return commented(twin, request);
  // emulate wants the permission for issues; GitHub is content with that for pull requests, on pull requests
  if (request.method !== 'GET' && LABELS.test(request.path) && twin.emulator.identify(request.authorization) === 'installation') {
    return twin.forward({ ...request, authorization: `Bearer ${twin.emulator.owner}` });
  }
  if (request.method === 'PUT' && MERGE.test(request.path)) return merge(twin, request);
  return undefined;
}

/** Because emulate knows only positions, forgets the lines of reviews, and has another status for them. */
async function commented(twin, request) {
  const body = jsonOf(request);
  const lines = request.lines ?? [];
  const review = REVIEWS.test(request.path);
  const sent = review
    ? { ...body, comments: lines.map(({ at, ...comment }) => ({ ...comment, position: at })) }
    : { ...body, position: lines[0].at };
  const answer = await twin.forward({ ...request, body: Buffer.from(JSON.stringify(sent)) });
  if (!review || answer.status >= 300) return answer;
  const { store } = twin.emulator;
  const { id } = JSON.parse(answer.body);
  store.comments
    .all()
    .filter((row) => row.review_id === id)
    .forEach((row, index) => {
      const { line = null, side = 'RIGHT' } = lines[index];
      store.comments.update(row.id, { line, side });
    });
  return { ...answer, status: 200 };
}

/** Because emulate has one status for all the reasons. */
async function merge(twin, request) {
  const answer = await twin.forward(request);
  if (answer.status !== 422) return answer;
  const stale = JSON.parse(answer.body).message.startsWith('Head sha');
  return stale
    ? json(409, { message: 'Head branch was modified. Review and try the merge again.' })
    : json(405, { message: 'Pull Request is not mergeable' });
}
