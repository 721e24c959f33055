import { expect, test } from '@jest/globals';
import { outsideContributors } from '../../../src/practices/open-infrastructure/outside-contributors.ts';
import { known } from '../../../src/snapshot/fact.ts';
import type { Commit } from '../../../src/snapshot/history.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { author, commit, daysAgo, history, issue, user, withMembers } from '../../measures/builders.ts';
import { judge, repository, told } from '../../support/repository.ts';

const [ana, one, two] = [user('ana'), user('one'), user('two')];
const members = withMembers('ana');
const past = (commits: readonly Commit[], whole = true): Partial<Snapshot> => ({
  history: known(history(commits, { whole })),
});

const rows: readonly (readonly [string, Partial<Snapshot>, string])[] = [
  ['two people', past([commit(9, [one]), commit(99, [two]), commit(99, [ana])]), 'met'],
  ['two who wrote one commit together', past([commit(9, [one, two]), commit(99, [ana])]), 'met'],
  ['one, and one long ago', past([commit(9, [one]), commit(900, [two]), commit(9, [ana])]), 'partly'],
  ['two long ago', past([commit(800, [one]), commit(900, [two]), commit(9, [ana])]), 'partly'],
  ['only insiders', past([commit(9, [ana])]), 'not-yet'],
  [
    'merged pull requests',
    { pullRequests: known([one, two].map((author) => issue(9, [], { author, mergedAt: daysAgo(8) }))) },
    'met',
  ],
  [
    'pull requests not merged',
    { ...past([commit(1, [ana])]), pullRequests: known([one, two].map((author) => issue(9, [], { author }))) },
    'not-yet',
  ],
  ['a cut history with nobody else', past([commit(9, [ana])], false), 'not-checked'],
  ['a cut history with one', past([commit(9, [ana]), commit(9, [one])], false), 'not-checked'],
  ['a cut history with two', past([commit(9, [ana]), commit(9, [one]), commit(9, [two])], false), 'met'],
  ['nothing known', {}, 'not-checked'],
  [
    'somebody who may be anybody',
    past([commit(9, [ana]), commit(9, [author('Caro Ruiz <caro@gmail.com>')])]),
    'not-checked',
  ],
];
test.each(rows)('%s', (_, changes, verdict) => {
  expect(judge(outsideContributors, repository({}, changes), members).verdict).toBe(verdict);
});

test('without anything that tells who is inside', () => {
  const judgement = judge(outsideContributors, repository({}, past([commit(9, [one]), commit(9, [two])])));
  expect(judgement).toMatchObject({ verdict: 'not-checked', measures: { contributors: 2 } });
});

test('shows the share beside the study’s', () => {
  const commits = [...Array.from({ length: 9 }, () => commit(5, [ana])), commit(5, [one]), commit(5, [two])];
  const judgement = judge(outsideContributors, repository({}, past(commits)), members);
  expect(judgement.measures).toMatchObject({
    outsideShare: 0.182,
    outsideContributors24Months: 2,
    outsideContributorsEver: 2,
  });
  expect(told(judgement)).toContain(
    'People from outside made 18% of the changes (commits) of the last two years (in the study: about 20%).',
  );
});
