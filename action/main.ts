import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { authorOf, requestWith } from './request.ts';
import { run } from './run.ts';

const { env } = process;

/** The event as GitHub wrote it; without one, or where it cannot be read, there is nothing to know of it. */
function eventPayload(): unknown {
  try {
    return env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : null;
  } catch {
    return null;
  }
}

try {
  await run({
    input: (name) => core.getInput(name),
    eventName: env.GITHUB_EVENT_NAME ?? '',
    payload: eventPayload(),
    repository: env.GITHUB_REPOSITORY ?? '',
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temporary: env.RUNNER_TEMP ?? '',
    now: () => Date.now(),
    request: (token) => {
      core.setSecret(token);
      return requestWith(token, env.GITHUB_API_URL || 'https://api.github.com');
    },
    author: authorOf,
    info: (text) => core.info(oneLine(text)),
    notice: (text) => core.notice(text),
    warning: (text) => core.warning(text),
    annotate: ({ level, path, line, title, message }) => {
      const say = level === 'warning' ? core.warning : core.notice;
      say(message, { file: path, startLine: line, title });
    },
    output: (name, value) => core.setOutput(name, value),
    // Older Enterprise Servers have no summaries.
    summary: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
    fail: (text) => core.setFailed(text),
  });
} catch (error) {
  core.setFailed(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** A line of the log that begins with `::` would be a command. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/^(\s*)(?=::|##\[)/, '$1· ');
}
