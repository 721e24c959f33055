import { expressionFacts, licenceReads, type ProjectLicence, sources } from '../../licence/licence.ts';
import { type Message, say } from '../../wording/message.ts';
import type { Evidence, Judgement, NextStep, Practice } from '../practice.ts';
import { licenceOf, shownName, unreadLicences } from '../project-licence.ts';

export const freeLicence: Practice = {
  id: 'free-licence',
  area: 'open-infrastructure',
  essential: true,
  basis: { kind: 'report', where: '5' },
  reads: licenceReads,
  judge({ snapshot }) {
    const licence = licenceOf(snapshot);
    const judged = licence.expression === null ? null : judgeExpression(licence, licence.expression);
    if (judged) return judged;
    const measures = { licence: null, free: null };
    const [unread] = unreadLicences(snapshot);
    if (unread !== undefined) {
      return { verdict: 'not-checked', summary: say('free-licence.unread', { path: unread }), measures };
    }
    const text = licence.unrecognised.find(({ kind }) => kind === 'unknown');
    if (text) {
      const evidence = unrecognisedEvidence(text);
      const nextStep = {
        summary: say('free-licence.next-known'),
        place: { kind: 'edit-file', path: text.path } as const,
      };
      return { verdict: 'partly', summary: say('free-licence.unrecognised'), evidence: [evidence], nextStep, measures };
    }
    const [hollow] = licence.unrecognised;
    if (hollow) {
      const place = { kind: 'edit-file', path: hollow.path } as const;
      return {
        verdict: 'not-yet',
        summary: say(hollowSummary[hollow.kind], { path: hollow.path }),
        evidence: [unrecognisedEvidence(hollow)],
        lookedIn: licence.unrecognised.map(({ path }) => path) as [string, ...string[]],
        nextStep: { summary: say('free-licence.next-text'), place },
        measures: { licence: null, free: false },
      };
    }
    if (!snapshot.files.whole) return { verdict: 'not-checked', summary: say('free-licence.unlisted'), measures };
    return {
      verdict: 'not-yet',
      summary: say('free-licence.missing'),
      lookedIn: ['LICENSE', 'COPYING', 'LICENSES', 'README', 'package.json …'],
      nextStep: { summary: say('free-licence.next'), place: guide },
      measures: { licence: null, free: false },
    };
  },
};

const guide = { kind: 'guide', url: 'https://choosealicense.com/' } as const;

const hollowSummary = {
  empty: 'free-licence.empty',
  placeholder: 'free-licence.placeholder',
  'copyright-only': 'free-licence.copyright-only',
  unknown: 'free-licence.unknown-text',
} as const;

function judgeExpression(licence: ProjectLicence, expression: string): Judgement | null {
  const facts = expressionFacts(expression);
  if (!facts) return null;
  const measures = {
    licence: facts.expression,
    free: facts.free,
    osiApproved: facts.licences.every(({ osiApproved }) => osiApproved),
    fsfLibre: facts.licences.every(({ fsfLibre }) => fsfLibre),
  };
  const [first, ...rest] = evidenceOf(licence, facts.expression);
  const evidence: readonly [Evidence, ...Evidence[]] = [first, ...rest];
  const place = { kind: 'edit-file', path: first.path ?? 'LICENSE' } as const;
  if (facts.free === false) {
    const nextStep = { summary: say('free-licence.next-free'), place: guide };
    const lookedIn: [string, ...string[]] = [first.path ?? 'LICENSE'];
    const summary = say('free-licence.not-free', { licences: facts.notFree.map(shownName) });
    return { verdict: 'not-yet', summary, evidence, lookedIn, nextStep, measures };
  }
  const partly = (summary: Message, nextStep: NextStep): Judgement => ({
    verdict: 'partly',
    summary,
    evidence,
    nextStep,
    measures,
  });
  if (facts.free === null) {
    const summary = say('free-licence.not-judged', { licence: shownName(facts.expression) });
    return partly(summary, { summary: say('free-licence.next-known'), place: guide });
  }
  if (licence.basis !== 'text') {
    const summary = say('free-licence.named', { licence: shownName(facts.expression) });
    return partly(summary, { summary: say('free-licence.next-text'), place: { kind: 'new-file', path: 'LICENSE' } });
  }
  const limit = licence.additional.find(({ restricts }) => restricts);
  if (limit) {
    const summary = say('free-licence.limited', { licence: shownName(facts.expression) });
    return partly(summary, { summary: say('free-licence.next-limits'), place: { ...place, line: limit.line } });
  }
  return {
    verdict: 'met',
    summary: say('free-licence.free', { licence: shownName(facts.expression) }),
    evidence,
    measures,
  };
}

/** Places named at most of one kind. */
const mostShown = 5;

function evidenceOf(licence: ProjectLicence, expression: string): readonly [Evidence, ...Evidence[]] {
  const [strongest] = licence.said;
  const first: Evidence = strongest
    ? {
        ...observed(saidMessage(strongest.how, strongest.expression, strongest.confidence)),
        path: strongest.path,
        line: strongest.line,
      }
    : observed(say('free-licence.said', { licence: shownName(expression) }));
  const isToldBelow = ({ path, line }: ProjectLicence['said'][number]): boolean =>
    [...licence.contradictions, ...licence.parts].some((one) => one.path === path && one.line === line);
  const more = licence.said
    .slice(1)
    .filter((said) => !isToldBelow(said))
    .slice(0, mostShown - 1)
    .map(
      (said): Evidence => ({
        ...observed(saidMessage(said.how, said.expression, said.confidence)),
        path: said.path,
        line: said.line,
      }),
    );
  const contradictions = licence.contradictions.slice(0, mostShown).map(
    (one): Evidence => ({
      ...observed(
        say('free-licence.contradiction', {
          says: shownName(one.says),
          other: shownName(one.otherSays),
          path: one.otherPath,
        }),
      ),
      path: one.path,
      line: one.line,
    }),
  );
  const additional = licence.additional.slice(0, mostShown).map(
    (one): Evidence => ({
      ...observed(say(one.restricts ? 'free-licence.limits' : 'free-licence.additional', { quote: one.quote })),
      path: one.path,
      line: one.line,
    }),
  );
  const absent =
    licence.basis === 'text' && licence.withoutText.length > 0
      ? [observed(say('free-licence.without-text', { licences: licence.withoutText.map(shownName) }))]
      : [];
  const parts = licence.parts.slice(0, mostShown).map(
    (one): Evidence => ({
      ...observed(say('free-licence.part', { licence: shownName(one.expression) })),
      path: one.path,
      line: one.line,
    }),
  );
  const unsaid = licence.laterVersions === 'unsaid' ? [observed(say('free-licence.later-unsaid'))] : [];
  const strange = licence.unrecognised.slice(0, mostShown).map(unrecognisedEvidence);
  const source = observed(say('free-licence.source', { osi: sources.osi.date, fsf: sources.fsfLibre.date }));
  return [first, ...contradictions, ...additional, ...absent, ...strange, ...more, ...parts, ...unsaid, source];
}

const observed = (summary: Message): Evidence => ({ kind: 'observed', summary });

function saidMessage(how: ProjectLicence['said'][number]['how'], expression: string, confidence: number): Message {
  const licence = shownName(expression);
  if (how !== 'text') return say('free-licence.said', { licence });
  return confidence === 1
    ? say('free-licence.text', { licence })
    : say('free-licence.text-similar', { licence, confidence });
}

function unrecognisedEvidence({ path, kind, closest }: ProjectLicence['unrecognised'][number]): Evidence {
  const summary = closest
    ? say('free-licence.near', { licence: shownName(closest.id), similarity: closest.similarity })
    : say(hollowSummary[kind], { path });
  return { ...observed(summary), path };
}
