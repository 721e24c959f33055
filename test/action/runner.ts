import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from '@jest/globals';
import type { GitHub } from '../github/start.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** The bundle as GitHub runs it, or another one to try. */
const bundle = process.env.ACTION_BUNDLE ?? resolve(import.meta.dirname, '../../action/dist/index.js');

export interface Asked {
  readonly event: string;
  readonly payload?: unknown;
  /** Path of the file that describes the event, in place of one with the payload. */
  readonly eventFile?: string;
  readonly repository?: string;
  readonly token: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder to work in; one of its own where left out. */
  readonly workspace?: string;
}

export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly summary: string;
  /** What the file of environment variables holds. */
  readonly variables: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** What outputs name, read. */
  file(name: string): string;
}

/** Runs the bundle as GitHub's runner does: inputs, event and files by the environment. */
export async function runAction(github: Pick<GitHub, 'url' | 'apiUrl'>, asked: Asked): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-action-'));
  made.push(folder);
  const at = (name: string, text = ''): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const workspace = asked.workspace ?? join(folder, 'workspace');
  for (const name of [workspace, join(folder, 'temporary')]) mkdirSync(name, { recursive: true });
  const inputs = { token: asked.token, check: 'false', 'dry-run': 'false', ...asked.inputs };
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: asked.repository ?? 'tierra-comun/semilla',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(folder, 'temporary'),
    GITHUB_STEP_SUMMARY: at('summary.md'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_ENV: at('env'),
    ...(asked.event === '' ? {} : { GITHUB_EVENT_NAME: asked.event }),
    ...(asked.payload === undefined ? {} : { GITHUB_EVENT_PATH: at('event.json', JSON.stringify(asked.payload)) }),
    ...(asked.eventFile === undefined ? {} : { GITHUB_EVENT_PATH: asked.eventFile }),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`, value]),
    ),
    ...asked.env,
  };
  const child = spawn(process.execPath, [bundle], { env, cwd: workspace });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
  const status = await new Promise<number>((done) => child.on('close', (code) => done(code ?? -1)));
  const outputs = outputsIn(readFileSync(join(folder, 'output'), 'utf8'));
  const contents = new Map(
    ['json', 'markdown'].map((name) => {
      const path = resolve(workspace, outputs[name] ?? '');
      return [name, outputs[name] && existsSync(path) ? readFileSync(path, 'utf8') : ''];
    }),
  );
  const ended = {
    status,
    out,
    outputs,
    workspace,
    summary: readFileSync(join(folder, 'summary.md'), 'utf8'),
    variables: readFileSync(join(folder, 'env'), 'utf8'),
    file: (name: string) => contents.get(name) ?? '',
  };
  return ended;
}

/** `NAME<<DELIMITER`, lines, `DELIMITER`: read line by line, as the runner does, which takes `NAME=VALUE` too. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r\n|\r|\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const [, name = '', sign = '', rest = ''] = /^(.*?)(<<|=)(.*)$/s.exec(lines[at] ?? '') ?? [];
    if (sign === '') continue;
    const end = sign === '<<' ? lines.indexOf(rest, at + 1) : at;
    if (end < 0) throw new Error(`The output ${name} does not end.`);
    outputs[name] = sign === '<<' ? lines.slice(at + 1, end).join('\n') : rest;
    at = end;
  }
  return outputs;
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** https://github.com/actions/runner: those that it knows, under `Runner.Worker/ActionCommandManager.cs`. */
const known =
  /^(?:internal-set-repo-path|set-env|set-output|save-state|add-path|add-mask|add-matcher|remove-matcher|debug|warning|error|notice|group|endgroup|echo|stop-commands)$/i;

/** What the runner takes for commands: lines that begin with `::`, and those that have `##[` anywhere. */
export function commandsIn(out: string): readonly Command[] {
  return out.split(/\r\n|\r|\n/).flatMap((line): readonly Command[] => {
    const [, info = '', data = ''] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? /##\[([^\]]*)\](.*)$/s.exec(line) ?? [];
    const [, name = '', said = ''] = /^(\S*) ?(.*)$/s.exec(info) ?? [];
    if (!known.test(name)) return [];
    const properties = said.split(',').flatMap((pair) => {
      const [, key, value = ''] = /^\s*([^=]+)=(.*)$/s.exec(pair) ?? [];
      return key === undefined ? [] : [[key, unescaped(value)] as const];
    });
    return [{ name, properties: Object.fromEntries(properties), data: unescaped(data) }];
  });
}

const unescaped = (text: string): string =>
  text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What was written to GitHub: `METHOD path` without the numbers. */
export const writes = (github: GitHub): readonly string[] =>
  github.log.filter(({ write }) => write).map(({ route, path }) => route ?? path);
