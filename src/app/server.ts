import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it came over the line. */
export interface Webhook {
  readonly id: string;
  readonly event: string;
  readonly signature: string;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly type: 'text/html' | 'application/json' | 'text/plain' | 'text/plain; version=0.0.4';
  readonly body: string;
}

export interface Routes {
  /** Takes a webhook within the time that is left, and says how that went. */
  readonly webhook: (webhook: Webhook, begun: number) => Promise<number>;
  readonly page: (acceptLanguage: string | undefined) => Answer;
  readonly health: (acceptLanguage: string | undefined) => Promise<Answer>;
  readonly webhookPath: string;
  readonly onError: (error: unknown) => void;
}

/** GitHub sends no more than 25 MB. */
const mostBytes = 25 * 1024 * 1024;
/** A webhook is read, checked and queued in this time, or refused: GitHub gives up after ten seconds. */
export const acknowledgeWithinMs = 3000;

/** Longer than a proxy keeps a connection (Caddy: two minutes): whichever closes first loses what the other just sent. */
const keptAliveMs = 150_000;

/**
 * The App's front: webhooks, a page for people and one for monitors. The webhooks' body is read here and not by Probot, whose
 * answer after nine seconds is "yes" whether the work was queued or not.
 */
export function frontServer(routes: Routes): Server {
  const server = createServer((request, response) => {
    handle(request, response, routes).catch((error: unknown) => {
      routes.onError(error);
      end(response, { status: 500, type: 'text/plain', body: '' });
    });
  });
  server.requestTimeout = 15_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = keptAliveMs;
  return server;
}

async function handle(request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const method = request.method ?? 'GET';
  // The set-up page of Probot tells GitHub the bare address.
  if (method === 'POST' && (path === routes.webhookPath || path === '/')) {
    await takeWebhook(request, response, routes);
    return;
  }
  const reads = method === 'GET' || method === 'HEAD';
  if (!reads) {
    request.resume();
    end(response, { status: 405, type: 'text/plain', body: '' });
    return;
  }
  const speaks = request.headers['accept-language'];
  switch (path) {
    case '/':
      end(response, routes.page(speaks), method);
      return;
    case '/health':
      end(response, await routes.health(speaks), method);
      return;
    case '/ping':
      end(response, { status: 200, type: 'text/plain', body: 'PONG' }, method);
      return;
    default:
      end(response, { status: 404, type: 'text/plain', body: '' }, method);
  }
}

async function takeWebhook(request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> {
  const begun = Date.now();
  const header = (name: string): string => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : '';
  };
  const [id, event, signature] = [header('x-github-delivery'), header('x-github-event'), header('x-hub-signature-256')];
  const isJson = /^application\/json\s*(?:;|$)/i.test(header('content-type').trim());
  if (id === '' || event === '' || signature === '' || !isJson) {
    request.resume();
    end(response, { status: isJson ? 400 : 415, type: 'text/plain', body: '' });
    return;
  }
  const body = await bodyOf(request, acknowledgeWithinMs);
  const status = typeof body === 'number' ? body : await routes.webhook({ id, event, signature, body }, begun);
  end(response, { status, type: 'text/plain', body: '' });
}

/** The text of a body; the status to answer with when it is too large, too slow or breaks off. */
function bodyOf(request: IncomingMessage, withinMs: number): Promise<string | number> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const finish = (result: string | number): void => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      if (typeof result === 'number') request.resume();
      resolve(result);
    };
    const timer = setTimeout(() => finish(503), withinMs);
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBytes) finish(413);
      else parts.push(part);
    });
    request.on('end', () => finish(Buffer.concat(parts).toString('utf8')));
    request.on('error', () => finish(400));
    request.on('close', () => finish(400));
  });
}

function end(response: ServerResponse, { status, type, body }: Answer, method = 'GET'): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': type.includes(';') ? type : `${type}; charset=utf-8`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(status === 405 && { allow: 'GET, HEAD' }),
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** Numbers for Prometheus, for this machine only. */
export function metricsServer(metrics: () => Promise<string>, onError: (error: unknown) => void): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      end(response, { status: 404, type: 'text/plain', body: '' });
      return;
    }
    metrics().then(
      (body) => end(response, { status: 200, type: 'text/plain; version=0.0.4', body }),
      (error: unknown) => {
        onError(error);
        end(response, { status: 500, type: 'text/plain', body: '' });
      },
    );
  });
}

/** Resolves with the port. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Takes no more connections, and lets those go that are at rest. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
