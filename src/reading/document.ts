/** How a document is written, by its name. `text`: no markup known; headings are guessed from underlines and capitals. */
export type Format = 'markdown' | 'restructuredtext' | 'asciidoc' | 'org' | 'html' | 'text';

export interface DocumentLink {
  readonly text: string;
  /** As written, references resolved: `docs/guide.md#start`, `https://…`, `mailto:…`. */
  readonly target: string;
  readonly line: number;
  /** `badge`: an image of a known badge service, or a link around one. */
  readonly kind: 'link' | 'image' | 'badge';
}

/** A run of text: one paragraph, list item, table row, quotation or code block. Comments are left out altogether. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row' | 'quote' | 'code';
  /** Words as a person reads them: no markup, no badges, white space folded (kept in code). */
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
  readonly links: readonly DocumentLink[];
  /** Only the item of a task list: whether its box is ticked. */
  readonly done?: boolean;
}

/** A heading with what stands under it, down to the next heading of any level. */
export interface Section {
  /** As a person reads it; '' for what stands before the first heading. */
  readonly heading: string;
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly level: number;
  readonly line: number;
  /** GitHub's anchor of the heading, without `#`. */
  readonly anchor: string;
  /** Headings that it stands under, outermost first. */
  readonly under: readonly string[];
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly path: string;
  /** The symbolic link by which people find it, where one leads here from the root or `.github`: `README.md` for `docs/index.md`. */
  readonly alias?: string;
  /** It is in the owner's `.github` repository, not in this one. */
  readonly inherited: boolean;
  readonly format: Format;
  /** First heading of the highest level, if any. */
  readonly title: string | null;
  /** In order, flat. */
  readonly sections: readonly Section[];
  /** All links, those in headings too. */
  readonly links: readonly DocumentLink[];
  /** Words of prose: no code, no badges. */
  readonly words: number;
  readonly truncated: boolean;
}
