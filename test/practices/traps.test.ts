import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readingPlan } from '../../src/audit/reading-plan.ts';
import { supportChannel } from '../../src/practices/care-for-users/support-channel.ts';
import { governance } from '../../src/practices/democratic-direction/governance.ts';
import { namedMaintainers } from '../../src/practices/democratic-direction/named-maintainers.ts';
import { readme } from '../../src/practices/knowledge-sharing/readme.ts';
import { practices } from '../../src/practices/list.ts';
import { freeLicence } from '../../src/practices/open-infrastructure/free-licence.ts';
import { codeOfConduct } from '../../src/practices/planning-and-workflows/code-of-conduct.ts';
import { contributionGuide } from '../../src/practices/planning-and-workflows/contribution-guide.ts';
import { contributionTemplates } from '../../src/practices/planning-and-workflows/contribution-templates.ts';
import { releaseNotes } from '../../src/practices/planning-and-workflows/release-notes.ts';
import { roadmap } from '../../src/practices/planning-and-workflows/roadmap.ts';
import type { Practice } from '../../src/practices/practice.ts';
import { securityContact } from '../../src/practices/sustained-infrastructure/security-contact.ts';
import { captureFolder } from '../../src/sources/checkout/capture-folder.ts';
import { spdxTexts } from '../licence/support/spdx-texts.ts';
import { commit, folder, git, write } from '../sources/checkout/repositories.ts';
import { type FilesByPath, judge } from '../support/repository.ts';

const mit = spdxTexts.find(({ id }) => id === 'MIT')?.text ?? '';
const rules = 'Harassment and insults are unacceptable; be respectful and welcoming to everybody. '.repeat(8);
const conduct = (contact: string): string => `# Code of conduct\n\n${rules}\n\n## Reporting\n\nWrite to ${contact}.\n`;
const guide = (name: string): string =>
  `# Contributing to ${name}\n\nIf you have found a bug, open an issue and say what you saw and what you had expected.\n\n## Changes\n\nFork the project and open a pull request; somebody of the team reviews it, and merges it when all is well.\n`;
const deciding =
  '# Development\n\n## How decisions are made\n\nThe maintainers decide by consensus. Where there is none, the assembly of all committers votes; a majority of two thirds decides. New committers are elected by those there are.\n';
const changes = '# 1.1.0\n\n* Seeds can be lent.\n* Fixed the search.\n\n# 1.0.0\n\n* First release.\n';
const steps = '# How to release\n\n1. Bump the version in `setup.py`.\n2. Run `make release`.\n3. Tag it and push.\n';

/** The project lies in a real folder under git, on a branch called 12.0, with a tag. */
async function audited(files: FilesByPath, links: Readonly<Record<string, string>> = {}) {
  const top = folder();
  write(top, Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text ?? ''])));
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(top, path));
  git(top, ['init', '--quiet', '--initial-branch=12.0']);
  commit(top);
  git(top, ['tag', '1.1.0']);
  return captureFolder(top, { plan: readingPlan(practices) });
}

describe('what real repositories hold', () => {
  test.each<[string, Practice, FilesByPath, string]>([
    ['RELEASE.md is a changelog', releaseNotes, { 'RELEASE.md': changes }, 'met'],
    ['RELEASE.md says how to release', releaseNotes, { 'RELEASE.md': steps }, 'not-checked'],
    [
      'a changelog carried along',
      releaseNotes,
      { 'vendor/lib/CHANGELOG.md': changes, 'README.md': '# S' },
      'not-checked',
    ],
    ['a guide of its own', contributionGuide, { 'README.md': '# Semilla', 'CONTRIBUTING.md': guide('Semilla') }, 'met'],
    [
      'a guide of another project',
      contributionGuide,
      { 'README.md': '# Semilla', 'CONTRIBUTING.md': guide('Mastodon') },
      'partly',
    ],
    ['DEVELOPMENT.md is the governance', governance, { 'DEVELOPMENT.md': deciding }, 'met'],
    ['DEVELOPMENT.md is the set-up', governance, { 'DEVELOPMENT.md': '# Development\n\nRun `make`.\n' }, 'not-yet'],
    [
      'a template without an ending',
      contributionTemplates,
      { '.github/ISSUE_TEMPLATE': 'What happened, and what did you expect?\n' },
      'partly',
    ],
    [
      'a code of one link',
      codeOfConduct,
      { 'CODE_OF_CONDUCT.md': 'See [the code](https://www.loomio.org/conduct).\n' },
      'partly',
    ],
    ['a contact in brackets', codeOfConduct, { 'CODE_OF_CONDUCT.md': conduct('foss[at]semilla[dot]org') }, 'met'],
    ['"See LICENSE", and none', freeLicence, { 'README.md': '# Semilla\n\n## License\n\nSee LICENSE.\n' }, 'not-yet'],
    ['a licence carried along', freeLicence, { 'vendor/lib/LICENSE': mit, 'third_party/x/COPYING': mit }, 'not-yet'],
  ])('%s', async (_, practice, files, expected) => {
    const snapshot = await audited(files);
    expect(snapshot.repository).toMatchObject({ ref: '12.0', defaultBranch: '12.0' });
    expect(judge(practice, snapshot).verdict).toBe(expected);
  });
});

describe('symbolic links in the root', () => {
  const files = {
    'docs/welcome.md':
      '# Semilla\n\nSemilla is software for seed banks that lend seeds to their members.\n\n## Installation\n\nRun `pip install semilla` and follow what it asks.\n\n## Usage\n\nRun `semilla sow` in the folder of your bank.\n\n## Licence\n\nMIT, see the file.\n\n## Contributing\n\nPull requests are welcome.\n',
    'docs/how.md': guide('Semilla').replace('# Contributing to Semilla', '# How we work'),
    'docs/together.md': conduct('hola@semilla.org').replace('# Code of conduct', '# Together'),
    'docs/trust.md': 'Write to hola@semilla.org, and nobody else will read it.\n',
    'legal/text': mit,
    'docs/told.md': changes,
    'docs/assembly.md': `# The assembly\n\n${'The maintainers meet on the first Monday. What they cannot agree on goes to the assembly of all members, who vote; a majority of two thirds decides, and whoever disagrees can ask for another look after a month. '.repeat(5)}\n`,
    'docs/crew.md': 'anaruiz\nbetopaz\n',
    'docs/next.md':
      '# What comes next\n\n## 2026\n\n- Lend seeds between banks of the federation.\n- Translate everything into Quechua.\n\n## 2027\n\n- Work without a network for weeks, and join the records later.\n',
    'docs/ask.md':
      '# Where to ask\n\nQuestions are welcome on the forum: https://forum.semilla.coop. Members answer there every day.\n',
  };
  const links = {
    'README.md': 'docs/welcome.md',
    'CONTRIBUTING.md': 'docs/how.md',
    'CODE_OF_CONDUCT.md': 'docs/together.md',
    'SECURITY.md': 'docs/trust.md',
    LICENSE: 'legal/text',
    'CHANGELOG.md': 'docs/told.md',
    'GOVERNANCE.md': 'docs/assembly.md',
    'MAINTAINERS.md': 'docs/crew.md',
    'ROADMAP.md': 'docs/next.md',
    'SUPPORT.md': 'docs/ask.md',
  };

  test.each<[string, Practice]>([
    ['README.md', readme],
    ['LICENSE', freeLicence],
    ['CONTRIBUTING.md', contributionGuide],
    ['CODE_OF_CONDUCT.md', codeOfConduct],
    ['SECURITY.md', securityContact],
    ['CHANGELOG.md', releaseNotes],
    ['GOVERNANCE.md', governance],
    ['MAINTAINERS.md', namedMaintainers],
    ['ROADMAP.md', roadmap],
    ['SUPPORT.md', supportChannel],
  ])('%s, to a file of another name', async (_, practice) => {
    expect(judge(practice, await audited(files, links)).verdict).toBe('met');
    expect(judge(practice, await audited(files)).verdict).not.toBe('met');
  });
});
