import { describe, expect, test } from '@jest/globals';
import { issueResponse } from '../../../src/practices/care-for-users/issue-response.ts';
import type { Profile } from '../../../src/snapshot/activity.ts';
import { known, type Unknown, unknown } from '../../../src/snapshot/fact.ts';
import { language } from '../../../src/wording/languages.ts';
import { issue, user, withIssues, withMembers } from '../../measures/builders.ts';
import { judge, told } from '../../support/repository.ts';

const ana = user('ana');
const members = withMembers('ana');
const answered = (count: number) => Array.from({ length: count }, (_, age) => issue(30 + age, [['comment', ana, 1]]));
const silent = (count: number) => Array.from({ length: count }, (_, age) => issue(60 + age));

describe('shares', () => {
  test.each([
    [10, 0, 'met'],
    [4, 1, 'met'],
    [7, 2, 'partly'],
    [5, 5, 'partly'],
    [4, 5, 'not-yet'],
    [0, 5, 'not-yet'],
    [4, 0, 'not-checked'],
    [0, 0, 'not-checked'],
  ] as const)('%i answered, %i not: %s', (yes, no, verdict) => {
    expect(judge(issueResponse, withIssues([...answered(yes), ...silent(no)]), members).verdict).toBe(verdict);
  });
});

test('says what it counted, how long it took and who waits', () => {
  const judgement = judge(issueResponse, withIssues([...answered(4), issue(50, [], { number: 12 })]), members);
  expect(told(judgement)).toBe(
    [
      '4 of 5 issues from outside (80%) were answered by the project’s people within 14 days, over the last 12 months.',
      'Half were answered within 1 day.',
      'It takes more than 50 days until nine in ten are answered.',
      'Answered within that time by anybody, not only by the project’s people: 80%.',
      '1 open and still without an answer, the longest for 50 days: number 12.',
      'Who belongs to the project was learned from: the members named in the settings.',
    ].join('\n'),
  );
  expect(judgement.measures).toEqual({
    answeredWithinLimit: 0.8,
    answeredWithinLimitByAnyone: 0.8,
    limitDays: 14,
    sample: 5,
    windowMonths: 12,
    tooYoung: 0,
    unclear: 0,
    waiting: 1,
    medianDays: 1,
    p90Days: null,
    p90MoreThanDays: 50,
    insideToldBy: 'declared-member',
  });
});

describe('a project’s own limits', () => {
  const slow = withIssues(Array.from({ length: 5 }, (_, age) => issue(90 + age, [['comment', ana, 10]])));
  const own = (thresholds: object) =>
    judge(issueResponse, slow, { ...members, practices: { 'issue-response': { thresholds } } });

  test('stricter: the default’s verdict stands beside', () => {
    expect(own({ withinDays: 7 })).toMatchObject({ verdict: 'not-yet', byDefault: 'met' });
  });

  test('the same verdict: nothing beside', () => {
    expect(own({ withinDays: 12, met: 0.9, partly: 0.6 })).toMatchObject({ verdict: 'met' });
    expect(own({ withinDays: 12 })).not.toHaveProperty('byDefault');
  });
});

describe('not learned', () => {
  test.each([
    ['unsupported', 'kept on the project’s host'],
    ['forbidden', 'permission'],
    ['rate-limited', 'later'],
    ['failed', 'this time'],
  ] as const)('%s is no verdict, and says so in both languages', (why: Unknown, words) => {
    const judgement = judge(issueResponse, withIssues([], { issues: unknown(why) }), members);
    expect(judgement.verdict).toBe('not-checked');
    expect(told(judgement)).toContain(words);
    expect(language('es').tell(judgement.summary)).toMatch(/incidencias \(issues\)/);
  });

  test('nothing tells who is inside', () => {
    const judgement = judge(issueResponse, withIssues(silent(9)));
    expect(judgement).toMatchObject({ verdict: 'not-checked', nextStep: { place: { kind: 'settings-file' } } });
  });

  const profile = (changes: Partial<Profile>) => ({
    profile: known({ archived: false, hasIssues: true, ...changes } as Profile),
  });
  test('issues switched off', () => {
    expect(judge(issueResponse, withIssues([], profile({ hasIssues: false })), members).verdict).toBe('not-checked');
  });
  test('archived', () => {
    expect(judge(issueResponse, withIssues(silent(9), profile({ archived: true })), members).verdict).toBe(
      'not-applicable',
    );
  });
});
