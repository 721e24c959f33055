import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type End, writeInside } from '../../action/files.ts';
import { folder } from '../sources/checkout/repositories.ts';

let workspace: string;
let outside: string;
const read = (path: string): string => readFileSync(path, 'utf8');

beforeEach(() => {
  workspace = folder('workspace');
  outside = folder('outside');
  writeFileSync(join(outside, 'theirs'), 'theirs');
  writeFileSync(join(workspace, 'file'), 'a longer text than before');
  mkdirSync(join(workspace, 'folder'));
});

describe('a file in the workspace', () => {
  test.each([
    ['card.json', 'card.json'],
    ['a/new/folder/card.json', 'a/new/folder/card.json'],
    ['./folder/../card.json', 'card.json'],
    ['file', 'file'],
    ['..card/...json', '..card/...json'],
    ['-rf', '-rf'],
  ])('%s is written', (path, at) => {
    expect(writeInside(workspace, path, 'card')).toBe('written');
    expect(read(join(workspace, at))).toBe('card');
  });

  test('is written by its whole path too', () => {
    expect(writeInside(workspace, join(workspace, 'card.json'), 'card')).toBe('written');
    expect(read(join(workspace, 'card.json'))).toBe('card');
  });

  test('is written through a link to another folder of the workspace, and where the workspace is one', () => {
    symlinkSync('folder', join(workspace, 'link'));
    expect(writeInside(workspace, 'link/card.json', 'card')).toBe('written');
    symlinkSync(workspace, join(outside, 'home'));
    expect(writeInside(join(outside, 'home'), 'other.json', 'card')).toBe('written');
    expect(read(join(realpathSync(workspace), 'folder/card.json'))).toBe('card');
  });

  test('is whole, however long', () => {
    const text = 'ñ'.repeat(3_000_000);
    expect(writeInside(workspace, 'long', text)).toBe('written');
    expect(read(join(workspace, 'long'))).toBe(text);
  });
});

describe('nothing is written', () => {
  test.each<[string, End]>([
    ['../theirs', 'outside'],
    ['folder/../../outside/theirs', 'outside'],
    ['/etc/coop-scorecard-test', 'outside'],
    ['.', 'folder'],
    ['folder', 'folder'],
    ['folder/', 'folder'],
    ['file/card.json', 'failed'],
    ['a\0b', 'failed'],
    [`${'long'.repeat(80)}`, 'failed'],
  ])('to %j: %s', (path, end) => {
    expect(writeInside(workspace, path, 'card')).toBe(end);
    expect(read(join(workspace, 'file'))).toBe('a longer text than before');
  });

  test.each<[string, (at: string) => void, End]>([
    ['a folder outside', (at) => symlinkSync(outside, at), 'link'],
    ['itself', (at) => symlinkSync('away', at), 'link'],
    ['nothing', (at) => symlinkSync('/nowhere/at/all', at), 'failed'],
  ])('below a link to %s', (_, make, end) => {
    make(join(workspace, 'away'));
    expect(writeInside(workspace, 'away/theirs', 'card')).toBe(end);
    expect(writeInside(workspace, 'away/new/theirs', 'card')).toBe(end);
    expect(read(join(outside, 'theirs'))).toBe('theirs');
  });

  test.each(['theirs', 'new'])('in place of a link to %s outside, nor to a file inside', (name) => {
    symlinkSync(join(outside, name), join(workspace, 'card.json'));
    expect(writeInside(workspace, 'card.json', 'card')).toBe('link');
    expect(read(join(outside, 'theirs'))).toBe('theirs');
    symlinkSync('file', join(workspace, 'other'));
    expect(writeInside(workspace, 'other', 'card')).toBe('link');
    expect(() => read(join(outside, 'new'))).toThrow('ENOENT');
  });

  test('to a pipe, and nobody waits for its reader', () => {
    execFileSync('mkfifo', [join(workspace, 'pipe')]);
    expect(writeInside(workspace, 'pipe', 'card')).toBe('failed');
  });

  test('where nothing can be written', () => {
    chmodSync(join(workspace, 'folder'), 0o555);
    // Nothing stops root but a file system that takes no files.
    const [home, path] = process.getuid?.() === 0 ? ['/sys', 'card.json'] : [workspace, 'folder/card.json'];
    expect(writeInside(home, path, 'card')).toBe('read-only');
  });
});
