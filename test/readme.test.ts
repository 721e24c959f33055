import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readInputs } from '../action/inputs.ts';
import { Anchors } from '../src/reading/anchors.ts';
import type { Section } from '../src/reading/document.ts';
import { parseDocument } from '../src/reading/parse-document.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const pages = [
  'README.md',
  'README.es.md',
  'CONTRIBUTING.md',
  'GOVERNANCE.md',
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  'docs/README.md',
  'docs/first-card.md',
  'docs/primera-tarjeta.md',
  'docs/practices.md',
  'docs/practicas.md',
  'docs/settings.md',
  'docs/ajustes.md',
  'docs/measures.md',
  'docs/medidas.md',
  'docs/self-hosting.md',
  'docs/alojar.md',
  'docs/many-installations.md',
  'docs/muchas-instalaciones.md',
];

const sectionsOf = (page: string): readonly Section[] => parseDocument({ path: page, text: read(page) }).sections;

/** The headings of a page, as links name them. */
function anchorsOf(page: string): readonly string[] {
  const anchors = new Anchors();
  return sectionsOf(page).map(({ heading }) => anchors.of(heading));
}

describe.each(pages)('%s', (page) => {
  const { links } = parseDocument({ path: page, text: read(page) });
  const inside = links
    .map(({ target }) => target.replace(/[#?].*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));

  test('links to nothing that is not there', () => {
    const onGitHub = /^(?:\.\.\/)+(?:security|issues|discussions)/;
    const missing = inside.filter(
      (target) => !onGitHub.test(target) && !existsSync(resolve(root, dirname(page), target)),
    );
    expect(missing).toEqual([]);
  });

  test('links to no heading that is not there', () => {
    const headings = links
      .filter(({ target }) => /^(?![a-z]+:)[^#]*#./i.test(target))
      .map(({ target }) => target.split('#') as [string, string]);
    expect(
      headings.filter(
        ([path, anchor]) => !anchorsOf(path === '' ? page : join(dirname(page), path)).includes(decodeURI(anchor)),
      ),
    ).toEqual([]);
  });

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test|start))/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

const codeBlocks = (page: string): readonly string[] =>
  [...read(page).matchAll(/^ *```\w*\n[\s\S]*?```/gm)].map(([block]) => block.replace(/ +# .*$/gm, ''));

/** What stands in code within the text: the names and values that are the same in every language. */
const codeOf = (text: string): readonly string[] =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

const tableRows = (page: string): readonly string[] =>
  read(page)
    .split('\n')
    .filter((line) => line.startsWith('|'));

describe.each([
  ['README.md', 'README.es.md'],
  ['docs/first-card.md', 'docs/primera-tarjeta.md'],
  ['docs/settings.md', 'docs/ajustes.md'],
  ['docs/measures.md', 'docs/medidas.md'],
  ['docs/self-hosting.md', 'docs/alojar.md'],
  ['docs/many-installations.md', 'docs/muchas-instalaciones.md'],
])('%s and %s', (english, spanish) => {
  test('have the same sections and tables', () => {
    const levels = (page: string): readonly number[] => sectionsOf(page).map(({ level }) => level);
    expect(levels(spanish)).toEqual(levels(english));
    expect(tableRows(spanish).map(codeOf)).toEqual(tableRows(english).map(codeOf));
  });

  test('have the same numbers, however each language writes them', () => {
    const numbers = (page: string): readonly string[] =>
      [...read(page).matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number.replace(/[.,]/g, '')).sort();
    expect(numbers(spanish)).toEqual(numbers(english));
  });
});

test.each([
  ['README.md', 'README.es.md', ['--language es', 'language: es']],
  ['docs/measures.md', 'docs/medidas.md', []],
  ['docs/self-hosting.md', 'docs/alojar.md', []],
  ['docs/many-installations.md', 'docs/muchas-instalaciones.md', []],
])('%s and %s have the same code, remarks aside', (english, spanish, onlyInSpanish) => {
  const named = (page: string): readonly string[] => codeOf(read(page));
  expect(new Set(named(spanish))).toEqual(new Set([...named(english), ...onlyInSpanish]));
  expect(codeBlocks(spanish)).toEqual(codeBlocks(english));
});

interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

const isOurs = ({ uses }: Job['steps'][number]): boolean => uses?.startsWith('coop-scorecard/coop-scorecard@') ?? false;

describe('the workflows of the README', () => {
  const blocks = [...read('README.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    (match) => parse(match[1] ?? '') as Workflow,
  );
  const inputs = Object.keys((parse(read('action.yml')) as { inputs: object }).inputs);
  const workflows = blocks.filter((block) => 'jobs' in block);

  test('there are some', () => {
    expect(workflows.length).toBeGreaterThanOrEqual(4);
  });

  test.each(workflows.map((workflow) => [workflow]))('%#: declared inputs, no checkout', ({ on, jobs }) => {
    expect(on).toBeDefined();
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const ours = steps.filter(isOurs);
    expect(ours).toHaveLength(1);
    expect(ours.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !inputs.includes(name))).toEqual([]);
    for (const step of ours) expect(readInputs((name) => String(step.with?.[name] ?? ''))).toHaveProperty('read');
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
  });

  test.each(workflows.map((workflow) => [workflow]))('%#: least permissions', ({ on, jobs, permissions }) => {
    const events = typeof on === 'string' ? [on] : Object.keys(on as object);
    const [job] = Object.values(jobs).filter(({ steps }) => steps.some(isOurs));
    expect(job?.permissions).toBeUndefined();
    const onPulls = events.some((event) => event.startsWith('pull_request'));
    const writesNothing = job?.steps.find(isOurs)?.with?.['dry-run'] === true;
    expect(permissions).toEqual({
      contents: 'read',
      discussions: 'read',
      issues: onPulls || writesNothing ? 'read' : 'write',
      'pull-requests': onPulls ? 'write' : 'read',
    });
    expect(
      events.filter((event) => !/^(?:push|schedule|workflow_dispatch|pull_request(?:_target)?)$/.test(event)),
    ).toEqual([]);
  });
});
