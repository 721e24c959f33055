import { decide } from './decide.ts';
import { licenceFileKind, licenceFileRank } from './files.ts';
import { readmeStatements } from './readme.ts';
import { type AdditionalTerms, type Recognition, recognise } from './recognise.ts';
import { reuseStatement } from './reuse.ts';
import { type Claim, claimsOf, manifestClaimsOf, type Text, textsOf } from './statements.ts';

/** Something that names the project's licence. */
export interface Said {
  /** SPDX expression. */
  readonly expression: string;
  readonly how: 'text' | 'reference' | 'tag' | 'reuse' | 'manifest' | 'readme';
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** 0 to 1; 1 for what is not a text. */
  readonly confidence: number;
}

/** Two places that cannot both be right. */
export interface Contradiction {
  readonly path: string;
  readonly line: number;
  readonly says: string;
  readonly otherPath: string;
  readonly otherLine: number;
  readonly otherSays: string;
}

/** A licence file whose text is no known licence. */
export interface Unrecognised {
  readonly path: string;
  readonly kind: 'empty' | 'placeholder' | 'copyright-only' | 'unknown';
  /** The nearest known text, where one is near. */
  readonly closest: { readonly id: string; readonly similarity: number } | null;
}

/** The licence of a project, from everything it says. */
export interface ProjectLicence {
  /** SPDX expression; null when nothing says one. */
  readonly expression: string | null;
  /** `text`: its text is there. `named`: only named. `none`: neither. */
  readonly basis: 'text' | 'named' | 'none';
  /** Strongest first. */
  readonly said: readonly Said[];
  readonly contradictions: readonly Contradiction[];
  readonly unrecognised: readonly Unrecognised[];
  /** Licences of the expression whose text is missing. */
  readonly withoutText: readonly string[];
  /** Licences of parts: documentation, pictures, included works. Not in the expression. */
  readonly parts: readonly Said[];
  readonly additional: readonly (AdditionalTerms & { readonly path: string })[];
  /** For GNU licences: whether the project says "or later", "only", or neither (then `-only` stands in the expression). */
  readonly laterVersions: 'or-later' | 'only' | 'unsaid' | null;
  /** Licence files that are listed and were not among the files given. */
  readonly unread: readonly string[];
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The project's licence as one expression, with all that says it, contradicts it or is missing. */
export function projectLicence(
  files: readonly TextFile[],
  entries: readonly { readonly path: string }[],
): ProjectLicence {
  const sorted = [...files].sort(
    (a, b) => licenceFileRank(a.path) - licenceFileRank(b.path) || (a.path < b.path ? -1 : 1),
  );
  const texts: Text[] = [];
  const claims: Claim[] = [];
  const unrecognised: Unrecognised[] = [];
  const additional: (AdditionalTerms & { path: string })[] = [];
  let choice = false;
  const read = (path: string, text: string): void => {
    if (text.startsWith('#!')) return;
    const recognition = recognise(text);
    choice ||= recognition.choice;
    texts.push(...textsOf(recognition, path, text));
    claims.push(...claimsOf(recognition, path, text));
    additional.push(...recognition.additional.map((one) => ({ ...one, path })));
    const unknown = unrecognisedIn(recognition, path);
    if (unknown && patents.test(path)) additional.push({ ...grantIn(text), path });
    else if (unknown) unrecognised.push(unknown);
  };
  for (const { path, text } of sorted) {
    const kind = licenceFileKind(path);
    if (kind === 'text' || kind === 'reuse-text') read(path, text);
    else if (kind === 'aside' && texts.length + unrecognised.length === 0) read(path, text);
    else if (kind === 'manifest') claims.push(...manifestClaimsOf(path, text));
    else if (kind === 'readme') {
      claims.push(...readmeStatements(text).map((one): Claim => ({ ...one, how: 'readme', path })));
      // Some projects have the whole text there and nowhere else; README files come last.
      if (texts.length === 0 && unrecognised.length === 0) {
        const whole = recognise(text).licences.filter(({ by }) => by !== 'named');
        texts.push(...whole.map((found) => ({ found, path, part: false, ofFolder: false })));
      }
    } else if (kind === 'reuse') {
      const statement = reuseStatement(path, text);
      if (statement) claims.push({ ...statement, how: 'reuse', path });
    }
  }
  claims.sort((a, b) => weights.indexOf(a.how) - weights.indexOf(b.how));
  const given = new Set(files.map(({ path }) => path));
  const unread = entries
    .map(({ path }) => path)
    .filter((path) => !given.has(path) && ['text', 'reuse-text'].includes(licenceFileKind(path) ?? ''));
  return { ...decide(texts, claims, choice), unrecognised, additional, unread };
}

/** Ways of saying a licence, the strongest first. */
const weights: readonly Said['how'][] = ['reference', 'tag', 'reuse', 'manifest', 'readme', 'text'];

/** A grant of patents beside the licence ("BSD + PATENTS"). */
const patents = /^patents\b/i;

function unrecognisedIn({ kind, closest }: Recognition, path: string): Unrecognised | null {
  if (kind === 'licence' || kind === 'reference') return null;
  // Notices have files of their own, and programs that check licences are called like them.
  if ((kind === 'copyright-only' && /copyright/i.test(path)) || /\.(?:php|xml)$/i.test(path)) return null;
  return { path, kind, closest };
}

function grantIn(text: string): AdditionalTerms {
  const plain = text.replace(/\s+/g, ' ').trim();
  return { where: 'after', line: 1, words: plain.split(' ').length, restricts: false, quote: plain.slice(0, 160) };
}
