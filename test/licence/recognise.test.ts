import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/licence/licence.ts';
import { rewrapped, withRandomWords } from './support/mutations.ts';
import { spdxTexts } from './support/spdx-texts.ts';

const text = (id: string): string => spdxTexts.find((one) => one.id === id)?.text ?? '';
const ids = (written: string): string[] => recognise(written).licences.map(({ id }) => id);

const gplNotice = (only: string): string =>
  `/*\n * Copyright (C) 2017 Digital Democracy\n *\n * This program is free software: you can redistribute it and/or modify\n * it under the terms of the GNU General Public License as published by\n * the Free Software Foundation, ${only}.\n */`;

describe('recognise', () => {
  test.each([
    ['', 'empty'],
    [' \n\t\n', 'empty'],
    ['TODO: add a license here', 'placeholder'],
    ['License to be determined', 'placeholder'],
    ['Copyright (c) 2019 Cooperativa Ejemplo\nAll rights reserved.', 'copyright-only'],
    ['YEAR: 2017\nCOPYRIGHT HOLDER: Jane Doe', 'copyright-only'],
    ['This work is licensed under the Apache License, Version 2.0.', 'reference'],
    ['See http://www.apache.org/licenses/LICENSE-2.0', 'reference'],
    [gplNotice('either version 3 of the License, or\n * (at your option) any later version'), 'reference'],
    ['We meet every Thursday and decide by consent. Bring biscuits.', 'unknown'],
    ['Permission is hereby granted, free of charge, to any person who asks nicely.', 'unknown'],
  ])('%j is %s', (written, kind) => {
    expect(recognise(written).kind).toBe(kind);
    expect(recognise(written).licences).toEqual([]);
  });

  test('a notice tells later versions from only this one', () => {
    expect(
      recognise(gplNotice('either version 3 of the License, or\n * (at your option) any later version')).named,
    ).toMatchObject([{ id: 'GPL-3.0-or-later', later: true }]);
    expect(recognise(gplNotice('version 2 only')).named).toMatchObject([{ id: 'GPL-2.0-only', later: false }]);
    expect(recognise(gplNotice('version 2')).named).toMatchObject([{ id: 'GPL-2.0-only', later: null }]);
  });

  test('one text may hold several licences', () => {
    expect(ids(`${text('MIT')}\n\n---\n\n${text('Apache-2.0')}\n\n${text('BSD-3-Clause')}`)).toEqual([
      'MIT',
      'Apache-2.0',
      'BSD-3-Clause',
    ]);
  });

  test('a short one beside a long one', () => {
    expect(ids(`${text('MIT')}\n\n${text('SSPL-1.0')}`)).toEqual(['MIT', 'SSPL-1.0']);
    expect(ids(`${text('GPL-3.0-only')}\n\n${text('ISC')}`)).toEqual(['GPL-3.0-only', 'ISC']);
  });

  test('an exception beside a licence', () => {
    const exception = text('GPL-2.0-only');
    const classpath =
      'Linking this library statically or dynamically with other modules is making a combined work based on this library. Thus, the terms and conditions of the GNU General Public License cover the whole combination.\n\nAs a special exception, the copyright holders of this library give you permission to link this library with independent modules to produce an executable, regardless of the license terms of these independent modules, and to copy and distribute the resulting executable under terms of your choice, provided that you also meet, for each linked independent module, the terms and conditions of the license of that module. An independent module is a module which is not derived from or based on this library. If you modify this library, you may extend this exception to your version of the library, but you are not obligated to do so. If you do not wish to do so, delete this exception statement from your version.';
    expect(recognise(`${exception}\n\n${classpath}`).licences).toMatchObject([
      { id: 'GPL-2.0-only', kind: 'licence' },
      { id: 'Classpath-exception-2.0', kind: 'exception' },
    ]);
  });

  test('terms put beside a licence are seen with their line', () => {
    const { additional } = recognise(
      `${text('MIT')}\n\nThe Software may not be sold, nor used for commercial purposes, without written permission.`,
    );
    expect(additional).toMatchObject([{ where: 'after', restricts: true }]);
    expect(additional[0]?.line).toBeGreaterThan(10);
  });

  test.each([
    ['a title', 'The MIT License (MIT)'],
    [
      'a notice',
      'Copyright (c) 2012-2020 Outlandish Co-operative and all the contributors named in the file AUTHORS of this repository',
    ],
    ['a tag', '<!-- SPDX-License-Identifier: MIT -->'],
  ])('%s is no terms', (_, before) => {
    expect(recognise(`${before}\n\n${text('MIT')}`)).toMatchObject({ kind: 'licence', additional: [] });
  });

  test('one word can turn a licence into another', () => {
    expect(ids(text('MIT').replace('without restriction', 'without any restriction'))).toEqual(['MIT']);
    expect(ids(text('MIT').replace('Permission is hereby granted', 'Permission is not hereby granted'))).toEqual([]);
    expect(ids(text('JSON'))).toEqual(['JSON']);
    expect(ids(text('BSD-3-Clause').replace(/ forms?, with/, ' forms for noncommercial use, with'))).toEqual([]);
  });

  test('Creative Commons with and without its limits', () => {
    for (const id of [
      'CC-BY-4.0',
      'CC-BY-SA-4.0',
      'CC-BY-NC-4.0',
      'CC-BY-ND-4.0',
      'CC-BY-NC-SA-4.0',
      'CC-BY-NC-ND-4.0',
    ]) {
      expect(ids(text(id))).toEqual([id]);
    }
  });

  test('a licence that names itself and that SPDX does not know', () => {
    const coopcycle = `COOPCYCLE LICENSE\n\nThis License grants rights to study, execute, modify and redistribute the Software or its derivatives to any Licensee, but reserve the commercial use of these rights to the only entities defined in Article 3. ${'Any redistribution is permitted under these conditions, without warranty or liability. '.repeat(8)}“This License” refers to the CoopCycle License.`;
    expect(recognise(coopcycle)).toMatchObject({
      kind: 'licence',
      licences: [{ id: 'LicenseRef-CoopCycle', by: 'named' }],
    });
    expect(ids(`We once looked at the CoopCycle License. ${'Then we went home and had tea. '.repeat(20)}`)).toEqual([]);
  });

  test('a licence with parameters, filled in, is named; with its words changed all over, it is not', () => {
    const grant = `Additional Use Grant: ${'You may make production use of the Licensed Work, provided that you are a co-operative owned by the people who work in it, or that you serve no more members than your statutes name, and that you publish your changes. '.repeat(4)}`;
    const filled = text('BUSL-1.1').replace('Terms\n', `Parameters\n\n${grant}\n\nChange Date: 2029-01-01\n\nTerms\n`);
    expect(recognise(filled).licences).toMatchObject([{ id: 'BUSL-1.1', by: 'named' }]);
    expect(ids(withRandomWords(text('BUSL-1.1'), 75, 1))).toEqual([]);
  });

  test('official texts in other languages', () => {
    const terms = 'El Licenciante le concede una licencia mundial, gratuita y no exclusiva. '.repeat(120);
    expect(ids(`Licencia Pública de la Unión Europea\nV. 1.2\n\nEUPL © Unión Europea 2007, 2016\n\n${terms}`)).toEqual([
      'EUPL-1.2',
    ]);
    expect(ids(`Creative Commons Atribución-NoComercial 4.0 Internacional\n\nLicencia Pública\n\n${terms}`)).toEqual([
      'CC-BY-NC-4.0',
    ]);
    expect(ids(`Hablemos de licencias\n\n${terms}\n\nLicencia Pública de la Unión Europea V. 1.2`)).toEqual([]);
    expect(ids('Licencia Pública de la Unión Europea V. 1.2')).toEqual([]);
  });

  test('Chinese is read by characters, wherever its lines break', () => {
    expect(ids(text('MulanPSL-2.0').replace(/(\p{Script=Han}{7})(?=\p{Script=Han})/gu, '$1\n'))).toEqual([
      'MulanPSL-2.0',
    ]);
  });

  test('a part of a composed text that was changed is not that part', () => {
    expect(ids(withRandomWords(text('FSL-1.1-MIT'), 75, 3))).toEqual([]);
  });

  test('Commons Clause on a free licence', () => {
    const clause = `“Commons Clause” License Condition v1.0\n\nThe Software is provided to you by the Licensor under the License, as defined below, subject to the following condition. Without limiting other conditions in the License, the grant of rights under the License will not include, and the License does not grant to you, the right to Sell the Software.`;
    expect(ids(`${clause}\n\n${text('Apache-2.0')}`).sort()).toEqual(['Apache-2.0', 'LicenseRef-Commons-Clause']);
  });

  test.each([
    ['said to be gone', 'Until 2019 this program had more terms; we dropped the Commons Clause.', 'MIT'],
    ['a word on the Elastic License', 'Some of our friends use the Elastic License. We do not like it.', 'MIT'],
    ['a plan', 'We think of moving to the Prosperity Public License one day.', 'ISC'],
    ['a wish', 'Please be kind, in the spirit of the Anti-Capitalist Software License.', 'BSD-3-Clause'],
    ['evil', 'The Software is for good people, and other people too.', 'MIT'],
  ])('beside a free text, %s is no licence', (_, beside, id) => {
    expect(ids(`${text(id)}\n\n${beside}`)).toEqual([id]);
    expect(ids(`${beside}\n\n${text(id)}`)).toEqual([id]);
  });

  test.each([
    ['JSON', 'JSON'],
    ['PPL', 'PPL'],
    ['SSPL-1.0', 'SSPL-1.0'],
    ['Elastic-2.0', 'Elastic-2.0'],
    ['CC-BY-NC-ND-4.0', 'CC-BY-NC-ND-4.0'],
    ['PolyForm-Noncommercial-1.0.0', 'PolyForm-Noncommercial-1.0.0'],
    ['Hippocratic-2.1', 'Hippocratic-2.1'],
  ])('%s stays itself with a notice, a title and other wrapping', (id, expected) => {
    const wrapped = rewrapped(`Copyright (c) 2021 Cooperativa Ejemplo\n\n${text(id)}`, 72);
    expect(ids(wrapped)).toEqual([expected]);
  });

  test('changed too much: the nearest is named, and nothing is found', () => {
    const changed = text('Apache-2.0').replace(
      /\d\. Trademarks\.[\s\S]*?(?=\d\. Disclaimer)/,
      `6. Names. ${'Ask us first, in writing and in rhyme, and wait. '.repeat(6)}`,
    );
    const { licences, closest, kind } = recognise(changed);
    expect([licences, kind, closest?.id]).toEqual([[], 'unknown', 'Apache-2.0']);
  });
});
