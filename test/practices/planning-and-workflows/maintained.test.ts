import { expect, test } from '@jest/globals';
import { maintained } from '../../../src/practices/planning-and-workflows/maintained.ts';
import type { Profile } from '../../../src/snapshot/activity.ts';
import { known, unknown } from '../../../src/snapshot/fact.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { commit, daysAgo, history, issue, machine, user, withMembers } from '../../measures/builders.ts';
import { judge, repository } from '../../support/repository.ts';

const ana = user('ana');
const worked = (age: number) => ({ history: known(history([commit(2, [machine('renovate')]), commit(age, [ana])])) });
const tagged = (age: number) => ({ tags: known([{ name: 'v1', at: daysAgo(age), message: null, tagger: null }]) });
const noIssues = { issues: known([]) };
const waiting = { issues: known([issue(50)]) };

const rows: readonly (readonly [string, Partial<Snapshot>, string])[] = [
  ['this month', worked(20), 'met'],
  ['just within six months', worked(183), 'met'],
  ['seven months ago', worked(215), 'partly'],
  ['seventeen months ago', worked(520), 'partly'],
  ['two years ago', worked(730), 'not-yet'],
  ['three years ago, a release and issues unknown', { ...worked(1100), ...tagged(1100) }, 'not-yet'],
  ['finished: nobody waits', { ...worked(700), ...tagged(700), ...noIssues }, 'met'],
  ['finished seven months ago', { ...worked(215), ...tagged(215), ...noIssues }, 'met'],
  ['released, and somebody waits', { ...worked(700), ...tagged(700), ...waiting }, 'not-yet'],
  ['released seven months ago, and somebody waits', { ...worked(215), ...tagged(215), ...waiting }, 'partly'],
  ['perhaps finished, in a folder', { ...worked(700), ...tagged(700) }, 'not-checked'],
  ['only machines', { history: known(history([commit(2, [machine('renovate')])])) }, 'not-checked'],
  ['dates nobody can believe', { history: known(history([commit(-900, [ana])])) }, 'not-checked'],
  ['an empty repository', { history: known(history([])) }, 'not-checked'],
  ['no history', { history: unknown('unsupported') }, 'not-checked'],
  ['archived', { ...worked(2), profile: known({ archived: true } as Profile) }, 'not-applicable'],
];
test.each(rows)('%s', (_, changes, verdict) => {
  expect(judge(maintained, repository({}, changes), withMembers('ana')).verdict).toBe(verdict);
});
