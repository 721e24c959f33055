import { describe, expect, test } from '@jest/globals';
import { learningMaterials } from '../../../src/practices/knowledge-sharing/learning-materials.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const verdict = (files: FilesByPath): string => judge(learningMaterials, repository(files)).verdict;
const readme = (text: string): FilesByPath => ({ 'README.md': `# Semilla\n\n${text}\n` });

describe('met: two kinds, or three items of one', () => {
  test.each<[string, FilesByPath]>([
    [
      'pages with an index',
      {
        'doc/tutorial/index.rst': null,
        'doc/tutorial/a.rst': null,
        'doc/tutorial/b.rst': null,
        'doc/tutorial/c.rst': null,
      },
    ],
    [
      'pages in the source of a site',
      { 'docs/src/guide/basics.rst': null, 'docs/src/guide/files.rst': null, 'docs/src/guide/threads.rst': null },
    ],
    ['three examples', { 'examples/chat.rb': null, 'examples/simple.rb': null, 'examples/stream.ru': null }],
    ['an example and a tutorial', { 'examples/one/main.py': null, 'docs/tutorial.md': null }],
    ['ejemplos y guía', { 'ejemplos/uno.py': null, 'docs/guia-de-usuario.md': null }],
    [
      'a guide and a video by links',
      readme('[User guide](https://guide.semilla.org) · [how it looks](https://youtu.be/5q88JgXUAY4)'),
    ],
    [
      'guides in a folder',
      { 'docs/user_guides/admin.md': null, 'docs/user_guides/media.md': null, 'docs/user_guides/start.md': null },
    ],
    ['vignettes', { 'vignettes/glue.Rmd': null, 'vignettes/engines.qmd': null, 'vignettes/wrappers.Rmd': null }],
    [
      'examples of a library in Go',
      { 'example_basic_test.go': null, 'example_hook_test.go': null, 'log/examples_test.go': null },
    ],
    [
      'examples in one folder more',
      { 'examples/semilla.cabal': null, 'examples/src/Generic.hs': null, 'examples/src/Simplest.hs': null },
    ],
    [
      'examples by version',
      { 'docs/7.0/examples.md': null, 'docs/8.0/examples.md': null, 'docs/9.0/examples.md': null },
    ],
    [
      'a manual of that name and a video',
      readme('Read the [Semilla manual](https://docs.semilla.org/), or see a [demo](https://youtu.be/5q88JgXUAY4).'),
    ],
    [
      'guides of a book',
      {
        'src/SUMMARY.md': null,
        'src/guides/press.md': null,
        'src/guides/retreats.md': null,
        'src/guides/pods.md': null,
      },
    ],
    [
      'a manual in Perl',
      {
        'lib/Semilla/Manual/Types.pod': null,
        'lib/Semilla/Manual/Roles.pod': null,
        'lib/Semilla/Manual/FAQ.pod': null,
      },
    ],
    [
      'a workspace of examples',
      {
        'examples/Cargo.toml': null,
        'examples/chat/Cargo.toml': null,
        'examples/chat/src/main.rs': null,
        'examples/cors/Cargo.toml': null,
        'examples/jwt/Cargo.toml': null,
      },
    ],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));
});

test('the first file that shows an example is no setting', () => {
  const judgement = judge(
    learningMaterials,
    repository({ 'examples/auth/.python-version': null, 'examples/auth/main.py': null, 'examples/Pipfile': null }),
  );
  expect(judgement).toMatchObject({ verdict: 'partly', evidence: [{ path: 'examples/auth/main.py' }] });
});

describe('partly: one', () => {
  test.each<[string, FilesByPath]>([
    [
      'a program of many files is one example',
      { 'demo/App.vue': null, 'demo/package.json': null, 'demo/router.js': null, 'demo/store.js': null },
    ],
    ['getting started', { 'GETTING_STARTED.md': null }],
    ['a page for newcomers', { 'docs/gettingstarted.rst': null }],
    ['pages for users', { 'docs/User_documentation_en.md': null }],
    ['pages for those who run it', { 'docs/administrators/deploy.md': null, 'docs/administrators/oauth2.md': null }],
    [
      'a link to a guide',
      { ...readme('To host it, [read this guide to get started](docs/hosting.md).'), 'docs/hosting.md': null },
    ],
    ['the source of pages', { 'docs/build/tutorial.rst': null }],
    ['lessons that are programs', { 'tutorials/echo/dune': null, 'tutorials/echo/main.ml': null }],
    ['a page of examples', { 'EXAMPLES.md': null }],
    ['examples in Perl', { 'eg/hello.psgi': null, 't/eg/test.psgi': null }],
    ['a role of Ansible', readme('## Example Playbook\n\n```yaml\n- hosts: all\n```')],
    ['a README that is a lesson', readme("## What you'll learn\n\nYou will learn how to run it.")],
    [
      'a program built with Gradle',
      { 'examples/build.gradle.kts': null, 'examples/src/a.kt': null, 'examples/src/b.kt': null },
    ],
    [
      'one guide and what it shows',
      { 'guides/login.md': null, 'guides/assets/flow.txt': null, 'guides/img/a.txt': null, 'guides/img/b/c.txt': null },
    ],
    [
      'a program with its source',
      {
        'examples/package.json': null,
        'examples/src/a.js': null,
        'examples/src/b.js': null,
        'examples/src/c.js': null,
      },
    ],
    ['a way to learn', { 'learning_track.md': null }],
    ['how to use it', { 'docs/usage.md': null }],
    [
      'examples with a word on who uses them',
      readme('## Examples\n\n```js\nsow();\n```\n\nUsed by [Ana](https://ana.coop).'),
    ],
    ['courses', readme('## Training\n\nOur co-operative gives courses for new users every spring.\n')],
    [
      'a title of the second level',
      { 'README.md': '## Semilla\n\n### Examples\n\n```js\nsow();\n```\n\n### License\n\nMIT\n' },
    ],
    ['a section of examples', readme('## Examples\n\n```js\nsow();\n```')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

test('a section and the table of contents that leads to it are one, shown at the section', () => {
  const text =
    '# Semilla\n\n- [Tutorials](#tutorials)\n- [Nowhere](#a-tutorial)\n\n## Tutorials\n\nRead [this](https://semilla.coop/t).\n';
  const files = { 'README.md': text, 'docs/tutorial.md': null };
  const judgement = judge(learningMaterials, repository(files));
  expect(judgement).toMatchObject({ verdict: 'partly', measures: { mostItemsOfOneKind: 2 } });
  expect('evidence' in judgement ? judgement.evidence?.map(({ line }) => line) : null).toEqual([undefined, 6]);
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
    [
      'an example within another section',
      { 'README.md': '## Usage\n\n### Examples\n\n```js\nsow();\n```\n\n## License\n\nMIT\n' },
    ],
    ['a handbook of those who take part', readme('See the [handbook](https://semilla.coop/handbook/get-involved/).')],
    [
      'pictures of a tutorial',
      { 'assets/tutorial/a.png': null, 'src/tutorial/b.js': null, 'public/tutorial/c.js': null },
    ],
    ['a part of the software for those who run it', { 'users/a.md': null, 'users/b.md': null, 'src/users/c.md': null }],
    ['what a build made', { 'build/tutorial.md': null, 'web/build/tutorial.md': null }],
    ['guides of the software', { 'src/guide/a.md': null, 'src/guide/b.md': null, 'src/guide/c.md': null }],
    ['nothing', { 'src/a.js': null }],
    [
      'examples of tests',
      { 'test/examples/a.js': null, 'spec/examples/b.rb': null, 'test/fixtures/examples/c.js': null },
    ],
    [
      'an example in the code',
      { 'src/examples/a.js': null, 'app/views/guide/b.erb': null, 'libyara/modules/demo/demo.c': null },
    ],
    [
      'data that a program shows itself with',
      { 'energy/demo/users.xml': null, 'energy/demo/maps.xml': null, 'energy/demo/keys.csv': null },
    ],
    [
      'examples of who uses it',
      readme('## Examples\n\n* [Huerta](https://huerta.coop)\n* [Vivero](https://www.vivero.org/)\n'),
    ],
    [
      'examples for tests and measurements',
      { 't/examples/a.t': null, 't/examples/b.t': null, 't/examples/c.t': null, 'benchmarks/examples/d.hs': null },
    ],
    [
      'the use of a command',
      { 'lib/generators/seed/USAGE': null, 'bin/usage.txt': null, 'part/readme/USAGE.rst': null },
    ],
    ['tests in Go', { 'examine_test.go': null, 'example.go': null }],
    ['data to try it with', readme('## Datos de ejemplo\n\n```\n./manage.py loaddata datos.yaml\n```\n')],
    ['a model that is trained', readme('## Training\n\n1. `python train.py --output_directory=outdir`\n')],
    ['a concept called recipes', { 'docs/concepts/recipes.md': null }],
    ['vendored examples', { 'node_modules/x/examples/a.js': null, 'vendor/y/examples/b.js': null }],
    ['a sample of settings', { '.env.example': null, 'config/settings.example.yml': null }],
    [
      "somebody else's videos",
      readme(
        'You can learn how from this [great series of tutorials](https://egghead.io/lessons/identifying-how-to-contribute).',
      ),
    ],
    [
      'guides for contributors',
      { 'docs/style-guide.md': null, 'docs/contributing-guide.md': null, 'docs/how-to-handle-github-issues.md': null },
    ],
    ['a guide of contributing by link', readme('[Contributing guide](docs/contributing.md)')],
    ['an example of one function', { 'docs/api.md': '# Api\n\n## sow\n\n### Example\n\n```\nsow()\n```\n' }],
    ['a heading with nothing under it', readme('## Tutorials\n')],
    ['training of models', readme('## Training the model\n\nRun the script.')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));
});

describe('the next step', () => {
  const suggested = (files: FilesByPath) => {
    const judgement = judge(learningMaterials, repository(files));
    const place = 'nextStep' in judgement ? judgement.nextStep?.place : undefined;
    return place?.kind === 'new-file' ? place.path : null;
  };
  test.each<[string, FilesByPath, string | null]>([
    ['where nothing is', {}, 'docs/tutorial.md'],
    ['where the pages are', { 'documentation/install.md': null }, 'documentation/tutorial.md'],
    ['another kind than there is', { 'docs/tutorial.md': null }, 'examples/README.md'],
    ['no page over another', { 'docs/usage.md': null, 'examples/README.md': null }, null],
  ])('%s', (_, files, expected) => expect(suggested(files)).toBe(expected));
});
