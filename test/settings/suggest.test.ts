import { expect, test } from '@jest/globals';
import { isPublicMailDomain } from '../../src/measures/public-mail-domains.ts';
import { isInsidePath, isWebAddress } from '../../src/settings/formats.ts';
import { nearest } from '../../src/settings/suggest.ts';

const known = ['cooperative', 'code-of-conduct', 'fail-under', 'data', 'bots'];

test.each([
  ['coperative', 'cooperative'],
  ['cooperatives', 'cooperative'],
  ['co-operative', 'cooperative'],
  ['code_of_conduct', 'code-of-conduct'],
  ['Fail Under', 'fail-under'],
  ['failunder', 'fail-under'],
  ['dtaa', 'data'],
  ['bot', 'bots'],
])('%s is near %s', (written, near) => expect(nearest(written, known)).toBe(near));

test.each(['governance', 'date-of-birth', 'x', '', 'd'.repeat(500)])('nothing is near %s', (written) =>
  expect(nearest(written, known)).toBeNull(),
);

test.each(['gmail.com', 'Yahoo.com.ar', 'hotmail.es', 'riseup.net', 'users.noreply.github.com'])(
  '%s is a public mail service',
  (domain) => expect(isPublicMailDomain(domain)).toBe(true),
);
test.each(['fiqus.coop', 'mygmail.coop', 'yahoo-coop.org', 'mail.fiqus.coop', 'outlandish.com'])(
  '%s is no public mail service',
  (domain) => expect(isPublicMailDomain(domain)).toBe(false),
);

test.each(['https://a.coop', 'http://localhost:3000/x', 'https://[::1]/', 'https://münchen.coop/a?b#c'])(
  '%s is a web address',
  (url) => expect(isWebAddress(url)).toBe(true),
);
test.each([
  'a.coop',
  'ftp://a.coop',
  'https://',
  'https://a',
  'https://u:p@a.coop',
  'https://a.coop/ b',
  'data:text/html,x',
])('%s is no web address that can be shown', (url) => expect(isWebAddress(url)).toBe(false));

test.each(['a.md', 'docs/a b.md', './a.md', 'docs/', 'docs/año.md#x', '.github/a..b.md'])('%s is inside', (path) =>
  expect(isInsidePath(path)).toBe(true),
);
test.each(['', '#x', '/a', '..', '../a', 'a/../b', 'a//b', 'a\\b', 'C:/a', '~/a', 'a\nb', 'a*b'])(
  '%s is not inside',
  (path) => expect(isInsidePath(path)).toBe(false),
);
