import { describe, expect, test } from '@jest/globals';
import { documentation } from '../../../src/practices/knowledge-sharing/documentation.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const page = '# Page\n\nSome sentences that explain how one part of the software is set up and used by people.\n';
const verdict = (files: FilesByPath): string => judge(documentation, repository(files)).verdict;
const readme = (text: string): FilesByPath => ({ 'README.md': `# Semilla\n\nSoftware for seed banks.\n\n${text}\n` });

describe('met', () => {
  test.each<[string, FilesByPath]>([
    ['three pages', { 'docs/a.md': page, 'docs/b.md': page, 'docs/sub/c.rst': null }],
    ['a folder in capitals', { 'Docs/Admin/Admin.md': null, 'Docs/Form/Form.md': null, 'Docs/List.md': null }],
    ['user manuals', { 'user-docs/fr/README.md': null, 'user-docs/fr/a.md': null, 'user-docs/fr/b.md': null }],
    [
      'a folder in Spanish',
      { 'documentacion/uno.md': page, 'documentacion/dos.md': page, 'documentacion/tres.md': page },
    ],
    ['Sphinx with a page', { 'docs/conf.py': null, 'docs/index.rst': page }],
    ['MkDocs with a page', { 'mkdocs.yml': null, 'docs/index.md': page }],
    [
      'a guide on a site that names the repository',
      readme('- [Install](https://handbook.scuttlebutt.nz/guides/semilla/install) - how to set it up'),
    ],
    [
      "the owner's site, in general words",
      readme('If you want to start, read the [quick start guide](https://docs.tierracomun.coop/page/quickstart).'),
    ],
    ['a folder for setting up', { 'setupdocs/a.md': page, 'setupdocs/b.md': page, 'setupdocs/c.md': page }],
    ['YARD', { '.yardopts': null }],
    [
      'Hugo in the root with its content',
      { 'config.toml': null, 'content/en/a.md': null, 'content/en/b.md': null, 'content/en/c.md': null },
    ],
    ['its own site', readme('Documentation is at [docs.semilla.coop](https://docs.semilla.coop/).')],
    ['the site of a longer name', readme('See the [user guide](https://guide.semilla.org.uk/).')],
    ['a site on a shared host', readme('Read the [docs](https://semilla.readthedocs.io/en/latest/).')],
    ['a site of the owner', readme('Read the [documentation](https://tierra-comun.github.io/manual/).')],
    [
      'a section that names no other project',
      readme('## Documentation\n\nThe [full documentation](https://handbook.sembrar.org/) is online.'),
    ],
    ['an address with its label', readme('* Documentation: https://docs.semilla.org')],
    ['the wiki', readme('More on the [wiki](https://github.com/tierra-comun/semilla/wiki).')],
    ['all pages of a wiki', readme('More on the [wiki](https://github.com/tierra-comun/semilla/wiki/_pages).')],
    ['a site said to hold it', readme('Documentation is also hosted at the [official website](https://semilla.org).')],
    [
      'a section of that name',
      readme('## Documentation\n\nMore on the [homepage](https://tierracomun.org/proper/semilla).'),
    ],
    ['a site with words around the name', readme('[Docs](https://docs.joinsemilla.org/) for people.')],
    [
      'the site of its foundation',
      readme('[Wiki](https://wiki.semillafoundation.org) | [Project site](https://semillafoundation.org)'),
    ],
    ['Maven Site', { 'src/site/site.xml': null }],
    [
      'pages that the software shows',
      { 'app/views/docs/events.md': page, 'app/views/docs/map.md': page, 'app/views/docs/users.md': page },
    ],
    ['the manifest says', { 'Cargo.toml': '[package]\nname = "semilla"\ndocumentation = "https://docs.rs/semilla"\n' }],
    [
      'pages that the README leads to',
      {
        ...readme('[a](manual-a.md) [b](lib/b.md) [c](parts/c/)'),
        'manual-a.md': page,
        'lib/b.md': page,
        'parts/c/README.md': page,
      },
    ],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));
});

describe('partly', () => {
  test.each<[string, FilesByPath]>([
    ['two pages', { 'docs/a.md': page, 'docs/b.md': page }],
    ['a long README', readme('word '.repeat(600))],
    [
      'one page of the wiki',
      readme('See [redirects](https://github.com/tierra-comun/semilla/wiki/Old-blog-redirects).'),
    ],
    [
      'a badge of a service for every package',
      readme('[![docs](https://docs.rs/semilla/badge.svg)](https://docs.rs/semilla)'),
    ],
    [
      'the comment on one name',
      readme('* [`TextFormatter`](https://pkg.go.dev/github.com/tierra-comun/semilla#TextFormatter)'),
    ],
    ['a page in the root', { 'THEMING.md': `# Theming\n\n${'One of many words on templates. '.repeat(20)}` }],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
    ['nothing', { 'src/a.js': null }],
    [
      "another project's documentation",
      readme('First read the [Docker documentation](https://docs.docker.com/compose/install/).'),
    ],
    [
      '"documentation" of another project',
      readme('## Set up\n\nSee the [documentation](https://docs.djangoproject.com/en/2.2/).'),
    ],
    [
      "the owner's other work",
      readme('See the [Bosque style guide](https://tierracomun.coop/docs/bosque/style_guide.html).'),
    ],
    [
      'a bare "here" to a site with a name like the owner',
      readme('1. Install it, see [here](https://www.tierra.io/docs/plugins.html)'),
    ],
    ['a thread', readme('Read the [Developer Guide](https://community.semilla.coop/t/dev-volunteers-needed/2262).')],
    ['data', readme('* [RDF Reference](https://codeberg.org/semilla/pages/src/branch/main/assets/all_vf.TTL)')],
    ['licences', { 'LICENSES/MIT.txt': page, ...readme('See [LICENSES/MIT.txt](LICENSES/MIT.txt).') }],
    [
      'a wiki of another work',
      readme('Tests follow [this tutorial](https://github.com/tierra-comun/bosque/wiki/Tutorial).'),
    ],
    ['a name within a longer one', readme('Uses [SeedBank docs](https://docs.semillabank.io/).')],
    [
      'a guide of a framework on a shared host',
      readme('Please [check our deployment guides](https://hexdocs.pm/phoenix/deployment.html).'),
    ],
    ['an encyclopaedia', readme('See [documentation](https://en.wikipedia.org/wiki/Documentation).')],
    [
      'files of the forge',
      {
        'docs/CONTRIBUTING.md': page,
        'docs/CODE_OF_CONDUCT.md': page,
        'docs/SECURITY.md': page,
        'docs/CHANGELOG.md': page,
      },
    ],
    [
      'notes on the work, on the law and for machines',
      Object.fromEntries(
        [
          'AGENTS.md',
          'RELEASING.md',
          'MIT-LICENSE.md',
          'FSL-1.1-ALv2.md',
          'docs/terms.md',
          'docs/privacy_policy.md',
        ].map((path) => [path, `# Page\n\n${'One of many words on something else. '.repeat(20)}`]),
      ),
    ],
    ["the project's code of conduct", readme('See the [reference](https://docs.semilla.org/code_of_conduct.html).')],
    ['empty pages', { 'docs/a.md': '# A\n', 'docs/b.md': '', 'docs/c.md': 'TODO' }],
    ['pictures', { 'docs/a.png': null, 'docs/b.png': null, 'docs/c.svg': null }],
    ['vendored', { 'vendor/lib/docs/a.md': null, 'vendor/lib/docs/b.md': null, 'vendor/lib/docs/c.md': null }],
    ['fixtures', { 'test/fixtures/docs/a.md': null, 'test/fixtures/docs/b.md': null, 'test/fixtures/docs/c.md': null }],
    ['a workflow named after a generator', { '.github/workflows/mkdocs.yml': 'on: push', 'doc/notes.txt': '' }],
    ['a generator without pages', { 'mkdocs.yml': 'site_name: x' }],
    ['GitHub Pages of the README', { '_config.yml': 'theme: jekyll-theme-cayman' }],
    [
      'agreements',
      {
        'docs/ContributorLicenseAgreement/README.md': page,
        'docs/ContributorLicenseAgreement/Ana_Agreement.txt': page,
        'docs/ContributorLicenseAgreement/Beto_Agreement.txt': page,
      },
    ],
    ['dangling links', readme('[a](docs/a.md) [b](docs/b.md) [c](docs/c.md)')],
    ["somebody else's wiki", readme('See the [wiki](https://github.com/rails/rails/wiki).')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));

  test('GitHub switches wikis on by itself: that proves nothing', () => {
    const profile = { known: true, value: { hasWiki: true, homepage: null, ownerWebsite: null } } as never;
    expect(judge(documentation, repository({}, { profile })).verdict).toBe('not-yet');
  });
});
