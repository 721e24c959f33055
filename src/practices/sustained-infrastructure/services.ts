import type { ActivityId } from '../../model/value-chain.ts';
import type { ServiceKind } from '../../settings/settings.ts';
import { type Message, say } from '../../wording/message.ts';
import { answerIn, declared, honestNo, unanswered } from '../declared.ts';
import type { Evidence, Practice } from '../practice.ts';

const activityOf: Readonly<Record<ServiceKind, ActivityId | null>> = {
  consulting: 'P8',
  customisation: 'P8',
  training: 'P9',
  support: 'P10',
  hosting: 'P11',
  other: null,
};

const example = 'services:\n  - { kind: support, url: https://example.coop/support }\n  - { kind: training }\n';

export const services: Practice = {
  id: 'services',
  area: 'sustained-infrastructure',
  declared: true,
  basis: { kind: 'report', where: 'Model B.2' },
  shows: ['P8', 'P9', 'P10', 'P11'],
  judge({ settings }) {
    const offered = settings.services;
    if (offered === undefined) return unanswered(say('services.unanswered'), answerIn(say('services.invite'), example));
    const [first, ...others] = offered.map(({ kind, url }): Evidence => declared(nameOf(kind), url));
    if (!first) return honestNo(say('services.no'), answerIn(say('services.next'), example));
    const kinds = new Set(offered.map(({ kind }) => kind));
    const shows = [...new Set([...kinds].flatMap((kind) => activityOf[kind] ?? []))];
    return {
      verdict: 'met',
      summary: say('services.offered', { count: kinds.size }),
      evidence: [first, ...others],
      shows,
      measures: { kindsOfService: kinds.size },
    };
  },
};

function nameOf(kind: ServiceKind): Message {
  switch (kind) {
    case 'support':
      return say('services.support');
    case 'training':
      return say('services.training');
    case 'hosting':
      return say('services.hosting');
    case 'consulting':
      return say('services.consulting');
    case 'customisation':
      return say('services.customisation');
    case 'other':
      return say('services.other');
  }
}
