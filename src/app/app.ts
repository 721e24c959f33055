import type { Server } from 'node:http';
import { Probot, ProbotOctokit } from 'probot';
import packageJson from '../../package.json' with { type: 'json' };
import type { Instant } from '../snapshot/people.ts';
import { Acknowledging } from './acknowledging.ts';
import { sendAgain } from './deliveries.ts';
import { type Engine, openEngine } from './engine.ts';
import type { Configuration } from './environment.ts';
import { frontPage, languageAsked } from './front-page.ts';
import { GitHubAccess } from './github-access.ts';
import { healthOf } from './health.ts';
import { usualOptions } from './in-process-queue.ts';
import { runnerOf } from './jobs.ts';
import type { Logger } from './log.ts';
import { Metrics, stateOf } from './metrics.ts';
import type { Happening, QueueState } from './queue.ts';
import { printable, type Receiving, receive } from './receive.ts';
import { type Round, startRounds } from './rounds.ts';
import { type Answer, close, frontServer, listen, metricsServer, type Webhook } from './server.ts';
import { WeeklyRound } from './weekly-round.ts';

/** What tests and benchmarks set otherwise. */
export interface Pace {
  readonly now: () => Instant;
  /** Longest wait for one answer of GitHub's. */
  readonly patienceMs: number;
  /** Between two writes of one installation. */
  readonly writeGapMs: number;
  readonly pausesMs: readonly number[];
  readonly cooldownMs: number;
  /** Between two looks for lost deliveries. */
  readonly deliveriesEveryMs: number;
  /** Before another, where one failed or left something. */
  readonly deliveriesAgainMs: number;
  /** Between two turns of the weekly round. */
  readonly weeklyEveryMs: number;
  /** Deliveries so long before the start are sent again, since their work may have been in the memory of the process before. */
  readonly lostBeforeStartMs: number;
  readonly dependents: boolean;
  /** On Redis: a worker that has not been heard of for so long is thought dead. */
  readonly lockMs: number;
}

export const usualPace: Pace = {
  now: () => Date.now(),
  patienceMs: 30_000,
  writeGapMs: 1000,
  pausesMs: usualOptions.pausesMs,
  cooldownMs: 60_000,
  deliveriesEveryMs: 3_600_000,
  deliveriesAgainMs: 60_000,
  weeklyEveryMs: 600_000,
  lostBeforeStartMs: 2 * 3_600_000,
  dependents: true,
  lockMs: 30_000,
};

export interface RunningApp {
  /** Address of the front page. */
  readonly url: string;
  readonly webhookUrl: string;
  readonly metricsUrl: string | null;
  state(): Promise<QueueState>;
  /** Ends within ten seconds: takes nothing more, finishes what runs, and lets go of what does not finish. */
  stop(): Promise<void>;
}

/** From the first request refused to the last job let go. */
const stopWithinMs = 8000;

/** Starts the App: webhooks in, work through the queue, rounds. Resolves when it listens. */
export async function startApp(configuration: Configuration, log: Logger, pace: Pace = usualPace): Promise<RunningApp> {
  const { now } = pace;
  const userAgent = `coop-scorecard/${packageJson.version}`;
  const probot = new Probot({
    appId: configuration.appId,
    privateKey: configuration.privateKey,
    secret: configuration.webhookSecret,
    baseUrl: configuration.apiUrl,
    // Probot's own lines hold texts of webhooks and requests; what an operator needs is logged here.
    log: log.child({}, { level: 'silent' }),
    // Limits are kept by putting jobs back, not by waiting inside a request.
    Octokit: ProbotOctokit.defaults({ throttle: { enabled: false }, retry: { enabled: false }, userAgent }),
  });
  await probot.ready();
  const engine = await openEngine({
    ...usualOptions,
    redisUrl: configuration.redisUrl,
    lockMs: pace.lockMs,
    onError: (error) => log.error({ err: error }, 'redis'),
    now,
    atOnce: configuration.atOnce,
    pausesMs: pace.pausesMs,
    onHappening: (happening) => {
      metrics.happened(happening);
      logHappening(log, happening);
    },
  });
  const { queue } = engine;
  const acknowledging = new Acknowledging();
  const metrics = new Metrics(stateOf(queue), now);
  const access = new GitHubAccess({
    app: await probot.auth(),
    apiUrl: configuration.apiUrl,
    userAgent,
    now,
    patienceMs: pace.patienceMs,
    writeGapMs: pace.writeGapMs,
    turnToWrite: engine.turnToWrite,
    onAnswer: (api, status) => metrics.answered(api, status),
    beforeAnswer: () => acknowledging.done(),
  });
  const end = new AbortController();

  const receiving: Receiving = {
    queue,
    appId: configuration.appId,
    now,
    verify: (body, signature) => probot.webhooks.verify(body, signature),
    onError: (error) => log.error({ err: error }, 'queue'),
  };
  const webhook = async (hook: Webhook, begun: number): Promise<number> => {
    if (configuration.role === 'worker') return 404;
    return acknowledging.during(async () => {
      const { status, outcome, action } = await receive(hook, begun, receiving);
      const ms = Date.now() - begun;
      metrics.delivered(hook.event, outcome, ms);
      const line = { delivery: printable(hook.id), event: printable(hook.event), action, outcome, status, ms };
      if (status < 300) log.info(line, 'delivery');
      else log.warn(line, 'delivery');
      return status;
    });
  };

  const health = async (speaks: string | undefined): Promise<Answer> => {
    const state = await stateOf(queue)();
    const { fit, reasons } = healthOf({ stopping: end.signal.aborted, key: access.key, queue: state, now: now() });
    const spoken = languageAsked(speaks);
    const told = fit ? [spoken.sentence('app.health-fit')] : reasons.map((reason) => spoken.tell(reason));
    const body = { fit, reasons: told, waiting: state?.waiting ?? null, running: state?.running ?? null };
    return { status: fit ? 200 : 503, type: 'application/json', body: `${JSON.stringify(body)}\n` };
  };

  const server = frontServer({
    webhookPath: configuration.webhookPath,
    webhook,
    health,
    page: (speaks) => ({
      status: 200,
      type: 'text/html',
      body: frontPage(
        { appUrl: access.url, sourceUrl: configuration.sourceUrl, version: packageJson.version },
        languageAsked(speaks),
      ),
    }),
    onError: (error) => log.error({ err: error }, 'front'),
  });
  const servers: Server[] = [server];
  const stop = async (): Promise<void> => {
    end.abort();
    const closed = Promise.all(servers.map(close));
    await queue.stop(stopWithinMs);
    await engine.close();
    for (const each of servers) each.closeAllConnections();
    await closed;
  };
  // One that cannot listen lets go of Redis too: it would stay, and nobody would start it again.
  const listening = (each: Server, port: number, host: string): Promise<number> =>
    listen(each, port, host).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
  const port = await listening(server, configuration.port, configuration.host);
  let metricsUrl: string | null = null;
  if (configuration.metricsPort !== null) {
    const numbers = metricsServer(
      () => metrics.registry.metrics(),
      (error) => log.error({ err: error }, 'metrics'),
    );
    const given = await listening(numbers, configuration.metricsPort, '127.0.0.1');
    metricsUrl = `http://127.0.0.1:${given}/metrics`;
    servers.push(numbers);
  }
  const run = runnerOf({ access, memory: engine, now, log, cooldownMs: pace.cooldownMs, dependents: pace.dependents });
  if (configuration.role !== 'web') {
    queue.start(async (job, context) => {
      await acknowledging.done();
      return run(job, context);
    });
    engine.startRounds(roundsOf({ access, engine, metrics, log, pace }), end.signal, log);
  }
  if (configuration.redisUrl !== null) {
    // Rounds may always fall to other processes, and /health is to know of this one whether its key is accepted.
    const run = async (): Promise<'all'> => {
      await access.identity();
      return 'all';
    };
    startRounds([{ name: 'identity', everyMs: 3_600_000, againMs: 30_000, run }], end.signal, log);
  }

  const shown = configuration.host.includes(':') ? `[${configuration.host}]` : configuration.host;
  const url = `http://${shown}:${port}`;
  return {
    url,
    webhookUrl: url + configuration.webhookPath,
    metricsUrl,
    state: () => queue.state(),
    stop,
  };
}

function roundsOf(given: {
  readonly access: GitHubAccess;
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly pace: Pace;
}): readonly Round[] {
  const { access, engine, metrics, log, pace } = given;
  const started = pace.now();
  const weekly = new WeeklyRound(access, (job) => engine.queue.put(job), engine);
  return [
    {
      name: 'deliveries',
      everyMs: pace.deliveriesEveryMs,
      againMs: pace.deliveriesAgainMs,
      async run(signal) {
        await access.identity();
        const now = pace.now();
        // What was accepted is lost with a process and its memory; or with a Redis that was emptied, since the last look.
        const until = now - started < pace.deliveriesEveryMs ? started : now;
        const from = Math.max(started, now - pace.deliveriesEveryMs) - pace.lostBeforeStartMs;
        const lost = (await engine.recall('begun')) === null ? { from, until } : null;
        const { asked, failed, more } = await sendAgain(access.asApp, { now, lost, signal, memory: engine });
        if (!more && !signal.aborted) await engine.remember('begun', now);
        metrics.sentAgain('asked', asked);
        metrics.sentAgain('failed', failed);
        if (asked + failed > 0) log.info({ asked, failed }, 'deliveries sent again');
        return more ? 'more' : 'all';
      },
    },
    {
      name: 'weekly',
      everyMs: pace.weeklyEveryMs,
      againMs: pace.weeklyEveryMs,
      async run(signal) {
        const { put, failed } = await weekly.turn(pace.now(), signal);
        if (put + failed > 0) log.info({ put, failed }, 'weekly round');
        return 'all';
      },
    },
  ];
}

function logHappening(log: Logger, happening: Happening): void {
  const { job, what } = happening;
  const line = {
    delivery: job.delivery,
    repository: job.repository.id,
    installation: job.installation,
    work: job.work.kind,
    ...('ms' in happening && { ms: happening.ms }),
    ...('why' in happening && happening.why !== '' && { why: happening.why }),
  };
  switch (what) {
    case 'queued':
    case 'merged':
      log.debug({ ...line, what }, 'job');
      return;
    case 'done':
    case 'waits':
    case 'forgotten':
    case 'dropped':
      log.info({ ...line, what }, 'job');
      return;
    case 'failed':
    case 'given-up':
    case 'too-old':
      log.warn({ ...line, what }, 'job');
  }
}
