import { type GitData, loginOf } from './git-data.ts';
import type { Route } from './openapi.ts';
import type { Bearer, Hosted, World } from './world.ts';

type Row = Record<string, unknown>;

/** An answer made here, in place of emulate's. */
export interface Own {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const notFound: Own = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};

/** Requests that are answered from the git repository and the fixture; null: emulate answers. */
export async function answerRest(
  world: World,
  route: Route,
  hosted: Hosted | null,
  bearer: Bearer,
  query: URLSearchParams,
  origin: string,
): Promise<Own | null> {
  const page = <T>(items: readonly T[]): readonly T[] => {
    const size = Number(query.get('per_page') ?? 30);
    return items.slice((Number(query.get('page') ?? 1) - 1) * size).slice(0, size);
  };
  const said = `${route.method} ${route.path}`;
  if (said === 'GET /installation/repositories') {
    const rows = world.all.filter((each) =>
      bearer.repositories?.has(`${each.fixture.owner}/${each.fixture.name}`.toLowerCase()),
    );
    const repositories = await Promise.all(rows.map((each) => repositoryRow(world, each, bearer, origin)));
    return {
      status: 200,
      body: { total_count: rows.length, repository_selection: 'selected', repositories: page(repositories) },
    };
  }
  if (said === 'GET /users/{username}') {
    const login = route.values.username ?? '';
    if (!world.accounts.has(login.toLowerCase())) return null;
    const { kind } = world.account(login);
    return kind === 'user' ? null : { status: 200, body: await organisation(world, login, bearer) };
  }
  if (!hosted) return null;
  const { git, fixture } = hosted;
  switch (said) {
    case 'GET /repos/{owner}/{repo}':
      return { status: 200, body: await repositoryRow(world, hosted, bearer, origin) };
    case 'GET /repos/{owner}/{repo}/contributors': {
      if (git?.resolve('HEAD') == null) return { status: 204 };
      return { status: 200, body: page(contributorRows(hosted, query.get('anon') !== null)) };
    }
    case 'GET /repos/{owner}/{repo}/private-vulnerability-reporting':
      return fixture.private
        ? { status: 422, body: { message: 'Private vulnerability reporting is not available.' } }
        : { status: 200, body: { enabled: fixture.privateVulnerabilityReporting ?? false } };
    case 'GET /repos/{owner}/{repo}/collaborators/{username}/permission': {
      const login = route.values.username ?? '';
      const role = world.role(hosted, login) ?? 'pull';
      const names: Readonly<Record<string, [string, string]>> = {
        admin: ['admin', 'admin'],
        maintain: ['write', 'maintain'],
        push: ['write', 'write'],
        triage: ['read', 'triage'],
        pull: ['read', 'read'],
      };
      const [permission, roleName] = names[role] ?? ['read', 'read'];
      const order = ['pull', 'triage', 'push', 'maintain', 'admin'];
      const may = Object.fromEntries(order.map((name, rank) => [name, rank <= order.indexOf(role)]));
      const account = await world.emulate('GET', `/users/${login}`, { token: bearer.emulated });
      if (account.status === 404) return notFound;
      return {
        status: 200,
        body: {
          permission,
          role_name: roleName,
          user: { ...(account.body as Row), permissions: may, role_name: roleName },
        },
      };
    }
    case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
      const pull = hosted.pulls.get(Number(route.values.pull_number));
      if (!pull || !git) return notFound;
      return { status: 200, body: page(changedRows(hosted, git, pull.baseOid, pull.headOid, origin)) };
    }
    case 'GET /repos/{owner}/{repo}/compare/{basehead}': {
      const [base, head] = (route.values.basehead ?? '').split('...').map((name) => git?.resolve(name)?.oid);
      if (!git || !base || !head) return notFound;
      const url = `${origin}/repos/${fixture.owner}/${fixture.name}/compare/${base}...${head}`;
      // The files of the whole comparison, 300 at most, are on the first page whatever its size.
      const files = changedRows(hosted, git, base, head, origin).slice(0, 300);
      return { status: 200, body: { url, html_url: url, commits: [], files } };
    }
    case 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': {
      const numbers = [...hosted.pulls].filter(([, pull]) => pull.headOid === route.values.commit_sha).map(([n]) => n);
      const rows = await Promise.all(
        numbers.map((n) =>
          world.emulate('GET', `/repos/${fixture.owner}/${fixture.name}/pulls/${n}`, { token: bearer.emulated }),
        ),
      );
      return { status: 200, body: rows.map(({ body }) => patched(world, hosted, body, origin)) };
    }
    case 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs':
    case 'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs': {
      const runs = await checkRuns(world, hosted, route, bearer, query);
      return { status: 200, body: { total_count: runs.length, check_runs: page(runs) } };
    }
    case 'GET /repos/{owner}/{repo}/contents/{path}': {
      const at = query.get('ref') ?? 'HEAD';
      const path = route.values.path ?? '';
      const found = git?.resolve(`${at}:${path}`);
      if (found?.type !== 'blob') return notFound;
      const bytes = git?.bytes(found.oid) ?? Buffer.alloc(0);
      const name = path.split('/').pop();
      const url = `${origin}/repos/${fixture.owner}/${fixture.name}/contents/${path}?ref=${at}`;
      return {
        status: 200,
        body: {
          type: 'file',
          encoding: 'base64',
          size: bytes.length,
          name,
          path,
          content: bytes.toString('base64'),
          sha: found.oid,
          url,
          git_url: null,
          html_url: null,
          download_url: null,
          _links: { self: url, git: null, html: null },
        },
      };
    }
    case 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments':
    case 'GET /repos/{owner}/{repo}/issues/comments': {
      const only = route.values.issue_number === undefined ? null : Number(route.values.issue_number);
      const base = `/repos/${fixture.owner}/${fixture.name}/issues`;
      const written =
        only === null
          ? await world.comments(hosted, bearer.emulated)
          : await world.everything(`${base}/${only}/comments`, bearer.emulated);
      const rows = [
        ...fixtureComments(hosted, only, origin),
        ...written.map((row) => patched(world, hosted, row, origin)),
      ];
      const newest = query.get('sort') === 'created' && query.get('direction') === 'desc';
      return { status: 200, body: page(newest ? rows.reverse() : rows) };
    }
    default:
      return /^GET \/repos\/\{owner\}\/\{repo\}\/(?:git|contents|commits\/\{ref\}$|commits$|compare|branches|readme|tags)/.test(
        said,
      ) || /^(?:POST|PUT|PATCH|DELETE) \/repos\/\{owner\}\/\{repo\}\/(?:git|contents|branches|merges)/.test(said)
        ? { status: 501, body: { message: `The local GitHub does not answer ${said}.` } }
        : null;
  }
}

/** Newest first. Of those with the same name and App GitHub shows the latest, where all are not asked for. */
async function checkRuns(
  world: World,
  { fixture, git, checks }: Hosted,
  { values }: Route,
  bearer: Bearer,
  query: URLSearchParams,
): Promise<readonly Row[]> {
  // Emulate lists them for commits that it made itself.
  const oid = git?.resolve(values.ref ?? '')?.oid ?? values.ref;
  const ids = [...checks].filter(([, head]) => values.ref === undefined || head === oid).map(([id]) => id);
  const base = `/repos/${fixture.owner}/${fixture.name}/check-runs`;
  const rows = await Promise.all(ids.map((id) => world.emulate('GET', `${base}/${id}`, { token: bearer.emulated })));
  const runs = rows
    .map(({ body }): Row => ({ ...(body as Row), app: world.via.get(String((body as Row).url)) ?? null }))
    .filter((run) => [undefined, String((run.check_suite as Row).id)].includes(values.check_suite_id))
    .filter((run) => [null, run.name].includes(query.get('check_name')))
    .filter((run) => [null, run.status].includes(query.get('status')))
    .filter((run) => [null, String((run.app as Row | null)?.id)].includes(query.get('app_id')))
    .reverse();
  const newest = new Map<string, Row>();
  for (const run of runs.toReversed()) newest.set(JSON.stringify([run.name, (run.app as Row | null)?.id]), run);
  return query.get('filter') === 'all' ? runs : runs.filter((run) => [...newest.values()].includes(run));
}

function changedRows({ fixture }: Hosted, git: GitData, base: string, head: string, origin: string): readonly Row[] {
  const at = `${origin}/${fixture.owner}/${fixture.name}`;
  return git.changes(base, head).map((file) => ({
    sha: git.resolve(`${head}:${file.path}`)?.oid ?? null,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${at}/blob/${head}/${encodeURI(file.path)}`,
    raw_url: `${at}/raw/${head}/${encodeURI(file.path)}`,
    contents_url: `${origin}/repos/${fixture.owner}/${fixture.name}/contents/${encodeURI(file.path)}?ref=${head}`,
    ...(file.from !== null && { previous_filename: file.from }),
  }));
}

async function organisation(world: World, login: string, bearer: Bearer): Promise<unknown> {
  const { body } = await world.emulate('GET', `/orgs/${login}`, { token: bearer.emulated });
  return { ...(body as Row), type: 'Organization' };
}

async function repositoryRow(world: World, hosted: Hosted, bearer: Bearer, origin: string): Promise<unknown> {
  const { fixture } = hosted;
  const answer = await world.emulate('GET', `/repos/${fixture.owner}/${fixture.name}`, { token: bearer.emulated });
  const role = world.role(hosted, bearer.login);
  const order = ['pull', 'triage', 'push', 'maintain', 'admin'];
  const row = patched(world, hosted, answer.body, origin) as Row;
  const permissions = Object.fromEntries(
    order.map((name, rank) => [name, rank <= Math.max(0, order.indexOf(role ?? 'pull'))]),
  );
  return { ...row, permissions };
}

function contributorRows(hosted: Hosted, anonymous: boolean): readonly unknown[] {
  const { fixture, git } = hosted;
  if (fixture.contributors) return fixture.contributors;
  const rows = new Map<string, Row & { contributions: number }>();
  for (const author of git?.authors() ?? []) {
    const login = loginOf(author.email, fixture.people ?? {});
    const key = login ?? author.email;
    const before = rows.get(key)?.contributions ?? 0;
    const contributions = before + author.commits;
    const bot = login?.endsWith('[bot]') ?? false;
    if (login !== null) rows.set(key, { login, id: rows.size + 1, type: bot ? 'Bot' : 'User', contributions });
    else if (anonymous) rows.set(key, { email: author.email, name: author.name, type: 'Anonymous', contributions });
  }
  return [...rows.values()].sort((a, b) => b.contributions - a.contributions);
}

function fixtureComments(hosted: Hosted, only: number | null, origin: string): readonly unknown[] {
  const { owner, name } = hosted.fixture;
  return [...hosted.issues, ...hosted.pulls].flatMap(([number, issue]) => {
    if (only !== null && number !== only) return [];
    return (issue.acts ?? []).flatMap((act, index) => {
      if (act.kind !== 'IssueComment') return [];
      const id = 900_000_000 + number * 1000 + index;
      return [
        {
          id,
          node_id: `IC_${id}`,
          url: `${origin}/repos/${owner}/${name}/issues/comments/${id}`,
          html_url: `${origin}/${owner}/${name}/issues/${number}#issuecomment-${id}`,
          issue_url: `${origin}/repos/${owner}/${name}/issues/${number}`,
          body: act.body ?? '',
          user: userRow(act.by, origin),
          created_at: act.at,
          updated_at: act.at,
          author_association: act.association ?? 'NONE',
        },
      ];
    });
  });
}

const userRow = (login: string | null, origin: string): unknown =>
  login === null
    ? null
    : {
        login,
        id: [...login].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7) % 1_000_000,
        type: login.endsWith('[bot]') ? 'Bot' : 'User',
        url: `${origin}/users/${login}`,
        site_admin: false,
      };

/**
 * An answer (or a webhook's payload) of emulate's with what the fixture and git know better: dates and authors of issues, the
 * commits of pull requests, the state of the repository.
 */
export function patched(world: World, hosted: Hosted, value: unknown, origin: string): unknown {
  if (Array.isArray(value)) return value.map((each) => patched(world, hosted, each, origin));
  if (typeof value !== 'object' || value === null) return value;
  const row = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      /^(?:issue|pull_request|repository|check_run|check_suite|pull_requests)$/.test(key)
        ? patched(world, hosted, each, origin)
        : each,
    ]),
  ) as Row;
  const { fixture, git, branch } = hosted;
  const fullName = `${fixture.owner}/${fixture.name}`;
  if (row.full_name === fullName) {
    return {
      ...row,
      description: fixture.description ?? null,
      homepage: fixture.homepage ?? null,
      topics: fixture.topics ?? [],
      archived: fixture.archivedAt !== undefined,
      fork: fixture.fork ?? false,
      is_template: fixture.template ?? false,
      has_discussions: fixture.discussions !== undefined,
      has_wiki: fixture.hasWiki ?? false,
      default_branch: branch ?? 'main',
      size: git?.resolve('HEAD') == null ? 0 : 128,
    };
  }
  if (typeof row.number !== 'number' || !('title' in row)) return row;
  const pull = hosted.pulls.get(row.number);
  const issue = pull ?? hosted.issues.get(row.number);
  if (!issue) return row;
  const closedAt = issue.closedAt ?? row.closed_at ?? null;
  const shown: Row = {
    ...row,
    user: issue.author === (row.user as Row | null)?.login ? row.user : userRow(issue.author, origin),
    author_association: issue.association ?? 'NONE',
    created_at: issue.createdAt,
    closed_at: closedAt,
    state: closedAt === null ? 'open' : 'closed',
  };
  if (!pull || !('head' in row)) return shown;
  const [forkOwner = null] = (pull.fork === undefined ? fullName : (pull.fork ?? '')).split('/');
  const baseRepo = patched(world, hosted, (row.base as Row).repo, origin) as Row;
  const repo =
    pull.fork === null
      ? null
      : pull.fork === undefined
        ? baseRepo
        : {
            ...baseRepo,
            id: hosted.id + 500_000,
            full_name: pull.fork,
            name: pull.fork.split('/')[1],
            fork: true,
            owner: userRow(forkOwner, origin),
          };
  const ref = pull.head ?? `change-${row.number}`;
  return {
    ...shown,
    merged_at: pull.mergedAt ?? null,
    merged: pull.mergedAt !== undefined,
    draft: pull.draft ?? false,
    changed_files: git ? git.changes(pull.baseOid, pull.headOid).length : 0,
    head: {
      ...(row.head as Row),
      label: `${forkOwner}:${ref}`,
      ref,
      sha: pull.headOid,
      repo,
      user: userRow(forkOwner, origin),
    },
    base: { ...(row.base as Row), ref: pull.base ?? branch, sha: pull.baseOid, repo: baseRepo },
  };
}
