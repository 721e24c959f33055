import { insidersOf } from '../../measures/insiders.ts';
import { outsideWork } from '../../measures/outside-share.ts';
import { study } from '../../model/study.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';
import { insideUnknown, toldInside } from '../responsiveness.ts';
import { whyUnknown } from '../why-unknown.ts';

export const outsideContributors: Practice = {
  id: 'outside-contributors',
  area: 'open-infrastructure',
  basis: { kind: 'report', where: '5' },
  evidenceIs: 'activity',
  judge({ snapshot, settings, now }) {
    const { history, pullRequests, contributors } = snapshot;
    if (!history.known && !pullRequests.known && !contributors.known) {
      return { verdict: 'not-checked', summary: whyUnknown(history.why, 'history') };
    }
    const insiders = insidersOf(snapshot, settings);
    const work = outsideWork(snapshot, insiders, now);
    const measures = {
      outsideContributors24Months: work.recent,
      outsideContributorsEver: work.ever,
      contributors: work.contributors,
      outsideShare: work.outsideShare === null ? null : Math.round(work.outsideShare * 1000) / 1000,
      commits24Months: work.commits,
      insideToldBy: insiders.evidence.join(', '),
    };
    if (insiders.evidence.length === 0) return insideUnknown({ contributors: work.contributors });

    const told = toldInside(insiders);
    const share: readonly Evidence[] =
      work.outsideShare === null
        ? []
        : [
            {
              kind: 'observed',
              summary: say('outside-contributors.share', {
                share: work.outsideShare,
                study: study.commitsOutsideShare,
              }),
            },
          ];
    if (work.recent >= 2) {
      const summary = say('outside-contributors.several', { count: work.recent });
      return { verdict: 'met', summary, evidence: [told, ...share], measures };
    }
    const isSeenWhole = work.wholeWindow || contributors.known || pullRequests.known;
    if (!isSeenWhole || (work.ever === 0 && !work.wholeTime)) {
      return { verdict: 'not-checked', summary: say('outside-contributors.cut'), evidence: [told], measures };
    }
    const nextStep = { summary: say('outside-contributors.next') };
    if (work.ever > 0) {
      const summary =
        work.recent === 1 ? say('outside-contributors.one') : say('outside-contributors.earlier', { count: work.ever });
      return { verdict: 'partly', summary, evidence: [told, ...share], nextStep, measures };
    }
    if (insiders.someUnknown) {
      return { verdict: 'not-checked', summary: say('inside.some-unknown'), evidence: [told], measures };
    }
    return {
      verdict: 'not-yet',
      summary: say('outside-contributors.none'),
      evidence: [told],
      lookedIn: ['commits', 'pull requests', 'contributors'],
      nextStep,
      measures,
    };
  },
};
