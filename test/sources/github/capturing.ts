import { request } from '@octokit/request';
import { readingPlan } from '../../../src/audit/reading-plan.ts';
import { practices } from '../../../src/practices/list.ts';
import type { Request } from '../../../src/requests/request.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { captureRepository, type RepositoryOptions } from '../../../src/sources/github/capture-repository.ts';
import { now } from '../../support/repository.ts';

export const plan = readingPlan(practices);

/** Speaks to the local GitHub as the entries speak to GitHub. */
export function requestTo(apiUrl: string, token: string): Request {
  const octokit = request.defaults({ baseUrl: apiUrl, headers: { authorization: `token ${token}` } });
  return (route, parameters) => octokit(route, parameters);
}

/** A snapshot of OWNER/NAME, asking nobody for dependents. */
export function capture(
  github: { readonly apiUrl: string; readonly token: string },
  fullName: string,
  {
    ref = null,
    token = github.token,
    ...options
  }: Partial<RepositoryOptions> & { ref?: string | null; token?: string } = {},
): Promise<Snapshot> {
  const [owner = '', name = ''] = fullName.split('/');
  return captureRepository(
    requestTo(github.apiUrl, token),
    { owner, name, ref },
    { plan, now: () => now, dependents: null, ...options },
  );
}

/** What is missing, as `what: why`. */
export const missing = (snapshot: Snapshot): readonly string[] =>
  snapshot.unread.map(({ what, why, path }) => [what, why, ...(path === undefined ? [] : [path])].join(': '));
