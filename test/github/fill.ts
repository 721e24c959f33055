import { emulatedToken } from './emulate.ts';
import type { IssueFixture, PullRequestFixture, RepositoryFixture } from './fixtures.ts';
import type { State } from './state.ts';
import type { Hosted, World } from './world.ts';

/** A token that may do everything in an account. */
export const adminOf = (world: World, owner: string): string =>
  emulatedToken(world.account(owner).kind === 'organization' ? 'admin' : owner);

/** Fills a repository that emulate has with what the fixture says is in it. */
export async function fill(state: State, fixture: RepositoryFixture): Promise<void> {
  const { world } = state;
  const answer = await world.emulate('GET', `/repos/${fixture.owner}/${fixture.name}`, {
    token: adminOf(world, fixture.owner),
  });
  const hosted = world.host(fixture, Number((answer.body as { readonly id: number }).id));
  const items = [
    ...(fixture.issues ?? []).map((issue) => ({ at: issue.createdAt, add: () => addIssue(state, hosted, issue) })),
    ...(fixture.pullRequests ?? []).map((pull) => ({ at: pull.createdAt, add: () => addPull(state, hosted, pull) })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const item of items) await item.add();
}

/** Gives the number. Here and below: no webhook is sent. */
export async function addIssue(state: State, hosted: Hosted, issue: IssueFixture): Promise<number> {
  const { owner, name } = hosted.fixture;
  if (hosted.fixture.hasIssues === false) throw new Error(`Issues are switched off in ${owner}/${name}.`);
  state.filling += 1;
  const made = await state.world.emulate('POST', `/repos/${owner}/${name}/issues`, {
    token: adminOf(state.world, owner),
    body: { title: issue.title, body: issue.body ?? '' },
  });
  const number = Number((made.body as { readonly number: number }).number);
  hosted.issues.set(number, issue);
  if (issue.labels?.length) {
    await state.world.emulate('POST', `/repos/${owner}/${name}/issues/${number}/labels`, {
      token: adminOf(state.world, owner),
      body: { labels: issue.labels },
    });
  }
  if (issue.closedAt !== undefined) {
    await state.world.emulate('PATCH', `/repos/${owner}/${name}/issues/${number}`, {
      token: adminOf(state.world, owner),
      body: { state: 'closed' },
    });
  }
  state.filling -= 1;
  return number;
}

export async function addPull(state: State, hosted: Hosted, pull: PullRequestFixture): Promise<number> {
  const { owner, name } = hosted.fixture;
  const base = hosted.git?.resolve(pull.base ?? hosted.branch ?? 'HEAD')?.oid ?? '';
  const head = hosted.git?.resolve(pull.head ?? hosted.branch ?? 'HEAD')?.oid ?? '';
  if (hosted.git && (base === '' || head === '')) throw new Error(`No such head or base in ${owner}/${name}.`);
  state.filling += 1;
  const made = await state.world.emulate('POST', `/repos/${owner}/${name}/pulls`, {
    token: adminOf(state.world, owner),
    body: {
      title: pull.title,
      body: pull.body ?? '',
      head: `change-${hosted.pulls.size + 1}-${Date.now()}`,
      base: 'main',
      draft: pull.draft ?? false,
    },
  });
  const number = Number((made.body as { readonly number: number }).number);
  hosted.pulls.set(number, { ...pull, headOid: head, baseOid: base });
  hosted.git?.setRef(`refs/pull/${number}/head`, head);
  state.filling -= 1;
  return number;
}
