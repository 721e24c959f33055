import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { run, type Server } from 'probot';
import { createLog } from './log.ts';

/**
 * Probot's set-up page: it registers the App on GitHub from `app.yml` and writes what GitHub gives to `.env`, for its owner's
 * eyes only.
 */
export async function serveSetup(given: {
  readonly host: string;
  readonly port: number;
  readonly envFile: string;
  readonly onDone: () => void;
}): Promise<Server> {
  // Without this Probot fetches a program from npm at run time, to have webhooks passed on by a service of others.
  process.env.NO_SMEE_SETUP ??= 'true';
  const server = await run(() => undefined, {
    env: { ...process.env, HOST: given.host, PORT: String(given.port) },
    log: createLog('error', process.stderr),
    updateEnv: (values) => {
      const all = writeEnv(given.envFile, values);
      Object.assign(process.env, values);
      given.onDone();
      return all;
    },
  });
  return server;
}

/** Adds to a file of variables what is new, and keeps the rest. */
export function writeEnv(path: string, values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const before = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...before, ...values })) if (value !== undefined) all[name] = value;
  const lines = Object.entries(all).map(([name, value]) => `${name}=${quoted(value)}\n`);
  writeFileSync(path, lines.join(''), { mode: 0o600 });
  chmodSync(path, 0o600);
  return all;
}

/** As Node and systemd both read it: in double quotes, line ends as `\n`. */
function quoted(value: string): string {
  const plain = value
    .replace(/^"([\s\S]*)"$/, '$1')
    .replaceAll('\r', '')
    .replaceAll('\n', '\\n');
  return /^[\w./:@+-]*$/.test(plain) ? plain : `"${plain}"`;
}
