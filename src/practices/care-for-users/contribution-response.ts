import { fewestPullRequests, pullRequestResponsiveness } from '../../measures/pull-requests.ts';
import { valueOr } from '../../snapshot/fact.ts';
import { say } from '../../wording/message.ts';
import type { Practice } from '../practice.ts';
import { judgeResponsiveness } from '../responsiveness.ts';
import { whyUnknown } from '../why-unknown.ts';

const defaults = { withinDays: 14, met: 0.8, partly: 0.5 };

export const contributionResponse: Practice = {
  id: 'contribution-response',
  area: 'care-for-users',
  basis: { kind: 'report', where: '12' },
  evidenceIs: 'activity',
  thresholds: defaults,
  judge(context) {
    const { snapshot, now } = context;
    if (valueOr(snapshot.profile, null)?.archived) {
      return { verdict: 'not-applicable', summary: say('response.archived') };
    }
    if (!snapshot.pullRequests.known) {
      return { verdict: 'not-checked', summary: whyUnknown(snapshot.pullRequests.why, 'pull-requests') };
    }
    const requests = snapshot.pullRequests.value;
    return judgeResponsiveness(context, {
      id: 'contribution-response',
      defaults,
      least: fewestPullRequests,
      place: 'pull requests',
      measure: (insiders, limitDays) => pullRequestResponsiveness(requests, insiders, limitDays, now),
      tooFew: ({ sample, windowMonths }) =>
        say('contribution-response.too-few', { sample, least: fewestPullRequests, months: windowMonths }),
      answered: ({ answered, sample, windowMonths }, share, days) =>
        say('contribution-response.answered', { answered, sample, share, days, months: windowMonths }),
      nextStep: ({ waiting }) => ({ summary: say('contribution-response.next', { waiting: waiting.length }) }),
    });
  },
};
