import * as v from 'valibot';
import { type Fact, known, type Unknown, unknown } from '../../snapshot/fact.ts';
import { type FileContent, type Files, mostBytesOfOneFile, type ReadingPlan } from '../../snapshot/files.ts';
import type { Unread } from '../../snapshot/snapshot.ts';
import { type Envelope, field, parts } from './answers.ts';
import { ask, isTooHeavy, type Meter, RepositoryError, type Request, whyOf } from './github.ts';
import { Listing } from './listing.ts';
import { filesQuery } from './queries.ts';
import { refusal } from './to-snapshot.ts';

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
  #communityCommit = '';

  constructor(
    request: Request,
    meter: Meter,
    options: ReadingOptions,
    target: { readonly owner: string; readonly name: string },
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
    for (const [name, folder] of [
      ['hub', '.github'],
      ['docs', 'docs'],
    ] as const) {
      const listed = v.safeParse(parts.listing, field(answer, name));
      if (listed.success && this.#own.isListed(folder)) this.#own.add(folder, listed.output.entries ?? []);
    }
    const readme = contentOf(field(answer, 'readme'));
    if (readme.kind === 'text') this.#own.read('README.md', readme);
    const community = v.safeParse(parts.community, answer.data?.community);
    const shared = community.success ? community.output : null;
    const oid = shared?.defaultBranchRef?.target?.oid;
    // GitHub shares the files of a public repository of that name only; one that was renamed answers under its old name.
    const isShared = shared?.name === '.github' && shared.isPrivate === false;
    if (shared && isShared && oid !== undefined && this.#target.name.toLowerCase() !== '.github') {
      this.#communityState = 'there';
      this.#communityCommit = oid;
      this.#community.add('', shared.root?.entries ?? []);
    } else if (answer.errors.some(({ path, type }) => path?.[0] === 'community' && type !== 'NOT_FOUND')) {
      this.#communityState = refusal(answer, 'community');
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
      await this.#ask({ files, beside, communityFiles, folders });
    }
  }

  /** Asks for all at once; for halves where GitHub finds that too heavy. What cannot be had is said, and the rest is kept. */
  async #ask(all: Batch): Promise<void> {
    const batches = [all];
    let tries = 0;
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      tries += 1;
      try {
        this.#take(batch, await this.#answerTo(batch));
      } catch (error) {
        if (!(error instanceof RepositoryError)) throw error;
        const halves = isTooHeavy(error) && tries < mostTries ? halved(batch) : null;
        if (halves) batches.unshift(...halves);
        else this.#lose(batch, error);
      }
    }
  }

  #answerTo({ files, beside, communityFiles, folders }: Batch): Promise<Envelope> {
    const { query, variables } = filesQuery(this.#target.owner, this.#target.name, {
      files: [...files.map((path) => `${this.#commit}:${path}`), ...beside],
      communityFiles: communityFiles.map((path) => `${this.#communityCommit}:${path}`),
      folders: folders.map((path) => `${this.#commit}:${path}`),
    });
    return ask(this.#request, this.#meter, this.#options.now, query, variables);
  }

  #take({ files, beside, communityFiles, folders }: Batch, answer: Envelope): void {
    files.forEach((path, index) => {
      const content = contentOf(field(answer, `f${index}`));
      this.#own.read(path, content);
      if (content.kind === 'unreadable' && content.why !== 'binary') {
        this.unread.push({ what: 'file', path, why: refusal(answer, 'repository', `f${index}`) });
        this.#own.incomplete();
      }
    });
    beside.forEach((expression, index) => {
      this.#options.beside?.read(expression, contentOf(field(answer, `f${files.length + index}`)));
    });
    folders.forEach((path, index) => {
      const listed = v.safeParse(parts.listing, field(answer, `d${index}`));
      if (listed.success) this.#own.add(path, listed.output.entries ?? []);
      else this.#own.incomplete();
    });
    const community = answer.data?.community as Record<string, unknown> | null | undefined;
    communityFiles.forEach((path, index) => {
      const content = contentOf(community?.[`c${index}`]);
      this.#community.read(path, content);
      if (content.kind === 'unreadable' && content.why !== 'binary') this.#loseCommunity(refusal(answer, 'community'));
    });
  }

  /** An absent document proves nothing any more. */
  #lose({ files, beside, communityFiles, folders }: Batch, error: RepositoryError): void {
    const why = whyOf(error);
    const until = error.until === null ? {} : { until: error.until };
    if (files.length + folders.length > 0) {
      this.#own.incomplete();
      this.unread.push({ what: 'files', why, ...until });
    }
    for (const path of files) this.#own.read(path, { kind: 'unreadable', why: 'failed' });
    for (const expression of beside) this.#options.beside?.read(expression, { kind: 'unreadable', why: 'failed' });
    if (communityFiles.length > 0) this.#loseCommunity(why);
  }

  #loseCommunity(why: Unknown): void {
    this.#communityState = why;
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
      case 'forbidden':
      case 'rate-limited':
      case 'unsupported':
      case 'failed':
        return unknown(this.#communityState);
    }
  }
}

interface Batch {
  readonly files: readonly string[];
  /** Expressions. */
  readonly beside: readonly string[];
  readonly communityFiles: readonly string[];
  readonly folders: readonly string[];
}

/** Requests for the files of one round at most. */
const mostTries = 6;

function halved({ files, beside, communityFiles, folders }: Batch): readonly [Batch, Batch] | null {
  if (files.length + beside.length + communityFiles.length + folders.length < 2) return null;
  const cut = (list: readonly string[]): readonly [readonly string[], readonly string[]] => {
    const middle = Math.ceil(list.length / 2);
    return [list.slice(0, middle), list.slice(middle)];
  };
  const [a, b, c, d] = [cut(files), cut(beside), cut(communityFiles), cut(folders)];
  return [
    { files: a[0], beside: b[0], communityFiles: c[0], folders: d[0] },
    { files: a[1], beside: b[1], communityFiles: c[1], folders: d[1] },
  ];
}

function contentOf(value: unknown): FileContent {
  const blob = v.safeParse(parts.blob, value);
  if (!blob.success) return { kind: 'unreadable', why: 'failed' };
  const { text, isBinary, isTruncated } = blob.output;
  if (isBinary === true || text === null || text === undefined) {
    return { kind: 'unreadable', why: isBinary === true ? 'binary' : 'failed' };
  }
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const cut = bare.length > mostBytesOfOneFile;
  return { kind: 'text', text: cut ? bare.slice(0, mostBytesOfOneFile) : bare, truncated: cut || isTruncated === true };
}
