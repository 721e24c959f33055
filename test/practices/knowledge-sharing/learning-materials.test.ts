import { describe, expect, test } from '@jest/globals';
import { learningMaterials } from '../../../src/practices/knowledge-sharing/learning-materials.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const verdict = (files: FilesByPath): string => judge(learningMaterials, repository(files)).verdict;
const readme = (text: string): FilesByPath => ({ 'README.md': `# Semilla\n\n${text}\n` });

describe('met: two kinds, or three items of one', () => {
  test.each<[string, FilesByPath]>([
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

describe('partly: one', () => {
  test.each<[string, FilesByPath]>([
    [
      'a program of many files is one example',
      { 'demo/App.vue': null, 'demo/package.json': null, 'demo/router.js': null, 'demo/store.js': null },
    ],
    ['getting started', { 'GETTING_STARTED.md': null }],
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
    ['a section of examples', readme('## Examples\n\n```js\nsow();\n```')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
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
