import type { Judgement, Practice } from '../practices/practice.ts';
import { whyUnknown } from '../practices/why-unknown.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What was not found in writing proves nothing where a file, or the list of them, was refused: the practice is not checked. */
export function unlessUnread(judgement: Judgement, practice: Practice, { files, unread }: Snapshot): Judgement {
  if (judgement.verdict !== 'not-yet' || practice.evidenceIs === 'activity' || files.whole) return judgement;
  const missed = unread.find(({ what }) => what === 'files' || what === 'file');
  // Something that was seen stays seen.
  if (!missed || (judgement.evidence ?? []).length > 0) return judgement;
  return { verdict: 'not-checked', summary: whyUnknown(missed.why, missed.what), nextStep: judgement.nextStep };
}
