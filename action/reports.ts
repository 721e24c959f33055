import { join } from 'node:path';
import type { Scorecard } from '../src/audit/scorecard.ts';
import { badgeJson, badgeSvg } from '../src/report/badge.ts';
import { htmlReport } from '../src/report/html.ts';
import { jsonReport } from '../src/report/json.ts';
import { sarifReport } from '../src/report/sarif.ts';
import type { Language } from '../src/wording/languages.ts';
import { type Message, say } from '../src/wording/message.ts';
import { writeInside } from './files.ts';
import type { Files } from './inputs.ts';
import { version } from './version.ts';

export interface Fresh {
  readonly scorecard: Scorecard;
  readonly language: Language;
  readonly card: string;
  readonly inputs: Files;
}

interface Written {
  /** Paths for the outputs: absolute where they are ours, as given where they were asked for. */
  readonly json: string | null;
  readonly markdown: string | null;
  readonly failed: readonly Message[];
}

/** Writes the files that were asked for, and for later steps the JSON and the card in the runner's own folder. */
export function writeReports(
  { scorecard, language, card, inputs }: Fresh,
  { workspace, temporary }: { readonly workspace: string; readonly temporary: string },
): Written {
  const tool = { version };
  const json = jsonReport(scorecard, language, tool);
  const wanted: readonly (readonly [path: string | null, text: () => string])[] = [
    [inputs.json, () => json],
    [inputs.sarif, () => sarifReport(scorecard, language, tool)],
    [inputs.badge, () => (isPicture(inputs.badge) ? badgeSvg(scorecard, language) : badgeJson(scorecard, language))],
    [inputs.html, () => htmlReport(scorecard, language, tool)],
  ];
  const failed = wanted.flatMap(([path, text]): readonly Message[] => {
    const end = path === null ? 'written' : writeInside(workspace, path, text());
    return path === null || end === 'written' ? [] : [say(`action.file-${end}`, { path })];
  });
  const own = (name: string, text: string): string | null =>
    temporary !== '' && writeInside(temporary, name, text) === 'written' ? join(temporary, name) : null;
  return {
    json: inputs.json !== null && failed.length === 0 ? inputs.json : own('coop-scorecard.json', json),
    markdown: own('coop-scorecard.md', card),
    failed,
  };
}

const isPicture = (path: string | null): boolean => path?.toLowerCase().endsWith('.svg') ?? false;
