import { readingPlan } from '../../../src/audit/reading-plan.ts';
import type { Scorecard } from '../../../src/audit/scorecard.ts';
import { practices } from '../../../src/practices/list.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { captureFolder } from '../../../src/sources/checkout/capture-folder.ts';
import { auditSnapshot } from '../../../src/use-cases/audit-snapshot.ts';
import { language } from '../../../src/wording/languages.ts';
import type { GitHub } from '../../github/start.ts';
import { now } from '../../support/repository.ts';
import { capture } from './capturing.ts';

const english = language('en');

const audited = (snapshot: Snapshot): Promise<Scorecard> =>
  auditSnapshot(snapshot, { practices, now, overrides: {}, inherit: null });

/** What GitHub showed, without what only GitHub knows. */
const asInFolder = (shown: Snapshot, folder: Snapshot): Snapshot => ({
  ...folder,
  repository: folder.repository,
  files: shown.files,
  history: shown.history,
  tags: shown.tags,
});

/** Practice by practice: the verdict, what is said, and where it was seen. */
const said = (scorecard: Scorecard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    scorecard.practices.map(({ id, verdict, summary, evidence }) => [
      id,
      [
        verdict,
        english.tell(summary),
        ...evidence.map((each) => `${each.path ?? ''}:${each.line ?? ''} ${english.tell(each.summary)}`),
      ].join('\n'),
    ]),
  );

/** The same commit, read in a folder and over GitHub's API. */
export async function bothWays(
  github: GitHub,
  fullName: string,
  folder: string,
): Promise<{
  readonly inFolder: Readonly<Record<string, string>>;
  readonly onGitHub: Readonly<Record<string, string>>;
}> {
  const local = await captureFolder(folder, { plan: readingPlan(practices) });
  const shown = await capture(github, fullName);
  return { inFolder: said(await audited(local)), onGitHub: said(await audited(asInFolder(shown, local))) };
}
