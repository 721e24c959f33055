import { describe, expect, test } from '@jest/globals';
import { pullRequestResponsiveness } from '../../src/measures/pull-requests.ts';
import { outOfDraft } from '../../src/measures/waiting.ts';
import type { PullRequest } from '../../src/snapshot/activity.ts';
import { daysAgo, insidersAmong, issue, machine, now, user } from './builders.ts';

const ana = user('ana');
const visitor = user('visitor');
const other = user('other');

const measure = (requests: readonly PullRequest[]) =>
  pullRequestResponsiveness(requests, insidersAmong(requests), 14, now);

describe('one pull request, 100 days old', () => {
  type Row = readonly [string, PullRequest, number | null];
  const rows: readonly Row[] = [
    ['a review', issue(100, [['review', ana, 3]]), 1],
    ['a comment', issue(100, [['comment', ana, 3]]), 1],
    ['merged', issue(100, [['merge', ana, 3]], { closedAt: daysAgo(97), mergedAt: daysAgo(97) }), 1],
    ['merged, it is not said by whom', issue(100, [], { closedAt: daysAgo(97), mergedAt: daysAgo(97) }), 1],
    ['merged late, it is not said by whom', issue(100, [], { closedAt: daysAgo(50), mergedAt: daysAgo(50) }), 0],
    ['closed from inside', issue(100, [['close', ana, 3]], { closedAt: daysAgo(97) }), 1],
    ['a label only', issue(100, [['label', ana, 3]]), 0],
    ['a review from outside', issue(100, [['review', other, 3]]), 0],
    ['a review by its author', issue(100, [['review', visitor, 3]]), 0],
    ['a bot’s review', issue(100, [['review', machine('lint'), 3]]), 0],
    [
      'a bot’s merge after silence',
      issue(100, [['merge', machine('queue'), 3]], { closedAt: daysAgo(97), mergedAt: daysAgo(97) }),
      0,
    ],
    ['taken back early', issue(100, [['close', visitor, 3]], { closedAt: daysAgo(97) }), null],
    ['always a draft', issue(100, [], { draft: true }), null],
    ['a draft, commented', issue(100, [['comment', ana, 50]], { draft: true }), 1],
    [
      'ready late, answered ten days after',
      issue(100, [
        ['ready-for-review', visitor, 60],
        ['review', ana, 70],
      ]),
      1,
    ],
    [
      'ready late, answered twenty days after',
      issue(100, [
        ['ready-for-review', visitor, 60],
        ['review', ana, 80],
      ]),
      0,
    ],
    ['ready five days ago', issue(100, [['ready-for-review', visitor, 95]]), null],
    ['opened by a member', issue(100, [], { author: ana }), null],
  ];
  test.each(rows)('%s', (_, request, share) => {
    expect(measure([request]).answeredWithinLimit).toBe(share);
  });
});

describe('days out of draft, of 20', () => {
  test.each([
    ['never a draft', issue(20), 20],
    ['always one', issue(20, [], { draft: true }), 0],
    ['ready on day 5', issue(20, [['ready-for-review', visitor, 5]]), 15],
    ['a draft from day 5', issue(20, [['convert-to-draft', visitor, 5]], { draft: true }), 5],
    [
      'a draft from day 5 to 12',
      issue(20, [
        ['convert-to-draft', visitor, 5],
        ['ready-for-review', visitor, 12],
      ]),
      13,
    ],
    [
      'turns given out of order',
      issue(20, [
        ['ready-for-review', visitor, 12],
        ['convert-to-draft', visitor, 5],
      ]),
      13,
    ],
    [
      'ready twice over',
      issue(20, [
        ['ready-for-review', visitor, 5],
        ['ready-for-review', visitor, 8],
      ]),
      15,
    ],
    ['turned after the end', issue(20, [['convert-to-draft', visitor, 30]]), 20],
  ] as const)('%s', (_, request, days) => {
    expect(outOfDraft(request, now)).toBeCloseTo(days, 9);
  });
});

test('three are enough, over a window that widens', () => {
  const found = measure([100, 200, 500].map((age) => issue(age, [['review', ana, 1]])));
  expect(found).toMatchObject({ sample: 3, windowMonths: 24, answeredWithinLimit: 1 });
});
