import type { Repository } from '../snapshot/snapshot.ts';
import type { Document } from './document.ts';
import type { Documents } from './documents.ts';
import { fold } from './fold.ts';

/** Pages where people report, clone or propose: whoever copies a guide must change them. */
const workPage =
  /^(?:https?:\/\/|git@)(?:www\.)?(github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\/-)?(?:\/(issues|pulls?|pull-requests|merge_requests|fork|compare|discussions)(?:[/?#].*)?|(?:\/)?)$/i;
const cloned = /\bgit clone\s+(?:-[\w-]+(?:[ =]\S+)?\s+){0,3}(\S+)/g;
/** "Contributing to Semilla", "contribute to Semilla": with a capital, as names are written. */
const named =
  /\b(?:[Cc]ontribut(?:e|ing|ions?)|[Cc]ontribuir|[Cc]ontribuer|[Cc]ontribucion(?:es)?|[Cc]ontribución|[Ii]nterest(?:ed)? in|[Hh]acking on|[Hh]elping)\s+(?:to|on|with|a|à|al|ao|en)\s+((?:[A-Z][\w.-]*|[a-z]+[A-Z][\w.-]*)(?:\s(?:[A-Z][\w.-]+)){0,2})/;
const everyone =
  /^(?:this|our|the|your|open|source|github|gitlab|project|repository|documentation|docs|code|free|software|foss|oss|git|it|us|a|an|my|these|any|how|contributing|contribution|guidelines?|guide)$/i;

const squash = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** The project that a guide speaks of when it is not this one; null as far as can be told that it is this one. */
export function copiedFrom(document: Document, repository: Repository, documents: Documents): string | null {
  if (document.inherited) return null;
  const own = new Set([repository.owner, repository.name].flatMap((each) => (each === null ? [] : [squash(each)])));
  const works = workedOn(document);
  const others = works.filter(({ owner, name }) => !own.has(squash(owner)) && !own.has(squash(name)));
  const hasOwn = works.length > others.length;
  const [other] = others;
  const known = squash(
    [repository.owner, repository.name, documents.readme?.title, ...textsOf(documents.readme)].join(' '),
  );
  const title = named.exec(document.title ?? '')?.[1] ?? null;
  const inTitle =
    title !== null && !title.split(/\s/).every((word) => everyone.test(word)) ? title.replace(/[.,:;!]+$/, '') : null;
  const isKnown = (name: string): boolean => {
    const plain = squash(name);
    return (
      plain.length < 3 ||
      known.includes(plain) ||
      [...own].some((each) => each.length >= 4 && (plain.includes(each) || each.includes(plain)))
    );
  };
  if (inTitle !== null && !isKnown(inTitle) && !hasOwn) return inTitle;
  // One page of another project may be a thing to read; where none is of this one, it is the place to work.
  if (other !== undefined && !hasOwn && !isKnown(other.name)) return `${other.owner}/${other.name}`;
  return null;
}

interface Work {
  readonly owner: string;
  readonly name: string;
}

/** Repositories that a guide sends people to, to report, clone or propose. */
function workedOn(document: Document): readonly Work[] {
  const targets = document.links.filter(({ kind }) => kind === 'link').map(({ target }) => target);
  const works = targets.flatMap((target) => {
    const match = workPage.exec(target);
    return match?.[4] !== undefined ? [{ owner: match[2] ?? '', name: match[3] ?? '' }] : [];
  });
  const clones = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ text }) =>
      [...text.slice(0, 5000).matchAll(cloned)].flatMap((match) => {
        const repository = workPage.exec(match[1] ?? '');
        const owner = repository?.[2] ?? '';
        return repository === null || /your|user|^me$|fork/i.test(owner) ? [] : [{ owner, name: repository[3] ?? '' }];
      }),
    ),
  );
  return [...works, ...clones];
}

/** What the README says, as far as it can tell of another name that the project goes by. */
function textsOf(readme: Document | null): readonly string[] {
  return (readme?.sections ?? [])
    .slice(0, 60)
    .flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text.slice(0, 2000))]);
}
