import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { issueResponsiveness } from '../../src/measures/first-response.ts';
import type { Issue } from '../../src/snapshot/activity.ts';
import { act, day, daysAgo, insidersAmong, issue, machine, now, user } from './builders.ts';

const ana = user('ana');
const visitor = user('visitor');
const other = user('other');

const measure = (issues: readonly Issue[], limit = 14) =>
  issueResponsiveness(issues, insidersAmong(issues), limit, now);

describe('one issue, 100 days old', () => {
  type Row = readonly [string, Issue, { readonly inside: number | null; readonly anyone: number | null }];
  const rows: readonly Row[] = [
    ['a comment from inside', issue(100, [['comment', ana, 3]]), { inside: 1, anyone: 1 }],
    ['a label', issue(100, [['label', ana, 3]]), { inside: 1, anyone: 1 }],
    ['an assignment', issue(100, [['assignment', ana, 3]]), { inside: 1, anyone: 1 }],
    ['a milestone', issue(100, [['milestone', ana, 3]]), { inside: 1, anyone: 1 }],
    ['closed', issue(100, [['close', ana, 3]], { closedAt: daysAgo(97) }), { inside: 1, anyone: 1 }],
    ['a linked fix', issue(100, [['linked-fix', ana, 3]]), { inside: 1, anyone: 1 }],
    ['on the last day', issue(100, [['comment', ana, 14]]), { inside: 1, anyone: 1 }],
    ['just too late', issue(100, [['comment', ana, 14.01]]), { inside: 0, anyone: 0 }],
    [
      'first by somebody else',
      issue(100, [
        ['comment', other, 1],
        ['comment', ana, 20],
      ]),
      { inside: 0, anyone: 1 },
    ],
    ['never', issue(100), { inside: 0, anyone: 0 }],
    ['by a deleted account', issue(100, [['comment', null, 1]]), { inside: 0, anyone: 1 }],
    ['by the author', issue(100, [['comment', visitor, 1]]), { inside: 0, anyone: 0 }],
    ['by a bot', issue(100, [['comment', machine('helper'), 1]]), { inside: 0, anyone: 0 }],
    ['by a bot by name', issue(100, [['label', user('triage[bot]'), 1]]), { inside: 0, anyone: 0 }],
    [
      'hidden',
      issue(100, [], { acts: [act('comment', ana, daysAgo(99), { minimised: true })] }),
      { inside: 0, anyone: 0 },
    ],
    [
      'closed by a bot',
      issue(100, [['close', machine('stale'), 5]], { closedAt: daysAgo(95) }),
      { inside: 0, anyone: 0 },
    ],
    ['reopened only', issue(100, [['reopen', ana, 5]]), { inside: 0, anyone: 0 }],
    [
      'taken back before the limit',
      issue(100, [['close', visitor, 5]], { closedAt: daysAgo(95) }),
      { inside: null, anyone: null },
    ],
    ['taken back after it', issue(100, [['close', visitor, 20]], { closedAt: daysAgo(80) }), { inside: 0, anyone: 0 }],
    [
      'too many acts to read all, early',
      issue(100, [['comment', other, 2]], { actsCut: true }),
      { inside: null, anyone: 1 },
    ],
    [
      'too many acts, the last one late',
      issue(
        100,
        [
          ['comment', other, 2],
          ['comment', other, 30],
        ],
        { actsCut: true },
      ),
      { inside: 0, anyone: 1 },
    ],
    ['too many acts, answered', issue(100, [['comment', ana, 2]], { actsCut: true }), { inside: 1, anyone: 1 }],
    ['with an act in the far future', issue(100, [['comment', ana, 4000]]), { inside: 0, anyone: 0 }],
    ['by a deleted author', issue(100, [['comment', null, 1]], { author: null }), { inside: 0, anyone: 0 }],
    ['by a deleted author, answered', issue(100, [['comment', ana, 1]], { author: null }), { inside: 1, anyone: 1 }],
  ];
  test.each(rows)('%s', (_, one, { inside, anyone }) => {
    const found = measure([one]);
    expect(found.answeredWithinLimit).toBe(inside);
    expect(found.answeredWithinLimitByAnyone).toBe(anyone);
    expect(found.sample + found.unclear).toBe(1);
  });

  test.each([
    ['of somebody inside', issue(100, [], { author: ana })],
    ['of a member by association', issue(100, [], { author: user('dora'), association: 'member' })],
    ['of a bot', issue(100, [], { author: machine('dependabot') })],
    ['of this tool', issue(100, [], { ours: true })],
    ['from before 1990', issue(100, [], { createdAt: 0 })],
    ['from the future', issue(-3)],
    ['older than three years', issue(1200)],
  ])('%s: not in the sample', (_, one) => {
    expect(measure([one])).toMatchObject({ sample: 0, tooYoung: 0, unclear: 0, answeredWithinLimit: null });
  });
});

test('the young and unanswered are left out, the young and answered are not', () => {
  const found = measure([issue(3), issue(13.9), issue(2, [['comment', ana, 1]]), issue(14)]);
  expect(found).toMatchObject({ sample: 2, tooYoung: 2, answered: 1, answeredWithinLimit: 0.5 });
});

describe('the window', () => {
  const answered = (age: number): Issue => issue(age, [['comment', ana, 1]]);
  test.each([
    ['five within 12 months', [20, 50, 100, 200, 360], 12, 5],
    ['four, and a fifth in 24', [20, 50, 100, 200, 500, 900], 24, 5],
    ['widened to 36', [20, 50, 500, 900, 1000], 36, 5],
    ['too few in 36', [20, 50, 500], 36, 3],
    ['none', [], 36, 0],
  ])('%s', (_, ages, months, sample) => {
    expect(measure(ages.map(answered))).toMatchObject({ windowMonths: months, sample });
  });

  test('the too young do not count towards five', () => {
    expect(measure([...[20, 50, 100, 200].map(answered), issue(2), answered(500)])).toMatchObject({
      windowMonths: 24,
      sample: 5,
      tooYoung: 1,
    });
  });

  test('only the newest 100', () => {
    const issues = [...Array.from({ length: 100 }, () => issue(30, [], { author: ana })), answered(40)];
    expect(measure(issues).sample).toBe(0);
  });
});

test('worked out by hand: six issues', () => {
  const found = measure([
    issue(100, [['comment', ana, 1]]),
    issue(90, [['label', ana, 4]]),
    issue(80, [
      ['comment', other, 1],
      ['comment', ana, 30],
    ]),
    issue(60),
    issue(40, [['close', visitor, 2]], { closedAt: daysAgo(38) }),
    issue(5, [], { number: 900 }),
  ]);
  // Judged: 1 and 4 days within 14; 30 days and 60 days of silence later; one taken back; one too young.
  expect(found).toMatchObject({ sample: 4, answered: 2, unclear: 1, tooYoung: 1, answeredWithinLimit: 0.5 });
  expect(found.answeredWithinLimitByAnyone).toBe(0.75);
  // At 1: 5/6; at 4 (four at risk: 4, 30, 60, 5+): 5/6 × 3/4 = 0.625; at 30 (two): 0.3125.
  expect(found.median).toEqual({ kind: 'reached', days: 30 });
  expect(found.p90).toEqual({ kind: 'beyond', days: 60 });
  expect(found.waiting.map(({ days }) => days)).toEqual([60, 5]);
});

const anyIssue: fc.Arbitrary<Issue> = fc
  .record({
    age: fc.integer({ min: -10, max: 1500 }),
    who: fc.constantFrom(visitor, other, ana, null, machine('ci')),
    cut: fc.boolean(),
    closed: fc.option(fc.integer({ min: -20, max: 400 }), { nil: null }),
    acts: fc.array(
      fc.tuple(
        fc.constantFrom('comment', 'label', 'close', 'reopen', 'linked-fix', 'merge' as const),
        fc.constantFrom(visitor, other, ana, null, machine('ci')),
        fc.integer({ min: -50, max: 2000 }),
      ),
      { maxLength: 6 },
    ),
  })
  .map(({ age, who, cut, closed, acts }) =>
    issue(age, acts as Parameters<typeof issue>[1], {
      author: who,
      actsCut: cut,
      closedAt: closed === null ? null : daysAgo(age - closed),
    }),
  );

describe('for any issues', () => {
  const issues = fc.array(anyIssue, { maxLength: 25 });

  test('shares are between 0 and 1, days are numbers, and nothing is counted twice', () => {
    fc.assert(
      fc.property(issues, (list) => {
        const found = measure(list);
        for (const share of [found.answeredWithinLimit, found.answeredWithinLimitByAnyone]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        for (const quantile of [found.median, found.p90])
          if (quantile) expect(Number.isFinite(quantile.days)).toBe(true);
        expect(found.answered).toBeLessThanOrEqual(found.sample);
        expect(found.sample + found.tooYoung + found.unclear).toBeLessThanOrEqual(list.length);
      }),
    );
  });

  test('the order of issues and acts does not matter', () => {
    fc.assert(
      fc.property(issues, (list) => {
        const turned = [...list].reverse().map((one) => ({ ...one, acts: [...one.acts].reverse() }));
        expect(measure(turned)).toEqual(measure(list));
      }),
    );
  });

  test('an answer more never lowers the share', () => {
    fc.assert(
      fc.property(issues, fc.nat(24), (list, index) => {
        const helped = list.map((one, at) =>
          at === index ? { ...one, acts: [act('comment', ana, one.createdAt + day / 2), ...one.acts] } : one,
        );
        const before = measure(list);
        const after = measure(helped);
        if (after.windowMonths !== before.windowMonths) return;
        expect(after.answered).toBeGreaterThanOrEqual(before.answered);
      }),
    );
  });
});
