import type { Document } from '../../reading/document.ts';
import { fold } from '../../reading/fold.ts';
import { privacyStems, rightsOverData } from '../../reading/topics/data-rights.ts';
import { whereSeen } from '../../settings/references.ts';
import type { Settings } from '../../settings/settings.ts';
import { say } from '../../wording/message.ts';
import { answerIn, declared, unanswered } from '../declared.ts';
import type { Context, Evidence, Judgement, Practice } from '../practice.ts';

const example = 'data:\n  policy: PRIVACY.md\n';

export const dataRights: Practice = {
  id: 'data-rights',
  area: 'inter-cooperation',
  declared: true,
  basis: { kind: 'certify', where: 'Survey 1' },
  reads: [
    {
      path: /(?:^|\/)[^/]*(?:privac|confidentialite|datos|data-(?:policy|protection))[^/]*\.(?:md|markdown|rst|adoc|org|txt|html)$/,
      most: 3,
    },
  ],
  judge(context) {
    const { data } = context.settings;
    if (data === false) return { verdict: 'not-applicable', summary: say('data-rights.none-kept') };
    if (data === undefined && !runsService(context.settings)) {
      return { verdict: 'not-applicable', summary: say('data-rights.no-service') };
    }
    if (data?.policy) return judgePolicy(data.policy, context);
    const found = context.documents.community(privacyStems, { inherit: false });
    if (found) {
      return judgeText(found, { kind: 'observed', summary: say('data-rights.policy'), path: found.path });
    }
    return unanswered(say('data-rights.unanswered'), answerIn(say('data-rights.invite'), example));
  },
};

/** It offers hosting to others, so that it holds what they keep there. */
const runsService = ({ services }: Settings): boolean => services?.some(({ kind }) => kind === 'hosting') === true;

function judgePolicy(policy: string, { documents }: Context): Judgement {
  const place = whereSeen(policy);
  const evidence = declared(say('data-rights.policy'), policy, documents);
  if (place.kind === 'web') return { verdict: 'met', summary: say('data-rights.elsewhere'), evidence: [evidence] };
  if (!documents.entry(place.path)) {
    return {
      verdict: 'not-yet',
      summary: say('data-rights.lost', { path: place.path }),
      lookedIn: [place.path],
      nextStep: { summary: say('data-rights.write'), place: { kind: 'new-file', path: place.path } },
    };
  }
  const document = documents.at(place.path);
  return document
    ? judgeText(document, evidence)
    : { verdict: 'met', summary: say('data-rights.elsewhere'), evidence: [evidence] };
}

function judgeText(document: Document, evidence: Evidence): Judgement {
  const rights = rightsIn(document);
  const measures = { rightsNamed: rights.size };
  const [firstLine] = [...rights.values()].sort((a, b) => a - b);
  if (rights.size >= 2 && firstLine !== undefined) {
    const named: Evidence = {
      kind: 'observed',
      summary: say('data-rights.named', { count: rights.size }),
      path: document.path,
      line: firstLine,
    };
    return { verdict: 'met', summary: say('data-rights.written'), evidence: [evidence, named], measures };
  }
  return {
    verdict: 'partly',
    summary: say('data-rights.without-rights'),
    evidence: [evidence],
    nextStep: { summary: say('data-rights.add'), place: { kind: 'edit-file', path: document.path } },
    measures,
  };
}

/** Kinds of rights that a text gives, with the line where each is first. */
function rightsIn(document: Document): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'code' || block.kind === 'quote') continue;
      // Under "Your rights", each item names one without saying so again.
      const ofRights = /\b(?:rights|derechos|droits|direitos|drets)\b/.test(fold(section.heading));
      const text = `${ofRights ? 'right to ' : ''}${fold(block.text.slice(0, 4000))}`;
      for (const [kind, pattern] of Object.entries(rightsOverData)) {
        if (!found.has(kind) && pattern.test(text)) found.set(kind, block.line);
      }
    }
  }
  return found;
}
