/*
 * Plans 10,000 and 100,000 installations against GitHub's published limits: a week is simulated hour by hour, every
 * installation by itself, with the numbers of `assumptions`. `node bench/plan.ts`
 */

/** https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/rate-limits-for-github-apps, and "… limits for the REST API" and "… GraphQL API". */
const limits = {
  requestsPerHour: (repositories: number) => Math.min(5000 + 50 * Math.max(repositories - 20, 0), 12_500),
  pointsPerHour: (repositories: number) => Math.min(5000 + 50 * Math.max(repositories - 20, 0), 12_500),
  /** Of all kinds that make content, by installation. */
  contentPerMinute: 80,
  contentPerHour: 500,
  concurrentRequests: 100,
};

const assumptions = {
  // Share of installations, and between how many repositories they have.
  sizes: [
    { share: 0.62, from: 1, to: 3 },
    { share: 0.28, from: 4, to: 20 },
    { share: 0.09, from: 21, to: 150 },
    { share: 0.01, from: 151, to: 1000 },
  ],
  // By repository and week. Half of all repositories are quiet; the numbers are averages over both.
  pushesPerWeek: 4,
  relevantShareOfPushes: 0.3,
  pullRequestEventsPerWeek: 3,
  commandsPerWeek: 0.02,
  // Of a week's events, what falls into each hour of a working day, and of the weekend.
  workingHoursShare: 0.8,
  // Seconds that one audit takes a place for, waiting for GitHub and for turns to write included, and of these the
  // processor's: `bench/workers.ts` measures 0.05 for a small project.
  secondsPerAudit: 4,
  processorSecondsPerAudit: 0.1,
  auditsAtOncePerWorker: 4,
  // The contract for reading one repository; what is written, and what is read to write it, comes on top.
  read: { requests: 3, points: 5 },
  dashboard: { requests: 1, writesWhenChanged: 1, changedShare: 0.4 },
  pullRequest: { extraRead: 1, requests: 2, writes: 2 },
  tokensPerAudit: 1,
  bytesPerWaitingJob: 1200,
  outageHours: 6,
};

const hours = 168;
const random = randomFrom(20_261_121);

for (const installations of [10_000, 100_000]) plan(installations);
say('\nAssumptions', JSON.stringify(assumptions, null, 2));
say(
  'Limits',
  'by installation and hour: 5,000 requests and 5,000 points, 50 more for each repository above 20, up to 12,500;',
);
say(
  '',
  '80 writes a minute and 500 an hour; 100 requests at once. GitHub publishes no number for what an App asks with its own key.',
);

function plan(installations: number): void {
  const repositories = Array.from({ length: installations }, size);
  const all = repositories.reduce((sum, each) => sum + each, 0);
  const most = { requests: 0, points: 0, writes: 0, of: 0 };
  let over = 0;
  const auditsIn = new Float64Array(hours);
  const deliveriesIn = new Float64Array(hours);
  const tokensIn = new Float64Array(hours);
  const { read, dashboard, pullRequest } = assumptions;
  for (const count of repositories) {
    const weeklyHour = Math.floor(random() * 24);
    for (let hour = 0; hour < hours; hour += 1) {
      const weight = weightOf(hour);
      const pushes = poisson((count * assumptions.pushesPerWeek * weight) / hours);
      const pulls = poisson((count * assumptions.pullRequestEventsPerWeek * weight) / hours);
      const commands = poisson((count * assumptions.commandsPerWeek * weight) / hours);
      // A repository has its day, an installation its hour.
      const weekly = hour % 24 === weeklyHour ? poisson(count / 7) : 0;
      const boards = poisson(pushes * assumptions.relevantShareOfPushes) + weekly + commands;
      const audits = boards + pulls;
      const writes = Math.round(boards * dashboard.changedShare) + pulls * pullRequest.writes + commands;
      const requests =
        boards * (read.requests + dashboard.requests) +
        pulls * (read.requests + pullRequest.extraRead + pullRequest.requests) +
        writes;
      const points = audits * read.points;
      auditsIn[hour] = (auditsIn[hour] ?? 0) + audits;
      deliveriesIn[hour] = (deliveriesIn[hour] ?? 0) + pushes + pulls * 2 + commands * 3;
      tokensIn[hour] = (tokensIn[hour] ?? 0) + audits * assumptions.tokensPerAudit;
      if (requests > most.requests) Object.assign(most, { requests, of: count });
      most.points = Math.max(most.points, points);
      most.writes = Math.max(most.writes, writes);
      const tooMany =
        requests > limits.requestsPerHour(count) ||
        points > limits.pointsPerHour(count) ||
        writes > limits.contentPerHour;
      if (tooMany) over += 1;
    }
  }
  const peak = Math.max(...auditsIn);
  const total = auditsIn.reduce((sum, each) => sum + each, 0);
  const places = Math.ceil((peak / 3600) * assumptions.secondsPerAudit);
  const cores = (peak / 3600) * assumptions.processorSecondsPerAudit;
  const listPages = Math.ceil(installations / 100);
  const waiting = peak * assumptions.outageHours;
  say(`\n${number(installations)} installations`, `${number(all)} repositories`);
  say('deliveries', `${(Math.max(...deliveriesIn) / 3600).toFixed(1)} a second in the busiest hour`);
  say('audits', `${number(total)} a week; ${number(peak)} in the busiest hour, ${(peak / 3600).toFixed(2)} a second`);
  say(
    'the busiest installation',
    `${number(most.requests)} requests (of ${number(limits.requestsPerHour(most.of))}), ${number(most.points)} points, ${number(most.writes)} writes (of ${limits.contentPerHour}) in an hour`,
  );
  say(
    'installation-hours above a limit',
    `${number(over)} of ${number(installations * hours)}: put back, and done in the next hour`,
  );
  say(
    'tokens',
    `${number(Math.max(...tokensIn))} in the busiest hour, ${(Math.max(...tokensIn) / 3600).toFixed(1)} a second, with the App's own key`,
  );
  say('list of installations', `${number(listPages)} requests an hour for the weekly round`);
  say(
    'needed: places',
    `${number(places)}, that is ${Math.ceil(places / assumptions.auditsAtOncePerWorker)} workers of ${assumptions.auditsAtOncePerWorker}`,
  );
  say('needed: processor', `${cores.toFixed(1)} cores at the peak; twice that to catch up after an outage`);
  say(
    'needed: Redis',
    `${number(Math.ceil((waiting * assumptions.bytesPerWaitingJob) / 1e6))} MB for ${number(waiting)} jobs that wait after ${assumptions.outageHours} hours without workers (MOST_WAITING above that)`,
  );
}

function size(): number {
  let at = random();
  for (const { share, from, to } of assumptions.sizes) {
    if (at < share) return from + Math.floor(random() * (to - from + 1));
    at -= share;
  }
  return 1;
}

/** Ten working hours on five days have most of the week's events. */
function weightOf(hour: number): number {
  const working = Math.floor(hour / 24) < 5 && hour % 24 >= 8 && hour % 24 < 18;
  const { workingHoursShare: share } = assumptions;
  return working ? (share * hours) / 50 : ((1 - share) * hours) / (hours - 50);
}

/** Knuth's for small means, the normal approximation for large ones. */
function poisson(mean: number): number {
  if (mean <= 0) return 0;
  if (mean > 30) return Math.max(Math.round(mean + Math.sqrt(mean) * normal()), 0);
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Mulberry32: the same numbers every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function say(what: string, text: string): void {
  process.stdout.write(`${what.padEnd(34)}${text}\n`);
}
