import { escapeMarkdown } from '../src/report/escape.ts';
import { language, languageFor } from '../src/wording/languages.ts';
import type { Result } from './carry-out.ts';
import { taskFor } from './event.ts';
import { readInputs } from './inputs.ts';
import { setbackOf, tellAll } from './outcome-text.ts';
import type { Runner } from './runner.ts';

/** One run: what the event asks for, the card in the summary, and whether the job fails. */
export async function run(runner: Runner): Promise<void> {
  const at = runner.now();
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
  const request = runner.request(inputs.read.token);
  const author = task.do === 'show' ? Promise.resolve('') : runner.author(request);
  let result: Result;
  try {
    const { carryOut } = await import('./carry-out.ts');
    result = await carryOut(task, runner, inputs.read, { request, owner, name, author, at });
  } catch (error) {
    const setback = setbackOf(error, runner.repository);
    if (setback === null) throw error;
    const text = tellAll(setback.messages, spoken);
    await runner.summary(`${escapeMarkdown(text)}\n`);
    // Nobody's pull request is held up because GitHub, or a token, is not as it should be.
    return setback.lasting && task.do !== 'review' ? runner.fail(text) : runner.warning(text);
  }
  const { deliver } = await import('./deliver.ts');
  await deliver(result, task, runner, inputs.read);
}
