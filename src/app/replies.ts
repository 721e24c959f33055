import { practices } from '../practices/list.ts';
import { escapeMarkdown } from '../report/escape.ts';
import type { Language } from '../wording/languages.ts';
import type { Message, PracticeId } from '../wording/message.ts';

/** What a recheck came to. */
export type Rechecked =
  | { readonly what: 'counted'; readonly met: number; readonly assessed: number; readonly url: string | null }
  | { readonly what: 'no-card' }
  | { readonly what: 'closed' /** The pull request. */ }
  | { readonly what: 'not-now' };

/** What a practice asks, why, and where that comes from. */
export function explainReply(id: PracticeId, { sentence, tell }: Language): string {
  const practice = practices.find((each) => each.id === id);
  if (!practice) return '';
  const { kind, where } = practice.basis;
  const basis: Message = { key: `basis.${kind}`, params: { where } };
  const marks = [
    practice.essential && sentence('explain.essential'),
    practice.declared && sentence('explain.declared'),
  ].filter((mark) => typeof mark === 'string');
  return [
    `**${escapeMarkdown(sentence(`${id}.title`))}** (\`${id}\`)`,
    ...marks.map(escapeMarkdown),
    `**${escapeMarkdown(sentence('explain.what-it-asks'))}** · ${escapeMarkdown(sentence(`${id}.asks`))}`,
    `**${escapeMarkdown(sentence('explain.why'))}** · ${escapeMarkdown(sentence(`${id}.why`))}`,
    `**${escapeMarkdown(sentence('explain.basis'))}** · ${escapeMarkdown(tell(basis))}`,
    escapeMarkdown(sentence('app.reply-explain-more')),
  ].join('\n\n');
}

/** What can be asked, and the names of the practices. */
export function helpReply(unknown: boolean, { sentence }: Language): string {
  const commands = [
    `- \`/scorecard recheck\`: ${escapeMarkdown(sentence('app.reply-help-recheck'))}`,
    `- \`/scorecard explain code-of-conduct\`: ${escapeMarkdown(sentence('app.reply-help-explain'))}`,
    `- \`/scorecard help\`: ${escapeMarkdown(sentence('app.reply-help-help'))}`,
  ].join('\n');
  const ids = practices.map(({ id }) => `\`${id}\``).join(', ');
  return [
    escapeMarkdown(sentence(unknown ? 'app.reply-unknown' : 'app.reply-help')),
    commands,
    escapeMarkdown(sentence('app.reply-help-who')),
    `<details><summary>${escapeMarkdown(sentence('app.reply-practices'))}</summary>\n\n${ids}\n\n</details>`,
  ].join('\n\n');
}

export function recheckReply(result: Rechecked, language: Language): string {
  const { sentence, tell } = language;
  switch (result.what) {
    case 'counted': {
      const { met, assessed, url } = result;
      const counted = escapeMarkdown(tell({ key: 'app.reply-rechecked', params: { met, assessed } }));
      const link = url === null ? null : pageOf(url);
      return link === null ? counted : `${counted} [${escapeMarkdown(sentence('app.reply-card'))}](${link})`;
    }
    case 'no-card':
      return escapeMarkdown(sentence('app.reply-rechecked-without-card'));
    case 'closed':
      return escapeMarkdown(sentence('app.reply-closed'));
    case 'not-now':
      return escapeMarkdown(sentence('app.reply-not-rechecked'));
  }
}

/** Our own issue, by an address without anything in it that could end a link. A link to it makes no back-link worth hiding: it is ours. */
function pageOf(url: string): string | null {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  return address.href.replace(/[()<>\s]/g, (mark) => encodeURIComponent(mark));
}
