import { resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** How everything of ours is bundled. Some dependencies still call `require`, which an ES module has to make for itself. */
export const bundled = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  // The same library as ES modules: of its CommonJS build, which Node would choose, everything is loaded at every start.
  alias: { yaml: resolve(root, 'node_modules/yaml/browser/index.js') },
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** The command line and the rooms that others can use, as the package ships them. */
export async function buildPackage(): Promise<void> {
  await build({
    ...bundled,
    entryPoints: { 'cli/main': 'src/cli/main.ts', licence: 'src/licence/licence.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  });
}

if (import.meta.main) await buildPackage();
