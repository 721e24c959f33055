import { expect, test } from '@jest/globals';
import { oncePer } from '../../src/snapshot/once-per.ts';

test('works an answer out once for each thing, also when the answer is nothing', () => {
  const asked: object[] = [];
  const answer = oncePer((thing: object) => {
    asked.push(thing);
    return asked.length === 1 ? undefined : asked.length;
  });
  const [one, other] = [{}, {}];
  expect([answer(one), answer(one), answer(other), answer(other), answer(one)]).toEqual([
    undefined,
    undefined,
    2,
    2,
    undefined,
  ]);
  expect(asked).toEqual([one, other]);
});
