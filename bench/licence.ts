/** Speed of the licence room: `node bench/licence.ts`. Limits: loading 20 ms, recognising one text 5 ms (best of three runs). */
import full from 'spdx-license-list/full.js';
import { loadIndex, recognise } from '../src/licence/licence.ts';

const texts = Object.values(full).map(({ licenseText }) => licenseText);
const milliseconds = (since: number): number => performance.now() - since;

const beforeLoad = performance.now();
loadIndex();
const load = milliseconds(beforeLoad);

for (const text of texts) recognise(text);
const once = (text: string): number => {
  const before = performance.now();
  recognise(text);
  return milliseconds(before);
};
const times = texts.map((text) => Math.min(once(text), once(text), once(text))).sort((a, b) => a - b);
const at = (share: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
process.stdout.write(
  `load ${load.toFixed(1)} ms (limit 20)\nrecognise, over ${texts.length} texts: mean ${mean.toFixed(2)} ms, median ${at(0.5)}, 95th ${at(0.95)}, 99th ${at(0.99)}, slowest ${at(1)} (limit 5)\n`,
);
if (load > 20 || (times.at(-1) ?? 0) > 5) process.exitCode = 1;
