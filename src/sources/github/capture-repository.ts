import * as v from 'valibot';
import type { Dependents } from '../../snapshot/activity.ts';
import { type Fact, known, unknown } from '../../snapshot/fact.ts';
import { type FileContent, type Files, mostBytesOfOneFile, type ReadingPlan } from '../../snapshot/files.ts';
import type { Snapshot, Unread } from '../../snapshot/snapshot.ts';
import { contributors as contributorsSchema, type Envelope, parts, vulnerabilityReporting } from './answers.ts';
import { ask, Meter, RepositoryError, type Request, send } from './github.ts';
import { Listing } from './listing.ts';
import { filesQuery, repositoryQuery } from './queries.ts';
import { refusal, toSnapshot } from './to-snapshot.ts';

export interface RepositoryTarget {
  readonly owner: string;
  readonly name: string;
  /** A branch, tag, commit or `refs/pull/N/head`; null for the default branch. */
  readonly ref: string | null;
}

export interface RepositoryOptions {
  readonly plan: ReadingPlan;
  readonly now: () => number;
  /** Asked for public repositories only, with the web address; null where nobody is to be asked. */
  readonly dependents: ((url: string) => Promise<Fact<Dependents | null>>) | null;
  readonly onProgress?: (step: 'asking' | 'reading') => void;
  readonly beside?: Beside;
}

/** Files of another commit, read in the same questions: the head of a pull request beside its base. */
export interface Beside {
  /** Expressions `COMMIT:PATH` to read next, by what is known of the repository's files so far. */
  wanted(files: Files): Promise<readonly string[]>;
  read(expression: string, content: FileContent): void;
}

/** Page sizes of the first question, largest first; the last asks for nothing that people did. */
const pages = [
  { issues: 100, pulls: 50, acts: 25, commits: 100 },
  { issues: 50, pulls: 25, acts: 20, commits: 100 },
  { issues: 25, pulls: 12, acts: 10, commits: 50 },
] as const;

/**
 * Takes a snapshot of a repository over GitHub's API: one GraphQL request for all but the texts of files, one for those, one
 * more where a text names a further page, and one REST request for the contributors.
 *
 * @throws RepositoryError when too little can be learned for a card
 */
export async function captureRepository(
  request: Request,
  target: RepositoryTarget,
  options: RepositoryOptions,
): Promise<Snapshot> {
  const meter = new Meter();
  const { owner, name, ref } = target;
  options.onProgress?.('asking');
  const contributorsRequest = settle(contributorsOf(request, meter, options.now, target));
  const first = await askForRepository(request, meter, options.now, target);
  const repository = first.answer;
  const profile = v.safeParse(parts.profile, repository.data?.repository);
  if (!profile.success) throw new RepositoryError(absence(repository));
  const { isEmpty, isPrivate, url } = profile.output;
  const commit = v.safeParse(parts.commit, field(repository, 'commit'));
  if (!commit.success && !isEmpty) throw new RepositoryError(ref === null ? 'failed' : 'unknown-ref');

  const dependentsRequest: Promise<Fact<Dependents | null>> =
    options.dependents && !isPrivate && url ? options.dependents(url) : Promise.resolve(known(null));
  const reading = new Reading(request, meter, options, target, commit.success ? commit.output.oid : null);
  if (commit.success) {
    options.onProgress?.('reading');
    reading.start(repository);
    await reading.finish();
  }
  const files = reading.files();
  const contributors = await contributorsRequest;
  return toSnapshot({
    owner,
    name,
    ref,
    repository,
    files,
    ownerFiles: reading.ownerFiles(),
    contributors,
    privateVulnerabilityReporting: await vulnerabilityReportingOf(request, meter, options.now, target, {
      policy:
        profile.output.isSecurityPolicyEnabled === true ||
        files.entries.some(({ path }) => /(?:^|\/)security[^/]*$/i.test(path)),
      isPrivate: isPrivate ?? false,
    }),
    dependents: await dependentsRequest,
    withoutPeople: first.withoutPeople,
    unread: reading.unread,
    cost: { requests: meter.requests, points: meter.points },
  });
}

const field = (answer: Envelope, name: string): unknown =>
  (answer.data?.repository as Record<string, unknown> | null | undefined)?.[name];

/** Which error stands for a repository that is not in the answer. */
function absence(answer: Envelope): 'not-found' | 'forbidden' | 'failed' {
  const error = answer.errors.find(({ path }) => path?.[0] === 'repository');
  if (error?.type === 'NOT_FOUND') return 'not-found';
  return error && refusal(answer, 'repository') === 'forbidden' ? 'forbidden' : 'failed';
}

async function askForRepository(
  request: Request,
  meter: Meter,
  now: () => number,
  { owner, name, ref }: RepositoryTarget,
): Promise<{ answer: Envelope; withoutPeople: boolean }> {
  const at = ref ?? 'HEAD';
  const base = { owner, name, at, root: `${at}:`, templates: `${at}:.github/ISSUE_TEMPLATE` };
  for (const [index, page] of pages.entries()) {
    try {
      return {
        answer: await ask(request, meter, now, repositoryQuery, { ...base, ...page, people: true }),
        withoutPeople: false,
      };
    } catch (error) {
      if (!(error instanceof RepositoryError && error.code === 'timed-out')) throw error;
      if (index === pages.length - 1) break;
    }
  }
  const answer = await ask(request, meter, now, repositoryQuery, { ...base, ...pages[2], people: false });
  return { answer, withoutPeople: true };
}

async function contributorsOf(
  request: Request,
  meter: Meter,
  now: () => number,
  { owner, name }: RepositoryTarget,
): Promise<v.InferOutput<typeof contributorsSchema>> {
  const data = await send(request, meter, now, 'GET /repos/{owner}/{repo}/contributors', {
    owner,
    repo: name,
    anon: '1',
    per_page: 100,
  });
  // An empty repository answers 204 without a body.
  const parsed = v.safeParse(contributorsSchema, data === undefined || data === '' ? [] : data);
  if (!parsed.success) throw new RepositoryError('failed');
  return parsed.output;
}

/** Whether private reporting is on; asked only where no policy was found, since only then it decides anything. */
async function vulnerabilityReportingOf(
  request: Request,
  meter: Meter,
  now: () => number,
  { owner, name }: RepositoryTarget,
  { policy, isPrivate }: { policy: boolean; isPrivate: boolean },
): Promise<Fact<boolean>> {
  if (policy || isPrivate) return unknown('unsupported');
  return settle(
    send(request, meter, now, 'GET /repos/{owner}/{repo}/private-vulnerability-reporting', { owner, repo: name }).then(
      (data) => v.parse(vulnerabilityReporting, data).enabled,
    ),
  );
}

/** A part that may fail without taking the audit with it. */
async function settle<T>(work: Promise<T>): Promise<Fact<T>> {
  try {
    return known(await work);
  } catch (error) {
    if (!(error instanceof RepositoryError)) return unknown('failed');
    const refused = error.code === 'forbidden' || error.code === 'not-found' || error.code === 'bad-token';
    return unknown(refused ? 'forbidden' : error.code === 'rate-limited' ? 'rate-limited' : 'failed');
  }
}

/** The rounds in which files are read: what the plan wants of what is known, until it wants no more. */
class Reading {
  readonly unread: Unread[] = [];
  readonly #own = new Listing();
  readonly #community = new Listing();
  #communityState: 'none' | 'there' | 'failed' = 'none';
  readonly #request: Request;
  readonly #meter: Meter;
  readonly #options: RepositoryOptions;
  readonly #target: RepositoryTarget;
  readonly #commit: string | null;
  #communityCommit = '';

  constructor(
    request: Request,
    meter: Meter,
    options: RepositoryOptions,
    target: RepositoryTarget,
    commit: string | null,
  ) {
    this.#request = request;
    this.#meter = meter;
    this.#options = options;
    this.#target = target;
    this.#commit = commit;
  }

  start(answer: Envelope): void {
    const root = v.safeParse(parts.listing, field(answer, 'root'));
    if (!root.success) throw new RepositoryError('failed');
    this.#own.add('', root.output.entries ?? []);
    const templates = v.safeParse(parts.templates, field(answer, 'templates'));
    const folder = this.#own.foldersToOpen().find((path) => path === '.github/ISSUE_TEMPLATE');
    if (templates.success && templates.output.entries && folder !== undefined)
      this.#own.add(folder, templates.output.entries);
    const community = v.safeParse(parts.community, answer.data?.community);
    const oid = community.success ? community.output.defaultBranchRef?.target?.oid : undefined;
    if (community.success && oid !== undefined && this.#target.name !== '.github') {
      this.#communityState = 'there';
      this.#communityCommit = oid;
      this.#community.add('', community.output.root?.entries ?? []);
    } else if (answer.errors.some(({ path, type }) => path?.[0] === 'community' && type !== 'NOT_FOUND')) {
      this.#communityState = 'failed';
      this.unread.push({ what: 'owner-files', why: refusal(answer, 'community') });
    }
  }

  async finish(): Promise<void> {
    // Two questions at most: one for all that can be seen from the first listing, one for what that brought to light.
    for (const round of [1, 2]) {
      const files = this.#wanted(this.#own.files(), this.#own);
      const communityFiles =
        this.#communityState === 'there' ? this.#wanted(this.#community.files(), this.#community) : [];
      const folders = round === 1 ? this.#own.foldersToOpen() : [];
      const beside = (await this.#options.beside?.wanted(this.#own.files())) ?? [];
      if (files.length + communityFiles.length + folders.length + beside.length === 0) return;
      const { query, variables } = filesQuery(this.#target.owner, this.#target.name, {
        files: [...files.map((path) => `${this.#commit}:${path}`), ...beside],
        communityFiles: communityFiles.map((path) => `${this.#communityCommit}:${path}`),
        folders: folders.map((path) => `${this.#commit}:${path}`),
      });
      const answer = await ask(this.#request, this.#meter, this.#options.now, query, variables);
      files.forEach((path, index) => {
        this.#own.read(path, contentOf(field(answer, `f${index}`)));
      });
      beside.forEach((expression, index) => {
        this.#options.beside?.read(expression, contentOf(field(answer, `f${files.length + index}`)));
      });
      folders.forEach((path, index) => {
        const listed = v.safeParse(parts.listing, field(answer, `d${index}`));
        if (listed.success) this.#own.add(path, listed.output.entries ?? []);
      });
      const community = answer.data?.community as Record<string, unknown> | null | undefined;
      communityFiles.forEach((path, index) => {
        this.#community.read(path, contentOf(community?.[`c${index}`]));
      });
    }
  }

  #wanted(files: Files, listing: Listing): readonly string[] {
    const targets = new Map(files.entries.map((entry) => [entry.path, entry.target ?? entry.path]));
    const wanted = this.#options.plan.next(files).map((path) => targets.get(path) ?? path);
    const links = listing.unreadLinks().filter((path) => path.split('/').length <= 3);
    return [...new Set([...links, ...wanted])];
  }

  files(): Files {
    return this.#own.files();
  }

  ownerFiles(): Fact<Files | null> {
    switch (this.#communityState) {
      case 'none':
        return known(null);
      case 'there':
        return known(this.#community.files());
      case 'failed':
        return unknown('failed');
    }
  }
}

function contentOf(value: unknown): FileContent {
  const blob = v.safeParse(parts.blob, value);
  if (!blob.success) return { kind: 'unreadable', why: 'failed' };
  const { text, isBinary, isTruncated } = blob.output;
  if (isBinary === true || text === null || text === undefined) {
    return { kind: 'unreadable', why: isBinary === true ? 'binary' : 'failed' };
  }
  const cut = text.length > mostBytesOfOneFile;
  return { kind: 'text', text: cut ? text.slice(0, mostBytesOfOneFile) : text, truncated: cut || isTruncated === true };
}
