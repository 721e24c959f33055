import { fewestIssues, issueResponsiveness } from '../../measures/first-response.ts';
import { valueOr } from '../../snapshot/fact.ts';
import { say } from '../../wording/message.ts';
import type { Practice } from '../practice.ts';
import { judgeResponsiveness } from '../responsiveness.ts';
import { whyUnknown } from '../why-unknown.ts';

const defaults = { withinDays: 14, met: 0.8, partly: 0.5 };

export const issueResponse: Practice = {
  id: 'issue-response',
  area: 'care-for-users',
  essential: true,
  basis: { kind: 'report', where: 'Recommendations' },
  shows: ['P10'],
  evidenceIs: 'activity',
  thresholds: defaults,
  judge(context) {
    const { snapshot, now } = context;
    const profile = valueOr(snapshot.profile, null);
    if (profile?.archived) return { verdict: 'not-applicable', summary: say('response.archived') };
    if (profile?.hasIssues === false) return { verdict: 'not-checked', summary: say('response.issues-off') };
    if (!snapshot.issues.known) return { verdict: 'not-checked', summary: whyUnknown(snapshot.issues.why, 'issues') };
    const issues = snapshot.issues.value;
    return judgeResponsiveness(context, {
      id: 'issue-response',
      defaults,
      least: fewestIssues,
      place: 'issues',
      measure: (insiders, limitDays) => issueResponsiveness(issues, insiders, limitDays, now),
      tooFew: ({ sample, windowMonths }) =>
        say('issue-response.too-few', { sample, least: fewestIssues, months: windowMonths }),
      answered: ({ answered, sample, windowMonths }, share, days) =>
        say('issue-response.answered', { answered, sample, share, days, months: windowMonths }),
      nextStep: ({ waiting }) => ({
        summary: say('issue-response.next', { waiting: waiting.length }),
        place: { kind: 'page', page: 'issues' },
      }),
    });
  },
};
