import { expect, test } from '@jest/globals';
import { sharedMaintenance } from '../../../src/practices/democratic-direction/shared-maintenance.ts';
import { known, unknown } from '../../../src/snapshot/fact.ts';
import { commit, history, user } from '../../measures/builders.ts';
import { judge, repository, told } from '../../support/repository.ts';

const commitsOf = (login: string, count: number) => Array.from({ length: count }, () => commit(9, [user(login)]));
const verdict = (...counts: readonly number[]) => {
  const commits = counts.flatMap((count, index) => commitsOf(`person-${index}`, count));
  return judge(sharedMaintenance, repository({}, { history: known(history(commits)) })).verdict;
};

test.each([
  [[8, 7, 5], 'met'],
  [[10, 10], 'partly'],
  [[16, 4], 'partly'],
  [[17, 3], 'not-yet'],
  [[20], 'not-yet'],
  [[10, 9], 'not-checked'],
  [[], 'not-checked'],
])('commits by each %j: %s', (counts, expected) => {
  expect(verdict(...counts)).toBe(expected);
});

test('no history', () => {
  const judgement = judge(sharedMaintenance, repository({}, { history: unknown('unsupported') }));
  expect(judgement.verdict).toBe('not-checked');
  expect(told(judgement)).toContain('no git history');
});
