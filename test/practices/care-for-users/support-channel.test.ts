import { describe, expect, test } from '@jest/globals';
import { supportChannel } from '../../../src/practices/care-for-users/support-channel.ts';
import { known } from '../../../src/snapshot/fact.ts';
import { type FilesByPath, judge, repository } from '../../support/repository.ts';

const readme = (text: string): FilesByPath => ({ 'README.md': `# Semilla\n\n${text}\n` });

describe('a place to ask', () => {
  const met: readonly (readonly [string, FilesByPath])[] = [
    [
      'a forum',
      readme('If you have any remaining questions, open a new topic at the [forum](https://forum.semilla.coop).'),
    ],
    ['a chat', readme('Chat with us on [Matrix](https://matrix.to/#/#semilla:matrix.org).')],
    [
      'a badge that leads into a chat',
      readme('[![Join](https://badges.gitter.im/a/b.svg)](https://gitter.im/semilla/Lobby)'),
    ],
    [
      'a tag of Stack Overflow, among other links',
      readme('## More information\n\n* [Stack Overflow](https://stackoverflow.com/questions/tagged/semilla)'),
    ],
    [
      'the page of a plugin of WordPress',
      {
        'semilla/readme.txt':
          '=== Semilla ===\n\nStable tag: 1.0\n\n== Frequently Asked Questions ==\n\n= How can I get support? =\n\nYou can get support using the [support forum](https://wordpress.org/support/plugin/semilla/).\n',
      },
    ],
    [
      'a chat for those who are stuck',
      readme(
        "If you're stuck, shoot a message in the [Semilla Discord](https://semilla.coop/community/get-in-touch/#discord).",
      ),
    ],
    ['a mailing list', readme('## Support\n\n* [Mailing list](http://groups.google.com/group/semilla)')],
    ['an address', readme('## Contacto\n\nEscríbanos a hola@tierracomun.coop.')],
    [
      'a repository for discussions',
      readme('* [Discussions](https://github.com/tierra-comun/discussions) for development and usage'),
    ],
    [
      'a forum page in the manifest',
      {
        'composer.json': '{"name": "x/semilla", "support": {"forum": "https://wordpress.org/support/plugin/semilla"}}',
      },
    ],
    ['an address after the question', readme('Questions? ana@tierracomun.coop')],
    [
      'a chat named without a link',
      readme(
        '## Community\n\nYour feedback is important. Please join us in Slack (`#semilla` under the Elixir Slack account).',
      ),
    ],
    [
      'the site in the repository',
      { 'web/index.markdown': '# Semilla\n\n- ask questions on the IRC channel: `#semilla` on irc.libera.chat\n' },
    ],
    [
      'a person in a channel',
      readme('Feel free to [ping me in #indieweb-dev](https://indieweb.org/discuss) with any questions.'),
    ],
    [
      'questions that go to a list',
      readme(
        'Questions related to the usage of Semilla should be posted to the [user mailing list](https://tierra-comun.coop/mail-lists.html).',
      ),
    ],
    [
      'a page about support beside the forms',
      {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Support\n    url: https://github.com/tierra-comun/semilla/blob/main/.github/SUPPORT.md\n    about: Ask here\n',
      },
    ],
    ['a channel', readme('## Help\n\nAsk in #semilla on libera.chat.')],
    [
      'discussions',
      { 'CONTRIBUTING.md': '# C\n\nJust [ask me how](https://github.com/tierra-comun/semilla/discussions).\n' },
    ],
    ['SUPPORT', { 'SUPPORT.md': '# Support\n\nWrite to ayuda@tierracomun.coop.\n' }],
    [
      'a link beside the forms',
      {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Questions\n    url: https://foro.semilla.coop\n    about: Ask here\n',
      },
    ],
    [
      'an address in Italian',
      readme(
        "## Sei un programmatore?\n\n* Per richiedere l'assistenza di uno sviluppatore scrivere a info@tierracomun.coop",
      ),
    ],
  ];
  test.each(met)('%s', (_, byPath) => {
    expect(judge(supportChannel, repository(byPath)).verdict).toBe('met');
  });

  test('discussions switched on', () => {
    const discussions = known({ enabled: true, total: 3, categories: [] });
    expect(judge(supportChannel, repository({}, { discussions })).verdict).toBe('met');
  });
});

describe('issues only', () => {
  const partly: readonly (readonly [string, FilesByPath])[] = [
    ['a sentence', readme('For support and discussion, please open an issue.')],
    [
      'answers that were given once',
      {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Frequently Asked Questions\n    url: https://semilla.coop/faq\n    about: Read them first\n',
      },
    ],
    ['in the manifest', { 'package.json': '{"bugs": {"url": "https://github.com/tierra-comun/semilla/issues"}}' }],
    ['a link', readme('See the [issues](https://github.com/tierra-comun/semilla/issues).')],
    [
      'a link beside the forms to a code of conduct',
      {
        'README.md': '# Semilla',
        'docs/x.md': '# X',
        '.forgejo/issue_template/config.yml':
          'contact_links:\n  - name: Code of Conduct\n    url: https://tierra-comun.coop/conduct\n    about: Be nice to the community\n',
      },
    ],
    [
      'a link beside the forms to guidelines',
      {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Read the community guidelines\n    url: https://github.com/tierra-comun/semilla/blob/main/CONTRIBUTING.md\n    about: Please read them\n',
      },
    ],
    ['a template', { '.github/ISSUE_TEMPLATE/bug_report.md': 'What happened?' }],
  ];
  test.each(partly)('%s', (_, byPath) => {
    expect(judge(supportChannel, repository(byPath)).verdict).toBe('partly');
  });
});

describe('nowhere', () => {
  const none: readonly (readonly [string, FilesByPath])[] = [
    ['nothing', readme('Seeds.')],
    ['a program for a chat', readme('Semilla answers the questions of customers in Slack.')],
    [
      'a chat that is a feature',
      readme(
        '## Features\n\nA support chat in the site: it is linked to a [Telegram](https://telegram.org/) group by the [Bot](https://web.telegram.org/#/im?p=@SemillaBot).',
      ),
    ],
    [
      'what was once said in the forum',
      readme('Useful information on pages is [here](https://www.semilla.coop/community/t/landing-pages/2788).'),
    ],
    ['no chat', readme('## Community\n\nPlease do not ask us on Slack.')],
    ['a part of an application', { 'app/index.md': '# Ask\n\nAsk questions on irc.libera.chat.\n' }],
    [
      'one discussion',
      readme('Discussed at length in [a thread](https://github.com/tierra-comun/semilla/discussions/125).'),
    ],
    [
      'a code of conduct',
      readme('## Community\n\nRead our [Code of Conduct](https://tierra-comun.coop/community/code-of-conduct/).'),
    ],
    [
      'what a framework put into the manifest',
      {
        'composer.json':
          '{"name": "drupal/recommended-project", "support": {"chat": "https://www.drupal.org/node/314178"}}',
      },
    ],
    ['a page of GitHub', readme('[Levels](https://help.github.com/articles/permission-levels-for-an-organization/)')],
    ['an address of an author', readme('Written by ana@tierracomun.coop, who answered many questions.')],
    [
      'none of these',
      readme(
        '### No issue tracker? No chat? No email list??\n\nOur clients wish us to keep our energy for development.',
      ),
    ],
    ['links of a framework', readme('## Learn more\n\n* Mailing list: http://groups.google.com/group/phoenix-talk')],
    ['an author', readme('## Author\n\nAna <ana@tierracomun.coop>')],
    ['browsers', readme('## Supported browsers\n\nFirefox.')],
    ['a vulnerability', readme('## Security\n\nReport vulnerabilities to ana@tierracomun.coop.')],
    ['an example', readme('```\nWrite to us: https://forum.semilla.coop\n```')],
    [
      'a board on the host of a chat',
      readme('View the [backlog](https://mattermost.tierracomun.coop/plugins/focalboard/workspace/a1/shared/b2).'),
    ],
    [
      'how a chat is installed',
      readme('Installs it with the [installer](https://zulip.readthedocs.io/en/stable/production/install.html).'),
    ],
    ['the address a service sends to', readme('Register at [push](https://push.zulipchat.com) first.')],
    [
      'other works of its people',
      readme('See [our other projects](https://tierra-comun.coop/community?utm_source=github).'),
    ],
    [
      'the issues of the kit it began with',
      { 'package.json': '{"name": "x", "bugs": {"url": "https://github.com/gatsbyjs/gatsby/issues"}}' },
    ],
  ];
  test.each(none)('%s', (_, byPath) => {
    expect(judge(supportChannel, repository(byPath)).verdict).toBe('not-yet');
  });
});

test('a room of XMPP is a chat, whatever its address looks like', () => {
  const judgement = judge(supportChannel, repository(readme('- Join our XMPP channel at `chat@semilla.org`.')));
  expect(judgement).toMatchObject({ verdict: 'met', evidence: [{ summary: { key: 'support-channel.chat' } }] });
});
