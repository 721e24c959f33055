import { describe, expect, test } from '@jest/globals';
import { type AuditArguments, readArguments } from '../../src/cli/arguments.ts';

const usual: AuditArguments = {
  command: 'audit',
  target: '.',
  format: null,
  output: null,
  language: null,
  settings: null,
  failUnder: null,
  ref: null,
  now: null,
  quiet: false,
};

const audit = (...argv: string[]) => readArguments(['audit', ...argv]);

describe('audit', () => {
  test('needs nothing: it audits where it stands', () => {
    expect(readArguments([])).toEqual(usual);
    expect(audit()).toEqual(usual);
  });

  test.each<[string[], Partial<AuditArguments>]>([
    [['some/folder'], { target: 'some/folder' }],
    [['--format', 'json'], { format: 'json' }],
    [['--format=html'], { format: 'html' }],
    [['--output', 'card.md', 'owner/name'], { output: 'card.md', target: 'owner/name' }],
    [['-o', 'card.md'], { output: 'card.md' }],
    [['--language', 'es'], { language: 'es' }],
    [['--settings', 'x.yml'], { settings: 'x.yml' }],
    [['--fail-under', '0'], { failUnder: 0 }],
    [['--fail-under=100'], { failUnder: 100 }],
    [['--ref', 'v1.0'], { ref: 'v1.0' }],
    [['--now', '2026-11-20T10:00:00Z'], { now: Date.UTC(2026, 10, 20, 10) }],
    [['--now', '2026-11-20T10:00:00'], { now: Date.UTC(2026, 10, 20, 10) }],
    [['--now', '2026-11-20'], { now: Date.UTC(2026, 10, 20) }],
    [['--now', '2026-11-20T10:00+02:00'], { now: Date.UTC(2026, 10, 20, 8) }],
    [['--quiet'], { quiet: true }],
    [['-q', '--', '--odd-folder'], { quiet: true, target: '--odd-folder' }],
  ])('%j', (argv, expected) => {
    expect(audit(...argv)).toEqual({ ...usual, ...expected });
  });

  test('options without a command are those of audit', () => {
    expect(readArguments(['--format', 'json'])).toEqual({ ...usual, format: 'json' });
  });

  test.each<[string[], string]>([
    [['a', 'b'], 'cli.one-target'],
    [['--format', 'pdf'], 'cli.unknown-format'],
    [['--format'], 'cli.empty-value'],
    [['--output', ''], 'cli.empty-value'],
    [['--fail-under', '101'], 'cli.fail-under'],
    [['--fail-under', '-1'], 'cli.fail-under'],
    [['--fail-under', '7.5'], 'cli.fail-under'],
    [['--fail-under', 'many'], 'cli.fail-under'],
    [['--now', 'yesterday'], 'cli.now'],
    [['--now', '2026-13-40'], 'cli.now'],
    [['--now', '20/11/2026'], 'cli.now'],
    [['--quiet=yes'], 'cli.no-value'],
    [['--colour'], 'cli.unknown-option'],
    [['-x'], 'cli.unknown-option'],
    [['--constructor', 'x'], 'cli.unknown-option'],
  ])('%j is wrong usage', (argv, key) => {
    expect(audit(...argv)).toMatchObject({ command: 'wrong', why: { key } });
  });
});

describe('the other commands', () => {
  test.each<[string[], object]>([
    [['explain'], { command: 'explain', practice: null, language: null }],
    [['explain', 'roadmap', '--language', 'es'], { command: 'explain', practice: 'roadmap', language: 'es' }],
    [['init', 'folder', '--yes'], { command: 'init', rest: ['folder', '--yes'] }],
    [['--help'], { command: 'help', language: null }],
    [['-h'], { command: 'help', language: null }],
    [['help'], { command: 'help', language: null }],
    [['audit', '--help', '--language', 'es'], { command: 'help', language: 'es' }],
    [['explain', '--help'], { command: 'help', language: null }],
    [['--version'], { command: 'version' }],
  ])('%j', (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  test.each<[string[], string]>([
    [['adit'], 'cli.unknown-command'],
    [['explain', 'a', 'b'], 'cli.one-practice'],
    [['explain', '--format', 'json'], 'cli.unknown-option'],
  ])('%j is wrong usage', (argv, key) => {
    expect(readArguments(argv)).toMatchObject({ command: 'wrong', why: { key } });
  });
});
