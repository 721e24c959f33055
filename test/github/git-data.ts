import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import type { Who } from './fixtures.ts';
import { remembered } from './git-memory.ts';

/** Bytes of a blob's text that GitHub gives out over GraphQL. */
const mostBytesOfText = 512 * 1024;
/** Bytes in which GitHub looks for a zero byte. */
const sampleOfBinary = 8000;

export interface TreeRow {
  readonly mode: number;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly oid: string;
  readonly size: number;
  readonly name: string;
}

export interface GitUser {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface CommitData {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitUser;
  readonly committer: GitUser;
  readonly message: string;
}

/** Reads a real git repository, bare or not, and never writes to it. References can be added in memory. */
export class GitData {
  readonly #folder: string;
  readonly #refs = new Map<string, string>();
  readonly #cache = new Map<string, Buffer | null>();
  readonly #trees = new Map<string, readonly TreeRow[]>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  #git(args: readonly string[], input?: string): Buffer {
    return remembered(this.#folder, JSON.stringify([args, input]), () => this.#ask(args, input));
  }

  #ask(args: readonly string[], input?: string): Buffer {
    return execFileSync(
      'git',
      ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', '--no-replace-objects', '-C', this.#folder, ...args],
      {
        input: input ?? '',
        maxBuffer: 512 * 1024 * 1024,
        stdio: ['pipe', 'pipe', 'pipe'],
        env: {
          PATH: process.env.PATH,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_CONFIG_GLOBAL: devNull,
          GIT_OPTIONAL_LOCKS: '0',
          GIT_NO_LAZY_FETCH: '1',
        },
      },
    );
  }

  #remember(key: string, read: () => Buffer): Buffer | null {
    const seen = this.#cache.get(key);
    if (seen !== undefined) return seen;
    let value: Buffer | null;
    try {
      value = read();
    } catch {
      value = null;
    }
    this.#cache.set(key, value);
    return value;
  }

  /** A reference that only this server knows (`refs/pull/1/head`). */
  setRef(ref: string, oid: string): void {
    this.#refs.set(ref, oid);
  }

  /** The branch that HEAD names; null in a repository without commits. */
  defaultBranch(): string | null {
    try {
      const name = this.#git(['symbolic-ref', '--short', 'HEAD']).toString().trim();
      return this.resolve('HEAD') === null ? null : name;
    } catch {
      return null;
    }
  }

  /** What an expression (`main`, `HEAD:docs`, `OID:path`, `refs/pull/1/head`) names. */
  resolve(expression: string): { oid: string; type: string } | null {
    const colon = expression.indexOf(':');
    const rev = colon < 0 ? expression : expression.slice(0, colon);
    // `^{commit}`, `~2` and the like come after the name.
    const [name = '', steps = ''] = /^([^~^]*)(.*)$/s.exec(rev)?.slice(1) ?? [];
    const own = (this.#refs.get(name) ?? this.#refs.get(`refs/heads/${name}`) ?? name) + steps;
    const asked = colon < 0 ? own : `${own}${expression.slice(colon)}`;
    if (asked === '' || asked.startsWith('-') || asked.includes('\n')) return null;
    try {
      const said = this.#git(['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${asked}\n`).toString().trim();
      const found = /^([0-9a-f]{40,64}) (commit|tree|blob|tag)$/.exec(said);
      return found?.[1] && found[2] ? { oid: found[1], type: found[2] } : null;
    } catch {
      return null;
    }
  }

  /** One listing of a root gives all the folders below it. */
  tree(oid: string): readonly TreeRow[] {
    const seen = this.#trees.get(oid);
    if (seen) return seen;
    const rows: TreeRow[] = [];
    const byPath = new Map<string, TreeRow[]>([['', rows]]);
    this.#trees.set(oid, rows);
    const listed = this.#git(['ls-tree', '-r', '-t', '-l', '-z', oid]).toString('utf8');
    for (const line of listed.split('\0').filter(Boolean)) {
      const tab = line.indexOf('\t');
      const path = line.slice(tab + 1);
      const slash = path.lastIndexOf('/');
      const [mode = '0', type = '', id = '', size = '0'] = line.slice(0, tab).split(/ +/);
      const row: TreeRow = {
        mode: Number.parseInt(mode, 8),
        type: type as TreeRow['type'],
        oid: id,
        size: Number(size) || 0,
        name: path.slice(slash + 1),
      };
      byPath.get(slash < 0 ? '' : path.slice(0, slash))?.push(row);
      if (row.type === 'tree') {
        const inside: TreeRow[] = [];
        byPath.set(path, inside);
        if (!this.#trees.has(id)) this.#trees.set(id, inside);
      }
    }
    return rows;
  }

  bytes(oid: string): Buffer | null {
    return this.#remember(`blob ${oid}`, () => this.#git(['cat-file', 'blob', oid]));
  }

  /** A blob as GitHub's `Blob` shows it: no text for what is binary, the beginning of what is long. */
  blob(oid: string): { byteSize: number; isBinary: boolean; isTruncated: boolean; text: string | null } | null {
    const bytes = this.bytes(oid);
    if (bytes === null) return null;
    const isBinary = bytes.subarray(0, sampleOfBinary).includes(0);
    const isTruncated = bytes.length > mostBytesOfText;
    const shown = bytes.subarray(0, mostBytesOfText);
    return { byteSize: bytes.length, isBinary, isTruncated, text: isBinary ? null : textOf(shown, isTruncated) };
  }

  commit(oid: string): CommitData | null {
    return this.log(oid, 1)[0] ?? null;
  }

  /** Commits reachable from `oid`, newest first. */
  log(oid: string, most: number, skip = 0): readonly CommitData[] {
    const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x01';
    const said = this.#remember(`log ${oid} ${most} ${skip}`, () =>
      this.#git(['log', `--format=${format}`, `--max-count=${most}`, `--skip=${skip}`, '--end-of-options', oid, '--']),
    );
    return (said?.toString('utf8') ?? '')
      .split('\u0001')
      .map((record) => record.replace(/^\n/, ''))
      .filter(Boolean)
      .map((record) => {
        const [id = '', tree = '', parents = '', an = '', ae = '', at = '', cn = '', ce = '', ct = '', ...rest] =
          record.split('\0');
        return {
          oid: id,
          tree,
          parents: parents.split(' ').filter(Boolean),
          author: { name: an, email: ae, date: at },
          committer: { name: cn, email: ce, date: ct },
          message: rest.join('\0'),
        };
      });
  }

  count(oid: string): number {
    const said = this.#remember(`count ${oid}`, () => this.#git(['rev-list', '--count', '--end-of-options', oid]));
    return Number(said?.toString() ?? '0');
  }

  /** References below a prefix (`refs/tags/`), by name, with the date of the commit that each leads to, in seconds. */
  refs(prefix: string): readonly { name: string; oid: string; type: string; date: number }[] {
    const format = '%(objectname) %(objecttype) %(committerdate:unix)%(*committerdate:unix) %(refname)';
    const said = this.#git(['for-each-ref', `--format=${format}`, prefix]).toString();
    const own = said
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [oid = '', type = '', date = '', ...name] = line.split(' ');
        return { oid, type, date: Number(date), name: name.join(' ').slice(prefix.length) };
      });
    const added = [...this.#refs].flatMap(([name, oid]) =>
      name.startsWith(prefix) ? [{ oid, type: 'commit', date: 0, name: name.slice(prefix.length) }] : [],
    );
    return [...own, ...added];
  }

  /** An annotated tag. */
  tag(oid: string): { target: string; tagger: GitUser | null; message: string } | null {
    const said = this.#remember(`tag ${oid}`, () => this.#git(['cat-file', 'tag', oid]))?.toString('utf8');
    if (said === undefined) return null;
    const end = said.indexOf('\n\n');
    const head = said.slice(0, end);
    const tagger = /^tagger (.*) <(.*)> (\d+) [+-]\d{4}$/m.exec(head);
    return {
      target: /^object ([0-9a-f]+)$/m.exec(head)?.[1] ?? '',
      message: said.slice(end + 2),
      tagger: tagger
        ? { name: tagger[1] ?? '', email: tagger[2] ?? '', date: new Date(Number(tagger[3]) * 1000).toISOString() }
        : null,
    };
  }

  /** Files that differ, as `git diff --numstat` with the kind of change counts them. */
  changes(
    base: string,
    head: string,
  ): readonly { status: string; path: string; from: string | null; additions: number; deletions: number }[] {
    const merge = this.#git(['merge-base', base, head]).toString().trim();
    const kinds = this.#git(['diff', '-M', '--name-status', '-z', merge, head]).toString('utf8').split('\0');
    const counts = new Map<string, [number, number]>();
    const numbers = this.#git(['diff', '-M', '--numstat', '-z', merge, head]).toString('utf8').split('\0');
    for (let i = 0; i < numbers.length; i += 1) {
      const row = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(numbers[i] ?? '');
      if (!row) continue;
      const path = row[3] === '' ? (numbers[i + 2] ?? '') : (row[3] ?? '');
      counts.set(path, [Number(row[1]) || 0, Number(row[2]) || 0]);
    }
    const found = [];
    for (let i = 0; i < kinds.length - 1; ) {
      const letter = kinds[i] ?? '';
      const renamed = /^[RC]/.test(letter);
      const from = renamed ? (kinds[i + 1] ?? '') : null;
      const path = kinds[i + (renamed ? 2 : 1)] ?? '';
      const [additions, deletions] = counts.get(path) ?? [0, 0];
      found.push({ status: statusOf(letter), path, from, additions, deletions });
      i += renamed ? 3 : 2;
    }
    return found;
  }

  mergeBase(base: string, head: string): string {
    return this.#git(['merge-base', base, head]).toString().trim();
  }

  /** Authors by commits on the default branch, most first. */
  authors(): readonly { readonly name: string; readonly email: string; readonly commits: number }[] {
    if (this.resolve('HEAD') === null) return [];
    const said = this.#git(['log', '--format=%aE%x00%aN', 'HEAD', '--']).toString('utf8');
    const people = new Map<string, { name: string; email: string; commits: number }>();
    for (const line of said.split('\n').filter(Boolean)) {
      const [email = '', name = ''] = line.split('\0');
      const one = people.get(email) ?? { name, email, commits: 0 };
      people.set(email, { ...one, commits: one.commits + 1 });
    }
    return [...people.values()].sort((a, b) => b.commits - a.commits || (a.email < b.email ? -1 : 1));
  }
}

const statusOf = (letter: string): string => {
  const kinds: Readonly<Record<string, string>> = { A: 'added', D: 'removed', R: 'renamed', C: 'copied', T: 'changed' };
  return kinds[letter[0] ?? ''] ?? 'modified';
};

/** GitHub transcodes to UTF-8 and leaves a byte order mark where it is. */
function textOf(bytes: Uint8Array, cut: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The login that an address belongs to: as the fixture says, or in GitHub's private addresses. */
export function loginOf(email: string, people: Readonly<Record<string, Who>>): Who | null {
  const said = people[email.toLowerCase()];
  if (said !== undefined) return said;
  return /^(?:\d+\+)?([a-z\d-]+(?:\[bot\])?)@users\.noreply\.github\.com$/i.exec(email)?.[1] ?? null;
}
