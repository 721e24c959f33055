import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/licence/licence.ts';
import { mostCharacters, wordsOfText } from '../../src/licence/words.ts';

/** Kinds of texts that lie beside licences in repositories; shortened, none of them a licence. */
const texts: readonly (readonly [string, string])[] = [
  [
    'a README',
    '# Foodsoft\n\nWeb-based software to manage a non-profit food coop (product catalog, ordering, accounting, job scheduling).\n\n## Getting started\n\nSee the setup guide. You may use Docker, without warranty of ours.\n\n## License\n\nAGPL version 3 or later, see LICENSE.md.',
  ],
  [
    'a code of conduct',
    'We as members, contributors, and leaders pledge to make participation in our community a harassment-free experience for everyone, regardless of age, body size, visible or invisible disability, ethnicity, sex characteristics, gender identity and expression.',
  ],
  [
    'a contribution guide',
    'By contributing to this project you agree that your contributions are licensed under the terms of its license. Please fork the repository, make your change in a branch, add tests, and open a pull request.',
  ],
  [
    'a service contract',
    'This agreement is made between the Client and the Cooperative. The Cooperative shall provide the services set out in Annex A. Neither party shall be liable for any indirect, special or consequential damages, including loss of profits or business interruption, however caused and on any theory of liability. The software is provided as is.',
  ],
  [
    'a privacy policy',
    'We collect your e-mail address to send the newsletter. You have the right to access, correct and delete your data, and to withdraw consent at any time. We do not sell your data to third parties.',
  ],
  [
    'terms of use',
    'Permission to use this website is granted to members. You may not reproduce, distribute, or create derivative works without the prior written permission of the cooperative. THE SITE IS PROVIDED "AS IS" WITHOUT WARRANTY OF ANY KIND.',
  ],
  [
    'statutes',
    'Article 1. The cooperative is named Example. Article 2. Its purpose is the promotion of free software. Article 3. Membership is open to every person who accepts these statutes. Decisions are taken by consent.',
  ],
  [
    'a changelog',
    '## 2.1.0\n\n- Change the license from MIT to AGPL-3.0\n- Fix a crash when the copyright notice is missing\n- Redistribution of assets in binary form',
  ],
  [
    'a contributor agreement',
    'You grant to the Project a perpetual, worldwide, non-exclusive, no-charge, royalty-free, irrevocable copyright license to reproduce, prepare derivative works of, publicly display, publicly perform, sublicense, and distribute Your Contributions and such derivative works.',
  ],
  [
    'code',
    'export function licence(text: string): string | null {\n  // Redistribution and use in source and binary forms\n  return text.includes("MIT") ? "MIT" : null;\n}',
  ],
  ['a header', '/* This file is part of Mapeo. Copyright 2017 Digital Democracy. See LICENSE for the terms. */'],
  [
    'half a licence',
    'Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:\n1. Redistributions of source code must retain the above copyright notice.',
  ],
  ['a poem', 'Good, not evil, said the fox; the software of the hen is not for sale, nor lent, nor given.'],
  ['numbers', Array.from({ length: 4000 }, (_, at) => at % 97).join(' ')],
];

describe('no licence where there is none', () => {
  test.each(texts)('%s', (_, text) => expect(recognise(text).licences).toEqual([]));
});

describe('hostile texts are answered in time', () => {
  test.each<[string, () => string]>([
    ['50 MB of one sentence', () => 'Permission is hereby granted, free of charge, '.repeat(1_100_000)],
    ['50 MB of blanks after a name', () => `GPL${' '.repeat(5e7)}`],
    ['one word of 50 MB', () => 'a'.repeat(5e7)],
    ['open tags', () => '<'.repeat(5e6)],
    ['style that never ends', () => '<style'.repeat(1e6)],
    ['brackets', () => ']('.repeat(5e6)],
    ['names without end', () => 'GNU General Public License version '.repeat(5e5)],
    ['blanks between names', () => `CC-BY${' '.repeat(2000)}`.repeat(3000)],
    ['binary', () => Array.from({ length: 1e6 }, (_, at) => String.fromCharCode((at * 7919) & 0xffff)).join('')],
    ['broken surrogates', () => '\ud800\udc00\ud800'.repeat(1e5)],
    ['years and commas', () => `2020 ${',- '.repeat(100)}\n`.repeat(20_000)],
    ['nearly terms', () => 'not commercial '.repeat(4e5)],
  ])('%s', (_, make) => {
    const text = make();
    const start = performance.now();
    const found = recognise(text);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(found.licences).toEqual([]);
    expect(found.cut).toBe(text.length > mostCharacters);
  });

  test('words stay in bounds', () =>
    expect(wordsOfText('a '.repeat(5e6)).words.length).toBeLessThanOrEqual(mostCharacters));
});
