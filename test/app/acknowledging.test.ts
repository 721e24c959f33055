import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Acknowledging } from '../../src/app/acknowledging.ts';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** Asks to go on, and tells when that was let. */
function asking(acknowledging: Acknowledging): { readonly wentOn: () => boolean } {
  let went = false;
  void acknowledging.done().then(() => {
    went = true;
  });
  return { wentOn: () => went };
}

const answerIn = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('where no webhook has come, work goes on at once', async () => {
  const work = asking(new Acknowledging());
  await jest.advanceTimersByTimeAsync(0);
  expect(work.wentOn()).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
});

test('work waits for the answer to a webhook, and a moment more', async () => {
  const acknowledging = new Acknowledging();
  const answered = acknowledging.during(answerIn(100));
  const work = asking(acknowledging);
  await jest.advanceTimersByTimeAsync(120);
  await answered;
  expect(work.wentOn()).toBe(false);
  await jest.advanceTimersByTimeAsync(30);
  expect(work.wentOn()).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
});

test('work that asks between two webhooks of a burst waits for the end of the burst', async () => {
  const acknowledging = new Acknowledging();
  let work = { wentOn: (): boolean => false };
  for (let number = 0; number < 50; number += 1) {
    await acknowledging.during(async () => undefined);
    if (number === 0) work = asking(acknowledging);
    await jest.advanceTimersByTimeAsync(10);
  }
  expect(work.wentOn()).toBe(false);
  await jest.advanceTimersByTimeAsync(20);
  expect(work.wentOn()).toBe(true);
});

test('webhooks without end hold work two seconds at most', async () => {
  const acknowledging = new Acknowledging();
  void acknowledging.during(answerIn(10_000));
  const work = asking(acknowledging);
  await jest.advanceTimersByTimeAsync(1990);
  expect(work.wentOn()).toBe(false);
  await jest.advanceTimersByTimeAsync(20);
  expect(work.wentOn()).toBe(true);
});

test('of much work that waits, one goes on at a time, and a webhook that comes between holds the rest', async () => {
  const acknowledging = new Acknowledging();
  await acknowledging.during(async () => undefined);
  const works = [1, 2, 3].map(() => asking(acknowledging));
  const gone = () => works.filter(({ wentOn }) => wentOn()).length;
  await jest.advanceTimersToNextTimerAsync();
  expect(gone()).toBe(1);
  await acknowledging.during(async () => undefined);
  await jest.advanceTimersByTimeAsync(20);
  expect(gone()).toBe(1);
  await jest.advanceTimersByTimeAsync(40);
  expect(gone()).toBe(3);
});

test('a webhook whose answer fails is no longer waited for', async () => {
  const acknowledging = new Acknowledging();
  const failed = acknowledging.during(() => Promise.reject(new Error('refused')));
  await expect(failed).rejects.toThrow('refused');
  const work = asking(acknowledging);
  await jest.advanceTimersByTimeAsync(30);
  expect(work.wentOn()).toBe(true);
});
