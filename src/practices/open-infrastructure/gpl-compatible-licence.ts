import {
  type ExpressionFacts,
  expressionFacts,
  type LicenceFacts,
  licenceReads,
  type ProjectLicence,
  sources,
} from '../../licence/licence.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';
import { licenceOf, shownName, unreadLicences } from '../project-licence.ts';

export const gplCompatibleLicence: Practice = {
  id: 'gpl-compatible-licence',
  area: 'open-infrastructure',
  basis: { kind: 'report', where: '12' },
  reads: licenceReads,
  judge({ snapshot }) {
    const licence = licenceOf(snapshot);
    const facts = licence.expression === null ? null : expressionFacts(licence.expression);
    if (!facts) {
      const unknown =
        unreadLicences(snapshot).length > 0 || licence.unrecognised.some(({ kind }) => kind === 'unknown');
      if (unknown || !snapshot.files.whole)
        return { verdict: 'not-checked', summary: say('gpl-compatible-licence.unknown-licence') };
      return {
        verdict: 'not-yet',
        summary: say('gpl-compatible-licence.no-licence'),
        lookedIn: ['LICENSE', 'COPYING', 'LICENSES', 'README', 'package.json …'],
        nextStep: { summary: say('gpl-compatible-licence.next-choose'), place: guide },
      };
    }
    const { expression } = facts;
    const measures = {
      licence: expression,
      gpl2Compatible: facts.gpl2Compatible,
      gpl3Compatible: facts.gpl3Compatible,
    };
    const evidence = evidenceOf(licence, facts);
    if (facts.gpl3Compatible === true) {
      const key = facts.gpl2Compatible === true ? 'gpl-compatible-licence.both' : 'gpl-compatible-licence.version-3';
      return { verdict: 'met', summary: say(key, { licence: shownName(expression) }), evidence, measures };
    }
    if (facts.gpl2Compatible === true) {
      const nextStep = { summary: say('gpl-compatible-licence.next-later'), place: guide };
      return {
        verdict: 'partly',
        summary: say('gpl-compatible-licence.version-2', { licence: shownName(expression) }),
        evidence,
        nextStep,
        measures,
      };
    }
    if (facts.gpl3Compatible === null) {
      return {
        verdict: 'not-checked',
        summary: say('gpl-compatible-licence.not-listed', { licence: shownName(expression) }),
        evidence,
        measures,
      };
    }
    return {
      verdict: 'not-yet',
      summary: say('gpl-compatible-licence.incompatible', { licence: shownName(expression) }),
      evidence,
      lookedIn: [licence.said[0]?.path ?? 'LICENSE'],
      nextStep: { summary: say('gpl-compatible-licence.next-choose'), place: guide },
      measures,
    };
  },
};

const guide = { kind: 'guide', url: sources.gpl.url } as const;

/** What else there is to say than that it is on the list. */
function groundsOf({ id, gplBasis, gpl3Compatible, sources: { gpl } }: LicenceFacts): readonly Evidence[] {
  const licence = shownName(id);
  if (gplBasis === 'terms') {
    return [{ kind: 'observed', summary: say('gpl-compatible-licence.by-terms', { licence }) }];
  }
  return gplBasis === 'relicensing' && gpl3Compatible === true
    ? [{ kind: 'observed', summary: say('gpl-compatible-licence.by-relicensing', { licence }), url: gpl.url }]
    : [];
}

function evidenceOf(licence: ProjectLicence, facts: ExpressionFacts): readonly [Evidence, ...Evidence[]] {
  const place = licence.said[0] ? { path: licence.said[0].path, line: licence.said[0].line } : {};
  const each = facts.licences.map(({ id, gpl2Compatible, gpl3Compatible }): Evidence => {
    const key =
      gpl3Compatible === true
        ? gpl2Compatible === true
          ? 'gpl-compatible-licence.one-both'
          : 'gpl-compatible-licence.one-3'
        : gpl2Compatible === true
          ? 'gpl-compatible-licence.one-2'
          : gpl3Compatible === null
            ? 'gpl-compatible-licence.one-unknown'
            : 'gpl-compatible-licence.one-neither';
    return { kind: 'observed', summary: say(key, { licence: shownName(id) }), ...place };
  });
  const list: Evidence = {
    kind: 'observed',
    summary: say('gpl-compatible-licence.source', { date: sources.gpl.date }),
    url: sources.gpl.url,
  };
  const onList = facts.licences.some(({ gplBasis }) => gplBasis !== 'terms');
  const [first = list, ...rest] = [...each, ...facts.licences.flatMap(groundsOf), ...(onList ? [list] : [])];
  return [first, ...rest];
}
