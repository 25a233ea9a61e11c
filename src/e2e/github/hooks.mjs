// The App's webhook: deliveries are signed, sent one after the other, and remembered.
import { randomUUID } from 'node:crypto';
import { sign } from '@octokit/webhooks-methods';

const PATIENCE = 10_000; // milliseconds, as GitHub has it

export class Hooks {
  deliveries = []; // oldest first
  target = null;
  down = false;
  #app;
  #queue = Promise.resolve();
  #lastId = 5_000_000;

  constructor(app) {
    this.#app = app;
  }

  /** Sends an event, after those that were sent before; the result is the delivery as it ended. */
  send(event, payload, { guid = randomUUID(), url = this.target, redelivery = false } = {}) {
    if (!url) return Promise.resolve(null); // because a GitHub App without a webhook has no deliveries either
    const sent = this.#queue.then(() => this.#attempt(event, payload, guid, url, redelivery));
    this.#queue = sent.catch(() => null);
    return sent;
  }

  /** Sends what was delivered before once more, under the same identifier. */
  redeliver(delivery) {
    return this.send(delivery.event, delivery.request.payload, { guid: delivery.guid, redelivery: true });
  }

  byGuid(guid) {
    return this.deliveries.find((delivery) => delivery.guid === guid);
  }

  byId(id) {
    return this.deliveries.find((delivery) => delivery.id === Number(id));
  }

  async #attempt(event, given, guid, url, redelivery) {
    const payload = await given;
    const body = JSON.stringify(payload);
    const headers = {
      Accept: '*/*',
      'Content-Type': 'application/json',
      'User-Agent': 'GitHub-Hookshot/twin',
      'X-GitHub-Delivery': guid,
      'X-GitHub-Event': event,
      'X-GitHub-Hook-ID': '1',
      'X-GitHub-Hook-Installation-Target-ID': String(this.#app.app_id),
      'X-GitHub-Hook-Installation-Target-Type': 'integration',
      'X-Hub-Signature-256': await sign(this.#app.webhook_secret, body),
    };
    const start = Date.now();
    const response = await this.#post(url, headers, body);
    const delivery = {
      id: ++this.#lastId,
      guid,
      delivered_at: new Date(start).toISOString(),
      redelivery,
      duration: (Date.now() - start) / 1000,
      status: response.status,
      status_code: response.code,
      event,
      action: payload.action ?? null,
      installation_id: payload.installation?.id ?? null,
      repository_id: payload.repository?.id ?? null,
      throttled_at: null,
      url,
      request: { headers, payload },
      response: { headers: response.headers, payload: response.text },
    };
    this.deliveries.push(delivery);
    return delivery;
  }

  async #post(url, headers, body) {
    if (this.down) return { status: 'failed to connect to host', code: 502, headers: {}, text: null };
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE) });
      const text = await response.text();
      const status = response.ok ? 'OK' : `Invalid HTTP Response: ${response.status}`;
      return { status, code: response.status, headers: Object.fromEntries(response.headers), text };
    } catch (e) {
      const late = e.name === 'TimeoutError';
      return { status: late ? 'timed out' : 'failed to connect to host', code: late ? 504 : 502, headers: {}, text: null };
    }
  }
}

/** A delivery as it is in a list, which has neither the request nor the response. */
export function summary({ request, response, url, ...rest }) {
  return rest;
}
