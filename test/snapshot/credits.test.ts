import { describe, expect, test } from '@jest/globals';
import { creditsOf, Persons } from '../../src/snapshot/credits.ts';
import type { Commit, History } from '../../src/snapshot/history.ts';
import type { Person } from '../../src/snapshot/people.ts';

const ana: Person = { login: null, name: 'Ana Paz', email: 'ana@semilla.example', bot: false };
const beto: Person = { login: 'beto', name: 'Beto', email: null, bot: false };
const github: Person = { login: null, name: 'GitHub', email: 'noreply@github.com', bot: false };

describe('persons', () => {
  test('who is equal in everything is kept once', () => {
    const persons = new Persons();
    expect([persons.add(ana), persons.add(beto), persons.add({ ...ana }), persons.find({ ...beto })]).toEqual([
      0, 1, 0, 1,
    ]);
    expect(persons.all).toEqual([ana, beto]);
  });

  test.each<[string, Person]>([
    ['another login', { ...ana, login: 'ana' }],
    ['another name', { ...ana, name: 'Ana' }],
    ['no name', { ...ana, name: null }],
    ['another address', { ...ana, email: 'ana@otra.example' }],
    ['the address in capitals', { ...ana, email: 'ANA@semilla.example' }],
    ['a machine', { ...ana, bot: true }],
  ])('%s makes somebody else', (_, other) => {
    const persons = new Persons();
    persons.add(ana);
    expect(persons.find(other)).toBeUndefined();
    expect(persons.add(other)).toBe(1);
  });
});

const commit = (id: string, authors: readonly Person[], committer: Person): Commit => ({
  id,
  authoredAt: 0,
  committedAt: 0,
  authors,
  committer,
  merge: false,
});
const history = (...commits: readonly Commit[]): History => ({
  commits,
  whole: true,
  total: null,
  firstCommitAt: null,
});

describe('credits of a history', () => {
  test('authors and committers point to the same people, in order of appearance', () => {
    const { people, authors, committers } = creditsOf(
      history(commit('c', [ana], beto), commit('b', [beto, { ...ana }], { ...ana }), commit('a', [{ ...beto }], ana)),
    );
    expect(people).toEqual([ana, beto]);
    expect(authors).toEqual([[0], [1, 0], [1]]);
    expect(committers).toEqual([1, 0, 0]);
  });

  test('the host that commits is nobody', () => {
    const webFlow: Person = { login: 'web-flow', name: 'GitHub', email: null, bot: false };
    const { people, committers } = creditsOf(history(commit('b', [ana], github), commit('a', [ana], webFlow)));
    expect(people).toEqual([ana]);
    expect(committers).toEqual([-1, -1]);
  });

  test('are worked out once for one history', () => {
    const one = history(commit('a', [ana], ana));
    expect(creditsOf(one)).toBe(creditsOf(one));
    expect(creditsOf({ ...one })).not.toBe(creditsOf(one));
  });
});
