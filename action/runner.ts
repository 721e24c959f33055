import type { Annotation } from '../src/publish/check-run.ts';
import type { Request } from '../src/requests/request.ts';
import type { Instant } from '../src/snapshot/people.ts';
import type { ReadInput } from './inputs.ts';

/** The runner, as far as the Action speaks to it. */
export interface Runner {
  readonly input: ReadInput;
  readonly eventName: string;
  readonly payload: unknown;
  /** OWNER/NAME, or ''. */
  readonly repository: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly now: () => Instant;
  request(token: string): Request;
  author(request: Request): Promise<string>;
  info(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
  annotate(annotation: Annotation): void;
  output(name: string, value: string | number): void;
  summary(markdown: string): Promise<void>;
  /** Ends the job red. */
  fail(text: string): void;
}
