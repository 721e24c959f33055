import type { Scorecard, ValueChainLink } from '../audit/scorecard.ts';
import { participantsByStage, type Stage } from '../model/value-chain.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';

export interface ChainRow {
  readonly id: string;
  readonly name: string;
  readonly shown: string;
  readonly symbol: string;
  /** Titles of the practices that show it, or what is not measured. */
  readonly by: readonly string[];
}

export interface ChainStage {
  /** The stage, with who takes part. */
  readonly title: string;
  readonly rows: readonly ChainRow[];
}

const stages: readonly (Stage | null)[] = ['value-creation', 'value-proposition', null];

export function chain(scorecard: Scorecard, language: Language): readonly ChainStage[] {
  return stages.flatMap((stage) => {
    const rows = scorecard.valueChain.filter((link) => link.stage === stage).map((link) => chainRow(link, language));
    return rows.length === 0 ? [] : [{ title: stageTitle(stage, language), rows }];
  });
}

function stageTitle(stage: Stage | null, language: Language): string {
  if (stage === null) return language.sentence('stage.none');
  const participants = participantsByStage[stage].map((who) => language.sentence(`participant.${who}`));
  return language.tell(say('chain.stage', { stage: language.sentence(`stage.${stage}`), participants }));
}

function chainRow({ id, shown, by }: ValueChainLink, language: Language): ChainRow {
  const unmeasured = id === 'S2' || id === 'S4' ? [language.sentence(`chain.not-measured.${id}`)] : [];
  return {
    id,
    name: language.sentence(`activity.${id}`),
    shown: language.sentence(shown === null ? 'chain.unknown' : shown ? 'chain.shown' : 'chain.not-shown'),
    symbol: shown === null ? '❔' : shown ? '✅' : '⬜',
    by: [...by.map((practice) => language.sentence(`${practice}.title`)), ...unmeasured],
  };
}
