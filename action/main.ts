import * as core from '@actions/core';
import { plain } from '../src/report/plain.ts';
import { eventPayload } from './event-file.ts';
import { run } from './run.ts';

const { env } = process;

try {
  const payload = eventPayload(env.GITHUB_EVENT_PATH ?? '');
  // @actions/github reads it too as soon as it is loaded, and ends with an error where it is damaged.
  delete env.GITHUB_EVENT_PATH;
  const { authorOf, requestWith } = await import('./request.ts');
  await run({
    input: (name) => core.getInput(name),
    eventName: env.GITHUB_EVENT_NAME ?? '',
    payload,
    repository: env.GITHUB_REPOSITORY ?? '',
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temporary: env.RUNNER_TEMP ?? '',
    now: () => Date.now(),
    request: (token) => {
      core.setSecret(token);
      return requestWith(token, env.GITHUB_API_URL || 'https://api.github.com');
    },
    author: authorOf,
    info: (text) => core.info(withoutCommands(line(text))),
    notice: (text) => core.notice(line(text)),
    warning: (text) => core.warning(line(text)),
    annotate: ({ level, path, line, title, message }) => {
      const say = level === 'warning' ? core.warning : core.notice;
      say(message, { file: path, startLine: line, title });
    },
    output: (name, value) => core.setOutput(name, value),
    // Older Enterprise Servers have no summaries.
    summary: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
    fail: (text) => core.setFailed(line(text)),
  });
} catch (error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  core.setFailed(text.split('\n').map(line).join('\n'));
}

/** What we say in the log can hold words of a repository. */
function line(text: string): string {
  return plain(text, 2_000);
}

/** The runner takes a line that begins with `::` for a command, and one that has `##[` anywhere. */
function withoutCommands(text: string): string {
  return text.replace(/^(?=::)/, '· ').replaceAll('##[', '## [');
}
