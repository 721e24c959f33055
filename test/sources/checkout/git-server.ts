import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';

export interface GitServer {
  /** Of `folder`, without a slash at the end. */
  readonly url: string;
  /** Requests answered, as `METHOD path`. */
  readonly requests: readonly string[];
  /** Request headers seen that could be credentials. */
  readonly credentials: readonly string[];
  /** What to answer instead, from now on. */
  answer: number | 'nothing' | 'git';
  close(): Promise<void>;
}

/** Serves the repositories in a folder on loopback, with git's own HTTP program. */
export async function serve(folder: string): Promise<GitServer> {
  const requests: string[] = [];
  const credentials: string[] = [];
  const served = { answer: 'git' as GitServer['answer'] };
  const server: Server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (request.headers.authorization) credentials.push(request.headers.authorization);
    if (served.answer === 'nothing') return;
    if (served.answer !== 'git') {
      const headers: Record<string, string> = served.answer === 401 ? { 'www-authenticate': 'Basic realm="x"' } : {};
      response.writeHead(served.answer, headers).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const child = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: devNull,
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        CONTENT_LENGTH: request.headers['content-length'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin.on('error', () => {});
    request.pipe(child.stdin);
    let head = Buffer.alloc(0);
    let begun = false;
    child.stdout.on('data', (chunk: Buffer) => {
      if (begun) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      begun = true;
      const lines = head.toString('latin1', 0, end).split('\r\n');
      const headers = lines.map((line) => line.split(': ', 2) as [string, string]);
      const status = headers.find(([name]) => name === 'Status')?.[1].slice(0, 3) ?? '200';
      response.writeHead(Number(status), Object.fromEntries(headers.filter(([name]) => name !== 'Status')));
      response.write(head.subarray(end + 4));
    });
    child.on('close', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    credentials,
    get answer() {
      return served.answer;
    },
    set answer(value) {
      served.answer = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
