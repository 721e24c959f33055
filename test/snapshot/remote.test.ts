import { describe, expect, test } from '@jest/globals';
import { parseRemote, parseTarget } from '../../src/snapshot/remote.ts';

describe('remotes', () => {
  test.each([
    ['https://github.com/fiqus/coobs.git', 'fiqus', 'coobs', 'https://github.com/fiqus/coobs'],
    ['https://github.com/fiqus/coobs/', 'fiqus', 'coobs', 'https://github.com/fiqus/coobs'],
    ['https://ana:ghp_secret@github.com/fiqus/coobs.git', 'fiqus', 'coobs', 'https://github.com/fiqus/coobs'],
    ['https://x-access-token:a@b@github.com/fiqus/coobs', 'fiqus', 'coobs', 'https://github.com/fiqus/coobs'],
    ['git@github.com:fiqus/coobs.git', 'fiqus', 'coobs', 'https://github.com/fiqus/coobs'],
    ['github.com:fiqus/coobs', 'fiqus', 'coobs', 'https://github.com/fiqus/coobs'],
    ['ssh://git@github.com/fiqus/coobs.git', 'fiqus', 'coobs', 'https://github.com/fiqus/coobs'],
    ['ssh://git@ssh.github.com:443/fiqus/coobs.git', 'fiqus', 'coobs', 'https://github.com/fiqus/coobs'],
    [
      'ssh://git@git.example.coop:2222/group/sub/tool.git',
      'group/sub',
      'tool',
      'https://git.example.coop/group/sub/tool',
    ],
    ['git://git.kernel.org/pub/scm/git/git.git', 'pub/scm/git', 'git', 'https://git.kernel.org/pub/scm/git/git'],
    ['https://git.example.coop:8443/a/b', 'a', 'b', 'https://git.example.coop:8443/a/b'],
    ['https://github.com:443/a/b', 'a', 'b', 'https://github.com/a/b'],
    ['http://127.0.0.1:3000/a/b.git', 'a', 'b', 'http://127.0.0.1:3000/a/b'],
    ['https://git.sr.ht/~ana/tool', '~ana', 'tool', 'https://git.sr.ht/~ana/tool'],
    ['HTTPS://GitHub.com/Fiqus/Coobs.git', 'Fiqus', 'Coobs', 'https://github.com/Fiqus/Coobs'],
    ['https://example.org/tool.git', null, 'tool', 'https://example.org/tool'],
    ['https://github.com/a/b?token=secret#x', 'a', 'b', 'https://github.com/a/b'],
    ['work:fiqus/coobs.git', 'fiqus', 'coobs', null],
  ])('%s', (address, owner, name, url) => {
    expect(parseRemote(address)).toMatchObject({ owner, name, url });
  });

  test.each([
    [''],
    ['/srv/git/coobs.git'],
    ['../coobs'],
    ['./coobs:1'],
    ['C:\\work\\coobs'],
    ['C:/code/coobs'],
    ['file:///srv/git/coobs.git'],
    ['ext::sh -c touch% /tmp/x'],
    ['https://github.com'],
    ['https://github.com/'],
    ['https://github.com/../..'],
    ['https://github.com/a/<script>'],
    ['https://github.com/a/b](https://evil.example)'],
    ['https://github.com/a/b\nX'],
    ['https://exa mple.org/a/b'],
    ['javascript://github.com/a/b'],
    ['https://-/a/b'],
    [`https://github.com/${'a/'.repeat(5000)}b`],
  ])('no remote: %j', (address) => {
    expect(parseRemote(address)).toBeNull();
  });
});

describe('targets', () => {
  test.each([
    ['fiqus/coobs', 'https://github.com/fiqus/coobs'],
    ['hyphacoop/api.distributed.press', 'https://github.com/hyphacoop/api.distributed.press'],
    ['https://github.com/fiqus/coobs', 'https://github.com/fiqus/coobs'],
    ['https://github.com/fiqus/coobs/tree/main/docs', 'https://github.com/fiqus/coobs'],
    ['git@github.com:fiqus/coobs.git', 'https://github.com/fiqus/coobs'],
    ['https://gitlab.com/group/sub/tool', 'https://gitlab.com/group/sub/tool'],
  ])('%s', (target, url) => {
    expect(parseTarget(target, 'https://github.com')?.url).toBe(url);
  });

  test('OWNER/NAME is on the server that is named', () => {
    expect(parseTarget('a/b', 'https://git.example.coop/')?.url).toBe('https://git.example.coop/a/b');
  });

  test.each([
    ['.'],
    ['..'],
    ['../coobs'],
    ['./a/b'],
    ['a/b/c'],
    ['/a/b'],
    ['fiqus'],
    ['-x/b'],
    ['a/..'],
    ['a b/c'],
    ['https://github.com/fiqus'],
  ])('no target: %s', (target) => {
    expect(parseTarget(target, 'https://github.com')).toBeNull();
  });
});
