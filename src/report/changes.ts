import type { PracticeResult, Scorecard } from '../audit/scorecard.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Problem } from '../settings/settings.ts';
import type { PracticeId } from '../wording/message.ts';

/** What became of a practice. `turns`: anything that the other words do not say. */
export type Turn = 'adds' | 'begins' | 'completes' | 'reduces' | 'removes' | 'turns';

export interface PracticeChange {
  readonly id: PracticeId;
  readonly turn: Turn;
  readonly before: PracticeResult;
  readonly after: PracticeResult;
}

/** What lies between two scorecards of one repository: the base of a pull request and its head. */
export interface Changes {
  /** In the order of the model. */
  readonly practices: readonly PracticeChange[];
  /** SPDX expressions, null where none was recognised; null when it stays as it is. */
  readonly licence: { readonly before: string | null; readonly after: string | null } | null;
  /** Mistakes in files that were not there before. */
  readonly newProblems: readonly Problem[];
  readonly problemsSolved: number;
}

export function changesBetween(base: Scorecard, head: Scorecard): Changes {
  const before = new Map(base.practices.map((practice) => [practice.id, practice]));
  return {
    practices: head.practices.flatMap((after) => {
      const was = before.get(after.id);
      return was && was.verdict !== after.verdict
        ? [{ id: after.id, turn: turnOf(was.verdict, after.verdict), before: was, after }]
        : [];
    }),
    licence: licenceChange(licenceOf(base), licenceOf(head)),
    newProblems: without(head.problems, base.problems),
    problemsSolved: without(base.problems, head.problems).length,
  };
}

/** There is something to say. */
export const isAnything = ({ practices, licence, newProblems, problemsSolved }: Changes): boolean =>
  practices.length > 0 || licence !== null || newProblems.length > 0 || problemsSolved > 0;

function turnOf(before: Verdict, after: Verdict): Turn {
  switch (`${before} > ${after}` as const) {
    case 'not-yet > met':
    case 'not-checked > met':
      return 'adds';
    case 'not-yet > partly':
    case 'not-checked > partly':
      return 'begins';
    case 'partly > met':
      return 'completes';
    case 'met > partly':
      return 'reduces';
    case 'met > not-yet':
    case 'partly > not-yet':
      return 'removes';
    case 'not-yet > not-checked':
    case 'not-yet > not-applicable':
    case 'met > not-checked':
    case 'met > not-applicable':
    case 'partly > not-checked':
    case 'partly > not-applicable':
    case 'not-checked > not-yet':
    case 'not-checked > not-applicable':
    case 'not-applicable > met':
    case 'not-applicable > partly':
    case 'not-applicable > not-yet':
    case 'not-applicable > not-checked':
    case 'met > met':
    case 'partly > partly':
    case 'not-yet > not-yet':
    case 'not-checked > not-checked':
    case 'not-applicable > not-applicable':
      return 'turns';
  }
}

/** Undefined where the practice was not judged. */
function licenceOf({ practices }: Scorecard): string | null | undefined {
  const measured = practices.find(({ id }) => id === 'free-licence')?.measures.licence;
  return typeof measured === 'string' ? measured : measured === null ? null : undefined;
}

const licenceChange = (before: string | null | undefined, after: string | null | undefined): Changes['licence'] =>
  before === undefined || after === undefined || before === after ? null : { before, after };

/** Problems of the one that the other has not, wherever they moved to in the file. */
function without(problems: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const left = known.map(identity);
  return problems.filter((problem) => {
    const at = left.indexOf(identity(problem));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const identity = ({ path, message }: Problem): string => JSON.stringify([path, message]);
