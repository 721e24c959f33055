import type { Block, Document } from './document.ts';
import { codeIn, lineAt } from './layout.ts';

export interface Placeholder {
  readonly line: number;
  readonly text: string;
}

const patterns: readonly RegExp[] = [
  // [INSERT CONTACT METHOD], [your name], [PROJECT NAME]
  /\[\s?(?:insert|enter|your|fill|replace|specify|put|insertar|inserte|inserta|tu|su|votre|ins[eé]re[rz]|inserir|insira|seu|sua|inseriu|indiqueu)\b[^[\]\n]{0,80}\]/gi,
  /\[\s?(?:PROJECT|REPO(?:SITORY)?|COMPANY|ORGANI[SZ]ATION|ORG|EMAIL|E-MAIL|CONTACT|NAME|FULL ?NAME|AUTHOR|MAINTAINER|LINK|URL|ADDRESS|DATE|NOMBRE|CORREO|PROYECTO|NOM|NOME|PROJETO|PROJET)(?:[ _-][A-Z][A-Z _-]{0,40})?\]/g,
  /\[\s?(?:TODO|TBD|FIXME|XXX)\b[^[\]\n]{0,80}\]/g,
  // <your-email>, <PROJECT NAME>
  /<\s?(?:your|insert|enter|tu|su|votre|seu)[-_ ][^<>\n]{1,60}>/gi,
  /<\s?(?:e-?mail|project|org(?:ani[sz]ation)?|company|repo(?:sitory)?)(?:[-_ ](?:name|address|here|url))?\s?>/gi,
  // {{ email }}, {{ cookiecutter.project }}; {{ site.email }} is filled in where it is shown
  /\{\{\s?(?:cookiecutter\.)?[\w -]{2,40}\s?\}\}/gi,
  /(?<![\w-])YOUR[ _-](?:NAME|E-?MAIL|PROJECT|COMPANY|ORG(?:ANI[SZ]ATION)?|USERNAME|REPO(?:SITORY)?|CONTACT)[A-Z _-]{0,20}(?![\w])/g,
  /\blorem ipsum\b/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,3}example\.(?:com|org|net)\b/gi,
  /(?<![\w.+-])(?:your|my|me|you|user|name|email|youremail|your[-_.]?(?:e?mail|name)|tu|tucorreo|correo|votre|seu)@(?:your[-_]?)?(?:domain|company|email|mail|project|organi[sz]ation|dominio|empresa)\.(?:com|org|net|coop|tld)\b/gi,
  // Sentences that well-known templates leave for the reader of the template.
  /\buse this section to tell people (?:about which versions|how to report)\b[^.]{0,120}/gi,
  /\btell them where to go, how often they can expect\b[^.]{0,80}/gi,
  /\b(?:one paragraph of project description goes here|a short description of (?:the|your) project goes here|describe your project here|add your (?:description|text|content) here|project description goes here)\b/gi,
  /\bexplain (?:how to run the automated tests for this system|what these tests test and why)\b/gi,
];
const unfinished = /^\s*(?:TODO|TBD|FIXME|XXX)\s*(?::\s?.{0,120}|[.!…]*)$/;

const mostPlaceholders = 100;

/** What a template left to fill in and nobody did. Code is left out: it may show what to type. */
export function findPlaceholders(document: Document): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const section of document.sections) {
    if (found.length >= mostPlaceholders) break;
    for (const text of placeholdersIn(section.heading, [])) found.push({ line: section.line, text: text.text });
    for (const block of section.blocks) {
      if (block.kind === 'code') continue;
      for (const { text, at } of placeholdersIn(block.text, codeIn(block)))
        found.push({ line: lineAt(block, at), text });
      for (const line of templateMail(block))
        if (!found.some((each) => each.line === line.line && each.text === line.text)) found.push(line);
    }
  }
  return found;
}

function placeholdersIn(
  text: string,
  code: readonly (readonly [number, number])[],
): readonly { readonly text: string; readonly at: number }[] {
  if (text === '') return [];
  const found: { text: string; at: number }[] = [];
  if (unfinished.test(text)) found.push({ text: text.trim(), at: 0 });
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (found.length >= mostPlaceholders) break;
      const end = match.index + match[0].length;
      const inCode = code.some(([start, stop]) => match.index >= start && end <= stop);
      const overlaps = found.some((each) => match.index < each.at + each.text.length && end > each.at);
      if (!inCode && !overlaps) found.push({ text: match[0], at: match.index });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A link to an address that is an example, under words that do not show it. */
function templateMail(block: Block): readonly Placeholder[] {
  return block.links.flatMap(({ target, text, line }) => {
    const address = /^mailto:([^?]{1,200})/i.exec(target)?.[1];
    const example = address !== undefined && /@(?:[\w-]+\.)*example\.(?:com|org|net)$/i.test(address);
    return example && text !== address ? [{ line, text: address }] : [];
  });
}
