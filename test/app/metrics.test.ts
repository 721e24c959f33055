import { expect, test } from '@jest/globals';
import { Metrics } from '../../src/app/metrics.ts';

test('whoever sends webhooks under names of their own makes no more numbers to keep', async () => {
  const metrics = new Metrics(async () => null, Date.now);
  const name = (index: number): string => `event_${'abcdefghij'[index % 10]}${'abcdefghij'[Math.floor(index / 10)]}`;
  for (let index = 0; index < 100; index += 1) metrics.delivered(name(index), 'wrong-signature', 1);
  metrics.delivered('push', 'queued', 1);
  const lines = (await metrics.registry.metrics()).split('\n');
  expect(lines.filter((line) => line.startsWith('coop_scorecard_deliveries_total{'))).toEqual([
    'coop_scorecard_deliveries_total{event="other",outcome="wrong-signature"} 100',
    'coop_scorecard_deliveries_total{event="push",outcome="queued"} 1',
  ]);
});
