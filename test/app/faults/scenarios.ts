import type { Row } from '../running.ts';
import type { Field, Plot } from './field.ts';

/** Something that the App does for a repository. */
export interface Scenario {
  readonly name: string;
  /** What is there before, and the webhook; gives what was wrong in the end, in words. */
  readonly play: (field: Field, plot: Plot) => Promise<Played>;
}

export interface Played {
  /** Has the webhook sent. */
  begin(): Promise<unknown>;
  /** What there is in the end: how many of the thing, and how many of those are right. */
  found(): Promise<{ readonly all: number; readonly right: number }>;
  /** How many there may be where nothing can be done about it: those from before. One, where left out. */
  readonly most?: number;
}

const marked = (rows: readonly Row[], marker: string): readonly Row[] =>
  rows.filter(({ body }) => String(body).startsWith(`<!-- coop-scorecard:${marker} -->`));
const isCard = ({ body }: Row): boolean => String(body).length > 1000;
const textOf = ({ output }: Row): string => String((output as Row | null)?.title);

async function issues(field: Field, { fullName }: Plot) {
  const all = marked(await field.get(`/repos/${fullName}/issues?state=all&per_page=100`), 'dashboard');
  return { all: all.length, right: all.filter(isCard).length };
}

async function comments(field: Field, { fullName }: Plot, number: number, marker: string) {
  const all = marked(await field.get(`/repos/${fullName}/issues/${number}/comments?per_page=100`), marker);
  return { all: all.length, right: all.filter(({ body }) => String(body).length > 200).length };
}

/** Comments and checks: as many as there are of the more numerous, right if both are. */
async function reviewed(field: Field, plot: Plot, number: number) {
  const said = await comments(field, plot, number, 'pull-request');
  const checks = await field.get(`/repos/${plot.fullName}/commits/${field.head}/check-runs?per_page=100`);
  const right = checks.filter((row) => row.conclusion === 'success' && /practices in place/.test(textOf(row)));
  return { all: Math.max(said.all, checks.length), right: Math.min(said.right, right.length) };
}

const push = { ref: 'refs/heads/main', forced: true, deleted: false, created: false, commits: [] };
const dashboard = (field: Field, plot: Plot): Promise<Row> =>
  field.post(plot, '/issues', {
    title: 'Scorecard',
    body: '<!-- coop-scorecard:dashboard -->\nFrom before\n',
    labels: ['coop-scorecard'],
  });
const check = (field: Field, plot: Plot, number: number): Promise<Row> =>
  field.post(plot, '/check-runs', {
    name: 'coop-scorecard',
    head_sha: field.head,
    external_id: `pull-request:${number}`,
    status: 'completed',
    conclusion: 'neutral',
    output: { title: 'From before', summary: 'From before' },
  });

async function opened(field: Field, plot: Plot, number: number): Promise<void> {
  const payload = { action: 'opened', number, pull_request: await field.github.pullRequest(plot.fullName, number) };
  await field.github.deliver('pull_request', payload, { repository: plot.fullName, sender: 'vera' });
}

async function asks(field: Field, plot: Plot, body: string, reply: string | null): Promise<Played> {
  const number = await field.github.addIssue(plot.fullName, {
    title: 'A question',
    author: 'vera',
    createdAt: '2026-10-01T00:00:00Z',
  });
  if (reply !== null) {
    await field.post(plot, `/issues/${number}/comments`, { body: `<!-- coop-scorecard:reply -->\n${reply}\n` });
  }
  const comment = { id: 1, body, user: { login: 'beto', type: 'User' } };
  const issue = { number, title: 'A question', user: { login: 'vera', type: 'User' } };
  const about = { repository: plot.fullName, sender: 'beto' };
  return {
    begin: () => field.github.deliver('issue_comment', { action: 'created', issue, comment }, about),
    found: () => comments(field, plot, number, 'reply'),
  };
}

/** Between them they have the App make every request that it makes for a repository. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'the first card',
    play: async (field, plot) => ({
      begin: () =>
        field.github.deliver('installation_repositories', {
          action: 'added',
          installation: { id: plot.installation },
          repositories_added: [{ id: plot.id, full_name: plot.fullName }],
        }),
      found: () => issues(field, plot),
    }),
  },
  {
    name: 'a card brought up to date',
    async play(field, plot) {
      await dashboard(field, plot);
      return {
        begin: () => field.github.deliver('push', push, { repository: plot.fullName }),
        found: () => issues(field, plot),
      };
    },
  },
  {
    name: 'a card whose label was taken off',
    async play(field, plot) {
      const body = '<!-- coop-scorecard:dashboard -->\nFrom before\n';
      await field.post(plot, '/issues', { title: 'Scorecard', body });
      return {
        begin: () => field.github.deliver('push', push, { repository: plot.fullName }),
        found: () => issues(field, plot),
      };
    },
  },
  {
    name: 'one of two cards put away',
    async play(field, plot) {
      await dashboard(field, plot);
      const second = await dashboard(field, plot);
      return {
        begin: () => field.github.deliver('push', push, { repository: plot.fullName }),
        async found() {
          const { all, right } = await issues(field, plot);
          const rows = await field.get(`/repos/${plot.fullName}/issues?state=closed&per_page=100`);
          const isAway = rows.some(({ number }) => number === second.number);
          return { all: all - 1, right: isAway ? right : 0 };
        },
      };
    },
  },
  {
    name: 'an installation of many repositories at once',
    async play(field, plot) {
      await field.github.addRepository({ owner: plot.owner, name: '.github', git: field.policy });
      const repositories = Array.from({ length: 11 }, () => ({ id: plot.id, full_name: plot.fullName }));
      return {
        begin: () =>
          field.github.deliver('installation_repositories', {
            action: 'added',
            installation: { id: plot.installation },
            repositories_added: repositories,
          }),
        found: () => issues(field, plot),
      };
    },
  },
  {
    name: 'a pull request',
    async play(field, plot) {
      const number = await field.pullRequest(plot);
      return { begin: () => opened(field, plot, number), found: () => reviewed(field, plot, number) };
    },
  },
  {
    name: 'a pull request that was looked at before',
    async play(field, plot) {
      const number = await field.pullRequest(plot);
      await check(field, plot, number);
      const body = '<!-- coop-scorecard:pull-request -->\nFrom before\n';
      await field.post(plot, `/issues/${number}/comments`, { body });
      return { begin: () => opened(field, plot, number), found: () => reviewed(field, plot, number) };
    },
  },
  {
    name: 'one of two comments removed',
    async play(field, plot) {
      const number = await field.pullRequest(plot);
      const body = '<!-- coop-scorecard:pull-request -->\nFrom before\n';
      for (let times = 0; times < 2; times += 1) await field.post(plot, `/issues/${number}/comments`, { body });
      return { begin: () => opened(field, plot, number), found: () => reviewed(field, plot, number), most: 2 };
    },
  },
  {
    name: 'all checks run again',
    async play(field, plot) {
      const number = await field.pullRequest(plot);
      const { check_suite } = await check(field, plot, number);
      const suite = { id: (check_suite as Row).id, head_sha: field.head, pull_requests: [] };
      const payload = { action: 'rerequested', check_suite: suite };
      return {
        begin: () => field.github.deliver('check_suite', payload, { repository: plot.fullName, sender: 'beto' }),
        found: () => reviewed(field, plot, number),
      };
    },
  },
  {
    name: 'a merge queue',
    async play(field, plot) {
      const payload = { ref: 'refs/heads/gh-readonly-queue/main/pr-1-0123abc', after: field.head, commits: [] };
      return {
        begin: () => field.github.deliver('push', payload, { repository: plot.fullName }),
        async found() {
          const checks = await field.get(`/repos/${plot.fullName}/commits/${field.head}/check-runs?per_page=100`);
          return { all: checks.length, right: checks.filter(({ conclusion }) => conclusion === 'success').length };
        },
      };
    },
  },
  { name: 'a question', play: (field, plot) => asks(field, plot, '/scorecard explain roadmap', null) },
  {
    name: 'a question where one was answered before',
    play: (field, plot) => asks(field, plot, '/scorecard help', 'From before'),
  },
];
