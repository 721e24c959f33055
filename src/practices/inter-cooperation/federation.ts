import { say } from '../../wording/message.ts';
import { answerIn, declared, declaredLinks, honestNo, unanswered } from '../declared.ts';
import type { Practice } from '../practice.ts';

const example = 'cooperative:\n  federations:\n    - { name: Name of the federation, url: https://example.coop }\n';

export const federation: Practice = {
  id: 'federation',
  area: 'inter-cooperation',
  declared: true,
  basis: { kind: 'report', where: 'Recommendations' },
  judge({ settings: { cooperative } }) {
    if (cooperative === 'none') return { verdict: 'not-applicable', summary: say('federation.no-cooperative') };
    if (cooperative === 'forming') {
      return unanswered(say('federation.forming'), answerIn(say('federation.towards'), example));
    }
    const [first, ...others] = cooperative?.federations ?? [];
    if (first) {
      const evidence = declaredLinks([first, ...others], (name) => say('federation.member', { name }));
      return { verdict: 'met', summary: say('federation.declared', { count: evidence.length }), evidence };
    }
    if (cooperative?.proof?.kind === 'federation') {
      const evidence = declared(say('federation.by-proof'), cooperative.proof.url);
      return { verdict: 'met', summary: say('federation.declared', { count: 1 }), evidence: [evidence] };
    }
    return cooperative?.federations
      ? honestNo(say('federation.no'), answerIn(say('federation.next'), example))
      : unanswered(say('federation.unanswered'), answerIn(say('federation.invite'), example));
  },
};
