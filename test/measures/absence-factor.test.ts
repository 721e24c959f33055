import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { absenceFactor } from '../../src/measures/absence-factor.ts';
import { identify } from '../../src/measures/identities.ts';
import type { Commit } from '../../src/snapshot/history.ts';
import { author, commit, daysAgo, history, machine, now, user } from './builders.ts';

const [ana, beto, caro] = [user('ana'), user('beto'), user('caro')];

const measure = (commits: readonly Commit[], bots: readonly string[] = []) =>
  absenceFactor(
    history(commits),
    identify(
      commits.flatMap(({ authors, committer }) => [...authors, committer]),
      bots,
    ),
    now,
  );
/** `counts` commits of each, a day apart. */
const commitsBy = (...counts: readonly (readonly [ReturnType<typeof user>, number])[]): Commit[] =>
  counts.flatMap(([who, count]) => Array.from({ length: count }, (_, index) => commit(index + 1, [who])));

describe('worked out by hand', () => {
  test.each([
    ['one person', commitsBy([ana, 20]), { factor: 1, sample: 20, people: 1, othersShare: 0 }],
    ['two in equal parts: one made half', commitsBy([ana, 10], [beto, 10]), { factor: 1, people: 2, othersShare: 0.5 }],
    ['nine, six and five of twenty', commitsBy([ana, 9], [beto, 6], [caro, 5]), { factor: 2, othersShare: 0.55 }],
    ['three in equal parts', commitsBy([ana, 7], [beto, 7], [caro, 7]), { factor: 2 }],
    ['nobody', [], { factor: null, sample: 0, people: 0, othersShare: null }],
  ] as const)('%s', (_, commits, found) => {
    expect(measure(commits)).toMatchObject(found);
  });

  test('co-authors share a commit', () => {
    // ana 11 + 4.5 = 15.5 of 20; beto 4.5
    const commits = [...commitsBy([ana, 11]), ...Array.from({ length: 9 }, () => commit(40, [ana, beto]))];
    const found = measure(commits);
    expect(found).toMatchObject({ factor: 1, sample: 20, people: 2 });
    expect(found.othersShare).toBeCloseTo(0.225, 9);
  });

  test('thirds add up: three who made everything together, two of them made half', () => {
    expect(measure(Array.from({ length: 21 }, () => commit(5, [ana, beto, caro])))).toMatchObject({
      factor: 2,
      people: 3,
    });
  });

  test('somebody named twice counts once', () => {
    const twice = [
      author('Ana García <ana@fiqus.coop>'),
      author('Ana García <ana@gmail.com>'),
      author('Beto Paz <b@x.org>'),
    ];
    expect(measure([commit(1, twice)])).toMatchObject({ sample: 1, people: 2, othersShare: 0.5 });
  });
});

describe('not counted', () => {
  const four = commitsBy([ana, 4]);
  test.each([
    ['merges', commit(1, [beto], { merge: true })],
    ['bots', commit(1, [machine('renovate')])],
    ['bots named in the settings', commit(1, [user('our-bot')])],
    ['older than 24 months', commit(740, [beto])],
    ['dated in the future', commit(-400, [beto])],
    ['dated 1970', commit(1, [beto], { committedAt: 0, authoredAt: 0 })],
    ['without a date', commit(1, [beto], { committedAt: null, authoredAt: null })],
  ])('%s', (_, one) => {
    expect(measure([...four, one], ['our-bot'])).toMatchObject({ sample: 4, people: 1 });
  });

  test('a bot beside a person leaves the commit to the person', () => {
    expect(measure([commit(1, [machine('copilot'), beto])])).toMatchObject({ sample: 1, people: 1 });
  });

  test('an absurd committer’s clock: the author’s holds', () => {
    expect(measure([...four, commit(1, [beto], { committedAt: daysAgo(-900) })]).sample).toBe(5);
  });

  test('more than the newest 100', () => {
    const old = Array.from({ length: 90 }, () => commit(300, [beto]));
    const recent = Array.from({ length: 60 }, () => commit(10, [ana]));
    expect(measure([...recent, ...old])).toMatchObject({ sample: 100, factor: 1, othersShare: 0.4 });
  });

  test('what stands behind merges among the newest 100', () => {
    const merges = Array.from({ length: 60 }, () => commit(10, [ana], { merge: true }));
    const others = Array.from({ length: 60 }, () => commit(20, [beto]));
    expect(measure([...merges, ...others])).toMatchObject({ sample: 40, people: 1 });
  });
});

test('bounds, and the order of commits does not matter', () => {
  const people = [ana, beto, caro, user('dora'), machine('ci')];
  const any = fc
    .tuple(fc.integer({ min: -10, max: 900 }), fc.subarray(people, { minLength: 1 }), fc.boolean())
    .map(([age, authors, merge]) => commit(age, authors, { merge }));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 100 }), (commits) => {
      const found = measure(commits);
      expect(measure([...commits].reverse())).toMatchObject({
        factor: found.factor,
        sample: found.sample,
        people: found.people,
      });
      if (found.factor === null || found.othersShare === null) {
        expect(found.sample).toBe(0);
        return;
      }
      expect(found.factor).toBeGreaterThanOrEqual(1);
      expect(found.factor).toBeLessThanOrEqual(Math.ceil(found.people / 2));
      expect(found.othersShare).toBeGreaterThanOrEqual(0);
      expect(found.othersShare).toBeLessThan(1);
      expect(found.factor === 1).toBe(found.othersShare <= 0.5 + 1e-9);
    }),
  );
});
