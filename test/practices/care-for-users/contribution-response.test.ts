import { expect, test } from '@jest/globals';
import { contributionResponse } from '../../../src/practices/care-for-users/contribution-response.ts';
import { known, unknown } from '../../../src/snapshot/fact.ts';
import { issue, user, withMembers } from '../../measures/builders.ts';
import { judge, repository, told } from '../../support/repository.ts';

const ana = user('ana');
const members = withMembers('ana');
const reviewed = (count: number) => Array.from({ length: count }, (_, age) => issue(30 + age, [['review', ana, 2]]));
const silent = (count: number) => Array.from({ length: count }, (_, age) => issue(60 + age));
const drafts = (count: number) => Array.from({ length: count }, (_, age) => issue(60 + age, [], { draft: true }));

test.each([
  [3, 0, 0, 'met'],
  [4, 1, 0, 'met'],
  [3, 0, 5, 'met'],
  [2, 1, 0, 'partly'],
  [1, 2, 0, 'not-yet'],
  [2, 0, 0, 'not-checked'],
  [2, 0, 9, 'not-checked'],
] as const)('%i reviewed, %i not, %i drafts: %s', (yes, no, draft, verdict) => {
  const snapshot = repository({}, { pullRequests: known([...reviewed(yes), ...silent(no), ...drafts(draft)]) });
  expect(judge(contributionResponse, snapshot, members).verdict).toBe(verdict);
});

test('in a folder', () => {
  const judgement = judge(contributionResponse, repository({}, { pullRequests: unknown('unsupported') }), members);
  expect(judgement.verdict).toBe('not-checked');
  expect(told(judgement)).toContain('Pull requests are kept on the project’s host');
});
