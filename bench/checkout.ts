import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BenchRepository {
  readonly folder: string;
  remove(): void;
}

const names = ['Ana', 'Beto', 'Caro', 'Dani', 'Eli', 'Fede', 'Gabi', 'Hugo', 'Ines', 'Juan', 'Kari', 'Luz'];
const words = 'cooperative members decide together how the tool grows and who looks after it every month'.split(' ');

/**
 * A repository such as co-operatives have, in a temporary folder: the same one, byte for byte, for the same numbers.
 *
 * @param commits commits on `main`, every twentieth a tag, every tenth with a co-author, every seventh by a machine
 * @param files source files beside the community files
 * @param pages pages of 300 words in `docs/`
 */
export function makeRepository({ commits = 2000, files = 300, pages = 20, seed = 20_260 } = {}): BenchRepository {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'scorecard-bench-'));
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const prose = (length: number) => Array.from({ length }, () => pick(words)).join(' ');
  const stream: string[] = [];
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const put = (path: string, text: string) => stream.push(`M 100644 inline ${path}\n${data(text)}`);
  const start = Date.UTC(2020, 0, 1) / 1000;
  for (let at = 0; at < commits; at++) {
    const name = at % 7 === 3 ? 'dependabot[bot]' : pick(names);
    const who = `${name} <${name.toLowerCase()}@semilla.example> ${start + at * 80_000} +0000`;
    const trailer = at % 10 === 5 ? `\n\nCo-authored-by: ${pick(names)} <${pick(names)}@semilla.example>\n` : '\n';
    stream.push(`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(prose(8) + trailer)}`);
    if (at === 0) {
      put('README.md', `# Semilla\n\n${prose(80)}\n\n## Install\n\n${prose(60)}\n\n## Licence\n\nAGPL-3.0\n`);
      put('CONTRIBUTING.md', `# Contributing\n\n${prose(60)}\n\n## Submitting changes\n\n${prose(60)}\n`);
      put('CODE_OF_CONDUCT.md', `# Code of conduct\n\n${prose(200)}\n\nWrite to care@semilla.example.\n`);
      put(
        '.github/workflows/ci.yml',
        'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
      );
      put('package.json', '{ "name": "semilla", "license": "AGPL-3.0-or-later", "scripts": { "test": "jest" } }\n');
      for (let file = 0; file < files; file++) put(`src/part-${file % 20}/file-${file}.js`, `// ${prose(120)}\n`);
      for (let page = 0; page < pages; page++) put(`docs/page-${page}.md`, `# Page ${page}\n\n${prose(300)}\n`);
    } else {
      put('CHANGELOG.md', `# Changelog\n\n## ${at}\n\n- ${prose(10)}\n`);
      put(`src/part-${at % 20}/file-${at % files}.js`, `// ${prose(120)}\n`);
    }
    if (at % 20 === 19) stream.push(`tag v0.${at}\nfrom refs/heads/main\ntagger ${who}\n${data(prose(12))}`);
  }
  const git = (args: readonly string[], input = '') => {
    const env = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull };
    const result = spawnSync('git', args, { cwd: folder, input, encoding: 'utf8', env });
    if (result.status !== 0) throw new Error(result.stderr);
  };
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet'], stream.join(''));
  git(['reset', '--quiet', '--hard', 'main']);
  git(['remote', 'add', 'origin', 'https://github.com/tierra-comun/semilla.git']);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Mulberry32: small, seeded, good enough to choose words. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
