import { describe, expect, test } from '@jest/globals';
import { cooperativeIdentity } from '../../../src/practices/inter-cooperation/cooperative-identity.ts';
import { resolveSettings } from '../../../src/settings/resolve-settings.ts';
import type { Cooperative } from '../../../src/settings/settings.ts';
import { known } from '../../../src/snapshot/fact.ts';
import type { Commit, History } from '../../../src/snapshot/history.ts';
import { type FilesByPath, judge, now, repository } from '../../support/repository.ts';

const declare = (cooperative: 'none' | 'forming' | Partial<Cooperative>, files: FilesByPath = {}) =>
  judge(cooperativeIdentity, repository(files), resolveSettings({ cooperative }));

function commits(...emails: readonly string[]): History {
  const made = emails.map((email, index): Commit => {
    const person = { login: null, name: email, email, bot: false };
    return { id: String(index), authoredAt: now, committedAt: now, authors: [person], committer: person, merge: false };
  });
  return { commits: made, whole: true, total: made.length, firstCommitAt: now };
}

describe('declared', () => {
  test.each<[string, Partial<Cooperative>]>([
    ['a .coop domain', { proof: { kind: 'domain', domain: 'fiqus.coop' } }],
    ['a registration', { proof: { kind: 'registration', url: 'https://example.org/12' } }],
    ['a federation', { proof: { kind: 'federation', url: 'https://facttic.org.ar' } }],
    ['a .coop website', { name: 'Fiqus', website: 'https://www.fiqus.coop/en' }],
    ['.coop addresses', { emailDomains: ['fiqus.coop'] }],
    ['membership with a link', { name: 'A', federations: [{ name: 'FACTTIC', url: 'https://facttic.org.ar' }] }],
  ])('%s proves it', (_, cooperative) => {
    const { verdict, evidence } = declare(cooperative);
    expect([verdict, evidence?.[0]?.kind]).toEqual(['met', 'declared']);
  });
  test.each<[string, Partial<Cooperative>]>([
    ['a name', { name: 'Fiqus' }],
    ['a website that anybody can have', { name: 'Fiqus', website: 'https://fiqus.com' }],
    ['coop elsewhere in the domain', { website: 'https://coop.example.com', emailDomains: ['mycoop.org'] }],
    ['another domain', { proof: { kind: 'domain', domain: 'fiqus.com' } }],
    ['membership without a link', { federations: [{ name: 'FACTTIC', url: null }] }],
  ])('%s is a claim alone', (_, cooperative) => expect(declare(cooperative).verdict).toBe('partly'));
  test('none, and forming', () => {
    expect(declare('none').verdict).toBe('not-applicable');
    const forming = declare('forming');
    expect(forming.verdict).toBe('not-checked');
    expect(forming).toHaveProperty('nextStep');
  });
});

describe('seen', () => {
  test.each<[string, FilesByPath]>([
    ['in the manifest', { 'package.json': '{ "author": "Camba <info@camba.coop>" }' }],
    ['as the homepage', { 'composer.json': '{ "homepage": "https://semilla.coop" }' }],
    ["as the owner's address in the README", { 'README.md': '# Semilla\n\nQuestions? ana@tierracomun.coop\n' }],
    [
      "as the owner's site in the README",
      { 'README.md': '# Semilla\n\nMade by [Tierra Común](https://tierracomun.coop).\n' },
    ],
  ])('%s', (_, files) => {
    const { verdict, evidence } = judge(cooperativeIdentity, repository(files));
    expect([verdict, evidence?.[0]?.kind]).toEqual(['met', 'observed']);
  });
  test.each<[string, FilesByPath]>([
    ['nothing', {}],
    [
      "somebody else's in a list of users",
      { 'README.md': '# Semilla\n\n## Used by\n\n- [Web Architects](https://webarchitects.coop)\n' },
    ],
    [
      'that of a later author',
      { 'package.json': '{ "author": "Ana <ana@example.org>", "contributors": ["B <b@camba.coop>"] }' },
    ],
    ['that of a dependency folder', { 'vendor/x/package.json': '{ "author": "Camba <info@camba.coop>" }' }],
    ["somebody else's address", { 'README.md': '# Semilla\n\nHosted by others: hello@webarchitects.coop\n' }],
    ['an address in an example', { 'README.md': '# Semilla\n\n```\nmail ana@tierracomun.coop\n```\n' }],
    ['a word in the text', { 'README.md': '# Semilla\n\nA tool for any coop. See fiqus.coop.\n' }],
  ])('not: %s', (_, files) => expect(judge(cooperativeIdentity, repository(files)).verdict).toBe('not-checked'));

  test.each([
    ['half of the commits', ['ana@camba.coop', 'x@example.org'], 'met'],
    ['few, of the owner', ['ana@tierracomun.coop', 'x@example.org', 'y@example.org'], 'met'],
    ["few, of somebody else's", ['ana@camba.coop', 'x@example.org', 'y@example.org'], 'not-checked'],
    ['none', ['ana@coop.org', 'x@example.org'], 'not-checked'],
  ] as const)('in addresses of commits: %s', (_, emails, verdict) =>
    expect(judge(cooperativeIdentity, repository({}, { history: known(commits(...emails)) })).verdict).toBe(verdict),
  );

  test('what is seen proves a claim', () =>
    expect(declare({ name: 'Camba' }, { 'package.json': '{ "author": "Camba <info@camba.coop>" }' }).verdict).toBe(
      'met',
    ));
});
