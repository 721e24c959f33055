/*
 * Takes a snapshot of a folder, judges and writes it many times, each time a fresh copy, and prints the medians of the second
 * half in milliseconds, as JSON: `node bench/judging.ts FOLDER TIMES`.
 */
import { audit } from '../src/audit/audit.ts';
import { readingPlan } from '../src/audit/reading-plan.ts';
import { practices } from '../src/practices/list.ts';
import { markdownCard } from '../src/report/markdown.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { captureFolder } from '../src/sources/checkout/capture-folder.ts';
import { language } from '../src/wording/languages.ts';

const [folder = '.', times = '100'] = process.argv.slice(2);
const plan = readingPlan(practices);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const captures: number[] = [];
let taken = await captureFolder(folder, { plan });
for (let turn = 0; turn < 5; turn += 1) {
  const before = performance.now();
  taken = await captureFolder(folder, { plan });
  captures.push(performance.now() - before);
}
const saved = JSON.stringify(taken);
const now = Date.now();
const english = language('en');
const judged: number[] = [];
for (let turn = 0; turn < Number(times); turn += 1) {
  const snapshot = JSON.parse(saved) as Snapshot;
  const before = performance.now();
  markdownCard(audit(snapshot, practices, { settings: defaultSettings, problems: [], now }), english);
  judged.push(performance.now() - before);
}
process.stdout.write(
  JSON.stringify({
    capture: median(captures),
    judge: median(judged.slice(judged.length >> 1)),
    files: taken.files.entries.length,
    commits: taken.history.known ? taken.history.value.commits.length : 0,
  }),
);
