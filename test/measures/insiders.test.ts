import { describe, expect, test } from '@jest/globals';
import { insidersOf } from '../../src/measures/insiders.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import type { PullRequest } from '../../src/snapshot/activity.ts';
import { known } from '../../src/snapshot/fact.ts';
import type { Commit, Tag } from '../../src/snapshot/history.ts';
import { repository } from '../support/repository.ts';
import { author, commit, daysAgo, history, issue, machine, user, withIssues, withMembers } from './builders.ts';

const ana = user('ana');
const visitor = user('visitor');
const [anaInGit, beto, caro] = [
  'Ana García <ana@fiqus.coop>',
  'Beto Paz <beto@fiqus.coop>',
  'Caro Ruiz <caro@gmail.com>',
].map(author) as [ReturnType<typeof author>, ReturnType<typeof author>, ReturnType<typeof author>];

describe('on GitHub', () => {
  const side = (one: PullRequest, login: string, settings: Settings = defaultSettings) => {
    const insiders = insidersOf(withIssues([one, issue(5, [['comment', user('other'), 1]])]), settings);
    return [insiders.sideOf(user(login)), insiders.evidence];
  };

  test.each([
    ['closing what another opened', issue(9, [['close', ana, 1]]), ['closed']],
    ['labelling what another opened', issue(9, [['label', ana, 1]]), ['labelled']],
    ['planning what another opened', issue(9, [['milestone', ana, 1]]), ['labelled']],
    ['merging', issue(9, [['merge', ana, 1]]), ['merged']],
    ['merging one’s own', issue(9, [['merge', ana, 1]], { author: ana }), ['merged']],
    ['being an owner', issue(9, [], { author: ana, association: 'owner' }), ['association']],
    ['being a member', issue(9, [], { author: ana, association: 'member' }), ['association']],
    ['being a collaborator', issue(9, [], { author: ana, association: 'collaborator' }), ['association']],
  ] as const)('%s shows somebody inside', (_, one, evidence) => {
    expect(side(one, 'ana')).toEqual(['inside', evidence]);
    expect(side(one, 'other')).toEqual(['outside', evidence]);
  });

  test.each([
    ['closing one’s own', issue(9, [['close', ana, 1]], { author: ana })],
    ['labels that a form gives one’s own', issue(9, [['label', ana, 0]], { author: ana })],
    ['commenting', issue(9, [['comment', ana, 1]])],
    ['reviewing', issue(9, [['review', ana, 1]])],
    ['linking a fix', issue(9, [['linked-fix', ana, 1]])],
    ['having contributed', issue(9, [], { author: ana, association: 'contributor' })],
    ['what a machine does', issue(9, [['close', machine('stale'), 1]])],
    ['closing what a deleted account opened', issue(9, [['close', ana, 1]], { author: null })],
  ])('%s shows nothing', (_, one) => {
    expect(side(one, 'ana')).toEqual(['unknown', []]);
  });

  test('publishing a release', () => {
    const release = { tag: 'v1', name: null, notes: null, publishedAt: daysAgo(9), author: ana, prerelease: false };
    const insiders = insidersOf(withIssues([issue(4)], { releases: known([release]) }), defaultSettings);
    expect([insiders.sideOf(ana), insiders.sideOf(visitor), insiders.evidence]).toEqual([
      'inside',
      'outside',
      ['released'],
    ]);
  });

  test('a member who was never seen still tells who is outside', () => {
    expect(side(issue(9), 'visitor', withMembers('Nadie'))).toEqual(['outside', ['declared-member']]);
    expect(side(issue(9, [['comment', ana, 1]]), 'ana', withMembers('@ANA'))).toEqual(['inside', ['declared-member']]);
  });

  test('a deleted account is outside, once anybody is inside', () => {
    expect(insidersOf(withIssues([issue(9)]), withMembers('ana')).sideOf(null)).toBe('outside');
    expect(insidersOf(withIssues([issue(9)]), defaultSettings).sideOf(null)).toBe('unknown');
  });
});

describe('in a folder', () => {
  const folder = (commits: readonly Commit[], tags: readonly Tag[] = [], settings: Settings = defaultSettings) =>
    insidersOf(repository({}, { history: known(history(commits)), tags: known(tags) }), settings);
  const tag = (tagger: Tag['tagger']): Tag => ({ name: 'v1', at: daysAgo(3), message: 'v1', tagger });

  test('commits alone tell nothing', () => {
    const insiders = folder([commit(1, [anaInGit]), commit(2, [caro])]);
    expect([insiders.sideOf(anaInGit), insiders.sideOf(caro), insiders.evidence]).toEqual(['unknown', 'unknown', []]);
    expect(insiders.someUnknown).toBe(true);
  });

  test('a signed tag', () => {
    const insiders = folder([commit(1, [anaInGit]), commit(2, [caro])], [tag(anaInGit)]);
    expect([insiders.sideOf(anaInGit), insiders.sideOf(caro), insiders.evidence]).toEqual([
      'inside',
      'outside',
      ['tagged'],
    ]);
  });

  test('colleagues by the domain of their addresses', () => {
    const insiders = folder([commit(1, [beto]), commit(2, [caro])], [tag(anaInGit)]);
    expect([insiders.sideOf(beto), insiders.sideOf(caro)]).toEqual(['inside', 'outside']);
    expect(insiders.evidence).toEqual(['tagged', 'shared-domain']);
  });

  test('not by a domain open to anybody, nor where there is no co-operative', () => {
    const dora = author('Dora Sol <dora@gmail.com>');
    expect(folder([commit(1, [dora])], [tag(caro)]).sideOf(dora)).toBe('outside');
    const forming = { ...defaultSettings, cooperative: 'forming' as const };
    expect(folder([commit(1, [beto])], [tag(anaInGit)], forming).sideOf(beto)).toBe('outside');
  });

  test('committing what somebody else wrote', () => {
    const insiders = folder([commit(1, [caro], { committer: anaInGit })]);
    expect([insiders.sideOf(anaInGit), insiders.sideOf(caro), insiders.evidence]).toEqual([
      'inside',
      'outside',
      ['committed'],
    ]);
  });

  test.each([
    ['GitHub, on its pages', [caro], author('GitHub <noreply@github.com>')],
    ['a machine', [caro], machine('bors')],
    ['one of its authors', [caro, anaInGit], anaInGit],
    ['the author under another address', [author('Ana García <ana@gmail.com>')], anaInGit],
  ])('committed by %s tells nothing', (_, authors, committer) => {
    expect(folder([commit(1, authors, { committer })]).evidence).toEqual([]);
  });

  const work = commit(3, [caro], { id: 'work', parents: ['base'] });
  const base = commit(9, [beto], { id: 'base', parents: [] });
  test('merging somebody else’s branch into the main line', () => {
    const merge = commit(1, [anaInGit], { id: 'merge', merge: true, parents: ['base', 'work'] });
    const insiders = folder([merge, work, base]);
    expect([insiders.sideOf(anaInGit), insiders.sideOf(caro), insiders.evidence]).toEqual([
      'inside',
      'outside',
      ['brought-in', 'shared-domain'],
    ]);
  });

  test.each([
    ['far below its merge', 'after'],
    ['above everything', 'before'],
  ])('a branch listed %s', (_, place) => {
    const merge = commit(1, [anaInGit], { id: 'merge', merge: true, parents: ['line-0', 'work'] });
    const line = Array.from({ length: 40 }, (__, at) =>
      commit(4 + at, [beto], { id: `line-${at}`, parents: [at === 39 ? 'base' : `line-${at + 1}`] }),
    );
    const listed = place === 'after' ? [merge, ...line, work, base] : [work, base, ...line, merge];
    expect(folder(listed).evidence).toEqual(['brought-in', 'shared-domain']);
  });

  test('merging the main line into one’s own branch tells nothing', () => {
    const main = commit(4, [beto], { id: 'main', parents: ['base'] });
    const update = commit(2, [caro], { id: 'update', merge: true, parents: ['work', 'main'] });
    const merge = commit(1, [anaInGit], { id: 'merge', merge: true, parents: ['main', 'update'] });
    expect(folder([merge, update, work, main, base]).sideOf(caro)).toBe('unknown');
    expect(folder([merge, update, work, main, base]).evidence).toEqual([]);
  });

  test('merging one’s own branch tells nothing', () => {
    const merge = commit(1, [caro], { id: 'merge', merge: true, parents: ['base', 'work'] });
    expect(folder([merge, work, base]).evidence).toEqual([]);
  });

  test('parents that lead in a circle end', () => {
    const one = commit(1, [caro], { id: 'one', parents: ['two', 'one'] });
    expect(folder([one, commit(2, [caro], { id: 'two', parents: ['one'] })]).evidence).toEqual([]);
  });

  test('declared domains, and those under them', () => {
    const settings = withMembers();
    if (typeof settings.cooperative !== 'object') throw new Error('no co-operative');
    const declared = { ...settings, cooperative: { ...settings.cooperative, emailDomains: ['@Fiqus.coop'] } };
    const dora = author('Dora Sol <dora@mail.fiqus.coop>');
    const other = author('Eva Mar <eva@notfiqus.coop>');
    const insiders = folder([commit(1, [dora]), commit(2, [other]), commit(3, [caro])], [], declared);
    expect([dora, other, caro].map((person) => insiders.sideOf(person))).toEqual(['inside', 'outside', 'outside']);
    expect(insiders.evidence).toEqual(['declared-domain']);
  });

  test('with only logins declared, somebody without one could be anybody', () => {
    const dora = author('Dora Sol <5+dora@users.noreply.github.com>');
    const member = author('Ana García <7+ana@users.noreply.github.com>');
    const insiders = folder([commit(1, [dora]), commit(2, [caro]), commit(3, [member])], [], withMembers('ana'));
    expect([member, dora, caro].map((person) => insiders.sideOf(person))).toEqual(['inside', 'outside', 'unknown']);
    expect(folder([commit(2, [caro])], [], withMembers('ana')).evidence).toEqual([]);
  });
});

test('worked out once for the same snapshot and settings', () => {
  const snapshot = withIssues([issue(4)]);
  expect(insidersOf(snapshot, defaultSettings)).toBe(insidersOf(snapshot, defaultSettings));
  expect(insidersOf(snapshot, withMembers('ana'))).not.toBe(insidersOf(snapshot, defaultSettings));
});
