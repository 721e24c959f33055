import type { Documents } from '../reading/documents.ts';
import { whereSeen } from '../settings/references.ts';
import type { Answer, Link } from '../settings/settings.ts';
import { type Message, say } from '../wording/message.ts';
import type { Evidence, Judgement, NextStep } from './practice.ts';

/** Where a project answers; the first place looked in for its own answers. */
export const settingsPath = '.github/coop-scorecard.yml';

/** A step that is an answer, or a better one, in the settings. */
export const answerIn = (summary: Message, example: string): NextStep => ({
  summary,
  place: { kind: 'settings-file', example },
});

/** What the project says of itself, with where it shows it; a place that is not in the repository is left out. */
export function declared(summary: Message, see: string | null = null, documents?: Documents): Evidence {
  if (see === null) return { kind: 'declared', summary };
  const place = whereSeen(see);
  if (place.kind === 'web') return { kind: 'declared', summary, url: place.url };
  const entry = documents?.entry(place.path);
  if (!entry) return { kind: 'declared', summary };
  const heading = documents?.at(place.path)?.sections.find(({ anchor }) => anchor !== '' && anchor === place.anchor);
  return { kind: 'declared', summary, path: entry.path, ...(heading && { line: heading.line }) };
}

/** One declared piece of evidence for each body named, with its page. */
export function declaredLinks(
  links: readonly [Link, ...Link[]],
  named: (name: string) => Message,
): [Evidence, ...Evidence[]] {
  const [first, ...others] = links;
  const evidence = ({ name, url }: Link): Evidence => declared(named(name), url);
  return [evidence(first), ...others.map(evidence)];
}

/** Nothing was said: an invitation, which never counts against. */
export const unanswered = (summary: Message, nextStep: NextStep): Judgement => ({
  verdict: 'not-checked',
  summary,
  nextStep,
});

/** An honest no: the next step is a gentle one. */
export const honestNo = (summary: Message, nextStep: NextStep): Judgement => ({
  verdict: 'not-yet',
  summary,
  evidence: [declared(summary)],
  lookedIn: [settingsPath],
  nextStep,
});

type Task = 'management' | 'communication';

/** Judges a task that somebody looks after, or nobody. */
export function judgeTask(id: Task, answer: Answer | undefined, documents: Documents): Judgement {
  const example = `people:\n  ${id}: { who: [name], see: GOVERNANCE.md }\n`;
  if (answer === undefined) return unanswered(say(`${id}.unanswered`), answerIn(say(`${id}.invite`), example));
  if (!answer.is) return honestNo(say(`${id}.no`), answerIn(say(`${id}.next`), example));
  const who = answer.who.length > 0 ? say(`${id}.who`, { who: answer.who }) : say(`${id}.shown`);
  return { verdict: 'met', summary: say(`${id}.yes`), evidence: [declared(who, answer.see, documents)] };
}
