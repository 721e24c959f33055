import { language, languageFor } from '../src/wording/languages.ts';
import { type Message, say } from '../src/wording/message.ts';
import { codeOfConduct, contributionGuide, full, type Row, smallProject, startRunning } from '../test/app/running.ts';

/*
 * The App's whole way on one machine, without an account or a network: a local GitHub, an installation, a push, a pull request
 * that adds a code of conduct, commands, and all webhooks once more.
 */

const spoken = languageFor(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ?? language('en');
const out = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (message: Message): void => out(`\n● ${spoken.tell(message)}`);
const quote = (text: string): void => out(text.replace(/^/gm, '  │ '));
/** What a person sees of it: GitHub does not show comments. */
const shown = (row: Row | undefined): string =>
  String(row?.body ?? '')
    .replace(/<!--[\s\S]*?-->\s*/g, '')
    .trim();
const beginningOf = (text: string, lines: number): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, lines)
    .join('\n');

tell(say('demo.begin'));
const running = await startRunning({}, { ...smallProject, '.github/coop-scorecard.yml': `language: ${spoken.code}\n` });
try {
  const { github } = running;
  const app = await running.start();
  tell(say('demo.github', { url: github.url }));
  tell(say('demo.app', { url: app.url }));

  await running.install();
  await running.settled();
  tell(say('demo.installed', { repository: full }));
  const [dashboard] = await running.dashboards();
  const number = Number(dashboard?.number);
  tell(say('demo.card', { number, url: `${github.apiUrl}/repos/${full}/issues/${number}` }));
  quote(beginningOf(shown(dashboard), 3));

  const file = 'CONTRIBUTING.md';
  await running.push({ [file]: contributionGuide });
  await running.settled();
  tell(say('demo.pushed', { file }));
  quote(beginningOf(shown((await running.dashboards())[0]), 3));

  const head = running.garden.commit({ 'CODE_OF_CONDUCT.md': codeOfConduct }, 'Add a code of conduct', 'conduct');
  const pull = await github.addPullRequest(full, {
    title: 'Add a code of conduct',
    author: 'vera',
    createdAt: new Date().toISOString(),
    head: 'conduct',
    fork: 'vera/semilla',
  });
  await running.pull('opened', pull);
  await running.settled();
  tell(say('demo.pull-request', { number: pull }));
  for (const check of await running.checks(head)) {
    const output = check.output as Row;
    quote(`${check.name}: ${check.conclusion}\n${output.title}`);
  }
  const [comment] = await running.comments(pull, 'pull-request');
  tell(say(comment ? 'demo.comment' : 'demo.no-comment'));
  if (comment)
    quote(
      shown(comment)
        .replace(/<details>[\s\S]*/, '…')
        .trim(),
    );

  const command = '/scorecard explain code-of-conduct';
  await running.say(number, 'vera', command);
  await running.settled();
  tell(say('demo.stranger', { command }));
  await running.say(number, 'beto', command);
  await running.settled();
  tell(say('demo.explain', { command }));
  quote(shown((await running.comments(number, 'reply'))[0]));

  const requests = github.log.length;
  const writes = running.writes().length;
  github.log.length = 0;
  const sent = [...github.deliveries];
  for (const { id } of sent) await github.asApp('POST', `/app/hook/deliveries/${id}/attempts`);
  while (github.deliveries.length < 2 * sent.length) await new Promise((resolve) => setTimeout(resolve, 50));
  await running.settled();
  const once = running.writes().length === 0;
  tell(once ? say('demo.sent-again', { count: sent.length }) : say('demo.sent-again-wrote'));
  if (!once) process.exitCode = 1;

  tell(say('demo.card-text'));
  quote(shown((await running.dashboards())[0]));
  tell(say('demo.cost', { requests, writes }));
  if (process.argv.includes('--stay')) {
    tell(say('demo.stay'));
    await new Promise<void>((resolve) => {
      // The servers keep the program alive meanwhile.
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
  } else {
    tell(say('demo.end'));
  }
} finally {
  await running.close();
}
