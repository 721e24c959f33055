import type { Format } from './document.ts';
import { remembered } from './remembered.ts';

const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    md: 'markdown',
    markdown: 'markdown',
    mdown: 'markdown',
    mkd: 'markdown',
    mkdn: 'markdown',
    mdx: 'markdown',
    mdwn: 'markdown',
    rst: 'restructuredtext',
    rest: 'restructuredtext',
    adoc: 'asciidoc',
    asciidoc: 'asciidoc',
    asc: 'asciidoc',
    rdoc: 'asciidoc',
    org: 'org',
    html: 'html',
    htm: 'html',
    xhtml: 'html',
    txt: 'text',
    text: 'text',
    textile: 'text',
    pod: 'text',
    creole: 'text',
    mediawiki: 'text',
    wiki: 'text',
  } satisfies Record<string, Format>),
);

/** Languages that file names end in, by ISO 639-1; those that are also common words of file names (`to`, `is`, `in`) are not here. */
const language =
  '(?:ar|bg|bn|ca|cat|cn|cs|da|de|el|en|eng|eo|es|esp|et|eu|fa|fi|fr|gl|he|hi|hr|hu|id|it|ja|jp|ko|kr|lt|lv|nb|nl|no|pl|pt|ptbr|ro|ru|sk|sl|sq|sr|sv|ta|th|tr|tw|uk|ur|vi|zh|english|spanish|espanol|french|german|catala)(?:[-_](?:[a-z]{2}|hans|hant|419))?';
const dottedLanguage = new RegExp(String.raw`\.${language}$`);
const joinedLanguage = new RegExp(`[-_ ]${language}$`);

/** Names written without an ending that hold text, in any letter case. */
const textNames =
  /^(?:readme|licen[cs]e|copying|copyright|contributing|change-?log|changes|news|authors|maintainers|contributors|credits|thanks|history|install|security|support|governance|code[-_]of[-_]conduct|roadmap|todo|notice|hacking|unlicense)$/;
/** Capitals alone, as such names are usually written; CODEOWNERS is for machines. */
const capitals = /^(?!CODEOWNERS$)[A-Z][A-Z0-9]+(?:[-_. ][A-Z0-9]+)*$/;

/** How a document is written, by its name; null when the name is not that of a document. */
export function formatOf(path: string): Format | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (dot > 0) {
    const format = formats.get(name.slice(dot + 1).toLowerCase());
    if (format !== undefined)
      return /^(?:cmakelists|requirements[\w.-]*|robots|humans)\.txt$/i.test(name) ? null : format;
    if (textNames.test(name.slice(0, dot).toLowerCase()) && dottedLanguage.test(name.toLowerCase())) return 'text';
  }
  return capitals.test(name) || textNames.test(name.toLowerCase()) ? 'text' : null;
}

/**
 * The name of a document in lower case, with `-` for every separator and without folder, document endings and language
 * suffix: `docs/CODE_OF_CONDUCT.es.md` is `code-of-conduct`.
 */
export function stemOf(path: string): string {
  return namedParts(path).stem;
}

/** The language that a document's name ends in (`es`, `pt-br`), or null. */
export function languageOf(path: string): string | null {
  return namedParts(path).language;
}

const namedParts = remembered((path: string): { readonly stem: string; readonly language: string | null } => {
  let stem = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  for (let dot = stem.lastIndexOf('.'); dot > 0 && formats.has(stem.slice(dot + 1)); dot = stem.lastIndexOf('.')) {
    stem = stem.slice(0, dot);
  }
  const suffix = (dottedLanguage.exec(stem) ?? joinedLanguage.exec(stem))?.[0];
  const named = suffix === undefined || suffix.length === stem.length ? stem : stem.slice(0, -suffix.length);
  return {
    stem: named.replace(/[-_ ]+/g, '-'),
    language: named === stem || suffix === undefined ? null : suffix.slice(1).replace('_', '-'),
  };
});
