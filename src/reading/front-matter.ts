/** The settings block that site generators put before a page: its title, and the text with the block's lines empty. */
export function withoutFrontMatter(text: string): { readonly text: string; readonly title: string | null } {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text)?.[1];
  if (fence === undefined) return { text, title: null };
  const lines = text.split('\n');
  const end = lines.findIndex(
    (line, index) => index > 0 && (line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...')),
  );
  if (end < 0 || end > 200) return { text, title: null };
  const settings = lines.slice(1, end);
  if (fence === '---' && settings.some((line) => !/^(?:\s|#|-\s|[\w."' -]{1,60}:|[\]}]|$)/.test(line)))
    return { text, title: null };
  const title = settings
    .map((line) => /^title\s*[:=]\s*(.{1,200})$/.exec(line.trimEnd())?.[1])
    .find((found) => found !== undefined);
  return {
    text: [...settings.map(() => ''), '', '', ...lines.slice(end + 1)].join('\n'),
    title: title === undefined ? null : title.replace(/^["']|["']$/g, '').trim() || null,
  };
}
