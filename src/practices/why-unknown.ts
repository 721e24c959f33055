import type { Unknown } from '../snapshot/fact.ts';
import type { Unread } from '../snapshot/snapshot.ts';
import { type Message, say } from '../wording/message.ts';

/** Why something could not be learned, as a sentence. */
export function whyUnknown(why: Unknown, what: Unread['what']): Message {
  switch (why) {
    case 'unsupported':
      return say('unknown.unsupported', { what });
    case 'forbidden':
      return say('unknown.forbidden', { what });
    case 'rate-limited':
      return say('unknown.rate-limited', { what });
    case 'failed':
      return say('unknown.failed', { what });
  }
}
