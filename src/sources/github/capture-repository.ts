import * as v from 'valibot';
import type { Request } from '../../requests/request.ts';
import type { Dependents } from '../../snapshot/activity.ts';
import { type Fact, known, type Unknown, unknown } from '../../snapshot/fact.ts';
import type { Files, ReadingPlan } from '../../snapshot/files.ts';
import type { Snapshot, Unread } from '../../snapshot/snapshot.ts';
import { contributors as contributorsSchema, type Envelope, field, parts, vulnerabilityReporting } from './answers.ts';
import { ask, isTooHeavy, Meter, RepositoryError, send, whyOf } from './github.ts';
import { absence, reasonOf, refusal } from './partial-answers.ts';
import { type OptionalPart, repositoryQuery, withParts } from './queries.ts';
import { type Beside, FileReading } from './read-files.ts';
import { toSnapshot } from './to-snapshot.ts';

export interface RepositoryTarget {
  readonly owner: string;
  readonly name: string;
  /** A branch, tag, commit or `refs/pull/N/head`; null for the default branch. */
  readonly ref: string | null;
}

export interface RepositoryOptions {
  readonly plan: ReadingPlan;
  readonly now: () => number;
  /**
   * Asked for public repositories only, with the web address and the files, whose settings may say not to; null where nobody is
   * to be asked.
   */
  readonly dependents: ((url: string, files: Files) => Promise<Fact<Dependents | null>>) | null;
  readonly onProgress?: (step: 'asking' | 'reading') => void;
  readonly beside?: Beside;
  /** Longest wait for one answer, in milliseconds. */
  readonly patienceMs?: number;
}

/** Page sizes of the first question, largest first: it costs 4 points of GitHub's limit; with 39 pull requests it would be 5. */
const pages = [
  { issues: 100, pulls: 38, acts: 25, commits: 100 },
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
  const meter = new Meter(options.patienceMs);
  const { owner, name, ref } = target;
  options.onProgress?.('asking');
  const contributorsRequest = settle(contributorsOf(request, meter, options.now, target));
  const first = await askForRepository(request, meter, options.now, target);
  const repository = first.answer;
  const profile = v.safeParse(parts.profile, repository.data?.repository);
  if (!profile.success) throw new RepositoryError(absence(repository));
  const { isEmpty, isPrivate, url } = profile.output;
  const commit = v.safeParse(parts.commit, field(repository, 'commit'));
  if (!commit.success) {
    if (repository.errors.some(({ path }) => path?.[0] === 'repository' && path[1] === 'commit')) {
      throw new RepositoryError(refusal(repository, 'repository', 'commit') === 'forbidden' ? 'forbidden' : 'failed');
    }
    // Without a ref it has no default branch, or one that names nothing: there is nothing to read, as in an empty one.
    if (ref !== null && !isEmpty) throw new RepositoryError('unknown-ref');
    if (field(repository, 'commit') != null) throw new RepositoryError('failed');
  }

  const current = { owner: profile.output.owner?.login ?? owner, name: profile.output.name };
  const isMoved = current.owner.toLowerCase() !== owner.toLowerCase();
  const reading = new FileReading(request, meter, options, current, commit.success ? commit.output.oid : null, isMoved);
  if (commit.success) {
    options.onProgress?.('reading');
    reading.start(repository);
    await reading.finish();
  }
  const files = reading.files();
  const dependentsRequest: Promise<Fact<Dependents | null>> =
    options.dependents && !isPrivate && url ? options.dependents(url, files) : Promise.resolve(known(null));
  const contributors = await contributorsRequest;
  const vulnerabilityReporting = await vulnerabilityReportingOf(request, meter, options.now, current, {
    policy:
      profile.output.isSecurityPolicyEnabled === true ||
      files.entries.some(({ path }) => /(?:^|\/)security[^/]*$/i.test(path)),
    isPrivate: isPrivate ?? false,
  });
  return toSnapshot({
    owner,
    name,
    ref,
    repository,
    files,
    ownerFiles: reading.ownerFiles(),
    contributors: contributors.fact,
    privateVulnerabilityReporting: vulnerabilityReporting.fact,
    dependents: await dependentsRequest,
    leftOut: first.leftOut,
    unread: [
      ...reading.unread,
      ...waiting('contributors', contributors.until),
      ...waiting('vulnerability-reporting', vulnerabilityReporting.until),
    ],
    cost: { requests: meter.requests, points: meter.points },
  });
}

/** The id of an object, in full; nearly always of a commit. */
const isObjectId = (ref: string): boolean => /^(?:[\da-f]{40}|[\da-f]{64})$/.test(ref);

interface First {
  readonly answer: Envelope;
  readonly leftOut: ReadonlyMap<OptionalPart, Unknown>;
}

/** Ways to ask the first question: three sizes, without people's acts, and once more for each part that is refused. */
const mostTries = 9;

async function askForRepository(
  request: Request,
  meter: Meter,
  now: () => number,
  { owner, name, ref }: RepositoryTarget,
): Promise<First> {
  const leftOut = new Map<OptionalPart, Unknown>();
  const tree = ref ?? 'HEAD';
  const inside = { root: `${tree}:`, hub: `${tree}:.github`, docs: `${tree}:docs`, readme: `${tree}:README.md` };
  // An annotated tag is looked through, however often it names another; gitrevisions(7).
  const names = ref === null ? ['HEAD'] : isObjectId(ref) ? [ref] : [`${ref}^{commit}`, ref];
  let at = names.shift() ?? tree;
  let size = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const parts = withParts((part) => !leftOut.has(part));
    try {
      const variables = { owner, name, at, ...inside, ...(pages[size] ?? pages[0]), ...parts };
      const answer = await ask(request, meter, now, repositoryQuery, variables);
      const refused = refusedWhole(answer);
      const other = refused.length > 0 ? at : (taggedBy(answer) ?? (isUnnamed(answer) ? names.shift() : undefined));
      if (other === undefined) return { answer, leftOut };
      for (const [part, why] of refused) leftOut.set(part, why);
      at = other;
    } catch (error) {
      if (!isTooHeavy(error) || leftOut.get('issues') === 'failed') throw error;
      if (size < pages.length - 1) {
        size += 1;
      } else {
        leftOut.set('issues', 'failed');
        leftOut.set('pullRequests', 'failed');
      }
    }
  }
  throw new RepositoryError('failed');
}

/** The parts whose refusal took the repository, or its commit, with them. */
function refusedWhole(answer: Envelope): readonly (readonly [OptionalPart, Unknown])[] {
  const isMissing = answer.data?.repository == null || field(answer, 'commit') == null;
  if (!isMissing) return [];
  return answer.errors.flatMap((error): readonly (readonly [OptionalPart, Unknown])[] => {
    const part = error.path?.[0] === 'repository' ? partAt(error.path) : null;
    return part === null ? [] : [[part, reasonOf(error)]];
  });
}

function partAt(path: readonly (string | number)[]): OptionalPart | null {
  switch (path[1]) {
    case 'commit':
      return path[2] === 'history' ? 'history' : null;
    case 'discussionCategories':
      return 'discussions';
    case 'releases':
    case 'discussions':
    case 'issues':
    case 'pullRequests':
      return path[1];
    default:
      return null;
  }
}

/** What an annotated tag names, where one was not looked through. */
function taggedBy(answer: Envelope): string | undefined {
  const tag = v.safeParse(parts.tagged, field(answer, 'commit'));
  return tag.success ? tag.output.target.oid : undefined;
}

/** There is a tree of that name, and no commit: it may have one under the plain name. */
const isUnnamed = (answer: Envelope): boolean => field(answer, 'commit') == null && field(answer, 'root') != null;

async function contributorsOf(
  request: Request,
  meter: Meter,
  now: () => number,
  { owner, name }: RepositoryTarget,
): Promise<v.InferOutput<typeof contributorsSchema>> {
  const { data } = await send(request, meter, now, 'GET /repos/{owner}/{repo}/contributors', {
    owner,
    repo: name,
    anon: '1',
    per_page: 100,
  });
  // An empty repository has no body.
  const parsed = v.safeParse(contributorsSchema, data ?? []);
  if (!parsed.success) throw new RepositoryError('failed');
  return parsed.output;
}

/** Whether private reporting is on; asked only where no policy was found, since only then it decides anything. */
async function vulnerabilityReportingOf(
  request: Request,
  meter: Meter,
  now: () => number,
  { owner, name }: Pick<RepositoryTarget, 'owner' | 'name'>,
  { policy, isPrivate }: { policy: boolean; isPrivate: boolean },
): Promise<Settled<boolean>> {
  if (policy || isPrivate) return { fact: unknown('unsupported'), until: null };
  return settle(
    send(request, meter, now, 'GET /repos/{owner}/{repo}/private-vulnerability-reporting', { owner, repo: name }).then(
      ({ data }) => v.parse(vulnerabilityReporting, data).enabled,
    ),
  );
}

interface Settled<T> {
  readonly fact: Fact<T>;
  /** When it may be asked again, for `rate-limited`, where GitHub said. */
  readonly until: number | null;
}

/** A part that may fail without taking the audit with it. */
async function settle<T>(work: Promise<T>): Promise<Settled<T>> {
  try {
    return { fact: known(await work), until: null };
  } catch (error) {
    return { fact: unknown(whyOf(error)), until: error instanceof RepositoryError ? error.until : null };
  }
}

const waiting = (what: Unread['what'], until: number | null): readonly Unread[] =>
  until === null ? [] : [{ what, why: 'rate-limited', until }];
