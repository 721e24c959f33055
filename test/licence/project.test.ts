import { describe, expect, test } from '@jest/globals';
import { licenceFileKind, projectLicence } from '../../src/licence/licence.ts';
import { spdxTexts } from './support/spdx-texts.ts';

const text = (id: string): string => spdxTexts.find((one) => one.id === id)?.text ?? '';

const project = (files: Readonly<Record<string, string>>) => {
  const list = Object.entries(files).map(([path, written]) => ({ path, text: written }));
  return projectLicence(list, list);
};

const laterNotice =
  'This program is free software: you can redistribute it and/or modify it under the terms of the GNU Affero General Public License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later version.';

describe('the licence of a project', () => {
  test.each<[string, Readonly<Record<string, string>>, string | null]>([
    ['one text', { LICENSE: text('MIT') }, 'MIT'],
    ['British spelling', { 'LICENCE.txt': text('AGPL-3.0-only') }, 'AGPL-3.0-only'],
    ['a name before', { 'MIT-LICENSE.md': text('MIT') }, 'MIT'],
    ['a file called as the licence', { 'GNU-AGPL-3.0': text('AGPL-3.0-only') }, 'AGPL-3.0-only'],
    [
      'two of Rust',
      {
        'LICENSE-MIT': text('MIT'),
        'LICENSE-APACHE': text('Apache-2.0'),
        'Cargo.toml': '[package]\nlicense = "MIT OR Apache-2.0"',
      },
      'MIT OR Apache-2.0',
    ],
    [
      'two of Rust, nothing said',
      { 'LICENSE-MIT': text('MIT'), 'LICENSE-APACHE': text('Apache-2.0') },
      'Apache-2.0 OR MIT',
    ],
    ['two in one file, both hold', { LICENSE: `${text('MIT')}\n\n${text('BSD-3-Clause')}` }, 'MIT AND BSD-3-Clause'],
    [
      'a choice in one file',
      {
        LICENSE: `You may choose either of the following licenses, at your option.\n\n${text('MIT')}\n\n${text('Apache-2.0')}`,
      },
      'MIT OR Apache-2.0',
    ],
    ['the Lesser GPL', { COPYING: text('GPL-3.0-only'), 'COPYING.LESSER': text('LGPL-3.0-only') }, 'LGPL-3.0-only'],
    [
      'later by the manifest',
      { LICENSE: text('AGPL-3.0-only'), 'package.json': '{ "license": "AGPL-3.0-or-later" }' },
      'AGPL-3.0-or-later',
    ],
    [
      'later by the README',
      { LICENSE: text('AGPL-3.0-only'), 'README.md': `# X\n\n## License\n\n${laterNotice}\n` },
      'AGPL-3.0-or-later',
    ],
    [
      'licences of parts in a pom',
      {
        'pom.xml':
          '<project><licenses><license><name>MIT</name><comments>Except for 3rd content.</comments></license><license><name>Apache-2.0</name><comments>A business-friendly OSS license</comments></license><license><name>BSD-3-Clause</name><comments>ASM @ jersey.repackaged.asm</comments></license></licenses></project>',
      },
      'MIT OR Apache-2.0',
    ],
    ['a role of Ansible', { 'meta/main.yml': 'galaxy_info:\n  license: GPL-3.0-or-later\n' }, 'GPL-3.0-or-later'],
    [
      'a role of Ansible, as it was begun',
      { 'meta/main.yml': 'galaxy_info:\n  license: license (GPL-2.0-or-later, MIT, etc)\n' },
      null,
    ],
    ['a part of a collection', { 'roles/a/meta/main.yml': 'galaxy_info:\n  license: MIT\n' }, null],
    [
      'only by the manifest',
      { LICENSE: text('GPL-2.0-only'), 'composer.json': '{ "license": "GPL-2.0-only" }' },
      'GPL-2.0-only',
    ],
    [
      'REUSE with one main licence',
      {
        'LICENSES/AGPL-3.0-or-later.txt': text('AGPL-3.0-only'),
        'LICENSES/CC0-1.0.txt': text('CC0-1.0'),
        'REUSE.toml': 'version = 1\n[[annotations]]\npath = "**"\nSPDX-License-Identifier = "AGPL-3.0-or-later"\n',
      },
      'AGPL-3.0-or-later',
    ],
    ['named by a manifest only', { 'composer.json': '{ "license": "GPL-2.0-or-later" }' }, 'GPL-2.0-or-later'],
    [
      'a Python classifier',
      {
        'setup.py':
          "classifiers=[\n 'License :: OSI Approved :: GNU Affero General Public License v3 or later (AGPLv3+)',\n]",
      },
      'AGPL-3.0-or-later',
    ],
    [
      'a choice in composer.json',
      { 'composer.json': '{ "license": ["LGPL-2.1-only", "GPL-3.0-or-later"] }' },
      'LGPL-2.1-only OR GPL-3.0-or-later',
    ],
    ['a notice in place of the text', { COPYRIGHT: laterNotice }, 'AGPL-3.0-or-later'],
    ['documentation under another', { LICENSE: text('MIT'), 'LICENSE-docs': text('CC-BY-4.0') }, 'MIT'],
    [
      'a text among the documents, where the root has none',
      { 'doc/gpl-3.0.txt': text('GPL-3.0-only'), 'doc/fdl-1.3.txt': text('GFDL-1.3-only') },
      'GPL-3.0-only',
    ],
    [
      'a text among the documents beside one in the root',
      { LICENSE: text('MIT'), 'docs/LICENSE': text('CC-BY-4.0') },
      'MIT',
    ],
    ['a text deeper down', { 'docs/samples/LICENSE': text('MIT') }, null],
    [
      'one for a folder, and the whole named',
      {
        'LICENSE.md': `**This work is licensed under the [Creative Commons Attribution 4.0 International License](https://creativecommons.org/licenses/by/4.0/).**\n\n----\n\nThe contents of the [scripts/](scripts) directory\nare licensed under the MIT license:\n\n${text('MIT')}`,
      },
      'CC-BY-4.0',
    ],
    [
      'a line before the text',
      { LICENSE: `The contents of this repository are under the MIT license:\n\n${text('MIT')}` },
      'MIT',
    ],
    [
      'one of a part beside the one that is named',
      {
        COPYING: text('GPL-3.0-only'),
        'PSF-license.txt': text('PSF-2.0'),
        'README.md': '# X\n\n## License\n\nGNU General Public License v3.0 or later.\n',
      },
      'GPL-3.0-or-later',
    ],
    [
      'two, of which nothing is said',
      { COPYING: text('GPL-3.0-only'), 'PSF-license.txt': text('PSF-2.0') },
      'GPL-3.0-only AND PSF-2.0',
    ],
    [
      'those of its components',
      { LICENSE: text('Apache-2.0'), 'APPENDIX_A_LICENSES.md': text('BSD-3-Clause') },
      'Apache-2.0',
    ],
    ['SEE LICENSE IN nothing', { 'package.json': '{ "license": "SEE LICENSE IN LICENSE" }' }, null],
    ['private', { 'package.json': '{ "license": "UNLICENSED", "private": true }' }, null],
    ['no licence', { 'README.md': '# X\n\nA tool. Its dependencies are licensed under the MIT License.' }, null],
    [
      'dependencies',
      { 'vendor/x/LICENSE': text('MIT'), 'node_modules/y/LICENSE': text('ISC'), 'packages/z/LICENSE': text('MIT') },
      null,
    ],
    ['notices of others', { 'THIRD-PARTY-LICENSES.txt': text('MIT') }, null],
    ['a broken manifest', { 'package.json': '{ "license": ', 'Cargo.toml': '[package' }, null],
  ])('%s', (_, files, expected) => expect(project(files).expression).toBe(expected));

  test('contradictions have both places', () => {
    const { contradictions } = project({
      LICENSE: text('GPL-3.0-only'),
      'package.json': '{\n  "name": "x",\n  "license": "MIT"\n}',
    });
    expect(contradictions).toEqual([
      { path: 'package.json', line: 3, says: 'MIT', otherPath: 'LICENSE', otherLine: 1, otherSays: 'GPL-3.0-only' },
    ]);
  });

  test('a grant of patents beside the text is terms of its own', () => {
    const { expression, additional, unrecognised } = project({
      LICENSE: text('BSD-3-Clause'),
      PATENTS: 'Additional Grant of Patent Rights\n\nThe grant ends if you sue us over our patents.',
    });
    expect([expression, unrecognised]).toEqual(['BSD-3-Clause', []]);
    expect(additional).toMatchObject([{ path: 'PATENTS', where: 'after' }]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['the same in other words', { LICENSE: text('GPL-3.0-only'), 'setup.py': "license='GPLv3+'" }],
    ['a choice that holds the text', { LICENSE: text('MIT'), 'Cargo.toml': '[package]\nlicense = "MIT/Apache-2.0"' }],
    ['a README that agrees', { LICENSE: text('MIT'), 'README.md': '## License\n\nMIT License' }],
  ])('no contradiction: %s', (_, files) => expect(project(files).contradictions).toEqual([]));

  test('"only" against "or later"', () => {
    const { contradictions } = project({
      'LICENSES/AGPL-3.0-only.txt': text('AGPL-3.0-only'),
      'README.md': `## License\n\n${laterNotice}`,
    });
    expect(contradictions).toMatchObject([
      { path: 'README.md', says: 'AGPL-3.0-or-later', otherPath: 'LICENSES/AGPL-3.0-only.txt' },
    ]);
  });

  test('says what is not said, and what is missing', () => {
    expect(project({ LICENSE: text('GPL-3.0-only') }).laterVersions).toBe('unsaid');
    expect(project({ LICENSE: text('MIT') }).laterVersions).toBeNull();
    expect(
      project({ LICENSE: text('MIT'), 'Cargo.toml': '[package]\nlicense = "MIT OR Apache-2.0"' }).withoutText,
    ).toEqual(['Apache-2.0']);
    expect(project({ LICENSE: '' }).unrecognised).toEqual([{ path: 'LICENSE', kind: 'empty', closest: null }]);
  });
});

describe('which files speak of the licence', () => {
  test.each([
    ['LICENSE', 'text'],
    ['license.md', 'text'],
    ['LICENSE.fr.txt', 'text'],
    ['UNLICENSE', 'text'],
    ['LICENSE-APACHE', 'text'],
    ['LICENSE.LESSER', 'text'],
    ['MIT-LICENSE.txt', 'text'],
    ['OFL.txt', 'text'],
    ['COPYING.md', 'text'],
    ['LICENSES/GPL-3.0-or-later.txt', 'reuse-text'],
    ['LICENSES/LicenseRef-X.txt', 'reuse-text'],
    ['.reuse/dep5', 'reuse'],
    ['Cargo.toml', 'manifest'],
    ['devise.gemspec', 'manifest'],
    ['README.es.md', 'readme'],
    ['THIRD-PARTY-LICENSES', 'third-party'],
    ['FSL-1.1-ALv2.md', 'text'],
    ['doc/gpl-3.0.txt', 'aside'],
    ['docs/LICENSE', 'aside'],
    ['COPYING3.LIB', 'text'],
    ['LICENSE.php', 'text'],
    ['PATENTS', 'text'],
    ['mit-license-loom.md', 'text'],
    ['LICENSE.spdx', 'manifest'],
    ['dist.ini', 'manifest'],
    ['LICENSES/our notes.md', null],
    ['CHANGELOG.license', null],
    ['README.md.license', null],
    ['docs/licensing-faq.md', null],
    ['docs/samples/LICENSE', null],
    ['APPENDIX_A_LICENSES.md', 'third-party'],
    ['license-check.js', null],
    ['license-header.txt', null],
    ['.licensed.yml', null],
    ['src/LICENSE', null],
    ['vendor/x/LICENSE', null],
    ['licensing/report.md', null],
    ['licenses.json', null],
    ['contributor-license-agreement.md', null],
    ['package-lock.json', null],
  ])('%s: %s', (path, kind) => expect(licenceFileKind(path)).toBe(kind));
});
