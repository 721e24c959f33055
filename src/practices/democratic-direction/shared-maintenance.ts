import { absenceFactor, fewestCommits } from '../../measures/absence-factor.ts';
import { insidersOf } from '../../measures/insiders.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';
import { whyUnknown } from '../why-unknown.ts';

/** Share of the commits that people other than the most active one made. */
const othersPartly = 0.2;

export const sharedMaintenance: Practice = {
  id: 'shared-maintenance',
  area: 'democratic-direction',
  basis: { kind: 'field', where: 'CHAOSS, contributor absence factor' },
  shows: ['S2'],
  evidenceIs: 'activity',
  judge({ snapshot, settings, now }) {
    if (!snapshot.history.known) {
      return { verdict: 'not-checked', summary: whyUnknown(snapshot.history.why, 'history') };
    }
    const { identities } = insidersOf(snapshot, settings);
    const { factor, sample, people, othersShare } = absenceFactor(snapshot.history.value, identities, now);
    const measures = {
      contributorAbsenceFactor: factor,
      commits: sample,
      people,
      othersShare: othersShare === null ? null : Math.round(othersShare * 1000) / 1000,
    };
    if (factor === null || othersShare === null || sample < fewestCommits) {
      const summary = say('shared-maintenance.too-few', { commits: sample, least: fewestCommits });
      return { verdict: 'not-checked', summary, measures };
    }
    const counted: Evidence = {
      kind: 'observed',
      summary: say('shared-maintenance.counted', { commits: sample, people }),
    };
    if (factor >= 2) {
      return { verdict: 'met', summary: say('shared-maintenance.shared', { factor }), evidence: [counted], measures };
    }
    const nextStep = { summary: say('shared-maintenance.next') };
    const others: Evidence = { kind: 'observed', summary: say('shared-maintenance.others', { share: othersShare }) };
    if (othersShare >= othersPartly - 1e-9) {
      const summary = say('shared-maintenance.one-mostly', { share: othersShare });
      return { verdict: 'partly', summary, evidence: [counted], nextStep, measures };
    }
    return {
      verdict: 'not-yet',
      summary: say('shared-maintenance.one'),
      evidence: [counted, others],
      lookedIn: ['commits'],
      nextStep,
      measures,
    };
  },
};
