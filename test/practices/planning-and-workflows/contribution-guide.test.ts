import { describe, expect, test } from '@jest/globals';
import { contributionGuide } from '../../../src/practices/planning-and-workflows/contribution-guide.ts';
import { known } from '../../../src/snapshot/fact.ts';
import { type FilesByPath, files, judge, repository } from '../../support/repository.ts';

const guide = `# Contributing

## Found a bug?

* Create an [issue](https://github.com/tierra-comun/semilla/issues) if you have found a bug.

## Quick contribution of source code

* Fork the project and make a pull request.
* Please follow the coding conventions below and enjoy supporting a great project!
* The branches "main" and "develop" are protected. Only admins can push to those branches.
`;

describe('a guide', () => {
  const met: readonly (readonly [string, FilesByPath])[] = [
    ['in .github', { '.github/CONTRIBUTING.md': guide }],
    [
      'a section on more than that',
      {
        'README.md':
          '# Semilla\n\n### Development and Contributions\n\nA style file is available, and PRs must comply with it. The project can be built using Maven, such as `mvn clean install`. Changes by others must include appropriate tests, and those who make them tell so in the list.\n',
      },
    ],
    [
      'in docs',
      { 'docs/contributing.rst': guide.replace(/^#+ .*$/gm, (line) => `${line.slice(2)}\n=====================\n`) },
    ],
    ['a folder of them', { 'docs/contributing/1.-guide.md': guide }],
    ['under another name', { 'HACKING.md': guide.replace('# Contributing', '# Hacking') }],
    [
      'a README section',
      {
        'README.md': `# TimeOverflow

## Contributions

For bugs, [open an issue](https://github.com/coopdevs/timeoverflow/issues).

To contribute, just fork the repo, hack on it and send a pull request. Don't forget to add tests for behaviour changes and
run the test suite by:

    $ bundle exec rspec
`,
      },
    ],
    [
      'a section that leads to the set-up',
      {
        'README.md': `# NEMO

## Contributing

We accept and encourage contributions from the public. You can start by filing a bug report or feature request using a
[Github issue](https://github.com/thecartercenter/nemo/issues). Pull requests are also welcome, but discussing things first in
an issue is always a good idea. See the [development environment setup guide](docs/development-setup.md) to get started.
`,
      },
    ],
    [
      'in Portuguese',
      {
        'CONTRIBUTING.md':
          '# Guia de contribuição\n\nAbra uma issue para relatar um bug e explique o que aconteceu, qual versão usa e como se repete.\n\nDepois, crie um branch e envie um pull request para a equipe; o código será revisado por uma pessoa do projeto.\n',
      },
    ],
    ['on the site', { 'README.md': '# Semilla\n\n## Contribute\n\nFollow [these steps](https://semilla.coop/dev).\n' }],
    [
      'on a site with words around the name',
      {
        'CONTRIBUTING.md':
          'We would love your help! Please see [How to Contribute](https://docs.joinsemilla.org/contributing.html).\n',
      },
    ],
    [
      'in the handbook that the manifest names, on a host of many',
      {
        'composer.json':
          '{ "name": "tierra-comun/semilla", "support": { "docs": "https://make.wordpress.org/seeds/handbook/" } }',
        'CONTRIBUTING.md':
          'Read our [contributing guidelines](https://make.wordpress.org/seeds/handbook/contributing/).\n',
      },
    ],
    [
      'on the wiki',
      {
        'README.md':
          '# Semilla\n\nSee our [Developing Guidelines](https://github.com/tierra-comun/semilla/wiki/Developing-Guidelines).\n',
      },
    ],
    [
      'a README that is one',
      {
        'README.md':
          '# Seed proposals\n\n## What a proposal is\n\nMost changes need none.\n\n## What the process is\n\nOpen a thread in the discussions first, to hear what others think of it and to change it while that is cheap.\n\nFork this repository, write the proposal in a file of its own and submit a pull request. The team reviews it and merges it once it has been accepted.\n',
      },
    ],
    ['a page on the workflow', { 'docs/community/git-workflow.md': guide.replace('# Contributing', '# Workflow') }],
  ];
  test.each(met)('%s', (_, byPath) => {
    expect(judge(contributionGuide, repository(byPath)).verdict).toBe('met');
  });

  test('of the owner', () => {
    const ownerFiles = known(files({ 'CONTRIBUTING.md': guide }));
    expect(judge(contributionGuide, repository({ 'README.md': '# Semilla' }, { ownerFiles })).verdict).toBe('met');
  });
});

describe('the beginning of a guide', () => {
  const partly: readonly (readonly [string, FilesByPath])[] = [
    ['one sentence', { 'README.md': '# Semilla\n\n## Contributing\n\nPull requests are welcome.\n' }],
    [
      'how those who may release',
      {
        'DEVELOPMENT.md':
          '# Development\n\nInstall the dependencies with `npm install`, and commit your changes to a new branch called like the thing that you do.\n\nThis means any minor/patch version equal to or above that of the package; after it, run `git push --tags` to release what there is.\n',
      },
    ],
    [
      'an agreement to sign, and how to run the code',
      {
        'CONTRIBUTING.md':
          'This codebase is licensed under Apache 2.0.\n\nBefore we can merge your PR you need to sign the Contributor License Agreement. You can do this by filling in a form.\n',
        'README.md':
          '# Semilla\n\n## Development\n\nInstall dependencies with `npm install`.\n\n```sh\nnpm test\n```\n',
      },
    ],
    [
      'notes for those who start',
      {
        'README.md':
          '# Semilla\n\n## Notes for developers\n\nTo start contributing to Semilla, install the following:\n\n```\nbrew install protobuf\n```\n',
      },
    ],
    [
      'fork and request in a sentence',
      {
        'README.md':
          '# Semilla\n\nPlease raise an issue, or fork this or any related repository and issue pull requests.\n',
      },
    ],
    ['a sentence anywhere', { 'README.md': '# Coophub\n\nAdd your co-op in the file, and send us a Pull Request!\n' }],
    [
      'help that is asked for',
      {
        'README.md':
          '# Semilla\n\n## Support\n\nWe need your help triaging issues, writing patches and testing them.\n',
      },
    ],
    [
      'what is done with a request, far down',
      { 'README.md': '# Semilla\n\n## Adding a seed\n\nAdd the link to your pull request and ask for a review.\n' },
    ],
    [
      'a guide on a host of many, of others',
      {
        'CONTRIBUTING.md':
          'Read the [contributing guidelines](https://make.wordpress.org/core/handbook/contributing/).\n',
      },
    ],
    [
      'a guide of the template that the manifest still names',
      {
        'package.json': '{ "name": "x", "homepage": "https://github.com/otra/plantilla" }',
        'CONTRIBUTING.md': 'Read the [contributing guidelines](https://github.com/otra/plantilla/wiki/Contributing).\n',
      },
    ],
    [
      'steps for those who may push',
      {
        'docs/README.md':
          '# Pages\n\n## Development of the pages\n\n1. Install the dependencies in an environment of its own.\n2. Review the changes with `git`, as some may be none of yours.\n\n```\ngit commit -m "Pages"\ngit push origin main\n```\n',
      },
    ],
    [
      'five steps of one kind',
      {
        'README.md':
          '# Semilla\n\n## Contributing\n\n1. Fork it\n2. Create your feature branch\n3. Commit your changes\n4. Push to the branch\n5. Create new Pull Request\n',
      },
    ],
    [
      'copied from another project',
      {
        'README.md': '# Semilla\n\nA seed bank.\n',
        'CONTRIBUTING.md': guide
          .replace('# Contributing', '# Contributing to Mastodon')
          .replaceAll('tierra-comun/semilla', 'mastodon/mastodon'),
      },
    ],
    [
      'whose places of work are of another project',
      {
        'README.md': '# Semilla\n\nA seed bank.\n',
        'CONTRIBUTING.md': guide.replaceAll('tierra-comun/semilla', 'loomio/loomio'),
      },
    ],
    [
      'pages for developers that speak of sending changes',
      { 'docs/developers/git.md': '# Git tips\n\nPull requests must target the corresponding branch.\n' },
    ],
  ];
  test.each(partly)('%s', (_, byPath) => {
    expect(judge(contributionGuide, repository(byPath)).verdict).toBe('partly');
  });

  test('the other project is named', () => {
    const byPath = {
      'README.md': '# Semilla',
      'CONTRIBUTING.md': guide.replaceAll('tierra-comun/semilla', 'loomio/loomio'),
    };
    expect(judge(contributionGuide, repository(byPath)).summary).toEqual({
      key: 'contribution-guide.copied',
      params: { from: 'loomio/loomio' },
    });
  });

  test('a guide that also names other projects is not copied', () => {
    const text = `${guide}\nReport bugs of the server at [core](https://github.com/elsewhere/core/issues).\n`;
    expect(judge(contributionGuide, repository({ 'CONTRIBUTING.md': text })).verdict).toBe('met');
  });
});

test('the guide of a part does not stand before what the README says', () => {
  const files = {
    'README.md': '# Semilla\n\n## How to contribute\n\n- Open an issue\n- Send us a Pull Request\n',
    'galaxy/rvm/CONTRIBUTING.md': '# Contributing\n\nOpen an issue, please.\n',
  };
  const { evidence } = judge(contributionGuide, repository(files));
  expect(evidence).toEqual([expect.objectContaining({ path: 'README.md', line: 3 })]);
});

describe('no guide', () => {
  const none: readonly (readonly [string, FilesByPath])[] = [
    [
      'under what licence contributions come in',
      {
        'README.md':
          '# Semilla\n\n## Contribution\n\nUnless you explicitly state otherwise, any contribution intentionally submitted for inclusion in the work by you shall be dual licensed as above.\n',
      },
    ],
    ['nothing', { 'README.md': '# Semilla' }],
    [
      'a fork of another',
      { 'README.md': '# Semilla\n\nThis is a fork of the Grano project with its pull requests merged.\n' },
    ],
    ['an empty file', { 'CONTRIBUTORS.md': '# Contributors\n\n* Ana\n* Beto\n' }],
    [
      'a set-up alone',
      {
        'README.md': '# Surgex\n\n# Development\n\n## Start the server\n\n* Install dependencies with `mix deps.get`\n',
      },
    ],
    [
      'a link to a file that is not there',
      {
        'README.md':
          '# Semilla\n\n## Contributing\n\nPlease read [CONTRIBUTING.md](CONTRIBUTING.md) for the process of submitting pull requests to us.\n',
      },
    ],
    [
      'a thing to use',
      {
        'README.md':
          '# CLI\n\n1. Fork the repository: visit the template and click the "Fork" button to create your own copy.\n',
      },
    ],
    [
      'a site for those who build on it',
      {
        'README.md':
          '# Semilla\n\n## Developer documentation\n\nGo to [dev.semilla.org](https://dev.semilla.org/#/pages/intro).\n',
      },
    ],
    [
      'a template that nobody filled in',
      {
        'README.md':
          '# Semilla\n\n# Contribute\nTODO: Explain how other users and developers can contribute to make your code better.\n\nTo learn more about readme files refer to these [guidelines](https://docs.microsoft.com/readme).\n',
      },
    ],
    ['not now', { 'README.md': '# Semilla\n\n## Contributing\n\nComing soon.\n' }],
    ['of a library', { 'vendor/library/CONTRIBUTING.md': guide }],
    [
      'an agreement',
      { 'contributor-license-agreement.md': '# Agreement\n\nBy sending a pull request you agree to a review.\n' },
    ],
    [
      'a module that was contributed',
      { 'README.txt': 'Give\n\nInstall as you would normally install a contributed Drupal module.\n' },
    ],
    [
      'pages for developers who use the interface',
      { 'docs/developers/api.md': '# API\n\nInstall the dependencies and run the server, then ask for a token.\n' },
    ],
  ];
  test.each(none)('%s', (_, byPath) => {
    expect(judge(contributionGuide, repository(byPath)).verdict).toBe('not-yet');
  });
});
