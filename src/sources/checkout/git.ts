import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { platform } from 'node:process';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A git program with all that a call needs to know; every call is strictly reading and runs nothing of the repository. */
export interface Git {
  readonly program: string;
  readonly cwd: string;
  /** Arguments before the command. */
  readonly before: readonly string[];
  readonly env: Environment;
}

export interface GitResult {
  /** `cut`: stopped, because of the time or size limit or by its caller; what came until then is here. */
  readonly end: 'done' | 'cut';
  readonly why: 'time' | 'size' | 'asked' | null;
  /** Null when it was ended by a signal or could not be started. */
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface CallLimits {
  readonly milliseconds?: number;
  /** Bytes of standard output; the rest is not waited for. */
  readonly bytes?: number;
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
  /** Takes standard output as it comes, in place of `stdout`. */
  readonly receive?: (chunk: Buffer) => void;
}

const usualMilliseconds = 60_000;
const usualBytes = 128 * 1024 * 1024;

/** Full path of the git program, looked for in absolute folders only: a `git` inside the audited folder is never run. */
export function findGit(env: Environment): string | null {
  const names = platform === 'win32' ? ['git.exe'] : ['git'];
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    for (const name of names) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        if (statSync(path).isFile()) return path;
      } catch {
        // Not here: the next folder of PATH.
      }
    }
  }
  return null;
}

/**
 * Settings that no file of the repository or of the user can change for a call. A repository's own `config` is as
 * untrusted as its files: these are the settings by which it could have a program run, read elsewhere or ask the network.
 */
const settings: readonly string[] = [
  'safe.directory=*',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.pager=cat',
  'core.untrackedCache=false',
  'core.sshCommand=false',
  'core.askPass=',
  'core.alternateRefsCommand=false',
  'core.bigFileThreshold=16m',
  'core.quotePath=false',
  `core.attributesFile=${devNull}`,
  `core.excludesFile=${devNull}`,
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'log.mailmap=true',
  `mailmap.file=${devNull}`,
  'protocol.allow=never',
  'gc.auto=0',
  'maintenance.auto=false',
  'submodule.recurse=false',
];

/** Variables that a program needs to run at all. Nothing named GIT_ is passed on. */
const passedOn = ['PATH', 'Path', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];

export function plainEnvironment(env: Environment, more: Environment = {}): Environment {
  const kept = passedOn.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_PAGER: 'cat',
    GIT_PROTOCOL_FROM_USER: '0',
    ...more,
  };
}

/**
 * Git for reading what is there: no protocol is allowed, so that a partial clone cannot fetch what it lacks.
 *
 * @param where arguments that say which repository, such as `--git-dir=…`
 */
export function readingGit(program: string, cwd: string, where: readonly string[], env: Environment): Git {
  return {
    program,
    cwd,
    before: ['--no-pager', ...where, ...settings.flatMap((setting) => ['-c', setting])],
    env: plainEnvironment(env, { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' }),
  };
}

/** Runs git without a shell. Never rejects: what went wrong is in the result. */
export function call(git: Git, args: readonly string[], limits: CallLimits = {}): Promise<GitResult> {
  const { milliseconds = usualMilliseconds, bytes = usualBytes, input, signal, receive } = limits;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let received = 0;
    let stderr = '';
    let why: GitResult['why'] = null;
    const result = (status: number | null): GitResult => ({
      end: why === null ? 'done' : 'cut',
      why,
      status,
      stdout: Buffer.concat(chunks),
      stderr,
    });
    if (signal?.aborted) {
      why = 'asked';
      resolve(result(null));
      return;
    }
    // A group of its own, so that the programs git starts (git-remote-https, index-pack) end with it.
    const child = spawn(git.program, [...git.before, ...args], {
      cwd: git.cwd,
      env: git.env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      detached: platform !== 'win32',
      windowsHide: true,
    });
    const stop = (because: 'time' | 'size' | 'asked'): void => {
      if (why !== null) return;
      why = because;
      endGroup(child.pid, () => child.kill('SIGKILL'));
    };
    const asked = (): void => stop('asked');
    const timer = setTimeout(() => stop('time'), milliseconds);
    signal?.addEventListener('abort', asked, { once: true });
    let over = false;
    const finish = (status: number | null): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', asked);
      resolve(result(status));
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > bytes) stop('size');
      else if (receive) receive(chunk);
      else chunks.push(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      if (stderr.length < 16_384) stderr += chunk.toString('utf8');
    });
    child.on('error', (error) => {
      stderr += error.message;
      finish(null);
    });
    child.on('close', (status) => finish(status));
    // Git may end before it has read all that it is given.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function endGroup(pid: number | undefined, alone: () => void): void {
  try {
    if (pid === undefined || platform === 'win32') alone();
    else process.kill(-pid, 'SIGKILL');
  } catch {
    alone();
  }
}

export const worked = (result: GitResult): boolean => result.end === 'done' && result.status === 0;

/** Standard output as lines or records, without an empty one at the end. */
export function records(result: GitResult, separator: string): readonly string[] {
  const text = result.stdout.toString('utf8');
  if (text === '') return [];
  return (text.endsWith(separator) ? text.slice(0, -separator.length) : text).split(separator);
}
