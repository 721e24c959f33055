import { expect, test } from '@jest/globals';
import { loginInAddress } from '../../src/snapshot/logins.ts';

test.each([
  ['123+ana-sol@users.noreply.github.com', 'ana-sol'],
  ['ana@users.noreply.github.com', 'ana'],
  ['49699333+dependabot[bot]@users.noreply.github.com', 'dependabot[bot]'],
  ['7+Beto@users.noreply.git.example.coop', 'Beto'],
])('%s', (email, login) => {
  expect(loginInAddress(email)).toBe(login);
});

test.each([
  ['ana@example.coop'],
  ['noreply@github.com'],
  ['ana@users.noreply'],
  ['a.b@users.noreply.github.com'],
  ['ana@users.noreply.github.com.'.repeat(30)],
  ['<ana@users.noreply.github.com>'],
  [''],
])('none: %s', (email) => {
  expect(loginInAddress(email)).toBeNull();
});
