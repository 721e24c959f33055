import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { version } from '../action/version.ts';
import * as licences from '../src/licence/index.generated.ts';
import { bundled } from './build.ts';

const root = resolve(import.meta.dirname, '..');
export const bundlePath = resolve(root, 'action/dist/index.js');

/** What is smaller in the bundle than in the sources, so that the Action starts quickly. */
const smaller: Plugin = {
  name: 'smaller',
  setup({ onLoad }) {
    // Of package.json only the version matters: the rest may change without a new bundle.
    onLoad({ filter: /\/package\.json$/ }, ({ path }) =>
      path === resolve(root, 'package.json') ? { contents: JSON.stringify({ version }), loader: 'json' } : undefined,
    );
    onLoad({ filter: /\/src\/licence\/index\.generated\.ts$/ }, () => {
      const packed = brotliCompressSync(JSON.stringify(licences)).toString('base64');
      const read = `JSON.parse(brotliDecompressSync(Buffer.from('${packed}','base64')).toString())`;
      const names = Object.keys(licences).join(',');
      return { contents: `import{brotliDecompressSync}from'node:zlib';export const{${names}}=${read};`, loader: 'js' };
    });
    // Of undici the requests are used, and their way through a proxy.
    onLoad({ filter: /\/undici\/lib\/(?:mock|web\/websocket|web\/eventsource)\// }, () => ({
      contents: 'module.exports={};',
    }));
    // Requests are named by their routes; these add a method for each of a thousand.
    onLoad({ filter: /\/@octokit\/plugin-(?:rest-endpoint-methods|paginate-rest)\// }, () => ({
      contents: 'export const restEndpointMethods=()=>({});export const paginateRest=()=>({});',
    }));
  },
};

/** The Action as one file: GitHub runs it as it is in the repository. */
export async function bundleAction(): Promise<string> {
  const { outputFiles } = await build({
    ...bundled,
    entryPoints: ['action/main.ts'],
    outfile: bundlePath,
    charset: 'utf8',
    minifyIdentifiers: true,
    keepNames: false,
    legalComments: 'inline',
    write: false,
    plugins: [smaller],
    banner: {
      js: `// Generated from action/ and src/ by \`npm run bundle\`. Copyright of the project's contributors, AGPL-3.0-or-later.\n${bundled.banner.js}`,
    },
  });
  return outputFiles[0]?.text ?? '';
}

/** The same text for the same sources: how small the packed index becomes depends on the version of Node. */
const unpacked = (bundle: string): string =>
  bundle.replace(/(?<=\.from\(["'`])[\w+/=]{1000,}(?=["'`],)/g, (packed) => {
    try {
      return brotliDecompressSync(Buffer.from(packed, 'base64')).toString();
    } catch {
      return packed;
    }
  });

export const bundleIsFresh = async (): Promise<boolean> =>
  unpacked(readFileSync(bundlePath, 'utf8')) === unpacked(await bundleAction());

if (import.meta.main) writeFileSync(bundlePath, await bundleAction());
