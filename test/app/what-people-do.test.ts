import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { turnAmong } from '../../src/app/schedule.ts';
import type { RepositoryFixture } from '../github/fixtures.ts';
import { startGarden } from './garden.ts';
import { full, type Row, type Running, startRunning } from './running.ts';
import { until } from './until.ts';

/* A card is an issue: people lock it, move it to another repository, delete it; and what they do to its repository. */

jest.setTimeout(120_000);

type Changeable<T> = { -readonly [K in keyof T]: T[K] };
let running: Running;
let repository: Changeable<RepositoryFixture>;
let number = 0;

beforeEach(async () => {
  running = await startRunning();
  repository = {
    owner: 'tierra',
    name: 'semilla',
    git: running.garden.folder,
    permissions: { admin: 'admin', ana: 'admin', beto: 'triage', vera: 'pull' },
  };
  await running.github.addRepository(repository);
  await running.start();
  await running.install();
  await running.settled();
  number = Number((await running.dashboards())[0]?.number);
  running.github.log.length = 0;
});
afterEach(() => running.close());

const change = async (text = 'Changed.'): Promise<void> => {
  await running.push({ 'README.md': `# Semilla\n\n${text}\n` });
  await running.settled();
};
const trouble = (): readonly string[] =>
  running.lines.filter((line) => /"what":"(?:failed|given-up)"|"level":50/.test(line));
const asApp = async (method: string, path: string, body?: unknown): Promise<Row> => {
  const { github } = running;
  const id = github.app?.installationOf('tierra');
  const given = (await github.asApp('POST', `/app/installations/${id}/access_tokens`)).body as Row;
  const headers = { authorization: `token ${given.token}`, 'content-type': 'application/json' };
  const answer = await fetch(github.url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return (await answer.json()) as Row;
};

describe('the dashboard', () => {
  test('locked: it is kept up to date, since who may write may edit; an answer in it is refused, and not tried again', async () => {
    await running.send('PUT', `/repos/${full}/issues/${number}/lock`, { lock_reason: 'resolved' }).catch(() => null);
    running.github.faults.add({
      on: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      does: {
        kind: 'status',
        status: 403,
        body: { message: 'Unable to create comment because issue is locked.' },
      },
      when: ({ body }) => String(body).startsWith('<!--'),
    });
    const before = String((await running.dashboards())[0]?.body);
    await running.push({ 'GOVERNANCE.md': '# Governance\n\nThe general assembly of members decides by vote.\n' });
    await running.settled();
    expect(String((await running.dashboards())[0]?.body)).not.toBe(before);
    running.github.log.length = 0;
    const comment = { id: 9, body: '/scorecard help', user: { login: 'ana', type: 'User' } };
    const issue = { number, title: 'x', user: { login: 'coop-scorecard[bot]', type: 'Bot' } };
    await running.github.deliver(
      'issue_comment',
      { action: 'created', issue, comment },
      { repository: full, sender: 'ana' },
    );
    await running.settled();
    expect(running.writes()).toEqual(['POST /repos/{owner}/{repo}/issues/{issue_number}/comments']);
    expect(trouble()).toEqual([]);
  });

  test('moved to another repository: it is not made anew by a push, and the event of it is nobody’s', async () => {
    // It is listed no more, and its old number answers with the new place, which our token cannot see.
    running.github.deleteIssue(full, number);
    const issue = { number, title: 'x', user: { login: 'coop-scorecard[bot]', type: 'Bot' } };
    await running.github.deliver('issues', { action: 'transferred', issue }, { repository: full, sender: 'ana' });
    await change();
    expect(running.writes()).toEqual([]);
    expect(trouble()).toEqual([]);
  });

  test('moved while the App was looking: nothing is written elsewhere, and nothing tried for long', async () => {
    const place = `${running.github.url}/repositories/999999/issues/1`;
    running.github.faults.add({
      on: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
      does: { kind: 'status', status: 301, headers: { location: place }, body: { message: 'Moved', url: place } },
      times: 1,
    });
    const push = running.push({ 'CONTRIBUTING.md': '# How to contribute\n\nOpen a pull request.\n' });
    await until(() => running.github.log.some(({ route }) => route?.startsWith('PATCH') === true));
    running.github.deleteIssue(full, number);
    await push;
    await running.settled();
    expect(running.writes().filter((route) => route.startsWith('POST'))).toEqual([]);
    expect(running.lines.join('')).not.toContain('given-up');
    expect(running.github.log.length).toBeLessThan(40);
    // The local GitHub has no such place: the request to it is the one thing it does not know.
    expect(running.github.violations.splice(0)).toEqual(['GitHub describes no PATCH /repositories/999999/issues/1']);
  });

  test('moved here from another repository, beside one that is here: the older stays, the other is put away', async () => {
    await running.github.addRepository({ owner: 'tierra', name: 'huerta', git: running.garden.folder });
    const moved = await asApp('POST', '/repos/tierra/huerta/issues', {
      title: 'Scorecard',
      body: '<!-- coop-scorecard:dashboard -->\nOf another repository\n',
      labels: ['coop-scorecard'],
    });
    await running.install(['tierra/huerta']);
    await running.settled();
    const cards = await running.dashboards('tierra/huerta');
    expect(cards.map((card) => [card.number, card.state])).toEqual([[moved.number, 'open']]);
    expect(String(cards[0]?.body)).toContain('huerta');
    expect(String(cards[0]?.body)).not.toContain('Of another repository');
  });

  test('deleted: neither a push, a command nor the weekly round brings it back; an installation does', async () => {
    running.github.deleteIssue(full, number);
    await change();
    expect(running.writes()).toEqual([]);
    await running.install();
    await running.settled();
    const cards = await running.dashboards();
    expect(cards.filter((card) => card.number !== number)).toHaveLength(1);
  });

  test('deleted: the installation that is heard again after the App was started again does not bring it back', async () => {
    await running.stop();
    running.github.deleteIssue(full, number);
    const isAgain = ({ event, redelivery }: { event: string; redelivery: boolean }): boolean =>
      event === 'installation' && redelivery;
    const before = running.lines.length;
    await running.start({ lostBeforeStartMs: 60_000 });
    await until(() => running.github.deliveries.some(isAgain));
    await until(() => running.lines.slice(before).some((line) => line.includes('"what":"done"')));
    await running.settled();
    expect(running.writes()).toEqual([]);
    expect(await running.dashboards()).toEqual([]);
  });

  test('edited by a person: the next look puts it right, whatever was written into what it remembers', async () => {
    const body = String((await running.dashboards())[0]?.body);
    for (const edited of [
      body.replace(/remembered:1 .*/, 'remembered:1 {"at":-5,"history":"none"} -->'),
      body.replace('<!-- coop-scorecard:dashboard -->', '<!-- coop-scorecard:dashboard -->\n<!-- mine -->'),
      `<!-- coop-scorecard:dashboard -->\n${'x'.repeat(60_000)}`,
    ]) {
      await running.send('PATCH', `/repos/${full}/issues/${number}`, { body: edited });
      await change(`Changed, ${edited.length}.`);
      const [card, ...others] = await running.dashboards();
      expect(others).toEqual([]);
      expect(String(card?.body)).toMatch(/Co-operative scorecard: tierra\/semilla[\s\S]*remembered:1 \{"at":\d+,/);
      expect(String(card?.body)).not.toMatch(/mine|xxxx/);
    }
    expect(trouble()).toEqual([]);
  });

  test('its first line taken out by a person: it is theirs then, and a push makes no other', async () => {
    await running.send('PATCH', `/repos/${full}/issues/${number}`, { body: 'Our own words' });
    await change();
    expect(running.writes()).toEqual([]);
    expect((await running.get(`/repos/${full}/issues?state=all`)).map(({ body }) => body)).toEqual(['Our own words']);
  });
});

describe('the repository', () => {
  test('emptied: its card says so without a failure, and there is still one', async () => {
    const bare = startGarden({ 'README.md': '# Here\n' });
    repository.git = bare.folder;
    await running.github.addRepository({ owner: 'tierra', name: 'semilla', permissions: repository.permissions ?? {} });
    await running.github.deliver(
      'push',
      { ref: 'refs/heads/main', forced: true, deleted: false, commits: [] },
      { repository: full },
    );
    await running.settled();
    bare.remove();
    expect(await running.dashboards()).toHaveLength(1);
    expect(trouble()).toEqual([]);
  });

  test('made private: who depends on it is asked of nobody, and the card is kept', async () => {
    repository.private = true;
    await change();
    const [card, ...others] = await running.dashboards();
    expect(others).toEqual([]);
    expect(card?.number).toBe(number);
    expect(trouble()).toEqual([]);
  });

  test('archived: not a word is written, by a push, a command or the weekly round', async () => {
    repository.archivedAt = '2026-10-01T00:00:00Z';
    await change();
    expect(running.writes()).toEqual([]);
    expect(trouble()).toEqual([]);
  });

  test('renamed while its work waited: the card of the new name is the one from before', async () => {
    const renamed = { ...repository, name: 'huerto', formerly: [full] };
    const { id } = await running.send('GET', `/repos/${full}`, undefined);
    expect(renamed.formerly).toEqual([full]);
    await running.github.deliver('installation_repositories', {
      action: 'added',
      installation: { id: running.github.app?.installationOf('tierra') },
      repositories_added: [{ id, full_name: 'tierra/antes' }],
    });
    await running.settled();
    expect((await running.dashboards()).map((card) => card.number)).toEqual([number]);
    expect(trouble()).toEqual([]);
  });

  test('renamed, and another made under its old name: that one is not taken for it', async () => {
    await running.send('PATCH', `/repos/${full}`, { name: 'huerto' });
    await running.github.addRepository({ ...repository, name: 'huerto' });
    const other = startGarden({ 'README.md': '# Another\n' });
    await running.send('POST', '/orgs/tierra/repos', { name: 'semilla' });
    await running.github.addRepository({ ...repository, git: other.folder });
    running.github.log.length = 0;
    await running.github.deliver(
      'push',
      { ref: 'refs/heads/main', forced: true, deleted: false, commits: [] },
      { repository: 'tierra/huerto' },
    );
    await running.settled();
    other.remove();
    const looked = running.github.log.filter(({ operation }) => operation === 'Repository');
    expect(looked.map(({ variables }) => variables.name)).toEqual(['huerto']);
  });

  test('of an installation that was suspended: what waits is forgotten, and what comes is dropped', async () => {
    const route = 'POST /app/installations/{installation_id}/access_tokens';
    await running.stop();
    await running.start({ weeklyEveryMs: 3_600_000 });
    const suspended = {
      kind: 'status',
      status: 403,
      body: { message: 'This installation has been suspended' },
    } as const;
    running.github.faults.add({ on: route, does: suspended });
    running.github.faults.add({
      on: 'GET /app/installations/{installation_id}',
      does: { kind: 'rewrite', change: (body) => ({ ...(body as object), suspended_at: '2026-11-01T00:00:00Z' }) },
    });
    const id = running.github.app?.installationOf('tierra');
    await running.github.deliver('installation', { action: 'suspend', installation: { id } });
    await running.install();
    await running.settled();
    expect(running.writes()).toEqual([]);
    expect(running.lines.join('')).toContain('"why":"gone"');
    running.github.faults.clear();
    await running.github.deliver('installation', { action: 'unsuspend', installation: { id } });
    await change('Again.');
    expect((await running.dashboards()).map((card) => card.number)).toEqual([number]);
  });
});

describe('the weekly round', () => {
  const hourMs = 3_600_000;
  /** The repository's last turn, and the week after it. */
  async function turn(): Promise<number> {
    const { id } = await running.send('GET', `/repos/${full}`, undefined);
    const installation = running.github.app?.installationOf('tierra') ?? 0;
    const newest = Math.floor(Date.now() / hourMs) * hourMs;
    const week = Array.from({ length: 168 }, (_, index) => newest - index * hourMs);
    return week.find((hour) => turnAmong([hour], installation, Number(id)) !== null) ?? 0;
  }
  const audits = (): number => running.github.log.filter(({ operation }) => operation === 'Repository').length;
  const turns = (): number => running.lines.filter((line) => line.includes('"work":"dashboard"')).length;

  test('looks at a card again when its hour has come, once, and a card that is gone stays gone', async () => {
    await running.stop();
    const hour = await turn();
    let now = hour + 6 * 24 * hourMs;
    await running.start({ now: () => now, weeklyEveryMs: 10 });
    // The week before is made up for: the card was looked at since.
    await until(() => turns() > 0);
    await running.settled();
    running.github.log.length = 0;
    now = hour + 7 * 24 * hourMs + 5 * 60_000;
    await until(() => audits() === 1);
    await running.settled();
    now += 3 * hourMs;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await running.settled();
    expect(audits()).toBe(1);
    expect(await running.dashboards()).toHaveLength(1);

    running.github.deleteIssue(full, number);
    running.github.log.length = 0;
    now = hour + 14 * 24 * hourMs + 5 * 60_000;
    await until(() => running.github.log.some(({ route }) => route === 'GET /repos/{owner}/{repo}/issues'));
    await running.settled();
    expect(running.writes()).toEqual([]);
  });

  test.each([1, 3, 6])(
    'a turn that was missed %i days ago, while the App was down, is made up for, once',
    async (days) => {
      await running.stop();
      const hour = await turn();
      // As if the card had been looked at a week before that.
      const [card] = await running.dashboards();
      const before = String(card?.body).replace(
        /"at":\d+,"history":\[.*\]/,
        `"at":${hour - 6 * 24 * hourMs},"history":[]`,
      );
      await running.send('PATCH', `/repos/${full}/issues/${number}`, { body: before });
      running.github.log.length = 0;
      const now = hour + days * 24 * hourMs + 60_000;
      await running.start({ now: () => now, weeklyEveryMs: 10 });
      await until(() => audits() === 1);
      await running.settled();
      const again = running.lines.length;
      await running.stop();
      await running.start({ now: () => now, weeklyEveryMs: 10 });
      await until(() => running.lines.slice(again).some((line) => /"work":"dashboard".*"what":"done"/.test(line)));
      await running.settled();
      expect(audits()).toBe(1);
    },
  );
});
