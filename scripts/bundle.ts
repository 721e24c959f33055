import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { version } from '../action/version.ts';
import { bundled } from './build.ts';

const root = resolve(import.meta.dirname, '..');
export const bundlePath = resolve(root, 'action/dist/index.js');

/** The Action as one file: GitHub runs it as it is in the repository. */
export async function bundleAction(): Promise<string> {
  const { outputFiles } = await build({
    ...bundled,
    entryPoints: ['action/main.ts'],
    outfile: bundlePath,
    legalComments: 'inline',
    write: false,
    plugins: [
      {
        name: 'version-only',
        setup({ onLoad }) {
          // Of package.json only the version matters: the rest may change without a new bundle.
          onLoad({ filter: /\/package\.json$/ }, ({ path }) =>
            path === resolve(root, 'package.json')
              ? { contents: JSON.stringify({ version }), loader: 'json' }
              : undefined,
          );
        },
      },
    ],
    banner: { js: `// Generated from action/ and src/ by \`npm run bundle\`: change those.\n${bundled.banner.js}` },
    metafile: true,
  });
  return outputFiles[0]?.text ?? '';
}

if (import.meta.main) writeFileSync(bundlePath, await bundleAction());
