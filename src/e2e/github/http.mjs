// Requests and answers as plain values, so that all other files can do without sockets.
export const json = (status, value, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: Buffer.from(JSON.stringify(value)),
});

export const empty = (status) => ({ status, headers: {}, body: Buffer.alloc(0) });

export const notFound = () => json(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' });

/** GitHub's way to say that a field is wrong. */
export const invalid = (resource, field, message) =>
  json(422, {
    message: 'Validation Failed',
    errors: [{ resource, field, code: 'custom', message }],
    documentation_url: 'https://docs.github.com/rest',
  });

export async function readRequest(incoming) {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { pathname, searchParams } = new URL(incoming.url, 'http://twin');
  return {
    method: incoming.method,
    url: incoming.url,
    path: pathname,
    query: searchParams,
    headers: incoming.headers,
    authorization: incoming.headers.authorization,
    body: chunks.length ? Buffer.concat(chunks) : undefined,
  };
}

/** The body as JSON; an empty object if it is none. */
export function jsonOf(request) {
  try {
    return JSON.parse(request.body) ?? {};
  } catch {
    return {};
  }
}

/** One page of a list, with the links to others. */
export function paged(apiUrl, request, items, wrap = (page) => page) {
  const size = Math.min(Number(request.query.get('per_page') ?? 30), 100);
  const page = Number(request.query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to, rel) => {
    const url = new URL(apiUrl + request.url);
    url.searchParams.set('page', to);
    return `<${url}>; rel="${rel}"`;
  };
  const links = page < last ? [link(page + 1, 'next'), link(last, 'last')] : [];
  if (page > 1) links.push(link(1, 'first'), link(page - 1, 'prev'));
  return json(200, wrap(items.slice((page - 1) * size, page * size)), links.length ? { link: links.join(', ') } : {});
}
