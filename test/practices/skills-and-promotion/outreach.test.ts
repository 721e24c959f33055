import { describe, expect, test } from '@jest/globals';
import { outreach } from '../../../src/practices/skills-and-promotion/outreach.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const verdict = (files: FilesByPath): string => judge(outreach, repository(files)).verdict;
const readme = (text: string): FilesByPath => ({ 'README.md': `# Semilla\n\nA seed bank.\n\n${text}\n` });

describe('met: a channel of the project', () => {
  test.each<[string, FilesByPath]>([
    ['an account with its name', readme('Twitter [@semilla](https://twitter.com/semilla).')],
    ['an account on the fediverse', readme('Write to us on the [Fediverse](https://indieweb.social/@semilla_dev)')],
    [
      'an account in a heading of HTML',
      readme('<h3 align="center"><a href="https://www.facebook.com/semilla">Facebook</a></h3>'),
    ],
    ['its blog', readme('News on [the blog](https://blog.semilla.org/).')],
    [
      'a blog below the website that the manifest gives',
      { ...readme('[Blog](https://blog.sembrar.org/)'), 'package.json': '{"homepage": "https://sembrar.org"}' },
    ],
    ['a page of news', readme('[News](https://semilla.org/news/)')],
    ['a newsletter it calls its own', readme('Subscribe to our [newsletter](https://buttondown.email/seeds).')],
    ['follow us', readme('Síguenos en [Mastodon](https://mastodon.social/@bancodesemillas).')],
    [
      'an invitation to the newsletter',
      { 'docs/contact.md': '# Contact\n\n### Newsletter\n\nSubscribe to the newsletter here.\n' },
    ],
    [
      'a page for the latest news',
      readme('Visit our [webpage](https://x.io) to keep up with latest news and versions.'),
    ],
    ['posts', { 'docs/_posts/2024-05-01-release.md': null }],
    ['talks', readme('## Talks\n\n- [FOSDEM 2024](https://fosdem.org/2024/schedule/event/seeds)')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));
});

describe("partly: the co-operative's only", () => {
  test.each<[string, FilesByPath]>([
    ['its account', readme('Made with care by [@tierra-comun](https://twitter.com/tierracomun).')],
    [
      'a blog beside the website of the project',
      { ...readme('[Blog](https://blog.sembrar.org/)'), 'package.json': '{"homepage": "https://semilla.sembrar.org"}' },
    ],
    ['its blog', readme('From [our blog](https://blog.tierra-comun.coop/).')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
    ['nothing', readme('')],
    [
      'a button for sharing',
      readme(
        '[Tweet](https://twitter.com/intent/tweet?text=semilla) [Share](https://www.facebook.com/sharer/sharer.php?u=semilla)',
      ),
    ],
    ['a hashtag', readme('[#semilla](https://twitter.com/hashtag/semilla)')],
    ["an author's account", readme('By [Ana Gil](https://twitter.com/anagil).')],
    ["an author's blog", readme("* [James Mead's Blog](http://jamesmead.org/blog/)")],
    [
      'one article',
      readme('See [custom methods](http://blog.plataformatec.com.br/2019/01/custom-authentication-methods/).'),
    ],
    ['how to write news', readme('Follow the style described in <https://style.tierra-comun.org/news.html>.')],
    ['notes of releases', readme('See the [releases](https://git.coop/x/releases) for updates and changes.')],
    ['a blog engine', readme('A blog engine with newsletters and news feeds for your site.')],
    ['a blog as an example', readme('## Usage\n\n```\nhttps://twitter.com/semilla\n```')],
    ["somebody else's blog", readme('## Resources\n\n- [Martin Fowler](https://martinfowler.com/blog/)')],
    ['posts of the software', { 'app/views/blog/2024.md': null, 'src/posts/1234.md': null }],
    [
      'profiles of the forge',
      readme('[contributors](https://github.com/@semilla) and [npm](https://www.npmjs.com/~semilla)'),
    ],
    ['a badge', readme('[![build](https://img.shields.io/badge/news-fresh-green.svg)](https://semilla.org/)')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));
});
