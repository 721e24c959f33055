import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Pace } from '../../../src/app/app.ts';
import type { Failure } from '../../github/faults.ts';
import type { LoggedRequest } from '../../github/start.ts';
import { type Field, startField } from './field.ts';
import { issuesOff, kindOff, kinds, kindsForEver, kindsOfGraphql, slowKinds } from './kinds.ts';
import { type Scenario, scenarios } from './scenarios.ts';

/*
 * Everything that can go wrong, at every request that the App makes for a repository. The requests are those it is seen to make:
 * one that it makes tomorrow is tried as well.
 */

jest.setTimeout(240_000);

const callOf = ({ operation, route }: LoggedRequest): string => operation ?? String(route);

/** Each scenario without a fault: which requests it makes, those of earlier ones left out. */
async function look(): Promise<ReadonlyMap<Scenario, readonly string[]>> {
  const field = await startField(scenarios.length);
  const calls = new Map<Scenario, readonly string[]>();
  const seen = new Set<string>();
  for (const scenario of scenarios) {
    const plot = await field.plot();
    const { begin, found } = await scenario.play(field, plot);
    const before = field.asked(plot).length;
    await begin();
    await field.ended(plot);
    expect({ scenario: scenario.name, ...(await found()) }).toEqual({ scenario: scenario.name, all: 1, right: 1 });
    const made = new Set(field.asked(plot).slice(before).map(callOf));
    calls.set(scenario, [...made].filter((call) => !seen.has(call)).toSorted());
    for (const call of made) seen.add(call);
  }
  await field.close();
  return calls;
}

interface Cell {
  readonly scenario: Scenario;
  readonly call: string;
  readonly kind: string;
  readonly failure: () => Failure;
  readonly times: number;
}

function cellsAt(scenario: Scenario, call: string): readonly Cell[] {
  const isGraphql = !call.includes(' ');
  const once = { ...kinds, ...(isGraphql && kindsOfGraphql) };
  const cell =
    (times: number) =>
    ([kind, failure]: readonly [string, () => Failure]): Cell => ({
      scenario,
      call,
      kind,
      failure,
      times,
    });
  return [
    ...Object.entries(once).map(cell(1)),
    ...Object.entries(kindsForEver).map(cell(Number.POSITIVE_INFINITY)),
    // GitHub says it of nothing else.
    ...(isOfIssues(scenario, call) ? Object.entries({ [issuesOff]: kindOff }).map(cell(1)) : []),
  ];
}

const isOfIssues = (scenario: Scenario, call: string): boolean =>
  /\/issues(?:\/\{issue_number\})?$/.test(call) ||
  (scenario.name.startsWith('a question') && call.includes('/issues/'));

/** What a person has done on purpose is left so: then there may be none, or the one from before. */
function mayBeMissing({ call, kind, times }: Cell): boolean {
  if (times > 1 || kind === issuesOff) return true;
  // Somebody without an account, or who may do nothing here.
  return call.includes('/collaborators/') && (kind === '404' || kind === '410');
}

const places = [...(await look())].flatMap(([scenario, calls]) => calls.map((call) => ({ scenario, call })));
const cells = places.flatMap(({ scenario, call }) => cellsAt(scenario, call));
const wrong = new Map<Cell, string | null>();

/** Null, or what was wrong in the end. */
async function play(field: Field, cell: Cell): Promise<string | null> {
  const { scenario, call, failure, times, kind } = cell;
  const plot = await field.plot();
  const { begin, found, most = 1 } = await scenario.play(field, plot);
  const before = field.asked(plot).length;
  let happens = true;
  field.github.faults.add({
    on: call,
    does: failure(),
    times,
    when: ({ owner, installation_id }) =>
      happens && (owner === plot.owner || installation_id === String(plot.installation)),
  });
  await begin();
  const how = await field.ended(plot);
  happens = false;
  const requests = field.asked(plot).length - before;
  const { all, right } = await found();
  const isRight = right === 1 || mayBeMissing(cell);
  const isOne = all <= (times > 1 ? most : 1);
  const isDone = how !== 'given-up' || times > 1;
  if (isOne && isRight && isDone && requests <= 100) return null;
  return `${kind}: ${how} after ${requests} requests, ${right} right of ${all}`;
}

/** So many cells at once. */
async function playAll(chosen: readonly Cell[], hands: number, pace: Partial<Pace>): Promise<void> {
  const field = await startField(chosen.length, pace);
  const waiting = [...chosen];
  const work = async (): Promise<void> => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      const { kind } = cell;
      wrong.set(cell, await play(field, cell).catch((error: unknown) => `${kind}: ${String(error)}`));
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  // Neither crashes, nor tokens, keys or texts in the log.
  const wrongLines = field.lines.filter((line) => /"level":50|ghs_|eyJ|BEGIN|secret|Semilla|garden/.test(line));
  stumbles.push(...field.github.violations, ...wrongLines);
  await field.close();
}

const stumbles: string[] = [];
const isSlow = ({ kind }: Cell): boolean => slowKinds.includes(kind);

beforeAll(async () => {
  // Where GitHub names no time, the App waits for a minute: all of these at once, while the others are played.
  const waiting = cells.filter(({ kind }) => kind === '429');
  const others = cells.filter((cell) => !isSlow(cell) && !waiting.includes(cell));
  const minute = playAll(waiting, waiting.length, {});
  await playAll(others, 16, {});
  // Few at once, so that nothing else is as slow as these.
  await playAll(cells.filter(isSlow), 8, { patienceMs: 2500 });
  await minute;
});

describe.each(places)('$scenario.name, $call:', ({ scenario, call }) => {
  test('nothing is lost, nothing doubled, and nothing asked without end', () => {
    const own = cells.filter((cell) => cell.scenario === scenario && cell.call === call);
    expect(own.length).toBeGreaterThan(20);
    const results = own.map((cell) => wrong.get(cell));
    expect(results.filter((result) => result !== null)).toEqual([]);
  });
});

test('the App did not stumble', () => {
  expect(stumbles).toEqual([]);
});
