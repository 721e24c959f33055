import { describe, expect, test } from '@jest/globals';
import { activity } from '../../src/measures/activity.ts';
import { insidersOf } from '../../src/measures/insiders.ts';
import { outsideWork } from '../../src/measures/outside-share.ts';
import { known } from '../../src/snapshot/fact.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { repository } from '../support/repository.ts';
import { commit, daysAgo, history, issue, machine, now, user, withMembers } from './builders.ts';

const [ana, visitor, other] = [user('ana'), user('visitor'), user('other')];
const members = withMembers('ana');
const snapshotOf = (changes: Partial<Snapshot>): Snapshot => repository({}, changes);
const work = (changes: Partial<Snapshot>) => {
  const snapshot = snapshotOf(changes);
  return outsideWork(snapshot, insidersOf(snapshot, members), now);
};

describe('outside work', () => {
  const eight = Array.from({ length: 8 }, () => commit(20, [ana]));

  test('the share of the commits of 24 months', () => {
    const commits = [...eight, commit(30, [visitor]), commit(40, [ana, visitor]), commit(900, [other])];
    expect(work({ history: known(history(commits)) })).toEqual({
      recent: 1,
      ever: 2,
      contributors: 3,
      outsideShare: 0.15,
      commits: 10,
      wholeWindow: true,
      wholeTime: true,
    });
  });

  test('no share of a few commits', () => {
    expect(work({ history: known(history([...eight, commit(1, [visitor])])) }).outsideShare).toBeNull();
  });

  test('merged pull requests count, open and closed ones do not; the same person counts once', () => {
    const pullRequests = known([
      issue(50, [], { mergedAt: daysAgo(40) }),
      issue(60, [], { author: other, closedAt: daysAgo(50) }),
      issue(800, [], { author: other, mergedAt: daysAgo(790) }),
      issue(50, [], { author: null, mergedAt: daysAgo(40) }),
      issue(52, [], { author: null, mergedAt: daysAgo(41) }),
      issue(50, [], { author: machine('renovate'), mergedAt: daysAgo(40) }),
    ]);
    expect(work({ history: known(history([commit(3, [visitor])])), pullRequests })).toMatchObject({
      recent: 2,
      ever: 3,
    });
  });

  test('the list of contributors tells of earlier times', () => {
    const contributors = known([ana, other, machine('renovate')].map((person) => ({ person, commits: 9 })));
    const cut = known(history([commit(3, [ana])], { whole: false }));
    expect(work({ history: cut, contributors })).toMatchObject({
      recent: 0,
      ever: 1,
      contributors: 2,
      wholeTime: true,
      wholeWindow: false,
    });
  });

  test('a cut history that reaches back far enough', () => {
    const cut = history([commit(3, [ana]), commit(800, [ana])], { whole: false });
    expect(work({ history: known(cut) })).toMatchObject({ wholeWindow: true, wholeTime: false });
  });
});

describe('activity', () => {
  const active = (changes: Partial<Snapshot>) => {
    const snapshot = snapshotOf(changes);
    return activity(snapshot, insidersOf(snapshot, members), now);
  };

  test('the latest work is a person’s, on a date that can be believed', () => {
    const commits = [
      commit(-500, [ana]),
      commit(1, [machine('renovate')]),
      commit(9, [ana], { merge: true }),
      commit(20, [ana]),
    ];
    expect(active({ history: known(history(commits)) }).lastWorkAt).toBe(daysAgo(9));
  });

  test('a person’s merge of a pull request is work, a machine’s is not', () => {
    const merges = known([
      issue(30, [['merge', ana, 10]], { author: machine('renovate') }),
      issue(30, [['merge', machine('queue'), 29]], { author: machine('renovate') }),
    ]);
    expect(active({ pullRequests: merges }).lastWorkAt).toBe(daysAgo(20));
  });

  test('nothing known', () => {
    expect(active({})).toEqual({ lastWorkAt: null, lastReleaseAt: null, questionsWaiting: null });
  });

  test('questions that wait are open, from outside and without an answer from inside', () => {
    const issues = known([
      issue(40),
      issue(41, [['comment', other, 1]]),
      issue(42, [['comment', ana, 1]]),
      issue(43, [['close', ana, 1]], { closedAt: daysAgo(42) }),
      issue(44, [], { author: ana }),
      issue(45, [], { author: machine('renovate') }),
    ]);
    expect(active({ issues }).questionsWaiting).toBe(2);
  });
});
