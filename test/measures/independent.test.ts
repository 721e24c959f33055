import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { absenceFactor } from '../../src/measures/absence-factor.ts';
import { issueClosure } from '../../src/measures/closure.ts';
import { issueResponsiveness } from '../../src/measures/first-response.ts';
import { identify } from '../../src/measures/identities.ts';
import { pullRequestResponsiveness } from '../../src/measures/pull-requests.ts';
import type { PullRequest } from '../../src/snapshot/activity.ts';
import type { Person } from '../../src/snapshot/people.ts';
import { act, commit, day, daysAgo, history, insidersAmong, issue, machine, now, user } from './builders.ts';
import {
  count,
  countClosed,
  fewestWithHalf,
  type Happening,
  insideAmong,
  type Question,
  type Somebody,
  watch,
} from './by-counting.ts';

const people: Readonly<Record<Somebody, Person | null>> = {
  ana: user('ana'),
  visitor: user('visitor'),
  other: user('other'),
  machine: machine('ci'),
  deleted: null,
};

const measured = ({ age, author, closed, cut, draft, happenings, number }: Question): PullRequest =>
  issue(age, [], {
    number,
    draft,
    author: people[author],
    actsCut: cut,
    closedAt: closed === null ? null : daysAgo(age - closed),
    acts: happenings.map(({ kind, by, day: at, hidden }) =>
      act(kind as Happening['kind'] & PullRequest['acts'][number]['kind'], people[by], daysAgo(age - at), {
        minimised: hidden,
      }),
    ),
  });

/** Days from so many months before to `now`, which is no 29th, 30th or 31st. */
const ageIn = (months: number): number => {
  const [year = 0, month = 1, date = 1] = new Date(now).toISOString().slice(0, 10).split('-').map(Number);
  const time = new Date(now).toISOString().slice(10);
  const then = new Date(Date.UTC(year, month - 1 - months, date)).toISOString().slice(0, 10);
  return (now - Date.parse(then + time)) / day;
};

const fromOutside = (questions: readonly Question[], inside: ReadonlySet<Somebody>): readonly Question[] =>
  questions.filter(({ author }) => author !== 'machine' && !inside.has(author));

function forIssues(questions: readonly Question[], limit: number) {
  const inside = insideAmong(questions);
  const answers = ['comment', 'label', 'assignment', 'milestone', 'close', 'linked-fix'];
  const watched = fromOutside(questions, inside).map((each) => watch(each, inside, answers, false));
  const issues = questions.map(measured);
  return [issueResponsiveness(issues, insidersAmong(issues), limit, now), count(watched, limit, 5, ageIn)] as const;
}

function forPullRequests(questions: readonly Question[], limit: number) {
  const inside = insideAmong(questions);
  const answers = ['comment', 'review', 'merge', 'close'];
  const watched = fromOutside(questions, inside).map((each) => watch(each, inside, answers, true));
  const pulls = questions.map(measured);
  return [pullRequestResponsiveness(pulls, insidersAmong(pulls), limit, now), count(watched, limit, 3, ageIn)] as const;
}

const somebody = fc.constantFrom<Somebody>('ana', 'visitor', 'other', 'machine', 'deleted');
const questionOf = (kinds: readonly [string, ...string[]]): fc.Arbitrary<Omit<Question, 'number'>> =>
  fc.record({
    // Many on the same days, so that there are ties, around the limits and the edges of the windows.
    age: fc.oneof(fc.constantFrom(0, 13, 14, 15, 30, 364, 365, 366, 730, 731, 1095, 1096), fc.nat(1200)),
    author: fc.constantFrom<Somebody>('visitor', 'visitor', 'visitor', 'other', 'deleted', 'ana', 'machine'),
    closed: fc.option(fc.nat(60), { nil: null, freq: 2 }),
    cut: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    draft: fc.boolean(),
    happenings: fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        by: somebody,
        day: fc.oneof(fc.constantFrom(0, 1, 13, 14, 15), fc.integer({ min: -3, max: 90 })),
        hidden: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
      }),
      { maxLength: 5 },
    ),
  });
const listOf = (one: fc.Arbitrary<Omit<Question, 'number'>>, most: number): fc.Arbitrary<readonly Question[]> =>
  fc.array(one, { maxLength: most }).map((list) => list.map((each, index) => ({ ...each, number: index + 1 })));
const limits = fc.constantFrom(1, 7, 14, 30);

const issues = questionOf(['comment', 'comment', 'label', 'assignment', 'milestone', 'close', 'reopen', 'linked-fix']);
const pulls = questionOf(['comment', 'review', 'merge', 'close', 'label', 'ready-for-review', 'convert-to-draft']);

const nobodyActs = issues.map((each) => ({ ...each, cut: false, closed: null, happenings: [] }));

describe('counted day by day, the same comes out', () => {
  test.each<[string, fc.Arbitrary<readonly Question[]>]>([
    ['issues', listOf(issues, 20)],
    ['one issue', listOf(issues, 1)],
    ['issues that nobody answered', listOf(nobodyActs, 12)],
  ])('%s', (_, questions) => {
    fc.assert(
      fc.property(questions, limits, (list, limit) => {
        const [found, counted] = forIssues(list, limit);
        expect(found).toEqual(counted);
      }),
      { numRuns: 400 },
    );
  });

  test('pull requests, time as a draft left out', () => {
    fc.assert(
      fc.property(listOf(pulls, 12), limits, (list, limit) => {
        const [found, counted] = forPullRequests(list, limit);
        expect(found).toEqual(counted);
      }),
      { numRuns: 400 },
    );
  });

  test('what becomes of issues', () => {
    fc.assert(
      fc.property(listOf(issues, 20), fc.constantFrom(14, 30), (list, olderThan) => {
        const asked = list.map(measured);
        const found = issueClosure(asked, insidersAmong(asked), olderThan, now);
        expect(found).toEqual(countClosed(fromOutside(list, insideAmong(list)), olderThan));
      }),
      { numRuns: 400 },
    );
  });

  test('the contributor absence factor is the size of the smallest group that made half', () => {
    const names = ['ana', 'beto', 'caro', 'dora', 'eva', 'fede'] as const;
    const groups = fc.array(fc.subarray([...names], { minLength: 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(groups, (list) => {
        const commits = list.map((authors, index) => commit(index, authors.map(user)));
        const found = absenceFactor(history(commits), identify(names.map(user), []), now);
        expect(found.factor).toBe(fewestWithHalf(list));
      }),
      { numRuns: 300 },
    );
  });
});
