import type { PracticeResult, Scorecard } from '../audit/scorecard.ts';
import { study } from '../model/study.ts';
import type { Language } from '../wording/languages.ts';
import { type PracticeId, say } from '../wording/message.ts';
import { symbols } from './symbols.ts';

export interface StudyRow {
  readonly what: string;
  readonly here: string;
  readonly found: string;
}

/** The project beside the 21 of the study: rows where something is known here. */
export function besideStudy(scorecard: Scorecard, language: Language): readonly StudyRow[] {
  const { words } = language;
  const { practices } = scorecard;
  const assessed = (id: PracticeId): PracticeResult | undefined =>
    practices.find(({ id: each, verdict }) => each === id && verdict !== 'not-checked' && verdict !== 'not-applicable');
  const measured = (id: PracticeId, name: string): number | null => {
    const value = practices.find((practice) => practice.id === id)?.measures[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const practice = (id: PracticeId, found: string, measure?: string | null): StudyRow[] => {
    const result = assessed(id);
    if (!result) return [];
    const verdict = `${symbols[result.verdict]} ${language.sentence(`verdict.${result.verdict}`)}`;
    const here = measure ? `${verdict} (${measure})` : verdict;
    return [{ what: language.sentence(`${id}.title`), here, found }];
  };
  const figure = (what: string, value: string | null, found: string): StudyRow[] =>
    value === null ? [] : [{ what, here: value, found }];

  const of = study.projects;
  const outside = measured('outside-contributors', 'outsideShare');
  const contributors = measured('outside-contributors', 'contributors');
  const years = measured('maintained', 'ageYears');
  const closed = measured('issue-closure', 'closedShare');
  const dependents = [
    measured('dependents', 'dependentRepositories'),
    measured('dependents', 'dependentPackages'),
  ].flatMap((count) => count ?? []);
  const licence = practices.find(({ id }) => id === 'free-licence')?.measures.licence;
  return [
    ...practice('free-licence', language.sentence('study.every'), typeof licence === 'string' ? licence : null),
    ...practice('gpl-compatible-licence', language.sentence('study.most')),
    ...figure(
      language.sentence('study.outside-commits'),
      outside === null ? null : words.percent(outside),
      language.tell(
        say('study.outside-commits.found', {
          share: study.commitsOutsideShare,
          most: study.commitsOutsideShareHighest,
        }),
      ),
    ),
    ...figure(
      language.sentence('study.contributors'),
      contributors === null ? null : words.number(contributors),
      language.tell(
        say('study.contributors.found', {
          mean: study.contributorsMean,
          most: study.contributorsMost,
          least: study.contributorsLeast.map((least) => words.number(least)),
        }),
      ),
    ),
    ...figure(
      language.sentence('study.age'),
      years === null ? null : words.number(years),
      language.tell(say('study.age.found', { years: study.ageYearsMean })),
    ),
    ...practice(
      'dependents',
      language.tell(say('study.dependents.found', { counts: study.dependents.map((count) => words.number(count)) })),
      dependents.length === 0 ? null : words.number(Math.max(...dependents)),
    ),
    ...practice('issue-closure', language.sentence('study.most'), closed === null ? null : words.percent(closed)),
    ...practice('contribution-guide', language.sentence('study.most')),
    ...practice('code-of-conduct', language.sentence('study.some')),
    ...practice('documentation', language.sentence('study.usual')),
    ...practice('support-channel', language.tell(say('study.forum', { count: study.projectsWithForum, of }))),
    ...practice('outreach', language.sentence('study.most')),
    ...practice('services', language.tell(say('study.as-service', { count: study.projectsOfferedAsService, of }))),
    ...practice(
      'funding',
      language.tell(say('study.cooperatives-fund', { count: study.cooperativesFundingOthers, of: study.cooperatives })),
    ),
  ];
}
