import { areas } from '../model/areas.ts';
import type { Practice } from '../practices/practice.ts';
import type { Language } from '../wording/languages.ts';

/** What a practice asks, why and where that comes from; the list of all when none is named; null for an unknown one. */
export function explain(
  id: string | null,
  practices: readonly Practice[],
  language: Language,
  { columns }: { readonly columns: number },
): string | null {
  if (id === null) return list(practices, language);
  const practice = practices.find((each) => each.id === id);
  if (!practice) return null;
  const width = Math.min(Math.max(columns, 40), 80);
  const { sentence } = language;
  const marks = [
    practice.essential && sentence('explain.essential'),
    practice.declared && sentence('explain.declared'),
  ].filter((mark) => typeof mark === 'string');
  const block = (heading: string, text: string): string => `${heading}\n${wrap(text, width, '  ')}`;
  return [
    `${sentence(`${practice.id}.title`)} (${practice.id})\n${sentence(`area.${practice.area}`)}`,
    ...marks.map((mark) => wrap(mark, width, '')),
    block(sentence('explain.what-it-asks'), sentence(`${practice.id}.asks`)),
    block(sentence('explain.why'), sentence(`${practice.id}.why`)),
    block(
      sentence('explain.basis'),
      language.tell({ key: `basis.${practice.basis.kind}`, params: { where: practice.basis.where } }),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function list(practices: readonly Practice[], { sentence }: Language): string {
  const widest = Math.max(...practices.map((practice) => practice.id.length));
  const byArea = areas.map((area) => {
    const rows = practices
      .filter((practice) => practice.area === area)
      .map(
        (practice) =>
          `  ${practice.essential ? '★' : ' '} ${practice.id.padEnd(widest)}  ${sentence(`${practice.id}.title`)}`,
      );
    return [sentence(`area.${area}`), ...rows].join('\n');
  });
  return [sentence('explain.list'), ...byArea].join('\n\n').concat('\n');
}

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line].join('\n');
}
