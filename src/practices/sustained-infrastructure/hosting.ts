import { say } from '../../wording/message.ts';
import { answerIn, declared, honestNo, unanswered } from '../declared.ts';
import type { Practice } from '../practice.ts';

const example =
  'infrastructure:\n  hosting: { by: Name of the host, cooperative: true, see: https://example.coop/hosting }\n';

export const hosting: Practice = {
  id: 'hosting',
  area: 'sustained-infrastructure',
  declared: true,
  basis: { kind: 'report', where: 'Recommendations' },
  shows: ['S1', 'P11'],
  judge({ settings, documents }) {
    const answer = settings.hosting;
    if (answer === false) {
      return honestNo(say('hosting.no'), answerIn(say('hosting.next'), example));
    }
    if (answer === undefined || (answer.by === null && answer.see === null)) {
      return unanswered(say('hosting.unanswered'), answerIn(say('hosting.invite'), example));
    }
    const { by, cooperative, see } = answer;
    const runsService = settings.services?.some(({ kind }) => kind === 'hosting') === true;
    const shows = runsService ? (['S1', 'P11'] as const) : (['S1'] as const);
    if (by === null) {
      return {
        verdict: 'met',
        summary: say('hosting.shown'),
        evidence: [declared(say('hosting.written'), see, documents)],
        shows,
      };
    }
    const summary = cooperative === true ? say('hosting.by-cooperative', { by }) : say('hosting.by', { by });
    return { verdict: 'met', summary, evidence: [declared(say('hosting.declared', { by }), see, documents)], shows };
  },
};
