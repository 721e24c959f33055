import type { Scorecard } from '../audit/scorecard.ts';
import type { Language } from '../wording/languages.ts';
import type { Format } from './arguments.ts';
import { version } from './version.ts';

export type Report = (
  scorecard: Scorecard,
  language: Language,
  screen: { readonly columns: number; readonly colour: boolean },
) => string;

/** Loads the one report that is asked for. */
export async function loadReport(format: Format): Promise<Report> {
  switch (format) {
    case 'terminal':
      return (await import('../report/terminal.ts')).terminalReport;
    case 'markdown': {
      const { markdownCard } = await import('../report/markdown.ts');
      return (scorecard, language) => markdownCard(scorecard, language, {});
    }
    case 'json': {
      const { jsonReport } = await import('../report/json.ts');
      return (scorecard, language) => jsonReport(scorecard, language, { version });
    }
    case 'sarif': {
      const { sarifReport } = await import('../report/sarif.ts');
      return (scorecard, language) => sarifReport(scorecard, language, { version });
    }
    case 'badge':
      return (await import('../report/badge.ts')).badgeJson;
    case 'html': {
      const { htmlReport } = await import('../report/html.ts');
      return (scorecard, language) => htmlReport(scorecard, language, { version });
    }
  }
}
