import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { eventsOfWork } from './events.ts';
import type { Happening, Queue } from './queue.ts';

/** What Prometheus may ask. No label holds a repository, an account or anything else of theirs. */
export class Metrics {
  readonly registry = new Registry();
  readonly #deliveries: Counter<'event' | 'outcome'>;
  readonly #acknowledged: Histogram;
  readonly #jobs: Counter<'kind' | 'outcome'>;
  readonly #duration: Histogram<'kind'>;
  readonly #answers: Counter<'api' | 'status'>;
  readonly #sentAgain: Counter<'outcome'>;

  constructor(
    queue: () => Promise<{ readonly waiting: number; readonly running: number; readonly oldest: number | null } | null>,
    now: () => number,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry, prefix: 'coop_scorecard_' });
    this.#deliveries = new Counter({
      name: 'coop_scorecard_deliveries_total',
      help: 'Webhooks that came in, by what became of them.',
      labelNames: ['event', 'outcome'],
      registers,
    });
    this.#acknowledged = new Histogram({
      name: 'coop_scorecard_acknowledgement_seconds',
      help: 'From the arrival of a webhook to its answer.',
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
      registers,
    });
    this.#jobs = new Counter({
      name: 'coop_scorecard_jobs_total',
      help: 'Jobs, by how they ended: done, merged into another, put back, failed and tried again, given up.',
      labelNames: ['kind', 'outcome'],
      registers,
    });
    this.#duration = new Histogram({
      name: 'coop_scorecard_job_seconds',
      help: 'How long a job ran.',
      labelNames: ['kind'],
      buckets: [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
      registers,
    });
    this.#answers = new Counter({
      name: 'coop_scorecard_github_answers_total',
      help: 'Answers of GitHub, by API and status; 0 is no answer.',
      labelNames: ['api', 'status'],
      registers,
    });
    this.#sentAgain = new Counter({
      name: 'coop_scorecard_redeliveries_total',
      help: 'Deliveries that GitHub was asked to send again.',
      labelNames: ['outcome'],
      registers,
    });
    const waiting = new Gauge({
      name: 'coop_scorecard_queue_jobs',
      help: 'Jobs in the queue.',
      labelNames: ['state'],
      registers,
      async collect() {
        const state = await queue();
        if (state === null) return;
        this.set({ state: 'waiting' }, state.waiting);
        this.set({ state: 'running' }, state.running);
        oldest.set(state.oldest === null ? 0 : Math.max(now() - state.oldest, 0) / 1000);
      },
    });
    const oldest = new Gauge({
      name: 'coop_scorecard_queue_oldest_seconds',
      help: 'How long the job has waited that could have begun first.',
      registers,
    });
    waiting.set({ state: 'waiting' }, 0);
  }

  delivered(event: string, outcome: string, ms: number): void {
    this.#deliveries.inc({ event: knownEvent(event), outcome });
    this.#acknowledged.observe(ms / 1000);
  }

  happened(happening: Happening): void {
    const { kind } = happening.job.work;
    this.#jobs.inc({ kind, outcome: happening.what });
    if ('ms' in happening) this.#duration.observe({ kind }, happening.ms / 1000);
  }

  answered(api: 'rest' | 'graphql', status: number): void {
    this.#answers.inc({ api, status: String(status) });
  }

  sentAgain(outcome: 'asked' | 'failed', count: number): void {
    this.#sentAgain.inc({ outcome }, count);
  }
}

/** The queue's state, or null where it cannot be had. */
export const stateOf = (queue: Queue) => async () => queue.state().catch(() => null);

/** An event's name comes from outside, and from anybody: each name that became a label would be kept for good. */
const knownEvent = (event: string): string => (eventsOfWork.has(event) ? event : 'other');
