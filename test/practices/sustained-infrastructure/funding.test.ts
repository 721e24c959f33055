import { describe, expect, test } from '@jest/globals';
import { funding } from '../../../src/practices/sustained-infrastructure/funding.ts';
import { known } from '../../../src/snapshot/fact.ts';
import { type FilesByPath, files, judge, repository, told } from '../../support/repository.ts';

const template = `# These are supported funding model platforms

github: # Replace with up to 4 GitHub Sponsors-enabled usernames e.g., [user1, user2]
patreon: # Replace with a single Patreon username
custom: # Replace with up to 4 custom sponsorship URLs e.g., ['link1', 'link2']
`;

describe('ways to fund the work', () => {
  const met: readonly (readonly [string, FilesByPath])[] = [
    ['FUNDING.yml', { '.github/FUNDING.yml': 'open_collective: semilla\n' }],
    ['in the root, several', { 'FUNDING.yml': 'github: [ana, beto]\ncustom: ["https://semilla.coop/donar"]\n' }],
    ['Drips', { 'FUNDING.json': '{"drips": {"ethereum": {"ownedBy": "0x1234567890abcdef1234567890abcdef12345678"}}}' }],
    ['package.json', { 'package.json': '{"funding": "https://opencollective.com/semilla"}' }],
    ['manifest addresses', { '.well-known/funding-manifest-urls': 'https://semilla.coop/funding.json\n' }],
    [
      'a link in the README',
      { 'README.md': '# Semilla\n\nSupport us on [Liberapay](https://liberapay.com/semilla).\n' },
    ],
    ['a part of the site', { 'README.md': '# Semilla\n\n- Make a [donation](https://semilla.coop/#donate).\n' }],
    [
      'the page of a plugin of WordPress',
      {
        'semilla/readme.txt':
          '=== Semilla ===\n\nDonate link: https://buymeacoffee.com/semilla\nStable tag: 1.0\n\nForms.\n',
      },
    ],
    ['a page of its own', { 'README.md': '# Semilla\n\n[Donar](https://semilla.coop/donar/)\n' }],
    [
      'declared income',
      {
        'README.md':
          '# Semilla\n\n## Funding\n\nThis project has received funding from [NGI0 Discovery](https://nlnet.nl/discovery), a fund established by NLnet.\n',
      },
    ],
    [
      'a sponsor with a picture',
      {
        'README.md':
          '# Semilla\n\n<div>Supported by:<br><a href="https://www.semillero.dev/semilla"><img alt="Semillero sponsorship" src="https://x.coop/a.png"></a></div>\n',
      },
    ],
    ['who supported it', { 'README.md': '# Semilla\n\nThis project was supported by the PEACE IV Programme.\n' }],
    ['in Spanish', { 'README.md': '# Semilla\n\nProyecto financiado por la Unión Europea.\n' }],
  ];
  test.each(met)('%s', (_, byPath) => {
    expect(judge(funding, repository(byPath)).verdict).toBe('met');
  });

  test('of the owner', () => {
    const ownerFiles = known(files({ '.github/FUNDING.yml': 'liberapay: tierra-comun\n' }));
    expect(judge(funding, repository({ 'README.md': '# Semilla' }, { ownerFiles })).verdict).toBe('met');
  });
});

describe('an empty template', () => {
  const partly: readonly (readonly [string, FilesByPath])[] = [
    ['of GitHub', { '.github/FUNDING.yml': template }],
    ['all comments', { '.github/FUNDING.yml': '# github: semilla\n' }],
    ['that is not YAML', { '.github/FUNDING.yml': 'github: [ana\n' }],
  ];
  test.each(partly)('%s', (_, byPath) => {
    expect(judge(funding, repository(byPath)).verdict).toBe('partly');
  });
});

describe('nothing about money', () => {
  const none: readonly (readonly [string, FilesByPath])[] = [
    ['no word', { 'README.md': '# Semilla' }],
    ['pull requests welcome', { 'README.md': '# Semilla\n\n## Contributing\n\nPull requests are welcome.\n' }],
    ['a software for donations', { 'README.txt': 'Give: Tools for collecting donations\n\nInstall as usual.\n' }],
    [
      'who vouches for whom',
      { 'CONTRIBUTING.md': '# C\n\nPeople become committers after being sponsored by one of the active committers.\n' },
    ],
    [
      '"Don\'t", which is no gift',
      { 'CONTRIBUTING.md': "# C\n\n### Don't reinvent the wheel\n\nUse official projects first.\n" },
    ],
    ['a wish', { 'README.md': '# Semilla\n\nThe work is not funded by anybody yet.\n' }],
    ['an image', { 'README.md': '# Semilla\n\n![donate](https://img.shields.io/badge/donate-later-red.svg)\n' }],
    ['of a library', { 'vendor/library/FUNDING.yml': 'github: someone\n' }],
    ['a manifest without it', { 'package.json': '{"name": "semilla", "version": "1.0.0"}' }],
    ['a picture of a page', { 'README.md': '# Semilla\n\n[Drips](https://semilla.coop/water)\n' }],
    ['a browser that supports it', { 'README.md': '# Semilla\n\nThe format is supported by all browsers.\n' }],
    [
      'a picture of those who gave',
      { 'README.md': '# S\n\n[x](https://opencollective.com/semilla/tiers/gold.svg?width=890)\n' },
    ],
    [
      'a badge alone',
      { 'README.md': '# S\n\n![Sponsor us](https://img.shields.io/github/sponsors/semilla?logo=github)\n' },
    ],
    ['a picture alone', { 'README.md': '# Semilla\n\n![Our sponsorship](https://x.coop/a.png)\n' }],
    ['support for a browser', { 'README.md': '# Semilla\n\n## Support\n\nFirefox and Chromium.\n' }],
  ];
  test.each(none)('%s', (_, byPath) => {
    expect(judge(funding, repository(byPath)).verdict).toBe('not-yet');
  });
});

test('platforms are called as they call themselves', () => {
  const text = 'github: [ana]\nopen_collective: semilla\nko_fi: semilla\ncustom: ["https://semilla.coop/donar"]\n';
  expect(told(judge(funding, repository({ '.github/FUNDING.yml': text })))).toContain(
    'Named: ana (GitHub Sponsors), semilla (Open Collective), semilla (Ko-fi) and https://semilla.coop/donar.',
  );
});
