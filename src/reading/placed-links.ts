import type { Block, Document, DocumentLink, Section } from './document.ts';
import { fold } from './fold.ts';

/** A link with where it stands. */
export interface PlacedLink {
  readonly link: DocumentLink;
  readonly section: Section;
  /** Null for a link of a heading. */
  readonly block: Block | null;
  /** What the reader takes the link for, folded: its words, or what stands before a bare address ("Blog: https://…"). */
  readonly label: string;
}

const mostBefore = 60;

/** All links of a document, those of headings too, in order. */
export function placedLinks(document: Document): readonly PlacedLink[] {
  const placed: PlacedLink[] = [];
  const inBlocks = new Set<DocumentLink>();
  for (const section of document.sections) {
    for (const block of section.blocks) {
      for (const link of block.links) {
        inBlocks.add(link);
        placed.push({ link, section, block, label: labelOf(link, block) });
      }
    }
  }
  for (const link of document.links) {
    if (inBlocks.has(link)) continue;
    const section = document.sections.findLast(({ line }) => line <= link.line) ?? document.sections[0];
    if (section) placed.push({ link, section, block: null, label: fold(link.text) });
  }
  return placed;
}

function labelOf(link: DocumentLink, block: Block): string {
  const text = fold(link.text);
  if (text !== '' && !/^(https?:\/\/|www\.)/.test(text)) return text;
  const at = text === '' ? -1 : block.text.toLowerCase().indexOf(text);
  if (at < 0) return text;
  const before = block.text.slice(Math.max(0, at - mostBefore), at);
  return fold(/([^.;!?\n]*?)[\s:(\u2013\u2014-]*$/.exec(before)?.[1] ?? '') || text;
}
