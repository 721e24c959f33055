import { parseArgs } from 'node:util';
import { usualOptions } from '../in-process-queue.ts';
import { RedisQueue, usualRedisOptions } from './redis-queue.ts';

/*
 * For an operator: what was given up. `node src/app/redis/dead-letters-command.ts [--again ID|all] [--clear]`, with REDIS_URL.
 * One line of JSON each; `again` puts it into the queue once more.
 */
const { again, clear } = parseArgs({ options: { again: { type: 'string' }, clear: { type: 'boolean' } } }).values;
const url = process.env.REDIS_URL;
if (!url) {
  process.stderr.write('Set REDIS_URL to the address of the Redis that the App uses.\n');
  process.exit(2);
}
const queue = await RedisQueue.open({
  ...usualOptions,
  ...usualRedisOptions,
  url,
  onHappening: () => undefined,
  onError: (error) => process.stderr.write(`Redis: ${error instanceof Error ? error.message : 'away'}\n`),
});
try {
  for (const { id, job, why, at, tries } of await queue.deadLetters.list()) {
    const chosen = again === 'all' || again === id;
    if (chosen) await queue.put(job);
    if (chosen || clear) await queue.deadLetters.remove(id);
    const { installation, repository, work, delivery } = job;
    const line = {
      id,
      at: new Date(at).toISOString(),
      why,
      tries,
      work: work.kind,
      repository,
      installation,
      delivery,
    };
    process.stdout.write(`${JSON.stringify({ ...line, ...(chosen && { put: true }) })}\n`);
  }
} finally {
  await queue.stop(1000);
}
