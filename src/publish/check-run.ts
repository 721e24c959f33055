import type { Outcome } from './outcome.ts';
import { type Conclusion, mostCharactersOfABody } from './plan.ts';
import { type Publisher, refusalOf, send } from './writing.ts';

/** A remark at a line of a file. */
export interface Annotation {
  readonly level: 'notice' | 'warning';
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

export interface CheckRun {
  readonly head: string;
  /** The pull request: an event that asks for a check again names none, where it comes from a fork. */
  readonly pullRequest: number;
  readonly conclusion: Conclusion;
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** The name that a branch rule requires. */
export const checkName = 'coop-scorecard';
/** GitHub takes fifty in one request. */
const mostAnnotations = 50;

/** Which pull request a check run is of, by its `external_id`; null for what we did not write. */
export const pullRequestOf = (externalId: string): number | null => {
  const number = /^pull-request:(\d{1,9})$/.exec(externalId)?.[1];
  return number === undefined ? null : Number(number);
};

/** Posts a check run that has ended already, in one request: so none is ever left waiting. */
export async function postCheckRun(publisher: Publisher, check: CheckRun): Promise<Outcome> {
  try {
    const answer = await send(publisher, 'POST /repos/{owner}/{repo}/check-runs', {
      name: checkName,
      head_sha: check.head,
      external_id: `pull-request:${check.pullRequest}`,
      status: 'completed',
      conclusion: check.conclusion,
      output: {
        title: check.title,
        summary: check.summary.slice(0, mostCharactersOfABody - 1),
        annotations: check.annotations.slice(0, mostAnnotations).map(({ level, path, line, title, message }) => ({
          path,
          start_line: line,
          end_line: line,
          annotation_level: level,
          title: title.slice(0, 255),
          message,
        })),
      },
    });
    const { id, html_url } = (answer ?? {}) as { readonly id?: unknown; readonly html_url?: unknown };
    return {
      did: 'created',
      id: typeof id === 'number' ? id : 0,
      url: typeof html_url === 'string' ? html_url : null,
      putAway: 0,
    };
  } catch (error) {
    return { did: 'refused', refusal: refusalOf(error) };
  }
}
