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
    'If you want to help translating the manual, it is already there in Japanese.',
    "Our guide gives pointers on how to contribute to the project's documentation.",
    'We need help with the documentation.',
    'Translators wanted!',
  ])('%s', (text) => {
    expect(judge(beyondCode, repository({ 'README.md': `# Semilla\n\n${text}\n` })).verdict).toBe('partly');
  });
});

test('a page about translating, deep in the docs, is about using the software', () => {
  const page =
    '# Message translation\n\n## Translating dynamic values\n\nMessages contain placeholders that are replaced with actual values. Some of these values may also need translation, which happens where their names end in a word for it.\n';
  expect(judge(beyondCode, repository({ 'docs/messages/translation.md': page })).verdict).toBe('not-yet');
});

test('the link to a platform is shown rather than its badge', () => {
  const text =
    '# M\n\n[![Translation status](https://hosted.weblate.org/widgets/m/-/svg-badge.svg)](https://hosted.weblate.org/engage/m/)\n';
  const { evidence } = judge(beyondCode, repository({ 'README.md': text }));
  expect(evidence).toEqual([expect.objectContaining({ line: 3, url: 'https://hosted.weblate.org/engage/m/' })]);
});

test('the page of a site is not read as a guide', () => {
  const page = '<h1>Semilla</h1><p>Help us translate it, and improve the documentation.</p>';
  expect(judge(beyondCode, repository({ 'index.html': page })).verdict).toBe('not-yet');
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
    '## Help and Docs\n\n- [Docs](https://example.com/docs)\n- Questions go to the forum.',
    "If you're looking for the documentation for a stable release, refer to one of the tags.",
    'The wiki has community-contributed documentation, and other things that do not fit here.',
    'Please see How to Contribute in our docs.',
    'Its paradigms proved influential enough to help design structured logging packages.',
    'You need to translate the commands to your environment.',
    'We will suggest changes to the translation if needed.',
    'Keep in touch with your friends, and share images and articles.',
    'We try to respond to issues and pull requests within a few days.',
    'Run `lint --fix` to regenerate docs/hotkeys.md from the keys.',
    '## Translations\n\nAll messages are stored in translations that can be overridden. A second package gives access to additional, user-contributed translations of everything.',
  ])('%s', (text) => {
    expect(judge(beyondCode, repository({ 'README.md': `# Semilla\n\n${text}\n` })).verdict).toBe('not-yet');
  });
});
