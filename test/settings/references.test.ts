import { expect, test } from '@jest/globals';
import { readSettings } from '../../src/settings/read-settings.ts';
import { foundAt, lostReferences, pathsNamed, whereSeen } from '../../src/settings/references.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { now } from '../support/repository.ts';

const there = ['docs/plan.md', 'GOVERNANCE.md', 'docs'];
const places = {
  exists: (path: string) => there.includes(path),
  anchors: (path: string) => (path.endsWith('.md') ? ['roles', 'próximo-año'] : null),
};
const read = (text: string) => readSettings(text, 'settings.yml', { practices: [{ id: 'roadmap' }], now }).settings;
const lost = (text: string) =>
  lostReferences(text, 'settings.yml', read(text), places).map(
    (each) => `${each.line}:${each.column} ${each.message.key}`,
  );

test.each([
  'practices: { roadmap: { found-at: docs/plan.md } }',
  'practices: { roadmap: { found-at: ./docs/plan.md#roles } }',
  'practices: { roadmap: { found-at: "docs/plan.md#pr%C3%B3ximo-a%C3%B1o" } }',
  'practices: { roadmap: { found-at: docs/ } }',
  'people: { management: { see: GOVERNANCE.md#Roles } }',
  'people: { management: { see: https://example.coop/GOVERNANCE.md } }',
  'people: { management: false }',
  'data: false',
])('leads somewhere: %s', (text) => expect(lost(text)).toEqual([]));

test.each([
  ['practices:\n  roadmap: { found-at: plan.md }', '2:24 settings.points-nowhere'],
  ['practices:\n  roadmap: { found-at: docs/plan.md#next }', '2:24 settings.heading-nowhere'],
  ['practices:\n  roadmap: { found-at: "docs/plan.md#%" }', '2:24 settings.heading-nowhere'],
  ['people:\n  management:\n    see: ROLES.md', '3:10 settings.points-nowhere'],
  ['people: { communication: { see: NEWS.md } }', '1:33 settings.points-nowhere'],
  ['decisions: { see: DECISIONS.md }', '1:19 settings.points-nowhere'],
  ['infrastructure: { hosting: { see: HOSTING.md } }', '1:35 settings.points-nowhere'],
  ['data: { policy: PRIVACY.md }', '1:17 settings.points-nowhere'],
])('leads nowhere: %s', (text, problem) => expect(lost(text)).toEqual([problem]));

test('paths named are those in the repository, each once', () =>
  expect(
    pathsNamed(
      read(
        'decisions: { see: GOVERNANCE.md#a }\npeople: { management: { see: GOVERNANCE.md } }\ndata: { policy: https://a.coop }',
      ),
    ),
  ).toEqual(['GOVERNANCE.md']));

test('where a practice is found', () => {
  const settings = resolveSettings(read('practices: { roadmap: { found-at: docs/plan.md#roles } }'));
  expect(foundAt(settings, 'roadmap')).toEqual({ path: 'docs/plan.md', anchor: 'roles' });
  expect(foundAt(settings, 'translations')).toBeNull();
});

test('an address is told from a path', () => {
  expect(whereSeen('HTTPS://a.coop').kind).toBe('web');
  expect(whereSeen('https.md').kind).toBe('repository');
});
