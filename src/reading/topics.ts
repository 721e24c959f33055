import type { Block, Document, Section } from './document.ts';

/**
 * A subject that documents speak of, in English, Spanish, French, Portuguese and Catalan. Expressions are matched against
 * folded text (lower case, no accents, typographic quotes made plain), so write them so: /c[oó]digo/ is /codigo/.
 */
export interface Topic {
  /** A heading about the subject. Matched against the whole folded heading, without numbers and emoji: anchor it. */
  readonly heading: RegExp;
  /** A heading that matches `heading` but is about something else. */
  readonly notHeading?: RegExp;
  /** Something said about it in running text. Negated or hypothetical sentences do not count. */
  readonly phrase?: RegExp;
  readonly notPhrase?: RegExp;
}

export interface Passage {
  readonly document: Document;
  readonly section: Section;
  /** The block where the phrase stands; null for a whole section. */
  readonly block: Block | null;
  readonly line: number;
  /** The sentence or heading that matched, at most 200 characters, for showing. */
  readonly quote: string;
}
