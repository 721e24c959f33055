import { rmSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/*
 * The command line from a clone: the bundle, which starts many times faster than the sources, made anew when a source is
 * newer. This file is plain JavaScript so that Node need not load its reader of TypeScript to start.
 */
// As src/cli/main.ts does, and before anything is compiled: what is kept for other flags could not be used.
setFlagsFromString('--no-turbofan');
enableCompileCache();
const { lastChange } = await import('./sources.ts');
const dist = resolve(import.meta.dirname, '../dist');
const main = join(dist, 'cli/main.js');
if ((statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? 0) < lastChange()) {
  const { buildPackage } = await import('./build.ts');
  rmSync(dist, { recursive: true, force: true });
  await buildPackage();
}
// npm runs scripts in the package's folder; paths are meant from where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(main);
