import type { PracticeResult, Scorecard } from '../audit/scorecard.ts';
import type { Evidence } from '../practices/practice.ts';
import type { Language } from '../wording/languages.ts';
import type { Message } from '../wording/message.ts';
import type { ScorecardJson } from './json-schema.ts';
import { evidenceAddress, type Site, siteOf, stepAddress } from './links.ts';
import { placeName } from './looked-in.ts';
import { unreadText } from './measured.ts';
import { plain } from './plain.ts';

/** The program that writes a report. */
export interface Tool {
  readonly version: string;
}

type PracticeJson = ScorecardJson['practices'][number];

/** The scorecard for other programs: one order of keys, two spaces, a final newline; the same bytes for the same audit. */
export function jsonReport(scorecard: Scorecard, language: Language, tool: Tool): string {
  return `${JSON.stringify(scorecardJson(scorecard, language, tool), null, 2)}\n`;
}

export function scorecardJson(scorecard: Scorecard, language: Language, tool: Tool): ScorecardJson {
  const { repository, source, summary, digitalInfrastructure, cost } = scorecard;
  const { owner, name, url, ref, commit } = repository;
  const { score, met, partly, notYet, notChecked, notApplicable, assessed, total, essentials, declared } = summary;
  const tell = (message: Message): string => plain(language.tell(message), Number.MAX_SAFE_INTEGER);
  const site = siteOf(repository, source);
  const { settingsFile } = scorecard;
  return {
    schemaVersion: 1,
    tool: { name: 'coop-scorecard', version: tool.version, ruleset: scorecard.ruleset },
    repository: { owner, name, url, ref, commit },
    source,
    auditedAt: new Date(scorecard.auditedAt).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    summary: {
      score,
      met,
      partly,
      notYet,
      notChecked,
      notApplicable,
      assessed,
      total,
      essentials: { met: essentials.met, assessed: essentials.assessed, of: essentials.of },
      declared: { yes: declared.yes, no: declared.no, unanswered: declared.unanswered },
    },
    digitalInfrastructure: {
      verdict: digitalInfrastructure.verdict,
      because: digitalInfrastructure.because.map(tell),
    },
    practices: scorecard.practices.map((practice) => practiceJson(practice, site, settingsFile, language, tell)),
    valueChain: scorecard.valueChain.map(({ id, stage, shown, by }) => ({ id, stage, shown, by: [...by] })),
    problems: scorecard.problems.map(({ path, line, column, message }) => ({
      path,
      line,
      column,
      message: tell(message),
    })),
    unread: scorecard.unread.map((unread) => ({
      what: unread.what,
      why: unread.why,
      message: plain(unreadText(unread, language)),
    })),
    ...(cost === null ? {} : { cost: { requests: cost.requests, points: cost.points } }),
  };
}

function practiceJson(
  practice: PracticeResult,
  site: Site,
  settingsFile: string | null,
  language: Language,
  tell: (message: Message) => string,
): PracticeJson {
  const { id, area, essential, declared, verdict, nextStep, basis } = practice;
  const address = nextStep && stepAddress(site, nextStep.place, language, { starter: true, settingsFile });
  return {
    id,
    area,
    essential,
    declared,
    verdict,
    summary: tell(practice.summary),
    evidence: practice.evidence.map((evidence) => evidenceJson(evidence, site, tell)),
    lookedIn: practice.lookedIn.map((place) => placeName(place, language)),
    nextStep: nextStep && { summary: tell(nextStep.summary), ...(address ? { url: address } : {}) },
    measures: measuresJson(practice),
    basis: { kind: basis.kind, where: basis.where },
  };
}

function evidenceJson(
  evidence: Evidence,
  site: Site,
  tell: (message: Message) => string,
): PracticeJson['evidence'][number] {
  const { kind, path, line } = evidence;
  const url = evidence.url ?? evidenceAddress(site, evidence);
  return {
    kind,
    summary: tell(evidence.summary),
    ...(path === undefined ? {} : { path }),
    ...(path === undefined || line === undefined ? {} : { line }),
    ...(url === null ? {} : { url }),
  };
}

/** Numbers that JSON cannot hold become null. */
function measuresJson({ id, measures }: PracticeResult): PracticeJson['measures'] {
  const finite = Object.entries(measures).map(([name, value]) => [
    name,
    typeof value === 'number' && !Number.isFinite(value) ? null : value,
  ]);
  return { ...(id === 'free-licence' ? { licence: null } : {}), ...Object.fromEntries(finite) };
}
