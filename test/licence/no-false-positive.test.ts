import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  [
    'the Developer Certificate of Origin',
    'By making a contribution to this project, I certify that:\n\n(a) The contribution was created in whole or in part by me and I have the right to submit it under the open source license indicated in the file; or\n\n(b) The contribution is based upon previous work that, to the best of my knowledge, is covered under an appropriate open source license and I have the right under that license to submit that work with modifications, whether created in whole or in part by me, under the same open source license (unless I am permitted to submit under a different license), as indicated in the file.',
  ],
  [
    'the summary of a Creative Commons licence',
    'You are free to:\n\nShare — copy and redistribute the material in any medium or format for any purpose, even commercially.\nAdapt — remix, transform, and build upon the material for any purpose, even commercially.\n\nUnder the following terms:\n\nAttribution — You must give appropriate credit, provide a link to the license, and indicate if changes were made. You may do so in any reasonable manner, but not in any way that suggests the licensor endorses you or your use.',
  ],
  [
    'a non-disclosure agreement',
    'The Receiving Party shall hold the Confidential Information in strict confidence, shall not disclose it to any third party, and shall use it for no purpose other than the Purpose. All Confidential Information is provided "as is", without warranty, express, implied or otherwise, regarding its accuracy or performance. Nothing herein grants the Receiving Party any license under any patent, copyright or other intellectual property right.',
  ],
  [
    'an end-user agreement',
    'Subject to the terms of this agreement, we grant you a limited, non-exclusive, non-transferable, revocable licence to install and use the application on devices that you own. You may not copy, modify, distribute, sell or lease any part of the software, nor may you reverse engineer it. IN NO EVENT SHALL WE BE LIABLE FOR ANY INDIRECT, INCIDENTAL OR CONSEQUENTIAL DAMAGES ARISING OUT OF THE USE OF OR INABILITY TO USE THE SOFTWARE.',
  ],
  [
    'a header of a GPL file',
    ' * This program is free software: you can redistribute it and/or modify\n * it under the terms of the GNU General Public License as published by\n * the Free Software Foundation, either version 3 of the License, or\n * (at your option) any later version.\n *\n * This program is distributed in the hope that it will be useful,\n * but WITHOUT ANY WARRANTY; without even the implied warranty of\n * MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the\n * GNU General Public License for more details.',
  ],
  [
    'a header of an Apache file',
    '# Licensed under the Apache License, Version 2.0 (the "License");\n# you may not use this file except in compliance with the License.\n# You may obtain a copy of the License at\n#\n#     http://www.apache.org/licenses/LICENSE-2.0\n#\n# Unless required by applicable law or agreed to in writing, software\n# distributed under the License is distributed on an "AS IS" BASIS,\n# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.',
  ],
  [
    'estatutos',
    'Artículo 1. Con la denominación de Cooperativa Ejemplo se constituye una sociedad cooperativa de trabajo asociado. Artículo 2. El objeto social es el desarrollo de programas libres. Queda prohibida la transmisión de participaciones sin autorización del consejo rector. La responsabilidad de las personas socias por las deudas sociales estará limitada a las aportaciones suscritas al capital social.',
  ],
  ['a poem', 'Good, not evil, said the fox; the software of the hen is not for sale, nor lent, nor given.'],
  ['numbers', Array.from({ length: 4000 }, (_, at) => at % 97).join(' ')],
];

/** Real prose and code: what this project says and is made of, and what its dependencies tell of themselves. */
function realTexts(): readonly (readonly [string, string])[] {
  const root = resolve(import.meta.dirname, '../..');
  const within = (folder: string, wanted: RegExp): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => wanted.test(path));
  const paths = [
    ...readdirSync(root).filter((name) => /\.md$/.test(name) && !/^licen/i.test(name)),
    ...within('docs', /\.md$/),
    ...within('src', /(?<!generated)\.ts$/),
    ...within(
      'node_modules',
      /\/(?:changelog|history|contributing|security|code[-_]of[-_]conduct|faq|guide)[^/]*\.md$/i,
    ),
  ];
  return paths
    .map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')])
    .filter(([, text]) => text.length < 60_000);
}

describe('no licence where there is none', () => {
  test.each(texts)('%s', (_, text) => expect(recognise(text).licences).toEqual([]));

  test('in hundreds of real texts', () => {
    const real = realTexts();
    expect(real.length).toBeGreaterThan(300);
    expect(real.filter(([, text]) => recognise(text).licences.length > 0).map(([path]) => path)).toEqual([]);
  });
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
    ['hyphens without end', () => 'a-'.repeat(1e6)],
    ['notices and an institute', () => `copyright ${'x '.repeat(28)}MIT `.repeat(2e4)],
    ['terms of Perl, far apart', () => `same terms as${' '.repeat(500)}`.repeat(2e3)],
    ['titles in other languages', () => 'Atribución - No Comercial - '.repeat(1e5)],
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
