import { request } from '@octokit/request';
import type { Request } from '../sources/github/github.ts';
import { version } from './version.ts';

/** Speaks to GitHub's API with a token, which goes nowhere else. */
export function requestWith(token: string, baseUrl: string): Request {
  const api = baseUrl.replace(/\/+$/, '');
  const octokit = request.defaults({
    baseUrl: api,
    headers: { authorization: `token ${token}`, 'user-agent': `coop-scorecard/${version}` },
  });
  // On Enterprise Server the two APIs are side by side: /api/v3 and /api/graphql.
  const graphql = api.replace(/\/api\/v3$/, '/api');
  return (route, parameters) =>
    octokit(route, { ...parameters, ...(route === 'POST /graphql' && { baseUrl: graphql }) });
}
