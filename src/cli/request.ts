import { request } from '@octokit/request';
import type { Request } from '../sources/github/github.ts';
import { version } from './version.ts';

/** Speaks to GitHub's API with a token, which goes nowhere else. */
export function requestWith(token: string, baseUrl: string): Request {
  const octokit = request.defaults({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: { authorization: `token ${token}`, 'user-agent': `coop-scorecard/${version}` },
  });
  return (route, parameters) => octokit(route, parameters);
}
