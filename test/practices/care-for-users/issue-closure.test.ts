import { expect, test } from '@jest/globals';
import { issueClosure } from '../../../src/practices/care-for-users/issue-closure.ts';
import { unknown } from '../../../src/snapshot/fact.ts';
import { daysAgo, issue, machine, user, withIssues, withMembers } from '../../measures/builders.ts';
import { judge, told } from '../../support/repository.ts';

const members = withMembers('ana');
const closed = (count: number, by = user('ana')) =>
  Array.from({ length: count }, () => issue(90, [['close', by, 10]], { closedAt: daysAgo(80) }));
const open = (count: number) => Array.from({ length: count }, () => issue(90));

test.each([
  [6, 0, 4, 'met'],
  [5, 0, 5, 'partly'],
  [3, 0, 7, 'partly'],
  [2, 0, 8, 'not-yet'],
  [0, 9, 0, 'not-yet'],
  [4, 0, 0, 'not-checked'],
] as const)('%i closed by people, %i by a bot, %i open: %s', (people, bot, still, verdict) => {
  const issues = [...closed(people), ...closed(bot, machine('stale')), ...open(still)];
  expect(judge(issueClosure, withIssues(issues), members).verdict).toBe(verdict);
});

test('says what machines did, and what it takes', () => {
  const judgement = judge(
    issueClosure,
    withIssues([...closed(3), ...closed(1, machine('stale')), ...open(1)]),
    members,
  );
  expect(told(judgement)).toContain('People closed 3 of 5 issues from outside that are more than 30 days old (60%).');
  expect(told(judgement)).toContain('Closed automatically, which does not count: 1.');
});

test('not permitted, and nobody known inside', () => {
  expect(judge(issueClosure, withIssues([], { issues: unknown('forbidden') }), members).verdict).toBe('not-checked');
  expect(judge(issueClosure, withIssues(open(9))).verdict).toBe('not-checked');
});

test('a limit of the project’s own', () => {
  const settings = { ...members, practices: { 'issue-closure': { thresholds: { met: 0.9 } } } };
  const judgement = judge(issueClosure, withIssues([...closed(6), ...open(4)]), settings);
  expect(judgement).toMatchObject({ verdict: 'partly', byDefault: 'met' });
});
