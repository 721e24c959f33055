import { practices } from '../practices/list.ts';
import type { PracticeId } from '../wording/message.ts';

/** What somebody asks for in a comment. */
export type Command =
  | { readonly verb: 'recheck' }
  | { readonly verb: 'explain'; readonly practice: PracticeId }
  /** `unknown`: what was written is no command, or no practice. */
  | { readonly verb: 'help'; readonly unknown: boolean };

const line = /^\/scorecard(?=[\s]|$)[ \t]*([^\n]{0,200})/i;

/**
 * Reads a comment whose first line is `/scorecard [recheck|explain PRACTICE|help]`; null for any other comment. A command in
 * the middle of a text, in a quotation or in code is talk about the command.
 */
export function readCommand(body: string): Command | null {
  const said = line.exec(body.slice(0, 2000).replace(/^(?:[ \t]*\r?\n)+/, ''));
  if (!said) return null;
  const words = (said[1] ?? '')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [verb, practice] = words;
  if (verb === undefined || (verb === 'recheck' && words.length === 1)) return { verb: 'recheck' };
  if (verb === 'help' && words.length === 1) return { verb: 'help', unknown: false };
  if (verb === 'explain' && words.length === 2) {
    const found = practices.find(({ id }) => id === practice?.replace(/^[`"']+|[`"'.]+$/g, ''));
    if (found) return { verb: 'explain', practice: found.id };
  }
  return { verb: 'help', unknown: true };
}

/** Rights of a person in a repository, as GitHub counts them. */
export interface Rights {
  readonly triage: boolean;
  readonly push: boolean;
}

/** Who may ask for what: people with triage rights or more; and the author of a pull request may have it looked at again. */
export function may(
  command: Command,
  who: { readonly rights: Rights | null; readonly byAuthor: boolean; readonly onPullRequest: boolean },
): boolean {
  if (who.rights !== null && (who.rights.triage || who.rights.push)) return true;
  return command.verb === 'recheck' && who.onPullRequest && who.byAuthor;
}
