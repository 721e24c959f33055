import type { Scorecard } from '../src/audit/scorecard.ts';
import { practices } from '../src/practices/list.ts';
import type { Annotation } from '../src/publish/check-run.ts';
import type { Outcome } from '../src/publish/outcome.ts';
import { remarks } from '../src/report/annotations.ts';
import { escapeMarkdown } from '../src/report/escape.ts';
import type { Instant } from '../src/snapshot/people.ts';
import { dependentsOf } from '../src/sources/github/dependents.ts';
import type { Request } from '../src/sources/github/github.ts';
import { auditRepository, keepDashboard } from '../src/use-cases/keep-dashboard.ts';
import type { Given } from '../src/use-cases/reading.ts';
import { reviewPullRequest } from '../src/use-cases/review-pull-request.ts';
import { type Language, language, languageFor } from '../src/wording/languages.ts';
import { type Message, say } from '../src/wording/message.ts';
import { type Task, taskFor } from './event.ts';
import { type Inputs, type ReadInput, readInputs } from './inputs.ts';
import { isNotable, outcomeText, setbackOf, tellAll } from './outcome-text.ts';
import { type Fresh, writeReports } from './reports.ts';

/** The runner, as far as the Action speaks to it. */
export interface Runner {
  readonly input: ReadInput;
  readonly eventName: string;
  readonly payload: unknown;
  /** OWNER/NAME, or ''. */
  readonly repository: string;
  readonly serverUrl: string;
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

/** What a run came to, whatever the event. */
interface Result {
  readonly scorecard: Scorecard;
  readonly language: Language;
  readonly card: string;
  /** Above the card in the summary. */
  readonly report: string;
  readonly annotations: readonly Annotation[];
  readonly told: readonly { readonly what: 'issue' | 'comment' | 'check'; readonly outcome: Outcome }[];
  readonly failure: Message | null;
  readonly settingsFound: boolean;
}

/** One run: what the event asks for, the card in the summary, and whether the job fails. */
export async function run(runner: Runner): Promise<void> {
  const inputs = readInputs(runner.input);
  const spoken = languageFor(runner.input('language').trim() || 'en') ?? language('en');
  if ('wrong' in inputs) return runner.fail(tellAll(inputs.wrong, spoken));
  const [owner, name] = runner.repository.split('/');
  if (!owner || !name) return runner.fail(spoken.sentence('action.no-repository'));
  if (inputs.read.token === '') return runner.fail(spoken.sentence('action.bad-token'));
  const task = taskFor(runner.eventName, runner.payload);
  if (task.do === 'nothing') {
    runner.notice(spoken.tell(task.because));
    return runner.summary(`${escapeMarkdown(spoken.tell(task.because))}\n`);
  }
  let result: Result;
  try {
    result = await carryOut(task, runner, inputs.read, { owner, name });
  } catch (error) {
    const setback = setbackOf(error, runner.repository);
    if (setback === null) throw error;
    const text = tellAll(setback.messages, spoken);
    await runner.summary(`${escapeMarkdown(text)}\n`);
    // Nobody's pull request is held up because GitHub, or a token, is not as it should be.
    return setback.lasting && task.do !== 'review' ? runner.fail(text) : runner.warning(text);
  }
  await deliver(result, task, runner, inputs.read);
}

async function carryOut(
  task: Exclude<Task, { do: 'nothing' }>,
  runner: Runner,
  inputs: Inputs,
  repository: { readonly owner: string; readonly name: string },
): Promise<Result> {
  const at = runner.now();
  const request = runner.request(inputs.token);
  const given: Given = {
    practices,
    at,
    now: runner.now,
    overrides: inputs.overrides,
    settingsAt: inputs.settings,
    // It knows GitHub's own repositories only, and hears of nothing else.
    dependents: /^https:\/\/github\.com\/?$/.test(runner.serverUrl) ? (url) => dependentsOf(url, { fetch }) : null,
    dryRun: inputs.dryRun,
  };
  switch (task.do) {
    case 'review': {
      const publisher = { request, ...repository, author: await runner.author(request), standsDown: true };
      const reviewed = await reviewPullRequest(publisher, task.pullRequest, {
        ...given,
        check: inputs.check ? 'always' : 'never',
      });
      const { head, language, card, report, annotations, comment, check, because, conclusion, settingsFound } = reviewed;
      return {
        scorecard: head,
        language,
        card,
        report,
        annotations,
        told: [{ what: 'comment', outcome: comment }, ...(check ? [{ what: 'check' as const, outcome: check }] : [])],
        failure: conclusion === 'failure' ? because : null,
        settingsFound,
      };
    }
    case 'keep': {
      const publisher = { request, ...repository, author: await runner.author(request), standsDown: true };
      const kept = await keepDashboard(publisher, { ...given, occasion: task.occasion });
      return { ...shown(kept), told: [{ what: 'issue', outcome: kept.outcome }], failure: below(kept.scorecard) };
    }
    case 'show': {
      const audited = await auditRepository({ request, ...repository }, given);
      return { ...shown(audited), told: [], failure: below(audited.scorecard) };
    }
  }
}

function shown(audited: Pick<Result, 'scorecard' | 'language' | 'card' | 'settingsFound'>): Omit<Result, 'told' | 'failure'> {
  const { scorecard, language, card, settingsFound } = audited;
  return { scorecard, language, card, report: card, annotations: remarks(scorecard, language, null), settingsFound };
}

function below({ summary, settings }: Scorecard): Message | null {
  const { score } = summary;
  const threshold = settings.failUnder;
  return score !== null && threshold !== null && score < threshold ? say('action.below', { score, threshold }) : null;
}

async function deliver(result: Result, task: Task, runner: Runner, inputs: Inputs): Promise<void> {
  const { scorecard, language, report, told, annotations, failure } = result;
  const remarks = told.flatMap(({ what, outcome }) => {
    const messages = outcomeText(what, outcome);
    const text = tellAll(messages, language);
    if (isNotable(outcome)) runner.notice(text);
    else runner.info(text);
    return [linked(text, outcome.did === 'refused' ? null : outcome.url)];
  });
  const because = task.do === 'show' ? [escapeMarkdown(language.tell(task.because))] : [];
  if (task.do === 'show') runner.notice(language.tell(task.because));
  await runner.summary(`${report}\n${[...because, ...remarks].map((line) => `${line}\n`).join('\n')}`);
  for (const annotation of annotations) runner.annotate(annotation);
  const { failed, json, markdown } = writeReports({ ...result, inputs: inputs.files } satisfies Fresh, runner);
  outputs(scorecard, told, { json, markdown }, runner);
  if (scorecard.faults.length > 0) {
    const titles = scorecard.faults.map(({ practice }) => language.sentence(`${practice}.title`));
    runner.warning(language.tell(say('action.faults', { practices: titles })));
    for (const { practice, error } of scorecard.faults) runner.info(`${practice}: ${error.split('\n')[0]}`);
  }
  const wrong = [
    ...(result.settingsFound ? [] : [say('action.settings-missing', { path: inputs.settings ?? '' })]),
    ...failed,
    ...(failure ? [failure] : []),
  ];
  if (wrong.length > 0) runner.fail(tellAll(wrong, language));
}

/** A sentence as Markdown, in which the one address that GitHub gave us can be followed. */
function linked(text: string, url: string | null): string {
  if (url === null || !/^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+(?:#[\w-]+)?$/.test(url)) return escapeMarkdown(text);
  return text.split(url).map(escapeMarkdown).join(` [${escapeMarkdown(url)}](${url}) `).trim();
}

function outputs(
  { summary, digitalInfrastructure }: Scorecard,
  told: Result['told'],
  paths: { readonly json: string | null; readonly markdown: string | null },
  runner: Runner,
): void {
  const addressOf = (wanted: 'issue' | 'comment'): string => {
    const outcome = told.find(({ what }) => what === wanted)?.outcome;
    return outcome === undefined || outcome.did === 'refused' ? '' : (outcome.url ?? '');
  };
  runner.output('score', summary.score ?? '');
  runner.output('met', summary.met);
  runner.output('assessed', summary.assessed);
  runner.output('essentials', summary.essentials.met);
  runner.output('digital-infrastructure', digitalInfrastructure.verdict);
  runner.output('json', paths.json ?? '');
  runner.output('markdown', paths.markdown ?? '');
  runner.output('comment-url', addressOf('comment'));
  runner.output('issue-url', addressOf('issue'));
}
