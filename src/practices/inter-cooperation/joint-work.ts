import { say } from '../../wording/message.ts';
import { answerIn, declaredLinks, honestNo, unanswered } from '../declared.ts';
import type { Practice } from '../practice.ts';

const example =
  'cooperative:\n  joint-work:\n    - { with: Name of the other co-operative or project, url: https://example.coop }\n';

export const jointWork: Practice = {
  id: 'joint-work',
  area: 'inter-cooperation',
  declared: true,
  basis: { kind: 'report', where: 'Recommendations' },
  judge({ settings: { cooperative } }) {
    if (cooperative === 'none') return { verdict: 'not-applicable', summary: say('joint-work.no-cooperative') };
    if (cooperative === 'forming') {
      return unanswered(say('joint-work.forming'), answerIn(say('joint-work.towards'), example));
    }
    const [first, ...others] = cooperative?.jointWork ?? [];
    if (first) {
      const evidence = declaredLinks([first, ...others], (name) => say('joint-work.with', { name }));
      return { verdict: 'met', summary: say('joint-work.declared', { count: evidence.length }), evidence };
    }
    return cooperative?.jointWork
      ? honestNo(say('joint-work.no'), answerIn(say('joint-work.next'), example))
      : unanswered(say('joint-work.unanswered'), answerIn(say('joint-work.invite'), example));
  },
};
