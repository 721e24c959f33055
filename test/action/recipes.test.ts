import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { type GitHub, startGitHub } from '../github/start.ts';
import { plan, repositoryWithPlan } from './plan.ts';
import { runAction, writes } from './runner.ts';

jest.setTimeout(60_000);

interface Workflow {
  readonly name: string;
  readonly on: string | Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly scorecard: { readonly steps: readonly { readonly with?: Readonly<Record<string, unknown>> }[] };
  };
}

const root = resolve(import.meta.dirname, '../..');
const workflows = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map((match) => parse(match[1] ?? '') as Workflow)
  .filter((block) => 'jobs' in block);

let github: GitHub;
beforeAll(async () => {
  const top = repositoryWithPlan();
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: workflows.map((_, at) => ({
      owner: 'tierra-comun',
      name: `recipe-${at}`,
      git: top,
      // Of a private repository nothing can be read without a permission.
      private: true,
      pullRequests: [{ ...plan, fork: 'vera/semilla' }],
    })),
  });
});
afterAll(() => github.close());

describe('each workflow of the README does with its permissions what it says', () => {
  test.each(workflows.map(({ name }, at) => [at, name] as const))('%d: %s', async (at, _) => {
    const { on, permissions, jobs } = workflows[at] as Workflow;
    const full = `tierra-comun/recipe-${at}`;
    const may = Object.fromEntries(Object.entries(permissions).map(([name, how]) => [name.replace('-', '_'), how]));
    const token = await github.workflowToken(full, may);
    const [step] = jobs.scorecard.steps;
    const inputs = Object.fromEntries(Object.entries(step?.with ?? {}).map(([name, value]) => [name, String(value)]));
    const payloads: Readonly<Record<string, object>> = {
      push: { ref: 'refs/heads/main', repository: { default_branch: 'main' } },
      pull_request: { pull_request: await github.pullRequest(full, 1) },
      pull_request_target: { pull_request: await github.pullRequest(full, 1) },
    };
    github.log.length = 0;
    for (const event of typeof on === 'string' ? [on] : Object.keys(on)) {
      const ended = await runAction(github, { event, payload: payloads[event] ?? {}, repository: full, token, inputs });
      expect(ended.status).toBe(0);
      expect(ended.summary).not.toMatch(/may not (?:write|read|see)/);
      expect(JSON.parse(ended.file('json')).unread).toEqual([]);
      for (const [name, path] of Object.entries(inputs).filter(([input]) => input.endsWith('-file'))) {
        expect([name, existsSync(join(ended.workspace, path))]).toEqual([name, true]);
      }
    }
    const comment = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const issue = 'POST /repos/{owner}/{repo}/issues';
    const expected = inputs['dry-run'] === 'true' ? [] : [typeof on === 'string' ? comment : issue];
    expect(writes(github)).toEqual(expected);
  });
});
