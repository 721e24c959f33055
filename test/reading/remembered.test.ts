import { expect, test } from '@jest/globals';
import { remembered } from '../../src/reading/remembered.ts';

test('answers about a name are worked out once, null among them', () => {
  const asked: string[] = [];
  const answer = remembered((name) => {
    asked.push(name);
    return name === 'README' ? null : name.length;
  });
  expect([answer('README'), answer('docs'), answer('README'), answer('docs')]).toEqual([null, 4, null, 4]);
  expect(asked).toEqual(['README', 'docs']);
});

test('what is kept is bounded: after many others, a name is asked about again', () => {
  let asked = 0;
  const answer = remembered((name) => {
    if (name === 'first') asked += 1;
    return name;
  });
  answer('first');
  for (let other = 0; other < 20_000; other += 1) answer(`name ${other}`);
  expect(answer('first')).toBe('first');
  expect(asked).toBe(2);
});
