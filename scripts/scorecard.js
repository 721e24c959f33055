import { rmSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

/*
 * The command line from a clone: the bundle, which starts many times faster than the sources, made anew when a source is
 * newer. This file is plain JavaScript so that Node need not load its reader of TypeScript to start. package.json starts it
 * with flags for a run that is over before the slowest of V8's compilers has paid for itself; expressions are compiled at once.
 * Set from within, such flags can crash Node.
 */
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
