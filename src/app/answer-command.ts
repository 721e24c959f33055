import * as v from 'valibot';
import { doComment, findComments } from '../publish/comment.ts';
import type { Outcome } from '../publish/outcome.ts';
import { markers, planComment } from '../publish/plan.ts';
import { type Publisher, Refused, send } from '../publish/writing.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Language } from '../wording/languages.ts';
import { type Command, may, type Rights } from './commands.ts';
import { explainReply, helpReply, type Rechecked, recheckReply } from './replies.ts';
import type { AskedCommand } from './work.ts';

/** What was done about a command. */
export type Answered =
  | { readonly did: 'ignored' /** Whoever asked may not. */ }
  | { readonly did: 'answered'; readonly outcome: Outcome };

export interface Answering {
  readonly publisher: Publisher;
  readonly asked: AskedCommand;
  readonly now: Instant;
  readonly language: () => Promise<Language>;
  /** Looks again, and says in which language to tell of it. */
  readonly recheck: () => Promise<{ readonly result: Rechecked; readonly language: Language }>;
}

/**
 * Answers a command with one reply a thread, which is edited. Whoever may not ask gets no answer, so that nobody can make the
 * App write.
 *
 * @throws Refused, RepositoryError
 */
export async function answerCommand(answering: Answering): Promise<Answered> {
  const { publisher, asked, now } = answering;
  const rights = await rightsOf(publisher, asked.by);
  if (!may(asked.command, { ...asked, rights })) return { did: 'ignored' };
  const text = await replyTo(asked.command, answering);
  const { ours } = await findComments(publisher, asked.thread, 'reply');
  const body = `${markers.reply}\n${text}\n`;
  const plan = planComment({ ours, comment: 'always', changes: true, body, at: now });
  return { did: 'answered', outcome: await doComment(publisher, asked.thread, plan, ours, 'reply') };
}

async function replyTo(command: Command, { language, recheck }: Answering): Promise<string> {
  switch (command.verb) {
    case 'recheck': {
      const { result, language: spoken } = await recheck();
      return recheckReply(result, spoken);
    }
    case 'explain':
      return explainReply(command.practice, await language());
    case 'help':
      return helpReply(command.unknown, await language());
  }
}

const rights = v.object({ triage: v.nullish(v.boolean(), false), push: v.nullish(v.boolean(), false) });
const permission = v.object({ user: v.nullable(v.object({ permissions: v.nullish(rights, null) })) });

/** What somebody may do here; null for somebody without any right, or whose account is gone. */
async function rightsOf(publisher: Publisher, username: string): Promise<Rights | null> {
  try {
    const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
    const parsed = v.safeParse(permission, await send(publisher, route, { username }));
    if (!parsed.success) throw new Refused({ why: 'failed', until: null }, 'an answer of another form');
    const said = parsed.output.user?.permissions;
    return said ? { triage: said.triage ?? false, push: said.push ?? false } : null;
  } catch (error) {
    if (error instanceof Refused && error.refusal.why === 'gone') return null;
    throw error;
  }
}
