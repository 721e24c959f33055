import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GitHub, startGitHub } from '../../github/start.ts';
import { beto, commit, git, repository, write } from '../checkout/repositories.ts';
import { bothWays } from './agreement.ts';
import { conventional } from './trees.ts';

let github: GitHub;
const folders = new Map<string, string>();

const po = 'msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "Seed"\nmsgstr "Semilla"\n';

/** Layouts as they are met: each by what it is written in, or by where it keeps its documents. */
const layouts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  conventional,
  rails: {
    'README.md':
      '# Timebank\n\nA platform for time banks. See [the docs](doc/overview.md) and [who decides](doc/people/governance.md).\n',
    'LICENSE.txt': conventional.LICENSE ?? '',
    'doc/overview.md': '# Overview\n',
    'doc/people/governance.md': '# Governance\n\nThe assembly of members decides by vote.\n',
    'config/locales/en.yml': 'en:\n  seed: Seed\n',
    'config/locales/es.yml': 'es:\n  seed: Semilla\n',
    'config/locales/ca.yml': 'ca:\n  seed: Llavor\n',
    'spec/models/seed_spec.rb': 'describe Seed do\nend\n',
    '.github/workflows/ci.yml': conventional['.github/workflows/test.yml'] ?? '',
    'app/models/seed.rb': 'class Seed\nend\n',
  },
  python: {
    'README.rst': 'Semilla\n=======\n\nA seed bank.\n\nInstallation\n------------\n\nRun ``pip install semilla``.\n',
    'setup.cfg': '[metadata]\nname = semilla\nlicense = GPL-3.0-or-later\n',
    'docs/source/conf.py': 'project = "Semilla"\n',
    'docs/source/index.rst': 'Semilla\n=======\n',
    'docs/source/user/install.rst': 'Install\n=======\n',
    'docs/source/user/tutorial.rst': 'Tutorial\n========\n\nFirst steps.\n',
    'semilla/locale/es/LC_MESSAGES/django.po': po,
    'semilla/locale/fr/LC_MESSAGES/django.po': po,
    'AUTHORS.rst': 'Authors\n=======\n\n* Ana Sol\n* Beto Luz\n',
  },
  monorepo: {
    'README.md': '# Semilla\n\nSee [core](packages/core/README.md).\n',
    'package.json': '{ "name": "root", "private": true, "workspaces": ["packages/*"] }\n',
    'packages/core/README.md': '# Core\n\n## Usage\n\nCall it.\n',
    'packages/core/CHANGELOG.md': '# Changelog\n\n## 1.0.0\n\n- First\n',
    'packages/core/src/i18n/locales/en/common.json': '{ "seed": "Seed" }\n',
    'packages/core/src/i18n/locales/es/common.json': '{ "seed": "Semilla" }\n',
    'packages/web/package.json': '{ "name": "@semilla/web" }\n',
    'examples/lending/README.md': '# Lending\n',
    'examples/counting/README.md': '# Counting\n',
    'examples/sharing/README.md': '# Sharing\n',
  },
  java: {
    'README.adoc': '= Semilla\n\nA seed bank.\n',
    'pom.xml': '<project><licenses><license><name>MIT</name></license></licenses></project>\n',
    'src/main/resources/messages_en.properties': 'seed=Seed\n',
    'src/main/resources/messages_es.properties': 'seed=Semilla\n',
    'src/main/java/coop/semilla/Seed.java': 'class Seed {}\n',
    'src/docs/asciidoc/guide/tutorial.adoc': '= Tutorial\n',
  },
  android: {
    'README.md': '# Semilla\n',
    'app/src/main/res/values/strings.xml': '<resources><string name="seed">Seed</string></resources>\n',
    'app/src/main/res/values-es/strings.xml': '<resources><string name="seed">Semilla</string></resources>\n',
    'fastlane/metadata/android/en-US/full_description.txt': 'Seeds\n',
    'fastlane/metadata/android/es-ES/full_description.txt': 'Semillas\n',
  },
  decisions: {
    'README.md': '# Semilla\n',
    'docs/adr/0001-record-decisions.md': '# 1. Record decisions\n\nAccepted\n',
    'docs/adr/0002-choose-a-licence.md': '# 2. Choose a licence\n\nAccepted\n',
    'rfcs/0001-lending.md': '# Lending\n',
    'docs/en/user/guide/first/steps.md': '# First steps\n',
    'docs/es/user/guide/first/steps.md': '# Primeros pasos\n',
    '.github/ISSUE_TEMPLATE/config.yml':
      'contact_links:\n  - name: Forum\n    url: https://forum.semilla.coop\n    about: Ask\n',
    '.github/FUNDING.yml': 'open_collective: semilla\n',
    'website/content/blog/2026/09/first.md': '# First post\n',
  },
  drupal: {
    'README.md': '# Semilla\n',
    'composer.json': '{ "name": "semilla/site", "require": { "drupal/core": "^11" } }\n',
    'web/sites/default/files/civicrm/ext/gdpr/gdpr-3.7/l10n/ca_ES/LC_MESSAGES/gdpr.po': po,
    'web/sites/default/files/civicrm/ext/gdpr/gdpr-3.7/l10n/es_ES/LC_MESSAGES/gdpr.po': po,
    'web/modules/contrib/token/README.md': '# Token\n',
    'web/modules/custom/semilla/src/Plugin/views/field/Seed.php': '<?php\n',
    'web/modules/custom/semilla/README.md': '# Semilla for Drupal\n',
  },
  deep: {
    'README.md': '# Semilla\n',
    'client/src/Semilla/Bundle/Resources/translations/components/a/b/c/d/e/seed.ca.json': '{ "seed": "Llavor" }\n',
    'client/src/Semilla/Bundle/Resources/translations/components/a/b/c/d/e/seed.es.json': '{ "seed": "Semilla" }\n',
    'src/main/java/coop/semilla/server/storage/local/files/src/locale/es/LC_MESSAGES/semilla.po': po,
    'src/main/java/coop/semilla/server/storage/local/files/src/locale/fr/LC_MESSAGES/semilla.po': po,
  },
  bare: { 'lend.sh': 'echo lend\n' },
};

/** This project, and packages that it is made of, as their projects publish them. */
const realTrees = ['.', ...['bullmq', 'pino', 'probot', 'prom-client', 'yaml'].map((name) => `node_modules/${name}`)];
const nameOf = (tree: string): string => (tree === '.' ? 'this' : basename(tree));

function copyOf(tree: string): string {
  const from = resolve(import.meta.dirname, '../../..', tree);
  const top = repository({ '.gitkeep': '' });
  const left = new Set(['.git', 'node_modules', 'dist', 'coverage'].map((name) => join(from, name)));
  cpSync(from, top, { recursive: true, filter: (path) => !left.has(path), verbatimSymlinks: true });
  commit(top, 'As it is');
  return top;
}

beforeAll(async () => {
  for (const tree of realTrees) folders.set(nameOf(tree), copyOf(tree));
  for (const [name, files] of Object.entries(layouts)) folders.set(name, repository(files));
  const linked = repository({
    'docs/guide/README.md': '# Guide\n\n## Usage\n',
    'docs/guide/CONTRIBUTING.md': conventional['CONTRIBUTING.md'] ?? '',
    'texts/es.txt': po,
    'texts/fr.txt': po,
  });
  symlinkSync('docs/guide/README.md', join(linked, 'README.md'));
  symlinkSync('docs/guide/CONTRIBUTING.md', join(linked, 'CONTRIBUTING.md'));
  symlinkSync('docs', join(linked, 'manual'));
  for (const language of ['es', 'fr']) {
    const folder = join(linked, 'server/app/config/locales', language);
    mkdirSync(folder, { recursive: true });
    symlinkSync(`../../../../../texts/${language}.txt`, join(folder, 'semilla.po'));
  }
  symlinkSync('/etc/passwd', join(linked, 'SECURITY.md'));
  commit(linked, 'Links');
  folders.set('linked', linked);
  const merging = repository(conventional);
  for (const change of ['first', 'second']) {
    git(merging, ['checkout', '--quiet', '-b', change]);
    write(merging, { [`src/${change}.js`]: 'export const seeds = 1;\n' });
    commit(merging, `The ${change}`, beto);
    git(merging, ['checkout', '--quiet', 'main']);
    git(merging, ['merge', '--quiet', '--no-ff', '--no-edit', change]);
  }
  folders.set('merging', merging);
  const tagged = folders.get('python') ?? '';
  git(tagged, ['tag', '-a', '-m', 'First release\n\n- Lending', '1.0.0']);
  github = await startGitHub({
    repositories: [...folders].map(([name, folder]) => ({ owner: 'semilla', name, git: folder })),
  });
}, 60_000);
afterAll(() => github.close());

describe('the folder and the GitHub audit of the same commit agree', () => {
  test.each([...Object.keys(layouts), 'linked', 'merging'])(
    '%s',
    async (name) => {
      const { inFolder, onGitHub } = await bothWays(github, `semilla/${name}`, folders.get(name) ?? '');
      expect(onGitHub).toEqual(inFolder);
    },
    20_000,
  );

  test.each(realTrees)(
    'the tree of %s',
    async (tree) => {
      const name = nameOf(tree);
      const { inFolder, onGitHub } = await bothWays(github, `semilla/${name}`, folders.get(name) ?? '');
      expect(onGitHub).toEqual(inFolder);
    },
    20_000,
  );

  test('who merges the work of others is seen in both', async () => {
    const { inFolder, onGitHub } = await bothWays(github, 'semilla/merging', folders.get('merging') ?? '');
    for (const said of [inFolder, onGitHub])
      expect(said['outside-contributors']).toContain('merges the work of others');
  });

  test('every practice is among them', async () => {
    const { inFolder } = await bothWays(github, 'semilla/conventional', folders.get('conventional') ?? '');
    expect(Object.keys(inFolder).length).toBeGreaterThanOrEqual(37);
  });
});
