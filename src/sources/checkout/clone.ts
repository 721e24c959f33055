import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { type CaptureOptions, captureFolder } from './capture-folder.ts';
import { call, type Environment, findGit, type Git, type GitResult, plainEnvironment, worked } from './git.ts';
import type { Supply } from './objects.ts';

/**
 * Why a repository could not be cloned:
 * `not-found`: absent, or private (hosts answer the same to somebody without a token);
 * `not-allowed`: the host refused, or the address is of a kind that is not used (only https is);
 * `no-network`: the host could not be reached; `timed-out`, `too-large`: stopped at a limit; `stopped`: by the caller;
 * `no-git`: no git program on this machine; `failed`: anything else, in `detail`.
 */
export type CloneErrorCode =
  | 'not-found'
  | 'not-allowed'
  | 'no-network'
  | 'timed-out'
  | 'too-large'
  | 'stopped'
  | 'no-git'
  | 'failed';

export class CloneError extends Error {
  readonly code: CloneErrorCode;
  /** As it was asked for, without a user name or password. */
  readonly url: string;
  /** What git said, for a log; '' when nothing. */
  readonly detail: string;

  constructor(code: CloneErrorCode, url: string, detail = '') {
    super(`${code}: ${url}`);
    this.name = 'CloneError';
    this.code = code;
    this.url = url;
    this.detail = detail;
  }
}

export interface CloneOptions {
  /** For all fetching together; 5 minutes by default. */
  readonly milliseconds?: number;
  /** Of the clone on disk; 1 GiB by default. */
  readonly bytes?: number;
  readonly signal?: AbortSignal;
  /** Protocols besides https: `http` on loopback and `file`, for hosts on this machine. */
  readonly also?: readonly ('http' | 'file')[];
  /** Where git is looked for, and proxies and certificates of the network; the process's own by default. */
  readonly environment?: Environment;
}

/** A bare repository with all commits, in which trees and files come when they are asked for. */
export interface Clone {
  readonly folder: string;
  /** For `captureFolder`. */
  readonly supply: Supply;
}

/** How a person's network is reached. Credentials of any kind stay behind, `.netrc` too (HOME is another). */
const networkVariables = [
  'http_proxy',
  'https_proxy',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'all_proxy',
  'no_proxy',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
];

const usualMilliseconds = 5 * 60_000;
const usualBytes = 1024 ** 3;

/**
 * Clones a repository without credentials into a temporary folder, which is removed when `use` is done, however it ends. Only
 * commits are fetched; nothing is checked out, so no file of the repository gets a name on the disk and no hook or filter runs.
 *
 * @throws CloneError
 */
export async function withClone<T>(url: string, options: CloneOptions, use: (clone: Clone) => Promise<T>): Promise<T> {
  const environment = options.environment ?? process.env;
  const address = plainAddress(url, options.also ?? []);
  const program = findGit(environment);
  if (program === null) throw new CloneError('no-git', address);
  const home = mkdtempSync(join(realpathSync(environment.TMPDIR || tmpdir()), 'coop-scorecard-'));
  try {
    const folder = join(home, 'repository.git');
    const until = Date.now() + (options.milliseconds ?? usualMilliseconds);
    const fetching = fetchingGit(program, home, environment, options.also ?? []);
    const run = (git: Git, args: readonly string[], input?: string) =>
      withinSize(folder, options, (signal) =>
        call(git, args, {
          milliseconds: Math.max(1, until - Date.now()),
          signal,
          ...(input === undefined ? {} : { input }),
        }),
      );
    const clone = ['clone', '--quiet', '--bare', '--template='];
    let result = await run(fetching, [...clone, '--filter=tree:0', '--', address, folder]);
    if (!worked(result) && result.end === 'done' && /filter/i.test(result.stderr)) {
      rmSync(folder, { recursive: true, force: true });
      result = await run(fetching, [...clone, '--', address, folder]);
    }
    if (!worked(result)) throw cloneError(result, address);
    const inside = { ...fetching, before: [...fetching.before, '--bare', `--git-dir=${folder}`] };
    return await use({ folder, supply: supplyFrom(inside, run) });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A snapshot of a repository on a host, taken without a token: its files and history, and nothing that only the host knows. */
export function captureClone(url: string, options: CloneOptions & Omit<CaptureOptions, 'supply'>): Promise<Snapshot> {
  return withClone(url, options, ({ folder, supply }) => captureFolder(folder, { ...options, supply }));
}

/** @throws CloneError for an address of a kind that is not used */
function plainAddress(url: string, also: readonly ('http' | 'file')[]): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new CloneError('not-allowed', url.slice(0, 200));
  }
  parsed.username = '';
  parsed.password = '';
  const protocol = parsed.protocol.slice(0, -1);
  const loopback = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[::1\])$/.test(parsed.hostname);
  const allowed =
    protocol === 'https' ||
    (protocol === 'http' && loopback && also.includes('http')) ||
    (protocol === 'file' && also.includes('file'));
  if (!allowed) throw new CloneError('not-allowed', parsed.href);
  return parsed.href;
}

function fetchingGit(program: string, home: string, environment: Environment, also: readonly ('http' | 'file')[]): Git {
  const network = networkVariables.flatMap((name) =>
    environment[name] === undefined ? [] : [[name, environment[name]] as const],
  );
  const settings = [
    'credential.helper=',
    'core.askPass=',
    'core.fsmonitor=false',
    'fetch.negotiationAlgorithm=noop',
    'fetch.fsckObjects=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'http.followRedirects=initial',
    'http.lowSpeedLimit=1',
    'http.lowSpeedTime=60',
  ];
  return {
    program,
    cwd: home,
    before: ['--no-pager', ...settings.flatMap((setting) => ['-c', setting])],
    env: plainEnvironment(environment, {
      ...Object.fromEntries(network),
      HOME: home,
      GIT_ASKPASS: '',
      GIT_ALLOW_PROTOCOL: ['https', ...also].join(':'),
    }),
  };
}

/** Runs something while the clone grows no larger than it may, and until the caller wants it to stop. */
async function withinSize(
  folder: string,
  { bytes = usualBytes, signal }: CloneOptions,
  act: (signal: AbortSignal) => Promise<GitResult>,
): Promise<GitResult> {
  const large = new AbortController();
  const watch = setInterval(() => {
    if (packBytes(folder) > bytes) large.abort();
  }, 200);
  try {
    const result = await act(signal ? AbortSignal.any([signal, large.signal]) : large.signal);
    const over = large.signal.aborted || (worked(result) && packBytes(folder) > bytes);
    return over ? { ...result, end: 'cut', why: 'size' } : result;
  } finally {
    clearInterval(watch);
  }
}

/** Bytes fetched so far: packs, and those being written. */
function packBytes(folder: string): number {
  const packs = join(folder, 'objects', 'pack');
  try {
    return readdirSync(packs).reduce(
      (sum, name) => sum + (statSync(join(packs, name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  } catch {
    return 0;
  }
}

type Run = (git: Git, args: readonly string[], input?: string) => Promise<GitResult>;

function supplyFrom(git: Git, run: Run): Supply {
  const here = new Set<string>();
  const offline: Git = { ...git, env: { ...git.env, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' } };
  let filtered: boolean | null = null;
  return async (ids) => {
    const wanted = [...new Set(ids)].filter((id) => /^[\da-f]{40,64}$/.test(id) && !here.has(id));
    const [first] = wanted;
    if (first === undefined || filtered === false) return;
    // A host that knows no filters has sent everything at once.
    filtered ??= !worked(await run(offline, ['cat-file', '-e', first]));
    if (!filtered) return;
    // The way in which git itself fetches what a partial clone lacks; with a tree come the trees below it.
    const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--no-auto-maintenance'];
    const args = ['fetch', ...quiet, '--filter=blob:none', '--stdin', 'origin'];
    const result = await run(git, args, wanted.map((id) => `${id}\n`).join(''));
    if (worked(result)) for (const id of wanted) here.add(id);
  };
}

/** What git said, in the C locale, as one of the reasons that a person can act on. */
function cloneError(result: GitResult, url: string): CloneError {
  const detail = result.stderr.slice(0, 2000);
  const code = ((): CloneErrorCode => {
    switch (result.why) {
      case 'time':
        return 'timed-out';
      case 'size':
        return 'too-large';
      case 'asked':
        return 'stopped';
      case null:
        return said(detail);
    }
  })();
  return new CloneError(code, url, detail);
}

function said(text: string): CloneErrorCode {
  // Asked for a password: hosts do so for what does not exist as well as for what is private.
  if (/could not read (?:username|password)|terminal prompts disabled|authentication failed|error: 401/i.test(text))
    return 'not-found';
  if (/repository .{0,2000}not found|error: 404|does not appear to be a git repository|does not exist/i.test(text))
    return 'not-found';
  if (/error: 403|access denied|transport .{1,40} not allowed|permission denied/i.test(text)) return 'not-allowed';
  if (/timed? ?out|operation too slow/i.test(text)) return 'timed-out';
  if (
    /could not resolve|failed to connect|couldn't connect|could not connect|connection (?:refused|reset)|network is unreachable|no route to host|proxy|ssl|certificate|empty reply|recv failure|gnutls/i.test(
      text,
    )
  )
    return 'no-network';
  return 'failed';
}
