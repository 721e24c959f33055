import type { Scorecard } from '../audit/scorecard.ts';
import { badgeJson } from '../report/badge.ts';
import { htmlReport } from '../report/html.ts';
import { jsonReport } from '../report/json.ts';
import { markdownCard } from '../report/markdown.ts';
import { sarifReport } from '../report/sarif.ts';
import { terminalReport } from '../report/terminal.ts';
import type { Language } from '../wording/languages.ts';
import type { Format } from './arguments.ts';
import { version } from './version.ts';

export function render(
  scorecard: Scorecard,
  language: Language,
  format: Format,
  screen: { readonly columns: number; readonly colour: boolean },
): string {
  switch (format) {
    case 'terminal':
      return terminalReport(scorecard, language, screen);
    case 'markdown':
      return markdownCard(scorecard, language, {});
    case 'json':
      return jsonReport(scorecard, language, { version });
    case 'sarif':
      return sarifReport(scorecard, language, { version });
    case 'badge':
      return badgeJson(scorecard, language);
    case 'html':
      return htmlReport(scorecard, language, { version });
  }
}
