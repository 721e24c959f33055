import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { lastChange } from './sources.ts';

/*
 * The App from a clone: a bundle of our sources, which needs some forty megabytes less than the sources themselves, made anew
 * when a source is newer. What is installed beside it stays where it is.
 */
const root = resolve(import.meta.dirname, '..');
const main = join(root, 'dist/app/main.js');

async function buildApp(): Promise<void> {
  rmSync(join(root, 'dist/app'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/app/main.ts'],
    outdir: 'dist/app',
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    splitting: true,
    sourcemap: true,
    logLevel: 'silent',
  });
}

/** Whoever runs the App may not be allowed to write beside it: then the sources run as they are. */
async function runnable(): Promise<string> {
  if ((statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= lastChange()) return main;
  try {
    await buildApp();
    return main;
  } catch {
    return join(root, 'src/app/main.ts');
  }
}

if (process.argv.includes('--build-only')) await buildApp();
else await import(await runnable());
