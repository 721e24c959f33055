import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type HistoryEntry, mostHistory, readRemembered, withRemembered } from '../../src/publish/hidden-block.ts';
import { markers } from '../../src/publish/plan.ts';
import { type GitHub, startGitHub } from '../github/start.ts';
import { repository } from '../sources/checkout/repositories.ts';
import { conventional } from '../sources/github/trees.ts';
import { plan, repositoryWithPlan } from './plan.ts';
import { runAction, writes } from './runner.ts';

// What the contract says of publishing and a run of the whole Action shows best; the rest is under test/publish.
jest.setTimeout(60_000);

const owner = 'tierra-comun';
let github: GitHub;
beforeAll(async () => {
  const top = repositoryWithPlan();
  const says = (settings: string): string => repository({ ...conventional, '.github/coop-scorecard.yml': settings });
  const mistakes = Array.from({ length: 400 }, (_, at) => `"${'$|<&'.repeat(20)}${at}": 1\n`).join('');
  const named = (name: string) => ({ owner, name, git: top });
  github = await startGitHub({
    accounts: [{ login: owner, kind: 'organization', members: ['ana'] }],
    repositories: [
      { ...named('semilla'), pullRequests: [plan] },
      { ...named('app'), pullRequests: [plan] },
      { ...named('app-late'), pullRequests: [plan] },
      { ...named('archived'), archivedAt: '2026-09-01T00:00:00Z' },
      { ...named('template'), template: true },
      { ...named('fork'), fork: true },
      { ...named('no-issues'), hasIssues: false },
      { owner, name: 'empty' },
      { ...named('closed-by-settings'), git: says('publish: { issue: false }\n') },
      { ...named('long'), git: says(mistakes) },
    ],
    app: { installations: [{ account: owner }] },
  });
});
afterAll(() => github.close());
beforeEach(() => {
  github.log.length = 0;
});

async function act(name: string, event: string, payload: unknown = {}, inputs: Readonly<Record<string, string>> = {}) {
  const at = `${owner}/${name}`;
  const token = await github.workflowToken(at);
  github.log.length = 0;
  return runAction(github, { event, payload, repository: at, token, inputs });
}

async function send(token: string, method: string, path: string, body?: object) {
  const answer = await fetch(`${github.apiUrl}/repos/${owner}/${path}`, {
    method,
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as { readonly body: string; readonly number: number };
}
const asActions = async (method: string, path: string, body?: object) =>
  send(await github.workflowToken(`${owner}/${path.split('/')[0]}`), method, path, body);
async function asApp(method: string, path: string, body: object) {
  const at = `/app/installations/${github.app?.installationOf(owner)}/access_tokens`;
  const { token } = (await github.asApp('POST', at)).body as { readonly token: string };
  return send(token, method, path, body);
}

const bodySent = (): string => String((github.log.find((each) => each.write)?.body as { body?: string })?.body);

describe('the dashboard', () => {
  test.each([
    ['fork', 'This is a fork'],
    ['archived', 'This repository is archived'],
    ['template', 'This is a template'],
    ['empty', 'This repository is empty'],
    ['no-issues', 'switched off'],
    ['closed-by-settings', 'No scorecard among the issues was asked for'],
  ])('is not made in %s, not even by hand, and the card is in the summary', async (name, said) => {
    const { status, summary } = await act(name, 'workflow_dispatch');
    expect({ status, writes: writes(github) }).toEqual({ status: 0, writes: [] });
    expect(summary).toContain(said);
    expect(summary).toContain(`Co-operative scorecard: ${owner}/${name}`);
  });

  test('is not overwritten by an older run, and mended where its memory is damaged or forged', async () => {
    const { outputs } = await act('semilla', 'schedule');
    const issue = `semilla/issues/${outputs['issue-url']?.split('/').at(-1)}`;
    const { body } = await asActions('GET', issue);
    const card = body.split('<!-- coop-scorecard:remembered')[0] ?? '';

    const later = withRemembered(`${card}\nNewer`, { at: Date.now() + 600_000, history: [] });
    await asActions('PATCH', issue, { body: later });
    const older = await act('semilla', 'schedule');
    expect(writes(github)).toEqual([]);
    expect(older.summary).toContain('A newer run has been here already');

    for (const forged of [
      withRemembered(card, { at: Date.now() + 90_000_000, history: [] }),
      `${card}\n<!-- coop-scorecard:remembered:1 {"at":1,"history":[{"on":"2026-01-01","met":9e9}]} -->`,
      `${card}\n<!-- coop-scorecard:remembered:1 {"at": -->`,
      `${card}\n<!-- coop-scorecard:remembered:2 {} -->`,
      `${markers.dashboard}\n@everyone [look](http://e.example)`,
    ]) {
      await asActions('PATCH', issue, { body: forged });
      expect((await act('semilla', 'schedule')).status).toBe(0);
      expect(writes(github)).toEqual(['PATCH /repos/{owner}/{repo}/issues/{issue_number}']);
      expect(bodySent().startsWith(card.trimEnd())).toBe(true);
      expect(readRemembered(bodySent(), Date.now())?.history).toHaveLength(1);
    }
  });

  test('stays below 60,000 characters with all that it remembers, shortened by whole rows', async () => {
    const { outputs } = await act('long', 'schedule');
    const history = Array.from(
      { length: mostHistory },
      (_, at): HistoryEntry => ({
        on: new Date(Date.UTC(2025, 0, 1 + 7 * at)).toISOString().slice(0, 10),
        ruleset: '2026.1',
        met: 10 + (at % 20),
        assessed: 37,
        essentials: { met: at % 5, assessed: 5 },
        score: 10 + (at % 80),
      }),
    );
    const body = withRemembered(`${markers.dashboard}\nOld`, { at: 1_770_000_000_000, history });
    await asActions('PATCH', `long/issues/${outputs['issue-url']?.split('/').at(-1)}`, { body });
    await act('long', 'schedule');
    expect(bodySent().length).toBeLessThan(60_000);
    expect(bodySent()).toContain('left out to keep this short');
    expect(readRemembered(bodySent(), Date.now())?.history).toHaveLength(mostHistory);
  });
});

describe('where the App publishes, the Action writes nothing, and says so', () => {
  const dashboard = { title: 'Co-operative scorecard', body: `${markers.dashboard}\nCard`, labels: ['coop-scorecard'] };

  test('on a pull request that the App has commented on', async () => {
    await asApp('POST', 'app/issues/1/comments', { body: `${markers.comment}\nAdds` });
    const { status, out, summary } = await act('app', 'pull_request', {
      pull_request: await github.pullRequest(`${owner}/app`, 1),
    });
    expect({ status, writes: writes(github) }).toEqual({ status: 0, writes: [] });
    expect(out).toContain('::notice::An App publishes');
    expect(summary).toContain('An App publishes the scorecard here already');
    expect(summary).toContain('What this pull request changes');
  });

  test('on a pull request that it will comment on, since it keeps the dashboard', async () => {
    await asApp('POST', 'app-late/issues', dashboard);
    const { summary } = await act('app-late', 'pull_request', {
      pull_request: await github.pullRequest(`${owner}/app-late`, 1),
    });
    expect(writes(github)).toEqual([]);
    expect(summary).toContain('An App publishes');
  });

  test.each(['schedule', 'workflow_dispatch'])('on %s', async (event) => {
    const { summary } = await act('app-late', event);
    expect(writes(github)).toEqual([]);
    expect(summary).toContain('An App publishes');
  });

  test('but not for what a person writes with our marker', async () => {
    await send(github.tokenOf('ana'), 'POST', 'semilla/issues/1/comments', { body: `${markers.comment}\nMine` });
    await act('semilla', 'pull_request', { pull_request: await github.pullRequest(`${owner}/semilla`, 1) });
    expect(writes(github)).toEqual(['POST /repos/{owner}/{repo}/issues/{issue_number}/comments']);
  });
});
