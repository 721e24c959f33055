import { describe, expect, test } from '@jest/globals';
import { diverseSkills } from '../../../src/practices/skills-and-promotion/diverse-skills.ts';
import { defaultSettings } from '../../../src/settings/settings.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const verdict = (files: FilesByPath): string => judge(diverseSkills, repository(files)).verdict;
const readme = (text: string): FilesByPath => ({ 'README.md': `# Semilla\n\nA seed bank.\n\n${text}\n` });
const list = (...kinds: readonly string[]): FilesByPath => ({
  '.all-contributorsrc': JSON.stringify({ contributors: [{ login: 'ana', name: 'Ana', contributions: kinds }] }),
});
const skilled = (...skills: readonly string[]) => ({ people: { ...defaultSettings.people, skills } });

describe('met: two kinds', () => {
  test.each<[string, FilesByPath]>([
    ['all-contributors', list('code', 'doc', 'translation')],
    ['credits', readme('## Credits\n\n- Logo by Ana Gil\n- Translations: Beto Paz, Eva Sol')],
    ['headings of kinds', { 'CREDITS.md': '# Credits\n\n## Design\n\n- Ana Gil\n\n## Documentation\n\n- Beto Paz\n' }],
    ['in Spanish', readme('## Agradecimientos\n\n- Diseño gráfico: Ana Gil\n- Traducción al catalán: Pau Roca')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));

  test('declared', () => {
    expect(judge(diverseSkills, repository({}), skilled('design', 'accounting')).verdict).toBe('met');
  });
});

describe('partly: one kind', () => {
  test.each<[string, FilesByPath]>([
    ['all-contributors', list('code', 'design')],
    ['a logo', readme('## Credits\n\nLogo made by Andy Cuccaro (@andycuccaro) under the CC-BY-SA 4.0 license.')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
    ['nothing', readme('')],
    ['only technical work', list('code', 'test', 'infra', 'maintenance', 'review')],
    ['an empty list', { '.all-contributorsrc': '{"contributors": []}' }],
    ['a list that is no JSON', { '.all-contributorsrc': 'contributors: [' }],
    ['programmers', { 'AUTHORS.md': 'Sinatra was designed and developed by Blake Mizerany in California.\n' }],
    ['names', readme('## Contributors\n\n- Ana Gil\n- Beto Paz')],
    [
      'ways to help',
      readme('## Contributing\n\nContributions are welcome: translations, documentation, design. Ask Ana Gil.'),
    ],
    [
      'a guide for contributors',
      {
        'docs/contributors.md':
          '# Contributors\n\nTo write documentation, see the folder. Pull requests are welcome.\n',
      },
    ],
    [
      'a page of contributors that tells them what to do',
      {
        'docs/contributors.md':
          '# Contributors\n\n## How can I contribute?\n\nDocumentation is part of this project: Ana Gil answers.\n',
      },
    ],
    [
      'who gave money',
      readme('## Acknowledgements\n\nResearch is supported by the National Science Foundation (ABI 1062547).'),
    ],
    [
      'many people',
      readme('## Thanks\n\nThis project borrows heavily from Rack. Thanks to the individuals who wrote documentation.'),
    ],
    ['an invitation, without anyone', readme('## Credits\n\nTranslations and documentation by many people.')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));

  test('programming declared', () => {
    expect(judge(diverseSkills, repository({}), skilled('programming')).verdict).toBe('not-yet');
  });
});
