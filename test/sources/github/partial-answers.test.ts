import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Verdict } from '../../../src/model/verdict.ts';
import { practices } from '../../../src/practices/list.ts';
import type { Request } from '../../../src/requests/request.ts';
import type { Snapshot, Unread } from '../../../src/snapshot/snapshot.ts';
import { captureRepository } from '../../../src/sources/github/capture-repository.ts';
import { RepositoryError } from '../../../src/sources/github/github.ts';
import { auditSnapshot } from '../../../src/use-cases/audit-snapshot.ts';
import { type GitHub, startGitHub } from '../../github/start.ts';
import { now } from '../../support/repository.ts';
import { git, repository } from '../checkout/repositories.ts';
import { plan, requestTo } from './capturing.ts';
import { conventional, manyIssues, manyPulls } from './trees.ts';

let github: GitHub;

beforeAll(async () => {
  const semilla = repository({ ...conventional, 'src/people/es/LC_MESSAGES/semilla.po': 'msgid ""\n' });
  git(semilla, ['tag', '-a', '-m', 'First', 'v1.0']);
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [
      {
        owner: 'tierra-comun',
        name: 'semilla',
        git: semilla,
        description: 'A seed bank',
        homepage: 'https://semilla.coop',
        topics: ['seeds'],
        issues: manyIssues(6, 2),
        pullRequests: manyPulls(3, 2),
        discussions: { categories: [{ name: 'Ideas' }], discussions: ['Ideas'] },
        releases: [{ tag: 'v1.0', publishedAt: '2026-09-01T00:00:00Z', notes: 'Seeds' }],
        milestones: [{ title: 'Spring', updatedAt: '2026-10-01T00:00:00Z' }],
      },
      { owner: 'tierra-comun', name: '.github', git: repository({ 'SUPPORT.md': '# Support\n\nAsk in the forum.\n' }) },
    ],
  });
}, 60_000);
afterAll(() => github.close());

type Path = readonly (string | number)[];

/** Every place in an answer, from the top down. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inside]) => placesIn(inside, [...path, keyOf(value, key)]))];
}
const keyOf = (value: object, key: string): string | number => (Array.isArray(value) ? Number(key) : key);

/** The value with something else at a place: nothing, where nothing else is said. */
function changed(value: unknown, path: Path, to: unknown = null): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return to;
  if (Array.isArray(value)) return value.map((inside, index) => (index === key ? changed(inside, rest, to) : inside));
  return { ...value, [key]: changed((value as Record<string, unknown>)[key], rest, to) };
}

const answers = new Map<string, ReturnType<Request>>();

/** GitHub, which answers the same question once. */
const answering: Request = (route, parameters = {}) => {
  const { request: _, ...asked } = parameters;
  const key = JSON.stringify([route, asked]);
  const answer = answers.get(key) ?? requestTo(github.apiUrl, github.token)(route, asked);
  answers.set(key, answer);
  return answer;
};

/** GitHub, which refuses what `choose` says of each answer; `refused` gets the places. */
function refusing(choose: (data: unknown, operation: string) => readonly Path[], refused: Path[]): Request {
  return async (route, parameters = {}) => {
    const answer = await answering(route, parameters);
    const { data } = answer.data as { readonly data?: unknown };
    if (route !== 'POST /graphql' || data === undefined) return answer;
    const operation = /query (\w+)/.exec(String(parameters.query))?.[1] ?? '';
    const paths = choose(data, operation);
    // A question that was refused too much of is asked again for less.
    const others = refused.filter(([asked]) => asked !== operation || operation === 'Files');
    refused.splice(0, Infinity, ...others, ...paths.map((path) => [operation, ...path]));
    const errors = paths.map((path) => ({
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
      path,
    }));
    return {
      ...answer,
      data: {
        data: paths.reduce<unknown>((left, path) => changed(left, path), data),
        ...(errors.length > 0 && { errors }),
      },
    };
  };
}

const capture = (request: Request): Promise<Snapshot> =>
  captureRepository(
    request,
    { owner: 'tierra-comun', name: 'semilla', ref: null },
    { plan, now: () => now, dependents: null },
  );

/** What a card must say is missing when a place is refused; null where nothing is lost, or all is. */
function lost([operation, ...[root, field, inside]]: Path): Unread['what'] | 'all' | null {
  if (root === undefined) return operation === 'Files' ? 'files' : 'all';
  if (root === 'community') return 'owner-files';
  if (root !== 'repository') return null;
  if (field === undefined) return operation === 'Files' ? 'files' : 'all';
  if (operation === 'Files') return field === 'name' ? null : String(field).startsWith('d') ? 'files' : 'file';
  switch (field) {
    case 'commit':
      return inside === 'history' ? 'history' : inside === '__typename' ? null : 'all';
    case 'root':
    case 'hub':
    case 'docs':
      return 'files';
    case 'readme':
    case 'isSecurityPolicyEnabled':
      return null;
    case 'pullRequests':
      return 'pull-requests';
    case 'discussionCategories':
      return 'discussions';
    case 'tags':
    case 'releases':
    case 'milestones':
    case 'labels':
    case 'discussions':
    case 'issues':
      return field;
    default:
      return 'profile';
  }
}

const facts: Readonly<Record<string, (snapshot: Snapshot) => { readonly known: boolean }>> = {
  issues: ({ issues }) => issues,
  pullRequests: ({ pullRequests }) => pullRequests,
  releases: ({ releases }) => releases,
  milestones: ({ milestones }) => milestones,
  labels: ({ labels }) => labels,
  discussions: ({ discussions }) => discussions,
  discussionCategories: ({ discussions }) => discussions,
  tags: ({ tags }) => tags,
  description: ({ profile }) => profile,
  homepageUrl: ({ profile }) => profile,
  repositoryTopics: ({ profile }) => profile,
};

const verdicts = async (snapshot: Snapshot): Promise<ReadonlyMap<string, Verdict>> => {
  const { practices: judged } = await auditSnapshot(snapshot, { practices, now, overrides: {}, inherit: null });
  return new Map(judged.map(({ id, verdict }) => [id, verdict]));
};

/** Practices that are done when all can be read, and look as if they were not. */
async function undone(snapshot: Snapshot): Promise<readonly string[]> {
  const healthy = await verdicts(await capture(answering));
  return [...(await verdicts(snapshot))].flatMap(([id, verdict]) =>
    verdict === 'not-yet' && healthy.get(id) !== 'not-yet' ? [id] : [],
  );
}

/** Runs with up to four places refused; `check` sees each snapshot that came of it. */
async function withRefusals(
  runs: number,
  check: (snapshot: Snapshot, refused: readonly Path[]) => void | Promise<void>,
): Promise<number> {
  let snapshots = 0;
  const place = fc.tuple(fc.nat(), fc.constantFrom('Repository', 'Files'));
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 4 }), async (chosen) => {
      const refused: Path[] = [];
      const choose = (data: unknown, operation: string): readonly Path[] => {
        const places = placesIn(data);
        return chosen.flatMap(([number, where]) => (where === operation ? [places[number % places.length] ?? []] : []));
      };
      try {
        const snapshot = await capture(refusing(choose, refused));
        snapshots += 1;
        await check(snapshot, refused);
      } catch (error) {
        if (!(error instanceof RepositoryError)) throw error;
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
  return snapshots;
}

describe('whatever is refused, one place or several', () => {
  test('it is said, with why', async () => {
    const snapshots = await withRefusals(400, ({ unread }, refused) => {
      const said = new Set(unread.filter(({ why }) => why === 'forbidden').map(({ what }) => what));
      const isSaid = (what: ReturnType<typeof lost>): boolean =>
        what === null || (what !== 'all' && said.has(what)) || (what === 'file' && said.has('files'));
      expect(refused.filter((path) => !isSaid(lost(path)))).toEqual([]);
    });
    expect(snapshots).toBeGreaterThan(200);
  }, 60_000);

  test.each(Object.keys(facts))('%s: the fact is unknown, and no practice looks undone', async (field) => {
    const snapshot = await capture(
      refusing((_, operation) => (operation === 'Repository' ? [['repository', field]] : []), []),
    );
    expect(facts[field]?.(snapshot)).toEqual({ known: false, why: 'forbidden' });
    expect(await undone(snapshot)).toEqual([]);
  });

  test('it never makes a practice look undone', async () => {
    await withRefusals(300, async (snapshot) => expect(await undone(snapshot)).toEqual([]));
  }, 60_000);
});

/** What no field of GitHub's is, or is seldom. */
const oddities: readonly unknown[] = [
  undefined,
  null,
  '',
  'x'.repeat(100_000),
  '__proto__',
  '../..',
  -1,
  Number.MAX_VALUE,
  true,
  [],
  [null],
  ['x'],
  {},
  { nodes: {} },
  { nodes: [null, 'x', 7], entries: [{}], totalCount: 'many' },
  JSON.parse('{ "__proto__": { "nodes": [] }, "constructor": 1 }'),
];

describe('whatever is in the place of what should be there', () => {
  test('a snapshot or a RepositoryError, and no practice breaks on it', async () => {
    const anything = fc.constantFrom(...oddities);
    const changes = fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 5 });
    let snapshots = 0;
    await fc.assert(
      fc.asyncProperty(changes, async (chosen) => {
        const odd: Request = async (route, parameters) => {
          const answer = await answering(route, parameters);
          const places = placesIn(answer.data);
          const put = (data: unknown, [number, to]: (typeof chosen)[number]): unknown =>
            changed(data, places[number % places.length] ?? [], to);
          return { ...answer, data: chosen.reduce(put, answer.data) };
        };
        let snapshot: Snapshot;
        try {
          snapshot = await capture(odd);
        } catch (error) {
          if (!(error instanceof RepositoryError)) throw error;
          return;
        }
        snapshots += 1;
        const { faults } = await auditSnapshot(snapshot, { practices, now, overrides: {}, inherit: null });
        expect(faults).toEqual([]);
      }),
      { numRuns: 300, endOnFailure: true },
    );
    expect(snapshots).toBeGreaterThan(100);
  }, 60_000);
});
