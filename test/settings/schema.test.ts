import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { settingsJsonSchema } from '../../scripts/settings-json-schema.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { now } from '../support/repository.ts';

const root = new URL('../../', import.meta.url);
const examplesOf = (page: string): string[] =>
  [...readFileSync(new URL(page, root), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const schema = JSON.parse(JSON.stringify(settingsJsonSchema())) as object;
const valid = new Ajv({ strict: false }).compile(schema);

const known = [
  { id: 'translations' },
  { id: 'roadmap' },
  { id: 'issue-response', thresholds: { withinDays: 14, met: 0.8, partly: 0.5 } },
];

describe.each(['docs/settings.md', 'docs/ajustes.md'])('the examples of %s', (page) => {
  const examples = examplesOf(page);
  test('are there', () => expect(examples.length).toBeGreaterThan(8));
  test.each(examples)('are read without a problem: %#', (text) => {
    expect(readSettings(text, 'settings', { practices: known, now }).problems).toEqual([]);
    expect(Object.keys(parse(text) as object).length).toBeGreaterThan(0);
  });
  test.each(examples)('are valid by the JSON Schema: %#', (text) => {
    expect([valid(parse(text)), valid.errors]).toEqual([true, null]);
  });
  test('together show every key of the file', () => {
    const shown = new Set(examples.flatMap((text) => Object.keys(parse(text) as object)));
    expect(Object.keys((schema as { properties: object }).properties).filter((key) => !shown.has(key))).toEqual([]);
  });
});

test.each([
  ['languaje: es'],
  ['publish: { issue: "no" }'],
  ['cooperative: maybe'],
  ['cooperative: { website: ftp://a.coop }'],
  ['cooperative: { members: [ana perez] }'],
  ['services: [{ kind: magic }]'],
  ['services: [{ url: https://a.coop }]'],
  ['practices: { issue-response: { within-days: 0 } }'],
  ['practices: { issue-response: { met: 2 } }'],
  ['fail-under: 101'],
  ['agreed: { on: tomorrow }'],
  ['extends: fiqus'],
])('the JSON Schema and the audit both refuse %s', (text) => {
  expect(valid(parse(text))).toBe(false);
  expect(readSettings(text, 'settings', { practices: known, now }).problems).not.toEqual([]);
});

test('the published schema is the one that the definition gives', () => {
  const published = JSON.parse(readFileSync(new URL('schema/settings.schema.json', root), 'utf8')) as unknown;
  expect(published).toEqual(schema);
});
