import type { Tag } from '../../snapshot/history.ts';
import { parseRemote, type Remote } from '../../snapshot/remote.ts';
import { call, type Git, records, worked } from './git.ts';
import { instant } from './history.ts';
import { type Contact, type People, throughMailmap } from './people.ts';

/** Tags kept at most, the newest; characters kept of a tag's message. */
export const mostTags = 10_000;
const mostOfMessage = 20_000;

export interface Refs {
  /** Newest first. */
  readonly tags: readonly Tag[];
  /** Null when no branch is checked out. */
  readonly branch: string | null;
  /** Where origin/HEAD leads; else the branch checked out; else the only branch there is, or `main` or `master`. */
  readonly defaultBranch: string | null;
}

const fields = [
  '%(refname)',
  '%(objecttype)',
  '%(creatordate:unix)',
  '%(taggername)',
  '%(taggeremail)',
  // The signature of a signed tag is in neither of the two.
  '%(contents:subject)',
  '%(contents:body)',
  '%(HEAD)',
  '%(symref)',
];

/** Tags and branches in one call; null when git cannot list them. */
export async function readRefs(git: Git, people: People, mailmap: boolean): Promise<Refs | null> {
  const format = `--format=${fields.map((field) => `${field}%00`).join('')}`;
  const answer = await call(git, ['for-each-ref', format, 'refs/tags', 'refs/heads', 'refs/remotes/*/HEAD']);
  if (!worked(answer)) return null;
  const values = records(answer, '\0');
  const branches: string[] = [];
  const tags: { readonly tag: Omit<Tag, 'tagger'>; readonly tagger: Contact | null }[] = [];
  let branch: string | null = null;
  let remoteHead: string | null = null;
  for (let at = 0; at + fields.length <= values.length; at += fields.length) {
    const [name = '', type, date = '', tagger = '', email = '', subject = '', body = '', head, symref = ''] =
      values.slice(at, at + fields.length);
    // A line ends after the last field, so it stands before the next name.
    const ref = name.replace(/^\n/, '');
    if (ref.startsWith('refs/tags/')) {
      const annotated = type === 'tag';
      const message = `${subject}\n\n${body}`.trim().slice(0, mostOfMessage);
      tags.push({
        tag: { name: ref.slice('refs/tags/'.length), at: instant(date), message: annotated ? message : null },
        tagger: annotated && email !== '' ? { name: tagger, email: email.replace(/^<|>$/g, '') } : null,
      });
    } else if (ref.startsWith('refs/heads/')) {
      branches.push(ref.slice('refs/heads/'.length));
      if (head === '*') branch = branches.at(-1) ?? null;
    } else {
      const target = /^refs\/remotes\/[^/]+\/(.+)$/.exec(symref)?.[1];
      if (target !== undefined && (remoteHead === null || ref === 'refs/remotes/origin/HEAD')) remoteHead = target;
    }
  }
  const usual = branches.length === 1 ? branches[0] : ['main', 'master'].find((name) => branches.includes(name));
  tags.sort((a, b) => (b.tag.at ?? -Infinity) - (a.tag.at ?? -Infinity) || byNumbers(b.tag.name, a.tag.name));
  const kept = tags.slice(0, mostTags);
  const mapped = mailmap ? await throughMailmap(git, wellFormed(kept.map(({ tagger }) => tagger))) : new Map();
  return {
    tags: kept.map(({ tag, tagger }) => {
      const now = tagger && (mapped.get(tagger) ?? tagger);
      return { ...tag, tagger: tagger && now ? people.person(now.name, now.email, tagger.email) : null };
    }),
    branch,
    defaultBranch: remoteHead ?? branch ?? usual ?? null,
  };
}

let numbers: Intl.Collator | undefined;

/** `v1.10` after `v1.9`. A collator takes longer to make than all tags to read, and equal dates are rare. */
function byNumbers(a: string, b: string): number {
  numbers ??= new Intl.Collator('en', { numeric: true });
  return numbers.compare(a, b);
}

/** One that git could not read again would make it refuse all of them. */
const wellFormed = (contacts: readonly (Contact | null)[]): readonly Contact[] =>
  contacts
    .filter((contact) => contact !== null)
    .filter(({ name, email }) => !/[<>\n]/.test(name + email) && email !== '');

/** The repository on its host: by the remote `origin`, else `upstream`, else the first. Null when there is none on a host. */
export async function readRemote(git: Git): Promise<Remote | null> {
  const answer = await call(git, ['config', '-z', '--get-regexp', '^remote\\..*\\.url$']);
  const remotes = records(answer, '\0').flatMap((record) => {
    const [key = '', ...value] = record.split('\n');
    const remote = parseRemote(value.join('\n'));
    return remote ? [{ name: key.slice('remote.'.length, -'.url'.length), remote }] : [];
  });
  const named = (name: string) => remotes.find((one) => one.name === name);
  return (named('origin') ?? named('upstream') ?? remotes[0])?.remote ?? null;
}

/** The branch HEAD stands for, also one without a commit; null when HEAD names a commit. */
export async function readHeadBranch(git: Git): Promise<string | null> {
  const answer = await call(git, ['symbolic-ref', '-q', 'HEAD']);
  const ref = worked(answer) ? answer.stdout.toString().trim() : '';
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null;
}

/** The commit checked out; null when there is none yet. */
export async function readHead(git: Git): Promise<string | null> {
  const answer = await call(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const id = answer.stdout.toString().trim();
  return worked(answer) && objectId.test(id) ? id : null;
}

export async function isShallow(git: Git): Promise<boolean> {
  const answer = await call(git, ['rev-parse', '--is-shallow-repository']);
  return answer.stdout.toString().trim() === 'true';
}

const objectId = /^[\da-f]{40,64}$/;

/** The commit that a branch, tag or commit name stands for, branches of `origin` included; null when there is none. */
export async function resolveRef(git: Git, ref: string): Promise<string | null> {
  if (ref === '' || ref.startsWith('-') || /[\p{Cc}]/u.test(ref)) return null;
  for (const name of [ref, `refs/remotes/origin/${ref}`]) {
    const answer = await call(git, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    const id = answer.stdout.toString().trim();
    if (worked(answer) && objectId.test(id)) return id;
  }
  return null;
}
