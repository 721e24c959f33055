import { describe, expect, test } from '@jest/globals';
import type { Commit, History, Tag } from '../../../src/snapshot/history.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { captureFolder } from '../../../src/sources/checkout/capture-folder.ts';
import { findGit, readingGit } from '../../../src/sources/checkout/git.ts';
import { instant, readHistory } from '../../../src/sources/checkout/history.ts';
import { People } from '../../../src/sources/checkout/people.ts';
import { ana, beto, commit, everything, git, repository, write } from './repositories.ts';

const capture = (top: string): Promise<Snapshot> => captureFolder(top, { plan: everything });

async function historyOf(top: string): Promise<History> {
  const { history } = await capture(top);
  if (!history.known) throw new Error(history.why);
  return history.value;
}

async function tagsOf(top: string): Promise<readonly Tag[]> {
  const { tags } = await capture(top);
  if (!tags.known) throw new Error(tags.why);
  return tags.value;
}

const namesOf = (one: Commit | undefined) => one?.authors.map(({ name }) => name);

test('commits come newest first, with dates, parents and people', async () => {
  const top = repository();
  const first = git(top, ['rev-parse', 'HEAD']);
  const second = commit(top, 'Second', beto, '2026-02-03T04:05:06+02:00');
  const history = await historyOf(top);
  expect(history).toMatchObject({ whole: true, total: 2, firstCommitAt: Date.UTC(2026, 0, 2, 3, 4, 5) });
  expect(history.commits[0]).toEqual({
    id: second,
    authoredAt: Date.UTC(2026, 1, 3, 2, 5, 6),
    committedAt: Date.UTC(2026, 1, 3, 2, 5, 6),
    authors: [{ login: 'beto', name: 'Beto Luz', email: beto.email, bot: false }],
    committer: { login: 'beto', name: 'Beto Luz', email: beto.email, bot: false },
    merge: false,
    parents: [first],
  });
});

test('a merge is told apart', async () => {
  const top = repository();
  git(top, ['checkout', '--quiet', '-b', 'side']);
  commit(top, 'Side', beto);
  git(top, ['checkout', '--quiet', 'main']);
  commit(top, 'Main');
  git(top, ['merge', '--quiet', '--no-ff', '-m', 'Merge', 'side']);
  expect((await historyOf(top)).commits.map(({ merge }) => merge).filter(Boolean)).toHaveLength(1);
});

test('people go through .mailmap: authors, committers, co-authors and taggers', async () => {
  const top = repository();
  write(top, {
    '.mailmap':
      'Ana Sol Ruiz <ana@ruiz.example> <ana@semilla.example>\nBeto Luz <beto@luz.example> <7+beto@users.noreply.github.com>\n',
  });
  commit(top, 'Work\n\nCo-authored-by: B. <7+beto@users.noreply.github.com>\n');
  git(top, ['tag', '-a', 'v1', '-m', 'One'], ana);
  const [newest] = (await historyOf(top)).commits;
  expect(newest?.authors).toMatchObject([
    { name: 'Ana Sol Ruiz', email: 'ana@ruiz.example' },
    { name: 'Beto Luz', email: 'beto@luz.example', login: 'beto' },
  ]);
  expect(newest?.committer.name).toBe('Ana Sol Ruiz');
  expect((await tagsOf(top))[0]?.tagger?.name).toBe('Ana Sol Ruiz');
});

describe('co-authors', () => {
  test.each([
    ['one', 'Work\n\nCo-authored-by: Caro <caro@x.example>\n', ['Ana Sol', 'Caro']],
    [
      'any letter case',
      'Work\n\nCO-AUTHORED-BY: Caro <caro@x.example>\nco-authored-by: Dani <dani@x.example>\n',
      ['Ana Sol', 'Caro', 'Dani'],
    ],
    [
      'between other trailers',
      'Work\n\nRefs: #1\nCo-Authored-By: Caro <caro@x.example>\nSigned-off-by: Ana <a@x.example>\n',
      ['Ana Sol', 'Caro'],
    ],
    ['over two lines', 'Work\n\nCo-authored-by: Caro\n  Mar <caro@x.example>\n', ['Ana Sol', 'Caro Mar']],
    ['the author again', 'Work\n\nCo-authored-by: Ana <ANA@semilla.example>\n', ['Ana Sol']],
    [
      'twice the same',
      'Work\n\nCo-authored-by: Caro <caro@x.example>\nCo-authored-by: C <caro@x.example>\n',
      ['Ana Sol', 'Caro'],
    ],
    ['no address', 'Work\n\nCo-authored-by: Caro\n', ['Ana Sol']],
    ['a broken address', 'Work\n\nCo-authored-by: Caro <caro\n', ['Ana Sol']],
    [
      'told in a sentence',
      'Thanks\n\nThis was Co-authored-by: Caro <caro@x.example> in spirit,\nas we said in the meeting, and more.\n',
      ['Ana Sol'],
    ],
    ['other trailers only', 'Work\n\nReviewed-by: Caro <caro@x.example>\n', ['Ana Sol']],
  ])('%s', async (_, message, names) => {
    const top = repository();
    commit(top, message);
    expect(namesOf((await historyOf(top)).commits[0])).toEqual(names);
  });

  test('one that no mailmap can read does not spoil the others', async () => {
    const top = repository({ '.mailmap': 'Caro Mar <caro@mar.example> <caro@x.example>\n' });
    commit(top, 'Work\n\nCo-authored-by: <<Odd>> <odd@x.example>\nCo-authored-by: Caro <caro@x.example>\n');
    expect(namesOf((await historyOf(top)).commits[0])).toEqual(['Ana Sol', 'Caro Mar']);
  });
});

test('machines are told from people', async () => {
  const top = repository();
  commit(top, 'Bump', { name: 'dependabot[bot]', email: '49699333+dependabot[bot]@users.noreply.github.com' });
  expect((await historyOf(top)).commits.map(({ authors }) => authors[0]?.bot)).toEqual([true, false]);
});

test('names in other encodings', async () => {
  const top = repository();
  git(top, ['-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '--quiet', '--allow-empty', '-m', 'x'], {
    name: 'José',
    email: 'j@x.example',
  });
  expect(namesOf((await historyOf(top)).commits[0])).toHaveLength(1);
});

/** A commit as no sane clock would write it. */
function oddCommit(top: string, date: string): void {
  const tree = git(top, ['rev-parse', 'HEAD^{tree}']);
  const parent = git(top, ['rev-parse', 'HEAD']);
  const text = `tree ${tree}\nparent ${parent}\nauthor A <a@x.example> ${date}\ncommitter A <a@x.example> ${date}\n\nOdd\n`;
  const id = git(top, ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], ana, undefined, text);
  git(top, ['update-ref', 'HEAD', id]);
}

describe('absurd dates', () => {
  test.each([
    ['1970', '0 +0000', 0],
    ['2106', '4294967295 -1200', 4_294_967_295_000],
    ['far away', '99999999999 +0000', 99_999_999_999_000],
    ['an odd time zone', '1700000000 -9959', 1_700_000_000_000],
  ])('%s', async (_, date, at) => {
    const top = repository();
    oddCommit(top, date);
    const history = await historyOf(top);
    expect(history.commits.find(({ authors }) => authors[0]?.name === 'A')?.authoredAt).toBe(at);
    expect(history.firstCommitAt).toBe(Date.UTC(2026, 0, 2, 3, 4, 5));
  });

  test.each([['nonsense'], ['']])('no date: %j', async (date) => {
    const top = repository();
    oddCommit(top, date);
    expect((await historyOf(top)).total).toBe(2);
  });

  test.each([
    ['1700000000', 1_700_000_000_000],
    ['-86400', -86_400_000],
    ['0', 0],
  ])('seconds %s', (seconds, at) => {
    expect(instant(seconds)).toBe(at);
  });

  test.each([[''], ['x'], ['1e9'], ['99999999999999'], ['9'.repeat(30)], ['1.5']])('no instant: %s', (seconds) => {
    expect(instant(seconds)).toBeNull();
  });
});

test('more commits than are read: the newest, and the number of all', async () => {
  const top = repository();
  for (const name of ['b', 'c', 'd']) commit(top, name);
  const program = findGit(process.env) ?? '';
  const reading = readingGit(program, top, [`--git-dir=${top}/.git`, `--work-tree=${top}`], process.env);
  const request = { git: reading, people: new People(), from: 'HEAD', path: null, mailmap: false };
  const cut = await readHistory({ ...request, most: 3 });
  expect(cut).toMatchObject({ whole: false, total: 4, firstCommitAt: Date.UTC(2026, 0, 2, 3, 4, 5) });
  expect(cut?.commits).toHaveLength(3);
  expect(await readHistory({ ...request, most: 4 })).toMatchObject({ whole: true, total: 4 });
});

describe('tags', () => {
  test('annotated, light, and their order', async () => {
    const top = repository();
    git(top, ['tag', 'light']);
    git(top, ['tag', '-a', 'v1.10', '-m', 'Ten\n\nA line.\n\n- fix'], beto, '2026-05-01T00:00:00Z');
    git(top, ['tag', '-a', 'v1.9', '-m', 'Nine'], ana, '2026-05-01T00:00:00Z');
    expect(await tagsOf(top)).toEqual([
      {
        name: 'v1.10',
        at: Date.UTC(2026, 4, 1),
        message: 'Ten\n\nA line.\n\n- fix',
        tagger: { login: 'beto', name: 'Beto Luz', email: beto.email, bot: false },
      },
      expect.objectContaining({ name: 'v1.9', message: 'Nine' }),
      { name: 'light', at: Date.UTC(2026, 0, 2, 3, 4, 5), message: null, tagger: null },
    ]);
  });

  test('names with slashes and odd letters', async () => {
    const top = repository();
    git(top, ['tag', 'release/2026-ñ']);
    expect((await tagsOf(top)).map(({ name }) => name)).toEqual(['release/2026-ñ']);
  });
});
