import { request } from '@octokit/request';
import { baseUrlFor, type Request } from '../requests/request.ts';
import { version } from './version.ts';

/** Speaks to GitHub's API with a token, which goes nowhere else. */
export function requestWith(token: string, baseUrl: string): Request {
  const api = baseUrl.replace(/\/+$/, '');
  const octokit = request.defaults({
    headers: { authorization: `token ${token}`, 'user-agent': `coop-scorecard/${version}` },
  });
  return (route, parameters) => octokit(route, { ...parameters, baseUrl: baseUrlFor(route, api) });
}
