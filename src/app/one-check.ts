import * as v from 'valibot';
import type { Request } from './github-access.ts';

const posting = 'POST /repos/{owner}/{repo}/check-runs';
const wanted = v.looseObject({
  owner: v.string(),
  repo: v.string(),
  name: v.string(),
  head_sha: v.string(),
  external_id: v.optional(v.string(), ''),
  conclusion: v.string(),
  output: v.looseObject({ title: v.string(), summary: v.string() }),
});
const found = v.object({
  check_runs: v.array(
    v.looseObject({
      id: v.number(),
      external_id: v.nullish(v.string(), ''),
      conclusion: v.nullish(v.string(), null),
      app: v.nullish(v.object({ id: v.number() }), null),
      output: v.nullish(
        v.looseObject({
          title: v.nullish(v.string(), ''),
          summary: v.nullish(v.string(), ''),
          annotations_count: v.nullish(v.number(), 0),
        }),
        null,
      ),
    }),
  ),
});

/**
 * A request that keeps one check run a head and pull request: where the App has one already, it is changed, or left alone when
 * it says the same. GitHub would otherwise list one for each time that a webhook comes.
 */
export function withOneCheck(request: Request, appId: number): Request {
  return async (route, parameters = {}) => {
    const check = route === posting ? v.safeParse(wanted, parameters) : null;
    if (!check?.success) return request(route, parameters);
    const { owner, repo, name, head_sha, external_id, conclusion, output } = check.output;
    const here = { owner, repo, ...(parameters.request !== undefined && { request: parameters.request }) };
    const listed = await request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ...here,
      ref: head_sha,
      check_name: name,
      app_id: appId,
    });
    const [before] = v
      .parse(found, listed.data)
      .check_runs.filter((run) => (run.app === null || run.app.id === appId) && (run.external_id ?? '') === external_id)
      .sort((a, b) => a.id - b.id);
    if (!before) return request(route, parameters);
    const shown = before.output;
    const same = before.conclusion === conclusion && shown?.title === output.title && shown.summary === output.summary;
    if (same) return { status: 200, headers: {}, data: before };
    // GitHub adds annotations to those that are there; they are posted with the first text only.
    const { annotations, ...text } = output;
    const more = shown?.annotations_count ? text : output;
    return request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...here,
      check_run_id: before.id,
      status: 'completed',
      conclusion,
      output: more,
    });
  };
}
