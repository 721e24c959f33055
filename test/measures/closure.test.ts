import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { issueClosure } from '../../src/measures/closure.ts';
import type { Issue } from '../../src/snapshot/activity.ts';
import { daysAgo, insidersAmong, issue, machine, now, user } from './builders.ts';

const ana = user('ana');
const visitor = user('visitor');
const stale = machine('stale');
const measure = (issues: readonly Issue[]) => issueClosure(issues, insidersAmong(issues), 30, now);

describe('one issue', () => {
  const closedAt = daysAgo(90);
  test.each([
    ['closed from inside', issue(100, [['close', ana, 10]], { closedAt }), { sample: 1, closed: 1 }],
    ['closed by its author', issue(100, [['close', visitor, 10]], { closedAt }), { sample: 1, closed: 1 }],
    ['closed by a deleted account', issue(100, [['close', null, 10]], { closedAt }), { sample: 1, closed: 1 }],
    ['closed by a bot', issue(100, [['close', stale, 10]], { closedAt }), { sample: 1, closed: 0, closedByBot: 1 }],
    [
      'closed by a bot, reopened, closed by a person',
      issue(
        100,
        [
          ['close', stale, 5],
          ['reopen', visitor, 6],
          ['close', ana, 10],
        ],
        { closedAt },
      ),
      { sample: 1, closed: 1, closedByBot: 0 },
    ],
    ['closed by nobody who could be read', issue(100, [], { closedAt }), { sample: 0, unclear: 1 }],
    ['open', issue(100), { sample: 1, open: 1, closed: 0 }],
    [
      'reopened',
      issue(100, [
        ['close', ana, 10],
        ['reopen', ana, 11],
      ]),
      { sample: 1, open: 1, closed: 0 },
    ],
    ['30 days old', issue(30), { sample: 0 }],
    ['older than any window', issue(2000, [['close', ana, 10]], { closedAt: daysAgo(1990) }), { sample: 1, closed: 1 }],
    ['from inside', issue(100, [], { author: ana }), { sample: 0 }],
    ['of a bot', issue(100, [], { author: stale }), { sample: 0 }],
  ] as const)('%s', (_, one, found) => {
    expect(measure([one])).toMatchObject(found);
  });
});

test('worked out by hand: closed after 10 and 40 days, open for 50 and 100', () => {
  const found = measure([
    issue(100, [['close', ana, 10]], { closedAt: daysAgo(90) }),
    issue(100, [['close', ana, 40]], { closedAt: daysAgo(60) }),
    issue(50),
    issue(100),
  ]);
  expect(found).toMatchObject({
    sample: 4,
    closed: 2,
    open: 2,
    closedShare: 0.5,
    median: { kind: 'reached', days: 40 },
  });
});

test('the parts make the whole', () => {
  const any = fc
    .record({
      age: fc.integer({ min: 0, max: 900 }),
      by: fc.constantFrom(ana, visitor, stale, null),
      closed: fc.boolean(),
      told: fc.boolean(),
    })
    .map(({ age, by, closed, told }) =>
      issue(age, told ? [['close', by, 5]] : [], { closedAt: closed ? daysAgo(age - 5) : null }),
    );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (issues) => {
      const found = measure(issues);
      expect(found.closed + found.closedByBot + found.open).toBe(found.sample);
      if (found.closedShare !== null) expect(found.closedShare).toBe(found.closed / found.sample);
    }),
  );
});
