import { expect, test } from '@jest/globals';
import { ecosystemProblems } from '../../../src/reading/ecosystem/ecosystem-problems.ts';
import { openDocuments } from '../../../src/reading/open-documents.ts';
import { type FilesByPath, repository } from '../../support/repository.ts';

const problems = (files: FilesByPath) =>
  ecosystemProblems(openDocuments(repository(files))).map(({ path, message }) => `${path} ${message.key}`);

test.each<[string, string, string]>([
  ['.github/FUNDING.yml', 'bitcoin: x', 'ecosystem.unknown-platform'],
  ['publiccode.yml', 'name: [', 'ecosystem.not-yaml'],
  ['CITATION.cff', 'title: x\nmessage: x\nauthors: [{ name: A }]\n', 'ecosystem.missing'],
  ['.github/CODEOWNERS', '* nobody', 'ecosystem.bad-owner'],
  ['.github/dependabot.yml', 'version: 1', 'ecosystem.wrong'],
  ['package.json', '{', 'ecosystem.not-json'],
  ['.well-known/funding-manifest-urls', 'soon', 'ecosystem.bad-url'],
])('%s is reported', (path, text, key) => expect(problems({ [path]: text })).toEqual([`${path} ${key}`]));

test.each<[string, string | null]>([
  ['test/fixtures/package.json', '{'],
  ['vendor/x/CITATION.cff', 'x'],
  ['FUNDING.md', 'bitcoin: x'],
  ['package-lock.json', '{'],
  ['package.json', null],
  ['package.json', '{ "name": "x" }'],
  ['.github/FUNDING.yml', '# github: ana'],
  ['data/funding.json', '[]'],
])('%s is not: %j', (path, text) => expect(problems({ [path]: text })).toEqual([]));

test('a file full of mistakes is told of in a few', () =>
  expect(problems({ CODEOWNERS: 'a b c d e f g h i j k\n'.repeat(50) })).toHaveLength(5));
