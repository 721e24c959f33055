import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Role } from './engine.ts';

/** How the App is run, from its environment. docs/self-hosting.md explains each. */
export interface Configuration {
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  /** GitHub's API, without a slash at the end. */
  readonly apiUrl: string;
  /** Address of GitHub's pages. */
  readonly serverUrl: string;
  readonly host: string;
  readonly port: number;
  readonly webhookPath: string;
  /** Port for /metrics on 127.0.0.1; null: none. */
  readonly metricsPort: number | null;
  readonly logLevel: string;
  /** Several processes share the work on this Redis; null: one process, and its memory. */
  readonly redisUrl: string | null;
  readonly role: Role;
  /** On Redis: milliseconds after which a worker that has not been heard of is thought dead. */
  readonly lockMs: number;
  /** Audits at once. */
  readonly atOnce: number;
  /** Milliseconds between two writes of one installation. */
  readonly writeGapMs: number;
  /** Whether ecosyste.ms is asked who depends on a public repository. */
  readonly dependents: boolean;
  /** Where the source of this very program is offered, as its licence asks. */
  readonly sourceUrl: string;
}

export type Environment =
  | { readonly state: 'ready'; readonly configuration: Configuration }
  /** Neither an id nor a key is there: the App is to be registered first. */
  | { readonly state: 'nothing-configured'; readonly host: string; readonly port: number }
  | { readonly state: 'wrong'; readonly problems: readonly Problem[] };

/** A value that is missing or cannot be used, by the name of its variable. */
export interface Problem {
  readonly variable: string;
  readonly why:
    | 'missing'
    | 'not-a-number'
    | 'not-a-key'
    | 'unreadable-file'
    | 'not-an-address'
    | 'not-a-level'
    | 'not-yes-or-no'
    | 'not-redis'
    | 'not-a-role'
    | 'needs-redis';
}

const isRole = (text: string): text is Role => text === 'web' || text === 'worker' || text === 'both';

type Variables = Readonly<Record<string, string | undefined>>;

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535));
const count = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1));
const milliseconds = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number));
const levels = ['debug', 'info', 'warn', 'error'];

/** Reads the variables that Probot knows, and ours. `readFile` is for the private key. */
export function readEnvironment(
  variables: Variables,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Environment {
  const problems: Problem[] = [];
  const problem = (variable: string, why: Problem['why']): void => void problems.push({ variable, why });
  const said = (name: string): string | null => variables[name]?.trim() || null;
  const number = (
    name: string,
    schema: typeof port | typeof count | typeof milliseconds,
    otherwise: number,
  ): number => {
    const text = said(name);
    if (text === null) return otherwise;
    const parsed = v.safeParse(schema, text);
    if (parsed.success) return parsed.output;
    problem(name, 'not-a-number');
    return otherwise;
  };
  const host = said('HOST') ?? '127.0.0.1';
  const listening = number('PORT', port, 3000);
  if (said('APP_ID') === null && said('PRIVATE_KEY') === null && said('PRIVATE_KEY_PATH') === null) {
    return problems.length > 0 ? { state: 'wrong', problems } : { state: 'nothing-configured', host, port: listening };
  }
  const appId = Number(said('APP_ID') ?? Number.NaN);
  if (said('APP_ID') === null) problem('APP_ID', 'missing');
  else if (!Number.isInteger(appId) || appId < 1) problem('APP_ID', 'not-a-number');
  const privateKey = readKey(said('PRIVATE_KEY'), said('PRIVATE_KEY_PATH'), readFile, problem);
  const webhookSecret = said('WEBHOOK_SECRET');
  if (webhookSecret === null) problem('WEBHOOK_SECRET', 'missing');
  const enterprise = said('GHE_HOST');
  const server = enterprise ? `${said('GHE_PROTOCOL') ?? 'https'}://${enterprise}` : 'https://github.com';
  const api = enterprise ? `${server}/api/v3` : 'https://api.github.com';
  const address = (name: string, otherwise: string): string => {
    const text = said(name) ?? otherwise;
    if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
    problem(name, 'not-an-address');
    return otherwise;
  };
  const logLevel = said('LOG_LEVEL') ?? 'info';
  if (!levels.includes(logLevel)) problem('LOG_LEVEL', 'not-a-level');
  const dependents = said('DEPENDENTS') ?? 'true';
  if (dependents !== 'true' && dependents !== 'false') problem('DEPENDENTS', 'not-yes-or-no');
  const redisUrl = said('REDIS_URL');
  if (redisUrl !== null && !(URL.canParse(redisUrl) && /^rediss?:/.test(redisUrl))) problem('REDIS_URL', 'not-redis');
  const role = said('ROLE') ?? 'both';
  if (!isRole(role)) problem('ROLE', 'not-a-role');
  else if (role !== 'both' && redisUrl === null) problem('ROLE', 'needs-redis');
  const metrics = number('METRICS_PORT', port, 9464);
  const configuration: Configuration = {
    appId,
    privateKey: privateKey ?? '',
    webhookSecret: webhookSecret ?? '',
    apiUrl: address('GITHUB_API_URL', api),
    serverUrl: address('GITHUB_SERVER_URL', server),
    host,
    port: listening,
    webhookPath: (said('WEBHOOK_PATH') ?? '/api/github/webhooks').replace(/^(?!\/)/, '/'),
    metricsPort: metrics === 0 ? null : metrics,
    logLevel,
    redisUrl,
    role: isRole(role) ? role : 'both',
    lockMs: number('WORKER_LOCK_MS', milliseconds, 30_000),
    atOnce: number('AUDITS_AT_ONCE', count, 4),
    writeGapMs: number('WRITE_GAP_MS', milliseconds, 1000),
    dependents: dependents === 'true',
    sourceUrl: address('SOURCE_URL', 'https://github.com/coop-scorecard/coop-scorecard'),
  };
  return problems.length > 0 ? { state: 'wrong', problems } : { state: 'ready', configuration };
}

/** The key itself, with `\n` for line ends as `.env` files have it, or in base64; or a file that holds it. */
function readKey(
  text: string | null,
  path: string | null,
  readFile: (path: string) => string,
  problem: (variable: string, why: Problem['why']) => void,
): string | null {
  let key = text;
  if (key === null) {
    if (path === null) {
      problem('PRIVATE_KEY', 'missing');
      return null;
    }
    try {
      key = readFile(path);
    } catch {
      problem('PRIVATE_KEY_PATH', 'unreadable-file');
      return null;
    }
  }
  const plain = key.replaceAll('\\n', '\n').trim();
  for (const each of [plain, Buffer.from(plain, 'base64').toString('utf8').trim()]) {
    if (/^-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]+-----END [A-Z ]{0,20}PRIVATE KEY-----$/.test(each)) return each;
  }
  problem(text === null ? 'PRIVATE_KEY_PATH' : 'PRIVATE_KEY', 'not-a-key');
  return null;
}
