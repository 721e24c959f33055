import * as v from 'valibot';
import type { Request } from '../../requests/request.ts';
import { type Fact, known, type Unknown, unknown } from '../../snapshot/fact.ts';
import type { FileContent, Files, ReadingPlan } from '../../snapshot/files.ts';
import type { Unread } from '../../snapshot/snapshot.ts';
import { type Envelope, field, parts } from './answers.ts';
import { type Batch, contentOf, lighter } from './batch.ts';
import { ask, isTooHeavy, type Meter, RepositoryError, whyOf } from './github.ts';
import { isTelling, Listing } from './listing.ts';
import { absence, errorAt, reasonOf, refusal } from './partial-answers.ts';
import { filesQuery } from './queries.ts';

/** Files of another commit, read in the same questions: the head of a pull request beside its base. */
export interface Beside {
  /** Expressions `COMMIT:PATH` to read next, by what is known of the repository's files so far. */
  wanted(files: Files): Promise<readonly string[]>;
  read(expression: string, content: FileContent): void;
}

interface ReadingOptions {
  readonly plan: ReadingPlan;
  readonly now: () => number;
  readonly beside?: Beside;
}

/** Requests for the files of one round at most. */
const mostTries = 8;

/** The rounds in which files are read: what the plan wants of what is known, until it wants no more. */
export class FileReading {
  readonly unread: Unread[] = [];
  readonly #own = new Listing();
  readonly #community = new Listing();
  #communityState: 'none' | 'there' | Unknown = 'none';
  readonly #request: Request;
  readonly #meter: Meter;
  readonly #options: ReadingOptions;
  readonly #target: { readonly owner: string; readonly name: string };
  readonly #commit: string | null;
  /** It was asked for under the name of an owner who had it before. */
  readonly #isMoved: boolean;
  #communityCommit = '';

  constructor(
    request: Request,
    meter: Meter,
    options: ReadingOptions,
    target: { readonly owner: string; readonly name: string },
    commit: string | null,
    isMoved: boolean,
  ) {
    this.#request = request;
    this.#meter = meter;
    this.#options = options;
    this.#target = target;
    this.#commit = commit;
    this.#isMoved = isMoved;
  }

  start(answer: Envelope): void {
    for (const [name, folder] of [
      ['root', ''],
      ['hub', '.github'],
      ['docs', 'docs'],
    ] as const) {
      const listed = v.safeParse(parts.listing, field(answer, name));
      if (listed.success && (folder === '' || this.#own.isListed(folder))) this.#own.add(folder, listed.output.entries);
      if (errorAt(answer, 'repository', name) || (folder === '' && !listed.success)) {
        this.#missed(refusal(answer, 'repository', name));
      }
    }
    const readme = contentOf(field(answer, 'readme'));
    if (readme.kind === 'text') {
      this.#own.read('README.md', readme);
      this.#own.want(['README.md']);
    }
    if (!this.#isMoved) this.#startCommunity(answer);
  }

  #startCommunity(answer: Envelope): void {
    if (this.#target.name.toLowerCase() === '.github') return;
    const refused = answer.errors.find(({ path, type }) => path?.[0] === 'community' && type !== 'NOT_FOUND');
    const community = v.safeParse(parts.community, answer.data?.community);
    const shared = community.success ? community.output : null;
    // GitHub shares the files of a public repository of that name only; one that was renamed answers under its old name.
    const isShared = shared?.name === '.github' && shared.isPrivate === false;
    const oid = shared?.defaultBranchRef?.target?.oid;
    if (refused) {
      this.#communityState = reasonOf(refused);
    } else if (isShared && oid !== undefined) {
      this.#communityState = shared.root === null ? 'failed' : 'there';
      this.#communityCommit = oid;
      this.#community.add('', shared.root?.entries ?? []);
    }
  }

  async finish(): Promise<void> {
    // Two questions at most: one for all that can be seen from the first listing, one for what that brought to light.
    for (const round of [1, 2]) {
      const wanted = this.#wanted(this.#own);
      const ofOwner = this.#communityState === 'there' ? this.#wanted(this.#community) : [];
      const beside = (await this.#options.beside?.wanted(this.#own.files())) ?? [];
      const [links, linksOfOwner, folders] = [
        this.#own.unreadLinks(),
        this.#community.unreadLinks(),
        this.#own.foldersToOpen(),
      ];
      const further = [...links, ...linksOfOwner, ...folders];
      // What lies so far down in the code is worth no question of its own.
      const isMore = round === 1 ? this.#isMoved || further.length > 0 : further.some(isTelling);
      if (wanted.length + ofOwner.length + beside.length === 0 && !isMore) return;
      const files = [...new Set([...links, ...wanted])];
      const communityFiles = [...new Set([...linksOfOwner, ...ofOwner])];
      await this.#ask({ files, beside, communityFiles, folders, community: round === 1 && this.#isMoved });
    }
  }

  /** Asks for all at once; for less at a time where GitHub finds that too heavy. What cannot be had is said, and the rest is kept. */
  async #ask(all: Batch): Promise<void> {
    const batches = [all];
    let tries = 0;
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      tries += 1;
      try {
        this.#take(batch, await this.#answerTo(batch));
      } catch (error) {
        if (!(error instanceof RepositoryError)) throw error;
        const parted = isTooHeavy(error) && tries < mostTries ? lighter(batch) : null;
        if (parted) batches.unshift(...parted);
        else this.#lose(batch, error);
      }
    }
  }

  async #answerTo({ files, beside, communityFiles, folders, community }: Batch): Promise<Envelope> {
    const { query, variables } = filesQuery(this.#target.owner, this.#target.name, {
      files: [...files.map((path) => `${this.#commit}:${path}`), ...beside],
      communityFiles: communityFiles.map((path) => `${this.#communityCommit}:${path}`),
      folders: folders.map((path) => `${this.#commit}:${path}`),
      community,
    });
    const answer = await ask(this.#request, this.#meter, this.#options.now, query, variables);
    if (answer.data?.repository == null) throw new RepositoryError(absence(answer));
    return answer;
  }

  #take({ files, beside, communityFiles, folders, community: isListed }: Batch, answer: Envelope): void {
    if (isListed) this.#startCommunity(answer);
    files.forEach((path, index) => {
      const error = errorAt(answer, 'repository', `f${index}`);
      if (keep(this.#own, path, field(answer, `f${index}`), error)) return;
      this.unread.push({ what: 'file', path, why: reasonOf(error) });
      this.#own.incomplete();
    });
    beside.forEach((expression, index) => {
      const at = `f${files.length + index}`;
      const content = contentOf(field(answer, at));
      this.#options.beside?.read(expression, content);
      const isUnreadable = content.kind === 'unreadable' && content.why !== 'binary' && field(answer, at) !== null;
      if (isUnreadable || errorAt(answer, 'repository', at)) this.#missed(refusal(answer, 'repository', at));
    });
    folders.forEach((path, index) => {
      const listed = v.safeParse(parts.listing, field(answer, `d${index}`));
      if (listed.success) this.#own.add(path, listed.output.entries);
      else this.#own.leave(path);
      if (!listed.success || errorAt(answer, 'repository', `d${index}`)) {
        this.#missed(refusal(answer, 'repository', `d${index}`));
      }
    });
    const community = answer.data?.community as Record<string, unknown> | null | undefined;
    communityFiles.forEach((path, index) => {
      const error = errorAt(answer, 'community', `c${index}`);
      if (!keep(this.#community, path, community?.[`c${index}`], error)) this.#loseCommunity(reasonOf(error));
    });
  }

  /** An absent document proves nothing any more. */
  #lose({ files, beside, communityFiles, folders, community }: Batch, error: RepositoryError): void {
    const why = whyOf(error);
    const until = error.until === null ? {} : { until: error.until };
    // Folders far down that weigh too much are like those that are too many to be opened.
    const isFarDown = isTooHeavy(error) && !folders.some(isTelling);
    const texts = files.length + beside.length;
    if (texts > 0 || (folders.length > 0 && !isFarDown)) this.#own.incomplete();
    if (texts + folders.length > 0) this.#say(why, until);
    if (folders.length > 0) this.#own.leave();
    for (const path of files) this.#own.read(path, { kind: 'unreadable', why: 'failed' });
    for (const expression of beside) this.#options.beside?.read(expression, { kind: 'unreadable', why: 'failed' });
    if (community || communityFiles.length > 0) this.#loseCommunity(why);
  }

  #missed(why: Unknown): void {
    this.#own.incomplete();
    this.#say(why);
  }

  #say(why: Unknown, until: { readonly until?: number } = {}): void {
    if (!this.unread.some(({ what }) => what === 'files')) this.unread.push({ what: 'files', why, ...until });
  }

  #loseCommunity(why: Unknown): void {
    this.#communityState = why;
  }

  #wanted(listing: Listing): readonly string[] {
    return listing.want(this.#options.plan.next(listing.files()));
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
      case 'forbidden':
      case 'rate-limited':
      case 'unsupported':
      case 'failed':
        return unknown(this.#communityState);
    }
  }
}

/** Keeps what was read of a file; false where it could not be read. */
function keep(listing: Listing, path: string, value: unknown, error: unknown): boolean {
  const content = contentOf(value);
  // A path that nobody listed was named by a person: there may be no such file.
  const isAbsent = value === null && !listing.has(path);
  listing.read(path, content);
  return error === undefined && (isAbsent || content.kind === 'text' || content.why === 'binary');
}
