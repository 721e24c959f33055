import { activity } from '../../measures/activity.ts';
import { daysBetween, monthsBefore } from '../../measures/dates.ts';
import { insidersOf } from '../../measures/insiders.ts';
import { valueOr } from '../../snapshot/fact.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';
import { whyUnknown } from '../why-unknown.ts';

const monthsMet = 6;
const monthsPartly = 18;
/** A project may be finished: a release within so many months, and nobody waiting. */
const monthsFinished = 24;

export const maintained: Practice = {
  id: 'maintained',
  area: 'planning-and-workflows',
  basis: { kind: 'report', where: '12' },
  shows: ['P2', 'P4'],
  evidenceIs: 'activity',
  judge({ snapshot, settings, now }) {
    const profile = valueOr(snapshot.profile, null);
    if (profile?.archived) return { verdict: 'not-applicable', summary: say('maintained.archived') };
    const { lastWorkAt, lastReleaseAt, questionsWaiting } = activity(snapshot, insidersOf(snapshot, settings), now);
    const { history } = snapshot;
    if (!history.known && lastWorkAt === null) {
      return { verdict: 'not-checked', summary: whyUnknown(history.why, 'history') };
    }
    if (lastWorkAt === null) return { verdict: 'not-checked', summary: say('maintained.no-dates') };

    const at = Math.min(lastWorkAt, now);
    const measures = {
      daysSinceLastWork: Math.floor(daysBetween(at, now)),
      daysSinceLastRelease: lastReleaseAt === null ? null : Math.floor(daysBetween(lastReleaseAt, now)),
      questionsWaiting,
    };
    const worked: Evidence = { kind: 'observed', summary: say('maintained.last-work', { at }) };
    if (at >= monthsBefore(now, monthsMet)) {
      return { verdict: 'met', summary: say('maintained.active', { at }), evidence: [worked], measures };
    }
    const isReleased = lastReleaseAt !== null && lastReleaseAt >= monthsBefore(now, monthsFinished);
    const waiting = profile?.hasIssues === false ? 0 : questionsWaiting;
    if (isReleased && waiting === 0) {
      const released: Evidence = { kind: 'observed', summary: say('maintained.last-release', { at: lastReleaseAt }) };
      const nobody: Evidence = { kind: 'observed', summary: say('maintained.nobody-waits') };
      const summary = say('maintained.finished', { at: lastReleaseAt });
      return { verdict: 'met', summary, evidence: [released, nobody, worked], measures };
    }
    const nextStep = { summary: say('maintained.next') };
    if (at >= monthsBefore(now, monthsPartly)) {
      return { verdict: 'partly', summary: say('maintained.quiet', { at }), evidence: [worked], nextStep, measures };
    }
    if (!history.known) return { verdict: 'not-checked', summary: whyUnknown(history.why, 'history'), measures };
    // It may be finished; only its issues would tell.
    if (isReleased && waiting === null) {
      return {
        verdict: 'not-checked',
        summary: say('maintained.maybe-finished', { at: lastReleaseAt }),
        evidence: [worked],
        measures,
      };
    }
    return {
      verdict: 'not-yet',
      summary: say('maintained.still', { at }),
      evidence: [worked],
      lookedIn: ['commits', 'merges', 'tags', 'releases'],
      nextStep,
      measures,
    };
  },
};
