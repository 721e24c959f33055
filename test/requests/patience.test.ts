import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { withPatience } from '../../src/requests/patience.ts';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** Work that ends when it is told to, as a request does. */
const endless = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('work that is done in time is not disturbed, and leaves no timer', async () => {
  await expect(withPatience(1000, async (signal) => signal.aborted)).resolves.toBe(false);
  expect(jest.getTimerCount()).toBe(0);
});

test('work that fails leaves no timer either', async () => {
  await expect(withPatience(1000, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(jest.getTimerCount()).toBe(0);
});

test('work that takes too long is ended with a timeout, no sooner', async () => {
  let ended: unknown = null;
  const work = withPatience(1000, endless).catch((error: unknown) => {
    ended = error;
  });
  await jest.advanceTimersByTimeAsync(999);
  expect(ended).toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  await work;
  expect(ended).toMatchObject({ name: 'TimeoutError' });
});
