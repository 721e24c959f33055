import { getOctokit } from '@actions/github';
import * as v from 'valibot';
import { usualPatienceMs, withPatience } from '../src/requests/patience.ts';
import { baseUrlFor, type Request } from '../src/requests/request.ts';
import { version } from './version.ts';

/** Speaks to GitHub with a token, which goes nowhere else. Proxies of the runner are used. */
export function requestWith(token: string, apiUrl: string): Request {
  const baseUrl = apiUrl.replace(/\/+$/, '');
  const octokit = getOctokit(token, { userAgent: `coop-scorecard/${version}`, baseUrl });
  return (route, parameters) => octokit.request(route, { ...parameters, baseUrl: baseUrlFor(route, baseUrl) });
}

const viewer = v.object({ data: v.object({ viewer: v.object({ login: v.string() }) }) });

/** The account of every workflow's own token. */
const actions = 'github-actions[bot]';

/**
 * The login that what we post will have. GitHub answers this for a person's token and for an App's; where it does not, the
 * token is taken for the workflow's own.
 */
export async function authorOf(request: Request): Promise<string> {
  try {
    const { data } = await withPatience(usualPatienceMs, (signal) =>
      request('POST /graphql', { query: 'query Viewer { viewer { login } }', request: { signal } }),
    );
    const answer = v.safeParse(viewer, data);
    const login = answer.success ? answer.output.data.viewer.login : actions;
    return login === 'github-actions' ? actions : login;
  } catch {
    return actions;
  }
}
