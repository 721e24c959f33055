import { issueClosure as closureOf } from '../../measures/closure.ts';
import { rounded } from '../../measures/dates.ts';
import { fewestIssues } from '../../measures/first-response.ts';
import { insidersOf } from '../../measures/insiders.ts';
import { type Limits, thresholds, verdictOf } from '../../measures/thresholds.ts';
import { valueOr } from '../../snapshot/fact.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';
import { insideUnknown, quantileMeasures, toldInside } from '../responsiveness.ts';
import { whyUnknown } from '../why-unknown.ts';

/** `withinDays`: only issues older than this are looked at. */
const defaults: Limits = { withinDays: 30, met: 0.6, partly: 0.3 };

export const issueClosure: Practice = {
  id: 'issue-closure',
  area: 'care-for-users',
  basis: { kind: 'report', where: '12' },
  evidenceIs: 'activity',
  thresholds: defaults,
  judge({ snapshot, settings, now }) {
    const profile = valueOr(snapshot.profile, null);
    if (profile?.archived) return { verdict: 'not-applicable', summary: say('response.archived') };
    if (profile?.hasIssues === false) return { verdict: 'not-checked', summary: say('response.issues-off') };
    if (!snapshot.issues.known) return { verdict: 'not-checked', summary: whyUnknown(snapshot.issues.why, 'issues') };
    const issues = snapshot.issues.value;
    const insiders = insidersOf(snapshot, settings);
    if (insiders.evidence.length === 0) return insideUnknown();

    const judged = (limits: Limits) => {
      const found = closureOf(issues, insiders, limits.withinDays, now);
      const share = found.sample < fewestIssues ? null : found.closedShare;
      return { found, share, verdict: share === null ? ('not-checked' as const) : verdictOf(share, limits) };
    };
    const limits = thresholds(settings.practices['issue-closure'], defaults);
    const { found, share, verdict } = judged(limits);
    const byDefault = judged(defaults).verdict;
    const { sample, closed, closedByBot, open, unclear, median } = found;
    const days = limits.withinDays;
    const common = {
      measures: {
        closedShare: share === null ? null : Math.round(share * 1000) / 1000,
        olderThanDays: days,
        sample,
        closedByBot,
        open,
        unclear,
        ...quantileMeasures('median', median),
        insideToldBy: insiders.evidence.join(', '),
      },
      ...(byDefault === verdict ? {} : { byDefault }),
    };
    if (share === null || verdict === 'not-checked') {
      const summary = say('issue-closure.too-few', { sample, least: fewestIssues, days });
      return { verdict: 'not-checked', summary, ...common };
    }
    const summary = say('issue-closure.closed', { closed, sample, share, days });
    const evidence: [Evidence, ...Evidence[]] = [toldInside(insiders)];
    if (unclear > 0) evidence.unshift({ kind: 'observed', summary: say('response.unclear', { count: unclear }) });
    if (closedByBot > 0) {
      evidence.unshift({ kind: 'observed', summary: say('issue-closure.by-bot', { count: closedByBot }) });
    }
    if (median?.kind === 'reached') {
      evidence.unshift({ kind: 'observed', summary: say('issue-closure.median', { days: rounded(median.days) }) });
    }
    const nextStep = {
      summary: say('issue-closure.next', { open }),
      place: { kind: 'page', page: 'issues' },
    } as const;
    switch (verdict) {
      case 'met':
        return { verdict, summary, evidence, ...common };
      case 'partly':
        return { verdict, summary, evidence, nextStep, ...common };
      case 'not-yet':
        return { verdict, summary, evidence, lookedIn: ['issues'], nextStep, ...common };
    }
  },
};
