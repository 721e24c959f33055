import { describe, expect, test } from '@jest/globals';
import { type Command, may, type Rights, readCommand } from '../../src/app/commands.ts';

describe('a comment is a command', () => {
  const recheck: Command = { verb: 'recheck' };
  const unknown: Command = { verb: 'help', unknown: true };
  test.each<[string, Command]>([
    ['/scorecard', recheck],
    ['/scorecard recheck', recheck],
    ['/Scorecard Recheck', recheck],
    ['/scorecard recheck\r\n', recheck],
    ['\n\n  \n/scorecard recheck', recheck],
    ['/scorecard recheck\nSince the code of conduct is there now.', recheck],
    ['/scorecard\trecheck', recheck],
    ['/scorecard help', { verb: 'help', unknown: false }],
    ['/scorecard explain code-of-conduct', { verb: 'explain', practice: 'code-of-conduct' }],
    ['/scorecard explain `roadmap`', { verb: 'explain', practice: 'roadmap' }],
    ['/scorecard explain Free-Licence.', { verb: 'explain', practice: 'free-licence' }],
    ['/scorecard explain', unknown],
    ['/scorecard explain everything', unknown],
    ['/scorecard explain code-of-conduct roadmap', unknown],
    ['/scorecard delete', unknown],
    ['/scorecard recheck now', unknown],
    ['/scorecard constructor', unknown],
    ['/scorecard explain __proto__', unknown],
  ])('%j', (body, command) => {
    expect(readCommand(body)).toEqual(command);
  });

  test.each([
    '',
    'scorecard recheck',
    'Please /scorecard recheck',
    'First line\n/scorecard recheck',
    '> /scorecard recheck',
    '    /scorecard recheck',
    ' /scorecard recheck',
    '`/scorecard recheck`',
    '```\n/scorecard recheck\n```',
    '/scorecards recheck',
    '/scorecard-recheck',
    '/scorecard/recheck',
    '//scorecard recheck',
    '@ana /scorecard recheck',
    '<!-- /scorecard recheck -->',
    `${'a'.repeat(70_000)}\n/scorecard recheck`,
  ])('not %j', (body) => {
    expect(readCommand(body)).toBeNull();
  });
});

describe('who may ask', () => {
  const triage: Rights = { triage: true, push: false };
  const push: Rights = { triage: false, push: true };
  const none: Rights = { triage: false, push: false };
  const recheck: Command = { verb: 'recheck' };
  const explain: Command = { verb: 'explain', practice: 'roadmap' };
  test.each<[string, Command, Rights | null, boolean, boolean, boolean]>([
    ['somebody with triage rights', recheck, triage, false, false, true],
    ['somebody with triage rights', explain, triage, false, false, true],
    ['somebody who may push', explain, push, false, true, true],
    ['the author of a pull request', recheck, none, true, true, true],
    ['the author of a pull request, a stranger', recheck, null, true, true, true],
    ['the author of a pull request', explain, none, true, true, false],
    ['the author of an issue', recheck, none, true, false, false],
    ['somebody who can only read', recheck, none, false, true, false],
    ['a stranger', recheck, null, false, true, false],
    ['a stranger', { verb: 'help', unknown: true }, null, false, false, false],
  ])('%s: %j', (_, command, rights, byAuthor, onPullRequest, allowed) => {
    expect(may(command, { rights, byAuthor, onPullRequest })).toBe(allowed);
  });
});
