import { describe, expect, test } from '@jest/globals';
import { publicProfile } from '../../../src/practices/skills-and-promotion/public-profile.ts';
import type { Profile } from '../../../src/snapshot/activity.ts';
import { known, type Unknown, unknown } from '../../../src/snapshot/fact.ts';
import { judge, repository } from '../../support/repository.ts';

const bare: Profile = {
  description: null,
  homepage: null,
  topics: [],
  socialImage: false,
  archived: false,
  archivedAt: null,
  fork: false,
  template: false,
  private: false,
  empty: false,
  hasIssues: true,
  hasWiki: true,
  hasProjects: true,
  ownerWebsite: 'https://tierra-comun.coop',
  ownerEmail: null,
  ownerKind: 'organization',
  createdAt: null,
};
const withLogo = { 'README.md': '# Semilla\n\n![Logo of Semilla](assets/logo.svg)\n', 'assets/logo.svg': null };

const verdict = (profile: Partial<Profile>, files = {}): string =>
  judge(publicProfile, repository(files, { profile: known({ ...bare, ...profile }) })).verdict;

test.each<[string, Partial<Profile>, Record<string, string | null>, string]>([
  [
    'description, website, topics',
    { description: 'Seeds', homepage: 'https://semilla.coop', topics: ['a', 'b', 'c'] },
    {},
    'met',
  ],
  ['description, topics, logo', { description: 'Seeds', topics: ['a', 'b', 'c'] }, withLogo, 'met'],
  [
    'description, website, image',
    { description: 'Seeds', homepage: 'https://semilla.coop', socialImage: true },
    {},
    'met',
  ],
  ['two topics', { description: 'Seeds', homepage: 'https://semilla.coop', topics: ['a', 'b'] }, {}, 'partly'],
  ['a description', { description: 'Seeds' }, {}, 'partly'],
  ['a description of spaces', { description: '  ', homepage: '' }, {}, 'not-yet'],
  ['the owner has a website', {}, {}, 'not-yet'],
  ['a badge is no logo', {}, { 'README.md': '![build](https://img.shields.io/badge/logo-x.svg)' }, 'not-yet'],
])('%s', (_, profile, files, expected) => expect(verdict(profile, files)).toBe(expected));

describe('not checked', () => {
  test.each<[Unknown, string]>([
    ['unsupported', 'public-profile.not-here'],
    ['forbidden', 'public-profile.unread'],
  ])('%s', (why, key) => {
    const judgement = judge(publicProfile, repository(withLogo, { profile: unknown(why) }));
    expect([judgement.verdict, judgement.summary.key]).toEqual(['not-checked', key]);
  });
});
