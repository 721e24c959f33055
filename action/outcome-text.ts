import type { Outcome } from '../src/publish/outcome.ts';
import { RepositoryError } from '../src/sources/github/github.ts';
import type { Language } from '../src/wording/languages.ts';
import { type Message, say } from '../src/wording/message.ts';

type What = 'issue' | 'comment' | 'check';

/** What became of an issue, a comment or a check, in sentences. */
export function outcomeText(what: What, outcome: Outcome): readonly Message[] {
  if (what === 'check' && outcome.did === 'created') return [say('done.check.created')];
  const place = what === 'check' ? 'comment' : what;
  switch (outcome.did) {
    case 'created':
    case 'updated':
      return [say(`done.${place}.${outcome.did}`, { url: outcome.url ?? '' }), ...putAway(outcome.putAway)];
    case 'closed':
      return [say('done.issue.closed', { url: outcome.url ?? '' }), ...putAway(outcome.putAway)];
    case 'refused':
      return [say(`done.refused.${outcome.refusal.why}`)];
    case 'nothing':
      return [...reasonText(place, outcome), ...putAway(outcome.putAway)];
  }
}

const putAway = (count: number): readonly Message[] => (count > 0 ? [say('done.put-away', { count })] : []);

function reasonText(what: 'issue' | 'comment', outcome: Extract<Outcome, { did: 'nothing' }>): readonly Message[] {
  const { because, would, url } = outcome;
  switch (because) {
    case 'dry-run':
      return [say('done.dry-run'), ...(would ? [say(`done.would.${would}`)] : [])];
    case 'unchanged':
    case 'not-wanted':
      return [say(`done.${what}.${because}`)];
    case 'app-publishes':
      return [say('done.app-publishes', { url: url ?? '' })];
    case 'older-run':
    case 'no-dashboard':
    case 'deleted':
    case 'issues-off':
    case 'archived':
    case 'fork':
    case 'empty':
    case 'template':
    case 'not-found-for-sure':
      return [say(`done.${because}`)];
  }
}

/** Outcomes that somebody who reads the log should notice. */
export const isNotable = (outcome: Outcome): boolean =>
  outcome.did === 'refused' ||
  (outcome.did === 'nothing' && ['app-publishes', 'deleted', 'not-found-for-sure'].includes(outcome.because));

export interface Setback {
  readonly messages: readonly Message[];
  /** Somebody has to change the workflow or the token; otherwise the next run may succeed. */
  readonly lasting: boolean;
}

/** Why nothing could be audited; null for what is a bug. */
export function setbackOf(error: unknown, target: string): Setback | null {
  if (!(error instanceof RepositoryError)) return null;
  const first = say('action.not-audited', { target });
  const again = say('action.try-again');
  switch (error.code) {
    case 'rate-limited': {
      const until =
        error.until === null ? say('action.rate-limited') : say('action.rate-limited-until', { until: error.until });
      return { messages: [first, until, again], lasting: false };
    }
    case 'no-network':
    case 'timed-out':
    case 'failed':
    case 'unknown-ref':
      return { messages: [first, say(`action.${error.code}`), again], lasting: false };
    case 'not-found':
    case 'bad-token':
    case 'forbidden':
      return { messages: [first, say(`action.${error.code}`)], lasting: true };
  }
}

export const tellAll = (messages: readonly Message[], language: Language): string =>
  messages.map((message) => language.tell(message)).join(' ');
