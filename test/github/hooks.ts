import { createHmac, randomUUID } from 'node:crypto';
import type { Answer } from './reply.ts';

/** One webhook sent to the App, with the fields of GitHub's `hook-delivery`. */
export interface Delivery {
  readonly id: number;
  readonly guid: string;
  readonly delivered_at: string;
  readonly redelivery: boolean;
  readonly duration: number;
  readonly status: string;
  readonly status_code: number;
  readonly event: string;
  readonly action: string | null;
  readonly installation_id: number | null;
  readonly repository_id: number | null;
  readonly throttled_at: null;
  readonly url: string;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly payload: unknown };
  readonly response: { readonly headers: Readonly<Record<string, string>>; readonly payload: string };
}

type Payload = Readonly<Record<string, unknown>>;

/** Sends signed webhooks and remembers how that went, so that failed ones can be asked for again. */
export class Hooks {
  readonly deliveries: Delivery[] = [];
  readonly #secret: string;
  readonly #appId: number;
  /** Where the App listens; nothing is sent until it is said. */
  target: string | null = null;
  #last = 0;

  constructor(secret: string, appId: number) {
    this.#secret = secret;
    this.#appId = appId;
  }

  async send(event: string, payload: Payload, again?: Delivery): Promise<Delivery | null> {
    const { target } = this;
    if (target === null) return null;
    const body = JSON.stringify(payload);
    const guid = again?.guid ?? randomUUID();
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'GitHub-Hookshot/0000000',
      'x-github-event': event,
      'x-github-delivery': guid,
      'x-github-hook-id': '1',
      'x-github-hook-installation-target-id': String(this.#appId),
      'x-github-hook-installation-target-type': 'integration',
      'x-hub-signature-256': `sha256=${createHmac('sha256', this.#secret).update(body).digest('hex')}`,
    };
    const begun = Date.now();
    let status = 'failed to connect';
    let code = 502;
    let said = '';
    try {
      // GitHub waits ten seconds.
      const answer = await fetch(target, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) });
      said = await answer.text();
      code = answer.status;
      status = answer.ok ? 'OK' : `Invalid HTTP Response: ${code}`;
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') {
        status = 'timed out';
        code = 504;
      }
    }
    this.#last += 1;
    const delivery: Delivery = {
      id: this.#last,
      guid,
      delivered_at: new Date().toISOString(),
      redelivery: again !== undefined,
      duration: (Date.now() - begun) / 1000,
      status,
      status_code: code,
      event,
      action: typeof payload.action === 'string' ? payload.action : null,
      installation_id: idOf(payload.installation),
      repository_id: idOf(payload.repository),
      throttled_at: null,
      url: target,
      request: { headers, payload },
      response: { headers: {}, payload: said },
    };
    this.deliveries.push(delivery);
    return delivery;
  }

  /** Answers of `/app/hook/deliveries` and what is below it; null where the path is another. */
  async answer(method: string, path: string, query: URLSearchParams): Promise<Answer | null> {
    if (method === 'GET' && path === '/app/hook/deliveries') {
      const wanted = query.get('status');
      const before = Number(query.get('cursor') ?? Number.POSITIVE_INFINITY);
      const all = this.deliveries
        .filter(({ id }) => id < before)
        .filter(({ status_code }) => wanted === null || (wanted === 'success') === status_code < 400)
        .reverse();
      const rows = all.slice(0, Number(query.get('per_page') ?? 30));
      const next = new URL(path, 'https://api.github.com');
      for (const [name, value] of query) next.searchParams.set(name, value);
      next.searchParams.set('cursor', String(rows.at(-1)?.id));
      return {
        status: 200,
        body: rows.map(({ url, request, response, ...row }) => row),
        ...(rows.length < all.length && { headers: { link: `<${next.href}>; rel="next"` } }),
      };
    }
    const found = /^\/app\/hook\/deliveries\/(\d+)(\/attempts)?$/.exec(path);
    if (!found) return null;
    const delivery = this.deliveries.find(({ id }) => id === Number(found[1]));
    if (!delivery) return { status: 404, body: { message: 'Not Found' } };
    if (method === 'GET' && !found[2]) return { status: 200, body: delivery };
    if (method !== 'POST' || !found[2]) return null;
    // GitHub says yes first and sends later.
    setImmediate(() => void this.send(delivery.event, delivery.request.payload as Payload, delivery));
    return { status: 202, body: {} };
  }
}

const idOf = (value: unknown): number | null => {
  const id = (value as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === 'number' ? id : null;
};
