import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Request } from '../../../src/requests/request.ts';
import { captureRepository } from '../../../src/sources/github/capture-repository.ts';
import { RepositoryError } from '../../../src/sources/github/github.ts';
import { githubSchema } from '../../github/graphql.ts';
import { now } from '../../support/repository.ts';
import { plan } from './capturing.ts';
import { answerTo, Tape } from './generated.ts';

const tapes = fc.array(fc.nat(1000), { maxLength: 1500, size: 'max' });
const paths = fc.array(
  fc.constantFrom<string | number>('repository', 'issues', 'commit', 'history', 'community', 'labels', 'nodes', 0),
  { maxLength: 4 },
);
const errors = fc.array(
  fc.record({
    type: fc.constantFrom('NOT_FOUND', 'FORBIDDEN', 'SERVICE_UNAVAILABLE', 'SOMETHING_NEW', null),
    message: fc.constantFrom('Resource not accessible by integration', '', 'Could not resolve'),
    path: fc.option(paths),
  }),
  { maxLength: 2 },
);

/** A GitHub whose answers fit the schema and nothing else; it keeps what it was asked. */
function generous(
  tape: Tape,
  said: readonly object[],
  asked: { route: string; query: string; variables: object }[],
): Request {
  return async (route, parameters = {}) => {
    const { query = '', variables = {} } = parameters as { query?: string; variables?: Record<string, unknown> };
    asked.push({ route, query, variables });
    const headers = { 'content-type': 'application/json' };
    if (route !== 'POST /graphql') {
      const row = { login: 'ana', contributions: tape.next(9), type: tape.one(['User', 'Bot', 'Anonymous', 'New']) };
      return { status: 200, headers, data: tape.one<unknown>([[row], [], { enabled: true }, null, 'x', [null], [{}]]) };
    }
    const data = answerTo(githubSchema(), query, variables, tape);
    return { status: 200, headers, data: said.length > 0 ? { data, errors: said } : { data } };
  };
}

const capture = (request: Request) =>
  captureRepository(
    request,
    { owner: 'tierra-comun', name: 'semilla', ref: null },
    { plan, now: () => now, dependents: async () => ({ known: true, value: null }) },
  );

describe('whatever GitHub answers within its schema', () => {
  test('a snapshot or a RepositoryError, never anything else', async () => {
    let snapshots = 0;
    await fc.assert(
      fc.asyncProperty(tapes, errors, async (numbers, said) => {
        try {
          const snapshot = await capture(generous(new Tape(numbers), said, []));
          snapshots += 1;
          // Plain data: what is written as JSON is what was there.
          expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
        } catch (error) {
          if (!(error instanceof RepositoryError)) throw error;
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(snapshots).toBeGreaterThan(20);
  }, 60_000);

  test('what names of files and people say never becomes part of a question', async () => {
    await fc.assert(
      fc.asyncProperty(tapes, async (numbers) => {
        const asked: { route: string; query: string; variables: object }[] = [];
        await capture(generous(new Tape(numbers), [], asked)).catch((error: unknown) => {
          if (!(error instanceof RepositoryError)) throw error;
        });
        for (const { route, query } of asked) {
          expect(route).toMatch(
            /^(?:POST \/graphql|GET \/repos\/\{owner\}\/\{repo\}\/(?:contributors|private-vulnerability-reporting))$/,
          );
          expect(query).not.toMatch(/evil|etc|__proto__/);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 60_000);

  test.each<[string, unknown]>([
    ['null', null],
    ['a word', 'sorry'],
    ['a list', []],
    ['nothing', {}],
    ['data that is a list', { data: [] }],
    ['a repository that is a word', { data: { repository: 'x' } }],
    ['a repository that is a list', { data: { repository: [] } }],
    ['parts that are words', { data: { repository: { name: 'x', issues: 'x', commit: 7, root: 'x', tags: [] } } }],
    ['errors that are words', { data: null, errors: ['x'] }],
    ['errors that are not a list', { errors: 'x' }],
    ['a rate limit that is a word', { data: { rateLimit: 'x', repository: null } }],
    ['__proto__', JSON.parse('{"__proto__": {"data": {}}, "data": {"repository": {"__proto__": {"name": "x"}}}}')],
  ])('%s where an answer should be', async (_, data) => {
    await expect(capture(async () => ({ status: 200, headers: {}, data }))).rejects.toBeInstanceOf(RepositoryError);
  });

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['a word', 'x'],
    ['an error without more', new Error('x')],
    ['a status that is a word', { status: 'x', response: { headers: null } }],
    [
      'headers that are odd',
      { status: 403, response: { headers: { 'retry-after': 'soon', 'x-ratelimit-remaining': [] } } },
    ],
  ])('%s thrown', async (_, thrown) => {
    await expect(capture(() => Promise.reject(thrown))).rejects.toBeInstanceOf(RepositoryError);
  });
});
