import * as v from 'valibot';
import { areas } from '../model/areas.ts';
import { activities } from '../model/value-chain.ts';
import { verdicts } from '../model/verdict.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counted = v.pipe(v.number(), v.integer(), v.minValue(1));
const verdict = v.picklist(verdicts);

const about = <const T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));

/** What `--format json` gives, and what the published schema is made from. */
export const scorecardSchema = v.strictObject({
  schemaVersion: v.literal(1),
  tool: v.strictObject({
    name: v.literal('coop-scorecard'),
    version: v.string(),
    ruleset: about(v.string(), 'Changes when a rule changes a verdict. Compare counts only under the same one.'),
  }),
  repository: v.strictObject({
    owner: v.nullable(v.string()),
    name: v.string(),
    url: v.nullable(v.string()),
    ref: v.string(),
    commit: v.nullable(v.string()),
  }),
  source: v.picklist(['github', 'checkout']),
  auditedAt: v.pipe(v.string(), v.isoTimestamp()),
  summary: v.strictObject({
    score: about(
      v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
      'Observed practices in place, in percent: in place counts 1, in part ½. Null when none could be assessed.',
    ),
    met: count,
    partly: count,
    notYet: count,
    notChecked: count,
    notApplicable: count,
    assessed: about(count, 'met + partly + notYet'),
    total: count,
    essentials: v.strictObject({ met: count, assessed: count, of: count }),
    declared: v.strictObject({ yes: count, no: count, unanswered: count }),
  }),
  digitalInfrastructure: v.strictObject({
    verdict: v.picklist(['yes', 'no', 'unknown']),
    because: v.array(v.string()),
  }),
  practices: v.array(
    v.strictObject({
      id: v.string(),
      area: v.picklist(areas),
      essential: v.boolean(),
      declared: about(v.boolean(), 'Answered by the project itself: not in the percentage.'),
      verdict,
      summary: v.string(),
      evidence: v.array(
        v.strictObject({
          kind: v.picklist(['observed', 'declared']),
          summary: v.string(),
          path: v.optional(v.string()),
          line: v.optional(counted),
          url: about(
            v.optional(v.string()),
            'As the project wrote it, or else where the file is on the web. Untrusted.',
          ),
        }),
      ),
      lookedIn: about(v.array(v.string()), 'Where nothing was found.'),
      nextStep: v.nullable(v.strictObject({ summary: v.string(), url: v.optional(v.string()) })),
      measures: about(
        v.record(v.string(), v.nullable(v.union([v.number(), v.string(), v.boolean()]))),
        'Units are in the names. free-licence has `licence`: an SPDX expression, or null.',
      ),
      basis: v.strictObject({ kind: v.picklist(['report', 'certify', 'brief', 'field']), where: v.string() }),
    }),
  ),
  valueChain: v.array(
    v.strictObject({
      id: v.picklist(activities.map((activity) => activity.id)),
      stage: v.nullable(v.picklist(['value-creation', 'value-proposition', 'value-capture'])),
      shown: v.nullable(v.boolean()),
      by: v.array(v.string()),
    }),
  ),
  problems: v.array(v.strictObject({ path: v.string(), line: counted, column: counted, message: v.string() })),
  unread: v.array(
    v.strictObject({
      what: v.string(),
      why: v.picklist(['forbidden', 'rate-limited', 'unsupported', 'failed']),
      message: v.string(),
    }),
  ),
  cost: about(v.optional(v.strictObject({ requests: count, points: count })), 'Only where GitHub was asked.'),
});

/** The published form of a scorecard. */
export type ScorecardJson = v.InferOutput<typeof scorecardSchema>;
