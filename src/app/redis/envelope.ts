import * as v from 'valibot';
import { practices } from '../../practices/list.ts';
import type { Instant } from '../../snapshot/people.ts';
import type { PracticeId } from '../../wording/message.ts';
import { type Job, merged, nameOf } from '../work.ts';

/** The form in which jobs stand in Redis. A process leaves what has a higher number to a process that knows it. */
export const jobVersion = 1;

/** A job in Redis, with what the queue needs to know of it. There is no token and no text of a person in it. */
export interface Envelope {
  readonly job: Job;
  readonly since: Instant;
  readonly notBefore: Instant;
  readonly failures: number;
}

/** Two of the same name are one. What somebody asks for now is worth a try now, whatever pause its older form was in. */
export const together = (other: Envelope, fresh: Envelope): Envelope => ({
  job: merged(other.job, fresh.job),
  since: Math.min(other.since, fresh.since),
  notBefore: Math.min(other.notBefore, fresh.notBefore),
  failures: Math.min(other.failures, fresh.failures),
});

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
const practiceId = v.custom<PracticeId>((value) => practices.some((practice) => practice.id === value));
const command = v.variant('verb', [
  v.object({ verb: v.literal('recheck') }),
  v.object({ verb: v.literal('explain'), practice: practiceId }),
  v.object({ verb: v.literal('help'), unknown: v.boolean() }),
]);
const work = v.variant('kind', [
  v.object({
    kind: v.literal('dashboard'),
    occasion: v.picklist(['installation', 'asked-only', 'push', 'weekly']),
    pushed: v.exactOptional(v.string()),
  }),
  v.object({
    kind: v.literal('pull-request'),
    number: id,
    again: v.boolean(),
    changed: v.exactOptional(v.number()),
  }),
  v.object({ kind: v.literal('suite'), suite: id }),
  v.object({ kind: v.literal('merge-group'), head: v.string() }),
  v.object({
    kind: v.literal('command'),
    asked: v.object({
      command,
      thread: id,
      onPullRequest: v.boolean(),
      by: v.pipe(v.string(), v.maxLength(100)),
      byAuthor: v.boolean(),
    }),
  }),
]);
const name = v.pipe(v.string(), v.maxLength(200));
export const jobSchema: v.GenericSchema<unknown, Job> = v.object({
  version: v.literal(jobVersion),
  installation: id,
  repository: v.object({ id, owner: name, name }),
  work,
  at: v.number(),
  delivery: v.nullable(name),
});
const envelope = v.object({ job: jobSchema, since: v.number(), notBefore: v.number(), failures: v.number() });

/** Null for what is no envelope of this version. */
export function readEnvelope(text: string): Envelope | null {
  try {
    const parsed = v.safeParse(envelope, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Only what the schema knows is written: what else a job may carry stays out of Redis. */
export const writeEnvelope = (given: Envelope): string => JSON.stringify(v.parse(envelope, given));

/** Under which a job waits; `scripts.ts` reads installation, version and repository from it. */
export const placeOf = (job: Job): string => `${job.installation}/${job.version}/${nameOf(job)}`;
