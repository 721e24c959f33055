import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { folder } from '../sources/checkout/repositories.ts';
import { now } from '../support/repository.ts';

/** A folder to run in, with settings by which nobody outside this machine is asked. */
export function quietFolder(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'quiet.yml'), 'dependents: { ecosyste-ms: false }\n');
  return cwd;
}

/** `audit TARGET` as it is run, and how many milliseconds it took. */
export async function audit(
  target: string,
  { cwd, args = [], ...io }: Partial<Io> & { readonly cwd: string; readonly args?: readonly string[] },
) {
  let out = '';
  let err = '';
  const began = performance.now();
  const status = await run(['audit', target, '--settings', 'quiet.yml', ...args], {
    env: {},
    cwd,
    terminal: false,
    watched: false,
    columns: 80,
    now: () => now,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    init: () => Promise.resolve(2),
    ...io,
  });
  return { status, out, err, took: performance.now() - began };
}
