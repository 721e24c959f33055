import type { Context, Judgement, Practice } from '../practices/practice.ts';
import { contentUnder } from '../reading/search.ts';
import { say } from '../wording/message.ts';

/** Fewer words are a heading or a stub: they answer nothing. */
const fewestWords = 20;

/**
 * Judges a practice of which the project says where it is (`found-at`). When nothing was recognised by itself, the project's
 * word stands, as declared, if there is something to read at that place.
 */
export function judgeWhereItIsFound(practice: Practice, context: Context): Judgement {
  const place = context.settings.practices[practice.id]?.foundAt;
  if (place === undefined || practice.evidenceIs === 'activity') return practice.judge(context);
  const [path = '', anchor] = place.split('#', 2);
  const document = context.documents.at(path);
  if (!document) return practice.judge(context);
  const judgement = practice.judge(context);
  if (judgement.verdict === 'met' || judgement.verdict === 'partly') return judgement;
  const section = anchor === undefined ? undefined : document.sections.find((each) => each.anchor === anchor);
  const blocks = section ? contentUnder(document, section) : document.sections.flatMap((each) => each.blocks);
  const words = blocks.reduce((sum, block) => sum + block.text.split(/\s+/).filter(Boolean).length, 0);
  if (words < fewestWords) return judgement;
  const summary = say('practice.found-at', { path });
  return { verdict: 'met', summary, evidence: [{ kind: 'declared', summary, path, line: section?.line ?? 1 }] };
}
