import { GraphQLError } from 'graphql';
import type { ActFixture, IssueFixture, PullRequestFixture, Who } from './fixtures.ts';
import { type CommitData, type GitData, type GitUser, loginOf } from './git-data.ts';
import type { Bearer, Hosted, World } from './world.ts';

/*
 * GitHub's objects as far as questions ask for them: plain values, and functions where something is computed or takes arguments.
 * A field that is not here is an error that says so (graphql.ts), never a silent null.
 */

type Node = Readonly<Record<string, unknown>>;
interface Page {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
}

const cursor = (index: number): string => Buffer.from(`cursor:${index}`).toString('base64');

/** A page of a connection, by `first`, `last` and `after`. */
export function connection(items: readonly unknown[], total = items.length): (page: Page) => Node {
  return ({ first, last, after }) => {
    const from = after ? Number(Buffer.from(after, 'base64').toString().split(':')[1]) + 1 : 0;
    const rest = items.slice(from);
    const nodes = first != null ? rest.slice(0, first) : last != null ? rest.slice(-last) : rest;
    const start = last != null ? Math.max(from, items.length - last) : from;
    return {
      totalCount: total,
      nodes,
      edges: nodes.map((node, index) => ({ node, cursor: cursor(start + index) })),
      pageInfo: {
        hasNextPage: start + nodes.length < total,
        hasPreviousPage: start > 0,
        startCursor: nodes.length > 0 ? cursor(start) : null,
        endCursor: nodes.length > 0 ? cursor(start + nodes.length - 1) : null,
      },
    };
  };
}

const bare = (login: string): string => login.replace(/\[bot\]$/, '');

/** Over GraphQL a bot's login has no `[bot]`. */
export function actor(world: World, who: Who | null): Node | null {
  if (who === null || who === 'ghost') return null;
  const login = bare(who);
  const url = `https://github.com/${login}`;
  if (login !== who) return { __typename: 'Bot', login, url, id: `BOT_${login}`, avatarUrl: `${url}.png` };
  const account = world.account(who);
  const common = { login, url, id: `A_${login}`, name: account.name ?? null, avatarUrl: `${url}.png` };
  return account.kind === 'organization'
    ? { __typename: 'Organization', ...common, websiteUrl: account.website ?? null, email: account.email ?? null }
    : { __typename: 'User', ...common, websiteUrl: account.website ?? null, email: account.email ?? '' };
}

function gitActor(world: World, hosted: Hosted, user: GitUser): Node {
  const login = loginOf(user.email, hosted.fixture.people ?? {});
  // Bots have no user: GitHub's GitActor.user is null for them.
  const person = login === null || login.endsWith('[bot]') ? null : actor(world, login);
  return { __typename: 'GitActor', name: user.name, email: user.email, date: user.date, user: person };
}

/** The object that an expression names; null where it names nothing. */
export function gitObject(world: World, hosted: Hosted, oid: string, type: string): Node | null {
  const { git } = hosted;
  if (!git) return null;
  switch (type) {
    // Read only when its text is asked for: a listing names every blob.
    case 'blob':
      return {
        __typename: 'Blob',
        oid,
        id: `B_${oid}`,
        abbreviatedOid: oid.slice(0, 7),
        byteSize: () => git.blob(oid)?.byteSize ?? 0,
        isBinary: () => git.blob(oid)?.isBinary ?? null,
        isTruncated: () => git.blob(oid)?.isTruncated ?? false,
        text: () => git.blob(oid)?.text ?? null,
      };
    case 'tree':
      return { __typename: 'Tree', oid, id: `T_${oid}`, entries: () => treeEntries(world, hosted, git, oid) };
    case 'commit': {
      const commit = git.commit(oid);
      return commit && commitObject(world, hosted, git, commit);
    }
    case 'tag': {
      const tag = git.tag(oid);
      if (!tag) return null;
      return {
        __typename: 'Tag',
        oid,
        id: `TA_${oid}`,
        message: tag.message,
        tagger: tag.tagger && gitActor(world, hosted, tag.tagger),
        target: () => named(world, hosted, tag.target),
      };
    }
    default:
      return null;
  }
}

export function named(world: World, hosted: Hosted, expression: string): Node | null {
  const { git, branch } = hosted;
  if (!git) return null;
  const asked = expression.replace(/^HEAD(?=$|[:^~])/, branch === null ? 'HEAD' : `refs/heads/${branch}`);
  const found = git.resolve(asked) ?? git.resolve(expression);
  return found && gitObject(world, hosted, found.oid, found.type);
}

const treeEntries = (world: World, hosted: Hosted, git: GitData, oid: string): readonly Node[] =>
  git.tree(oid).map((row) => ({
    __typename: 'TreeEntry',
    name: row.name,
    path: row.name,
    type: row.type,
    mode: row.mode,
    oid: row.oid,
    size: row.size,
    // A submodule's commit is in another repository.
    object: () => (row.type === 'commit' ? null : gitObject(world, hosted, row.oid, row.type)),
  }));

function commitObject(world: World, hosted: Hosted, git: GitData, commit: CommitData): Node {
  const { oid } = commit;
  const author = gitActor(world, hosted, commit.author);
  const together = [...commit.message.matchAll(/^co-authored-by:\s*(.+?)\s*<([^>]+)>\s*$/gim)].map((trailer) =>
    gitActor(world, hosted, { name: trailer[1] ?? '', email: trailer[2] ?? '', date: commit.author.date }),
  );
  return {
    __typename: 'Commit',
    oid,
    id: `C_${oid}`,
    abbreviatedOid: oid.slice(0, 7),
    message: commit.message,
    messageHeadline: commit.message.split('\n')[0],
    messageBody: commit.message.split('\n').slice(1).join('\n').trim(),
    authoredDate: commit.author.date,
    committedDate: commit.committer.date,
    author,
    committer: gitActor(world, hosted, commit.committer),
    authors: connection([author, ...together]),
    parents: connection(commit.parents.map((parent) => ({ __typename: 'Commit', oid: parent }))),
    tree: () => gitObject(world, hosted, commit.tree, 'tree'),
    history: (page: Page) => {
      const total = git.count(oid);
      const commits = git.log(oid, page.first ?? 100).map((each) => commitObject(world, hosted, git, each));
      return connection(commits, total)({ ...page, after: null });
    },
  };
}

function reference(
  world: World,
  hosted: Hosted,
  prefix: string,
  row: { name: string; oid: string; type: string },
): Node {
  return {
    __typename: 'Ref',
    id: `REF_${prefix}${row.name}`,
    name: row.name,
    prefix,
    target: () => gitObject(world, hosted, row.oid, row.type),
  };
}

export function references(world: World, hosted: Hosted, prefix: string, order: string | null): (page: Page) => Node {
  const rows = [...(hosted.git?.refs(prefix) ?? [])];
  if (order === 'TAG_COMMIT_DATE') rows.sort((a, b) => b.date - a.date);
  return connection(rows.map((row) => reference(world, hosted, prefix, row)));
}

/** An act of a fixture, or one that emulate saw, as a timeline item. */
export function timelineItem(world: World, act: ActFixture & { readonly label?: string }): Node {
  const who = actor(world, act.by);
  const common = { __typename: act.kind, id: `TI_${act.at}`, createdAt: act.at };
  switch (act.kind) {
    case 'IssueComment':
      return {
        ...common,
        author: who,
        authorAssociation: act.association ?? 'NONE',
        body: act.body ?? '',
        isMinimized: act.minimised ?? false,
      };
    case 'PullRequestReview':
      return {
        ...common,
        author: who,
        authorAssociation: act.association ?? 'NONE',
        body: act.body ?? '',
        isMinimized: act.minimised ?? false,
        submittedAt: act.pending ? null : act.at,
        state: act.pending ? 'PENDING' : 'COMMENTED',
      };
    case 'CrossReferencedEvent':
      return { ...common, actor: who, willCloseTarget: act.willCloseTarget ?? false };
    default:
      return { ...common, actor: who, ...(act.label !== undefined && { label: { name: act.label } }) };
  }
}

/** GitHub's names of item types, from the names of the types. */
const itemType = (kind: string): string => kind.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

export interface Shown extends IssueFixture {
  readonly number: number;
  readonly state: 'OPEN' | 'CLOSED';
}

function issueLike(world: World, hosted: Hosted, issue: Shown): Node {
  const acts = [...(issue.acts ?? [])].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { owner, name } = hosted.fixture;
  return {
    id: `I_${hosted.id}_${issue.number}`,
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    createdAt: issue.createdAt,
    updatedAt: acts.at(-1)?.at ?? issue.createdAt,
    closedAt: issue.closedAt ?? null,
    closed: issue.closedAt !== undefined,
    authorAssociation: issue.association ?? 'NONE',
    author: actor(world, issue.author),
    url: `https://github.com/${owner}/${name}/issues/${issue.number}`,
    labels: connection((issue.labels ?? []).map((label) => ({ name: label }))),
    comments: connection(acts.filter(({ kind }) => kind === 'IssueComment').map((act) => timelineItem(world, act))),
    timelineItems: (page: Page & { itemTypes?: readonly string[] | null }) => {
      const wanted = acts.filter(({ kind }) => !page.itemTypes || page.itemTypes.includes(itemType(kind)));
      return connection(wanted.map((act) => timelineItem(world, act)))(page);
    },
  };
}

export const issueObject = (world: World, hosted: Hosted, issue: Shown): Node => ({
  __typename: 'Issue',
  ...issueLike(world, hosted, issue),
  state: issue.state,
});

export function pullObject(
  world: World,
  hosted: Hosted,
  pull: Shown & PullRequestFixture & { readonly headOid: string; readonly baseOid: string },
): Node {
  const { owner, name } = hosted.fixture;
  const fork = pull.fork === undefined ? `${owner}/${name}` : pull.fork;
  return {
    __typename: 'PullRequest',
    ...issueLike(world, hosted, pull),
    url: `https://github.com/${owner}/${name}/pull/${pull.number}`,
    state: pull.mergedAt ? 'MERGED' : pull.state,
    merged: pull.mergedAt !== undefined,
    mergedAt: pull.mergedAt ?? null,
    isDraft: pull.draft ?? false,
    headRefName: pull.head ?? `change-${pull.number}`,
    headRefOid: pull.headOid,
    baseRefName: pull.base ?? hosted.branch,
    baseRefOid: pull.baseOid,
    isCrossRepository: fork !== `${owner}/${name}`,
    headRepository: fork === null ? null : { nameWithOwner: fork, name: fork.split('/')[1] },
    changedFiles: () => hosted.git?.changes(pull.baseOid, pull.headOid).length ?? 0,
    files: (page: Page) =>
      connection(
        (hosted.git?.changes(pull.baseOid, pull.headOid) ?? []).map((file) => ({
          path: file.path,
          additions: file.additions,
          deletions: file.deletions,
          changeType: file.status === 'removed' ? 'DELETED' : file.status.toUpperCase(),
        })),
      )(page),
  };
}

/** A field that the token may not read. */
export function needs(bearer: Bearer, permission: string): void {
  if (bearer.permissions && !bearer.permissions[permission]) {
    throw new GraphQLError('Resource not accessible by integration', { extensions: { type: 'FORBIDDEN' } });
  }
}
