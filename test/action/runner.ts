import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from '@jest/globals';
import type { GitHub } from '../github/start.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const bundle = resolve(import.meta.dirname, '../../action/dist/index.js');

export interface Asked {
  readonly event: string;
  readonly payload?: unknown;
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
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`, value]),
    ),
    ...asked.env,
  };
  const child = spawn(process.execPath, [bundle], { env, cwd: workspace });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
  const status = await new Promise<number>((done) => child.on('close', (code) => done(code ?? -1)));
  const outputs = parseOutputs(readFileSync(join(folder, 'output'), 'utf8'));
  const contents = new Map(
    Object.values(outputs).flatMap((path) => {
      try {
        return path.includes('coop-scorecard.') ? [[path, readFileSync(path, 'utf8')] as const] : [];
      } catch {
        return [];
      }
    }),
  );
  const ended = {
    status,
    out,
    outputs,
    workspace,
    summary: readFileSync(join(folder, 'summary.md'), 'utf8'),
    file: (name: string) => contents.get(outputs[name] ?? '') ?? '',
  };
  return ended;
}

/** `NAME<<DELIMITER`, lines, `DELIMITER`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) outputs[name] = value;
  return outputs;
}

/** What was written to GitHub: `METHOD path` without the numbers. */
export const writes = (github: GitHub): readonly string[] =>
  github.log.filter(({ write }) => write).map(({ route, path }) => route ?? path);
