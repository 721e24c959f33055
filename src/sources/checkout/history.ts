import { StringDecoder } from 'node:string_decoder';
import type { Commit, History } from '../../snapshot/history.ts';
import type { Instant, Person } from '../../snapshot/people.ts';
import { type CallLimits, call, type Git, records, worked } from './git.ts';
import { type Contact, type People, parseContact, throughMailmap } from './people.ts';

/** Commits read of one repository at most, the newest; of those before only the number is asked for. */
export const mostCommits = 100_000;

const fields = ['%H', '%P', '%at', '%aN', '%aE', '%ae', '%ct', '%cN', '%cE', '%ce'];
// Trailers come unfolded, one a line; letter case of the key does not matter to git.
const format = [...fields, '%(trailers:key=co-authored-by,valueonly,unfold)'].join('%x00');

interface WrittenCommit {
  readonly commit: Omit<Commit, 'authors'>;
  readonly author: Person;
  readonly coAuthors: readonly Contact[];
  /** It has no parents. */
  readonly root: boolean;
}

export interface HistoryRequest {
  readonly git: Git;
  readonly people: People;
  /** A commit, or HEAD. */
  readonly from: string;
  /** Only commits that touch this path; null for all. */
  readonly path: string | null;
  /** Whether there is a .mailmap to apply. */
  readonly mailmap: boolean;
  /** Commits at most, where it is not `mostCommits`. */
  readonly most?: number;
}

/**
 * All commits in one call, read as they come, newest first; null when git cannot list them. A shallow clone looks whole from
 * here: the caller knows of it.
 */
export async function readHistory(request: HistoryRequest): Promise<History | null> {
  const { git, people, from, path, mailmap, most = mostCommits } = request;
  const range = [from, '--', ...(path === null ? [] : [path])];
  const coAuthors = new Map<string, Contact>();
  const written: WrittenCommit[] = [];
  const parser = commitParser(people, coAuthors, (commit) => written.push(commit));
  const answer = await call(git, [...log, `--max-count=${most + 1}`, `--format=${format}`, ...range], {
    ...limits,
    receive: parser.push,
  });
  parser.end();
  if (answer.end === 'done' && answer.status !== 0) return null;
  const cut = answer.end === 'cut' || written.length > most;
  written.length = Math.min(written.length, most);
  const mapped = mailmap ? await throughMailmap(git, [...coAuthors.values()]) : new Map<Contact, Contact>();
  const commits = written.map((one) => ({ ...one.commit, authors: authorsOf(one, mapped, people) }));
  if (!cut) {
    const first = written.filter((one) => one.root);
    const dates = (first.length > 0 ? first : written.slice(-1)).map(({ commit }) => commit.committedAt);
    return { commits, whole: true, total: commits.length, firstCommitAt: earliest(dates) };
  }
  const [count, first] = await Promise.all([
    call(git, ['rev-list', '--count', ...range]),
    call(git, ['log', '--max-parents=0', '--format=%ct', ...range], { bytes: 1024 * 1024 }),
  ]);
  return {
    commits,
    whole: false,
    total: worked(count) ? Number.parseInt(count.stdout.toString(), 10) : null,
    firstCommitAt: worked(first) ? earliest(records(first, '\n').map(instant)) : null,
  };
}

const log = ['log', '-z', '--no-show-signature', '--no-color', '--no-notes', '--no-decorate', '--encoding=UTF-8'];

function authorsOf(written: WrittenCommit, mapped: ReadonlyMap<Contact, Contact>, people: People): readonly Person[] {
  const authors = [written.author];
  for (const contact of written.coAuthors) {
    const { name, email } = mapped.get(contact) ?? contact;
    const person = people.person(name, email, contact.email);
    if (!authors.some((one) => sameAddress(one.email, person.email))) authors.push(person);
  }
  return authors;
}

const limits: CallLimits = { milliseconds: 60_000, bytes: 256 * 1024 * 1024 };

const sameAddress = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() === b.toLowerCase();

/** Reads the output of `git log` as it comes. A record that is cut short is dropped. */
function commitParser(people: People, coAuthors: Map<string, Contact>, take: (commit: WrittenCommit) => void) {
  const width = fields.length + 1;
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let record: string[] = [];
  const contact = (line: string): Contact | null => {
    const seen = coAuthors.get(line);
    if (seen) return seen;
    const made = parseContact(line);
    if (made) coAuthors.set(line, made);
    return made;
  };
  const field = (text: string): void => {
    record.push(text);
    if (record.length < width) return;
    const [
      id = '',
      parents = '',
      at = '',
      name = '',
      email = '',
      wroteAs = '',
      ct = '',
      cName = '',
      cEmail = '',
      cWroteAs = '',
      trailers = '',
    ] = record;
    record = [];
    take({
      commit: {
        id,
        authoredAt: instant(at),
        committedAt: instant(ct),
        committer: people.person(cName, cEmail, cWroteAs),
        merge: parents.includes(' '),
        parents: parents === '' ? [] : parents.split(' '),
      },
      author: people.person(name, email, wroteAs),
      coAuthors: trailers === '' ? [] : trailers.split('\n').flatMap((line) => contact(line) ?? []),
      root: parents === '',
    });
  };
  const feed = (text: string): void => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) field(part);
  };
  return {
    push: (chunk: Buffer): void => feed(decoder.write(chunk)),
    end: (): void => feed(decoder.end()),
  };
}

/** Seconds as git prints them. Null for no date, or one that no calendar holds. */
export function instant(seconds: string): Instant | null {
  if (!/^-?\d{1,15}$/.test(seconds)) return null;
  const milliseconds = Number(seconds) * 1000;
  return Math.abs(milliseconds) <= 8.64e15 ? milliseconds : null;
}

/** Dates of the first day of 1970 are clocks that were never set. */
function earliest(dates: readonly (Instant | null)[]): Instant | null {
  let first: Instant | null = null;
  for (const date of dates) if (date !== null && date > 86_400_000 && (first === null || date < first)) first = date;
  return first;
}
