import { describe, expect, test } from '@jest/globals';
import { beyondCode } from '../../../src/practices/planning-and-workflows/beyond-code.ts';
import { type FilesByPath, judge, repository } from '../../support/repository.ts';

describe('people who do not program are invited', () => {
  const met: readonly (readonly [string, FilesByPath])[] = [
    [
      'several ways',
      {
        'CONTRIBUTING.md':
          '# Contributing\n\nThere are many ways to contribute, from writing tutorials or blog posts, improving the documentation, submitting bug reports to helping other users.\n',
      },
    ],
    ['a platform set up', { 'crowdin.yml': 'files: []\n' }],
    [
      'a platform linked',
      { 'README.md': '# M\n\nPlease visit https://hosted.weblate.org/projects/mobicoop-platform/ to translate.\n' },
    ],
    ['a platform named', { 'README.md': '# Cobudget\n\n### Translation\n\nWe are using crowdin for translations.\n' }],
    [
      'a section of its own',
      {
        'CONTRIBUTING.md':
          '# Contribuindo\n\n## Outras formas de contribuir\n\nVocê pode ajudar a comunidade no fórum, contar como usa o programa na sua escola e sugerir melhorias para os manuais do projeto.\n',
      },
    ],
    [
      'a page',
      {
        'README.md':
          '# Snowdrift\n\nOutside of coding, see our [how-to-help](https://wiki.snowdrift.coop/help) page.\n',
      },
    ],
    [
      'in Spanish',
      {
        'CONTRIBUTING.md':
          '# Contribuir\n\nPuede ayudar a traducir la interfaz. También puede mejorar la documentación y probar.\n\n- Ayudar a mejorar la documentación.\n',
      },
    ],
  ];
  test.each(met)('%s', (_, byPath) => {
    expect(judge(beyondCode, repository(byPath)).verdict).toBe('met');
  });
});

describe('one mention', () => {
  test.each([
    'Documentation is available at the site but it is currently incomplete. Contributions in this regard are very welcome.',
    'You want to add some code, launch the tests or help with the documentation? Great.',
    "If you'd like to help out with testing, please introduce yourself.",
  ])('%s', (text) => {
    expect(judge(beyondCode, repository({ 'README.md': `# Semilla\n\n${text}\n` })).verdict).toBe('partly');
  });
});

describe('no invitation', () => {
  test.each([
    'There are more people there to answer questions.',
    'To fix the bug quickly, please answer to the questions in the issue form.',
    'The process for reviewing a change is similar to that of triaging issues.',
    'Pull requests are welcome.',
    '## Translations\n\nAll flash messages and e-mail lines are stored in i18n translations, and any of them can be overridden like any other translation of the program.',
    'A command line tool to help build documentation.',
    'If you change behaviour, make sure to update the documentation.',
    'Supports translations into 12 languages.',
    'You can find documentation about localizing Jelix in its manual.',
    'We will be happy to answer your questions.',
    'Our time to answer all questions is limited.',
    'We are engineers who help each other to build network elements.',
    'Please see our help docs for all info: https://documentation.semilla.coop',
    'We are not looking for translations at the moment, and do not accept help with documentation.',
    '## Adding new translation\n\n1. Add new locale file.',
  ])('%s', (text) => {
    expect(judge(beyondCode, repository({ 'README.md': `# Semilla\n\n${text}\n` })).verdict).toBe('not-yet');
  });
});
