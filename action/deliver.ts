import type { Scorecard } from '../src/audit/scorecard.ts';
import { escapeMarkdown } from '../src/report/escape.ts';
import { say } from '../src/wording/message.ts';
import type { Result } from './carry-out.ts';
import type { Task } from './event.ts';
import type { Inputs } from './inputs.ts';
import { isNotable, outcomeText, tellAll } from './outcome-text.ts';
import { writeReports } from './reports.ts';
import type { Runner } from './runner.ts';

/** The summary, the annotations, the files, the outputs, and whether the job fails. */
export async function deliver(result: Result, task: Task, runner: Runner, inputs: Inputs): Promise<void> {
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
  const { failed, json, markdown } = writeReports({ ...result, inputs: inputs.files }, runner);
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
  return text
    .split(url)
    .map(escapeMarkdown)
    .join(` [${escapeMarkdown(url)}](${url}) `)
    .trim();
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
