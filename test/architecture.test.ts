import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const src = resolve(import.meta.dirname, '../src');

/** Rooms from the entries down. A file may import from its own room and from rooms of a lower floor. */
const floors: readonly (readonly string[])[] = [
  ['cli', 'app'],
  ['use-cases'],
  ['report', 'publish', 'sources'],
  ['audit'],
  ['practices'],
  ['model', 'snapshot', 'reading', 'licence', 'measures', 'settings', 'wording', 'requests'],
];
const pureRooms = [
  'model',
  'snapshot',
  'reading',
  'licence',
  'measures',
  'practices',
  'settings',
  'audit',
  'wording',
  'report',
];
const pureFiles = ['publish/plan.ts', 'publish/hidden-block.ts'];
/** Where a lower floor of a room's own does not say it all. */
const apart: readonly (readonly [string, readonly string[]])[] = [
  ['sources', ['practices', 'audit', 'report', 'publish', 'wording']],
  ['publish', ['sources', 'practices']],
  ['report', ['sources', 'publish']],
  ['practices', ['sources', 'audit', 'report', 'publish']],
];

const impure: readonly (readonly [string, RegExp])[] = [
  ['a Node module', /\bfrom\s+'node:|\bimport\('node:|\brequire\(/],
  ['the clock', /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
  ['the environment', /\bprocess\.|\bglobalThis\b/],
  ['the network', /\bfetch\(|@octokit|@actions/],
  ['chance', /\bMath\.random\(|\brandomUUID\(/],
];

interface Source {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly string[];
}

/** Comments say things that code may not do. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

function readSource(path: string, text: string): Source {
  const code = withoutComments(text);
  const imports = [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return { path, code, imports };
}

const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => readSource(path, readFileSync(join(src, path), 'utf8')));

const roomOf = (path: string): string => path.split('/')[0] ?? '';
const isPure = (path: string): boolean => pureRooms.includes(roomOf(path)) || pureFiles.includes(path);
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));
const local = (source: Source): readonly string[] =>
  source.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(src, join(src, dirname(source.path), name)))
    .filter((path) => !path.startsWith('..'));

function impurities(source: Source): readonly string[] {
  return impure.filter(([, pattern]) => pattern.test(source.code)).map(([what]) => `${source.path} uses ${what}`);
}

function wrongWays(source: Source): readonly string[] {
  const from = roomOf(source.path);
  return local(source).flatMap((path) => {
    const to = roomOf(path);
    const forbidden = apart.some(([room, others]) => room === from && others.includes(to));
    const upwards = from !== to && (floorOf(to) < floorOf(from) || floorOf(to) === -1);
    return forbidden || upwards ? [`${source.path} imports ${path}`] : [];
  });
}

/** Circles of imports that run at load time; a type import leaves no trace in the running program. */
function circles(all: readonly Source[]): readonly string[] {
  const edges = new Map(
    all.map((source) => [
      source.path,
      local(readSource(source.path, source.code.replace(/\b(?:import|export) type [^;]*;/g, ''))),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of all) visit(path, []);
  return found;
}

describe('the rooms of the house', () => {
  test('every folder of src has a floor', () => {
    expect(sources.map(({ path }) => roomOf(path)).filter((room) => floorOf(room) === -1)).toEqual([]);
  });

  test('pure rooms know no clock, environment, network, file system or chance', () => {
    expect(sources.filter(({ path }) => isPure(path)).flatMap(impurities)).toEqual([]);
  });

  test('imports run down one way', () => {
    expect(sources.flatMap(wrongWays)).toEqual([]);
  });

  test('there are no circles', () => {
    expect(circles(sources)).toEqual([]);
  });

  test('a practice imports no other practice', () => {
    const own = (path: string): boolean => /^practices\/[^/]+\//.test(path);
    expect(
      sources
        .filter(({ path }) => own(path))
        .flatMap((source) =>
          local(source)
            .filter(own)
            .map((path) => [source.path, path]),
        ),
    ).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const at = (path: string, text: string): Source => readSource(path, text);

  test.each([
    ["import { readFileSync } from 'node:fs';"],
    ['const at = Date.now();'],
    ['const key = process.env.KEY;'],
    ["const answer = await fetch('https://example.org');"],
    ["import { Octokit } from '@octokit/core';"],
    ['const luck = Math.random();'],
  ])('%s is not pure', (code) => {
    expect(impurities(at('audit/x.ts', code))).toHaveLength(1);
  });

  test.each([
    ["import type { Fact } from '../snapshot/fact.ts';"],
    ['// Date.now() would not be repeatable'],
    ['const d = new Date(now);'],
  ])('%s is pure', (code) => {
    expect(impurities(at('audit/x.ts', code))).toEqual([]);
  });

  test.each([
    ['practices/a/x.ts', "import { audit } from '../../audit/audit.ts';"],
    ['sources/github/x.ts', "import { list } from '../../practices/list.ts';"],
    ['model/x.ts', "import { x } from '../practices/practice.ts';"],
    ['reading/x.ts', "export { x } from '../cli/main.ts';"],
    ['publish/issue.ts', "import { x } from '../sources/github/x.ts';"],
  ])('%s must not say %s', (path, code) => {
    expect(wrongWays(at(path, code))).toHaveLength(1);
  });

  test('a circle is seen', () => {
    expect(
      circles([at('audit/a.ts', "import './b.ts';"), at('audit/b.ts', "import { a } from './a.ts';")]),
    ).toHaveLength(1);
  });

  test('a circle of types alone is none', () => {
    expect(
      circles([at('audit/a.ts', "import './b.ts';"), at('audit/b.ts', "import type { A } from './a.ts';")]),
    ).toEqual([]);
  });
});
