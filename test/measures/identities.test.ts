import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identify } from '../../src/measures/identities.ts';
import { isPublicMailDomain } from '../../src/measures/public-mail-domains.ts';
import type { Person } from '../../src/snapshot/people.ts';
import { author, machine, user } from './builders.ts';

const same = (one: Person, other: Person): boolean => {
  const identities = identify([one, other], []);
  return identities.of(one) !== null && identities.of(one) === identities.of(other);
};

describe('the same person', () => {
  test.each([
    ['ana <ana@fiqus.coop>', 'Ana García <ANA@fiqus.coop>'],
    ['Ana García <ana@fiqus.coop>', 'ana garcia <agarcia@gmail.com>'],
    ['Ana García <ana@fiqus.coop>', 'Ana  GARCÍA <anag@users.noreply.github.com>'],
    ['a <123+anag@users.noreply.github.com>', 'b <anag@users.noreply.github.com>'],
    ['Jo van der Berg <a@x.org>', 'jo van-der berg <b@y.org>'],
    ['李 小龙 <a@x.org>', '李 小龙 <b@y.org>'],
    ['x <ana@gmail.com>', 'y <ana@gmail.com>'],
  ])('%s is %s', (one, other) => {
    expect(same(author(one), author(other))).toBe(true);
  });

  test('a login is a forwarding address', () => {
    expect(same(user('AnaG'), author('x <7+anag@users.noreply.github.com>'))).toBe(true);
  });
});

describe('different people', () => {
  test.each([
    ['ana <ana@fiqus.coop>', 'ana <ana@gmail.com>'],
    ['Ana García <ana@fiqus.coop>', 'Ana Gómez <agomez@fiqus.coop>'],
    ['x <root@localhost>', 'y <root@localhost>'],
    ['x <you@example.com>', 'y <you@example.com>'],
    ['Your Name <a@x.org>', 'Your Name <b@y.org>'],
    ['x <noreply@github.com>', 'y <noreply@github.com>'],
    ['x <me@host.(none)>', 'y <me@host.(none)>'],
    ['x <>', 'y <>'],
    ['x <1+ana@users.noreply.github.com>', 'y <1+beto@users.noreply.github.com>'],
  ])('%s is not %s', (one, other) => {
    expect(same(author(one), author(other))).toBe(false);
  });

  test('logins of another name', () => {
    expect(same(user('ana'), user('ana2'))).toBe(false);
  });
});

test('joining carries over', () => {
  const people = [
    author('ana <ana@fiqus.coop>'),
    author('Ana García <5+anag@users.noreply.github.com>'),
    user('ANAG'),
    author('Ana García <ana@fiqus.coop>'),
    author('Beto Paz <beto@fiqus.coop>'),
  ];
  const identities = identify(people, []);
  expect(people.map((person) => identities.of(person))).toEqual([0, 0, 0, 0, 1]);
  expect(identities.count).toBe(2);
  expect(identities.loginsOf(0)).toEqual(['anag']);
  expect(identities.domainsOf(0)).toEqual(['fiqus.coop']);
});

describe('machines', () => {
  test.each([
    ['by the source', machine('github-actions'), [], true],
    ['by its name', author('dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>'), [], true],
    ['by the settings, a login', user('Our-Release'), ['our-release'], true],
    ['by the settings, a name in git', author('our-release <x@fiqus.coop>'), ['our-release'], true],
    [
      'by the settings, a forwarding address',
      author('R <5+our-release@users.noreply.github.com>'),
      ['our-release[bot]'],
      true,
    ],
    ['somebody called Abbot', author('Abbot Robot <abbot@x.org>'), ['our-release'], false],
    ['a login that begins so', user('our-release-manager'), ['our-release'], false],
  ] as const)('%s', (_, person, bots, bot) => {
    const identities = identify([person], bots);
    expect(identities.isBot(person)).toBe(bot);
    expect(identities.of(person) === null).toBe(bot);
  });

  test('a machine with a person’s address does not make the person a machine', () => {
    const bot = { ...author('ci <ana@fiqus.coop>'), bot: true };
    const ana = author('Ana García <ana@fiqus.coop>');
    const identities = identify([bot, ana], []);
    expect(identities.of(ana)).toBe(0);
    expect(identities.of(bot)).toBeNull();
  });
});

test.each([
  ['gmail.com', true],
  ['riseup.net', true],
  ['yahoo.com.ar', true],
  ['hotmail.es', true],
  ['localhost', true],
  ['192.168.0.1', true],
  ['ana.example.org', true],
  ['users.noreply.github.com', true],
  ['fiqus.coop', false],
  ['mail.fiqus.coop', false],
  ['live.fiqus.coop', false],
  ['yahoo.co.uk', true],
  ['example.coop', false],
])('anybody can have an address at %s: %s', (domain, isPublic) => {
  expect(isPublicMailDomain(domain)).toBe(isPublic);
});

const anybody: fc.Arbitrary<Person> = fc.record({
  login: fc.option(fc.constantFrom('ana', 'beto', 'caro', 'ci[bot]'), { nil: null }),
  name: fc.option(fc.constantFrom('Ana García', 'Beto Paz', 'Caro Ruiz', 'ana', ''), { nil: null }),
  email: fc.option(
    fc.constantFrom('ana@x.coop', 'beto@x.coop', '1+ana@users.noreply.github.com', 'root@localhost', 'odd'),
    {
      nil: null,
    },
  ),
  bot: fc.boolean(),
});

test('who is who does not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 30 }), (people) => {
      const forwards = identify(people, []);
      const backwards = identify([...people].reverse(), []);
      expect(backwards.count).toBe(forwards.count);
      for (const one of people) {
        for (const other of people) {
          const joined = forwards.of(one) !== null && forwards.of(one) === forwards.of(other);
          expect(backwards.of(one) !== null && backwards.of(one) === backwards.of(other)).toBe(joined);
        }
      }
    }),
  );
});
