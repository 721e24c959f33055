import type { PracticeResult, Scorecard } from '../audit/scorecard.ts';
import type { Language } from '../wording/languages.ts';
import { type Message, say } from '../wording/message.ts';
import { escapeMarkdown } from './escape.ts';
import type { Tool } from './json.ts';
import { problemText } from './measured.ts';
import { plain } from './plain.ts';
import { basisText } from './practice-rows.ts';

/** SARIF 2.1.0 for code scanning: one rule a practice, one result for each that is in part or not yet in place. */
export function sarifReport(scorecard: Scorecard, language: Language, tool: Tool): string {
  const { practices, repository, problems } = scorecard;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'coop-scorecard',
            semanticVersion: tool.version,
            informationUri: 'https://github.com/coop-scorecard/coop-scorecard',
            language: language.code,
            rules: practices.map((practice) => rule(practice, language)),
          },
        },
        automationDetails: { id: 'coop-scorecard/' },
        ...(repository.url === null || repository.commit === null || !/^https?:/.test(repository.url)
          ? {}
          : {
              versionControlProvenance: [
                { repositoryUri: encodeURI(repository.url.toWellFormed()), revisionId: repository.commit },
              ],
            }),
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: repository.name } } },
        invocations: [
          {
            executionSuccessful: true,
            toolConfigurationNotifications: problems.map((problem) => ({
              level: 'warning',
              message: { text: plain(problemText(problem, language)) },
              locations: [location(problem.path, problem.line)],
            })),
          },
        ],
        results: practices.flatMap((practice, ruleIndex) => {
          if (practice.verdict !== 'partly' && practice.verdict !== 'not-yet') return [];
          return [result(practice, ruleIndex, scorecard, language)];
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(practice: PracticeResult, language: Language): object {
  const { id, essential, area, basis } = practice;
  const title = language.sentence(`${id}.title`);
  const asks = language.sentence(`${id}.asks`);
  const why = language.sentence(`${id}.why`);
  const from = language.tell(say('card.basis', { basis: basisText(basis, language) }));
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: asks },
    help: {
      text: `${asks}\n\n${why}\n\n${from}`,
      markdown: [`**${escapeMarkdown(asks)}**`, escapeMarkdown(why), escapeMarkdown(from)].join('\n\n'),
    },
    defaultConfiguration: { level: 'note' },
    properties: { tags: ['co-operative', area, ...(essential ? ['essential'] : [])] },
  };
}

function result(practice: PracticeResult, ruleIndex: number, scorecard: Scorecard, language: Language): object {
  const { id, essential, verdict, summary, nextStep } = practice;
  const tell = (message: Message): string => plain(language.tell(message));
  const { path, line } = placeOf(practice, scorecard);
  return {
    ruleId: id,
    ruleIndex,
    level: essential && verdict === 'not-yet' ? 'warning' : 'note',
    message: { text: [tell(summary), ...(nextStep ? [tell(nextStep.summary)] : [])].join(' ') },
    locations: [location(path, line)],
    partialFingerprints: { 'coopScorecardPractice/v1': id },
  };
}

/**
 * GitHub shows only results that have a place: the evidence's, the file to edit, or else the README, which every
 * visitor knows.
 */
function placeOf(practice: PracticeResult, scorecard: Scorecard): { path: string; line: number } {
  const seen = practice.evidence.find(({ path }) => path !== undefined);
  if (seen?.path !== undefined) return { path: seen.path, line: seen.line ?? 1 };
  const place = practice.nextStep?.place;
  if (place?.kind === 'edit-file') return { path: place.path, line: place.line ?? 1 };
  const paths = scorecard.practices.flatMap(({ evidence }) => evidence.flatMap(({ path }) => path ?? []));
  const readme = paths.find((path) => /^(?:\.github\/|docs\/)?readme(?:\.\w+)?$/i.test(path));
  return { path: readme ?? 'README.md', line: 1 };
}

const location = (path: string, line: number): object => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
    region: { startLine: Math.max(1, Math.trunc(line)) },
  },
});

/** A path as a relative reference: a first name with a colon would read as a scheme, so that is encoded too. */
const uriOf = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/');
