import { humanCommits } from '../../measures/commits.ts';
import { monthsBefore } from '../../measures/dates.ts';
import { identify } from '../../measures/identities.ts';
import type { Instant } from '../../snapshot/people.ts';
import { say } from '../../wording/message.ts';
import { filesOfPlans, type Plan, plansIn } from '../plans.ts';
import type { Context, Evidence, Judgement, NextStep, Practice } from '../practice.ts';
import { whyUnknown } from '../why-unknown.ts';

const monthsMet = 12;
export const roadmap: Practice = {
  id: 'roadmap',
  area: 'planning-and-workflows',
  basis: { kind: 'report', where: 'Needs' },
  reads: filesOfPlans,
  judge(context) {
    const { snapshot, documents, now } = context;
    const since = monthsBefore(now, monthsMet);
    const milestones = snapshot.milestones.known ? snapshot.milestones.value : [];
    const open = milestones.filter((milestone) => milestone.open);
    const moving = open.find(({ updatedAt }) => updatedAt >= since);
    if (moving) {
      const evidence: Evidence = {
        kind: 'observed',
        summary: say('roadmap.milestone', { title: moving.title, at: moving.updatedAt }),
      };
      return { verdict: 'met', summary: say('roadmap.moving'), evidence: [evidence] };
    }
    const plans = plansIn(context);
    const lastWork = plans.length === 0 ? null : lastWorkAt(context);
    const judged = plans.map((plan) => judgePlan(plan, since, lastWork, now));
    const best = judged.find(({ verdict }) => verdict === 'met') ?? judged[0];
    if (best) return best;
    const [still] = open;
    const nextStep: NextStep = {
      summary: say('roadmap.next'),
      place: { kind: 'new-file', path: 'ROADMAP.md', starter: say('roadmap.starter') },
    };
    if (still) {
      const evidence: Evidence = {
        kind: 'observed',
        summary: say('roadmap.milestone', { title: still.title, at: still.updatedAt }),
      };
      return {
        verdict: 'partly',
        summary: say('roadmap.older'),
        evidence: [evidence],
        nextStep: { summary: say('roadmap.next-update') },
      };
    }
    if (!snapshot.files.whole && documents.own.length === 0)
      return { verdict: 'not-checked', summary: say('roadmap.unlisted') };
    if (!snapshot.milestones.known && snapshot.milestones.why !== 'unsupported')
      return { verdict: 'not-checked', summary: whyUnknown(snapshot.milestones.why, 'milestones'), nextStep };
    const places = ['ROADMAP', 'README', 'docs', 'publiccode.yml'];
    return {
      verdict: 'not-yet',
      summary: say('roadmap.missing'),
      lookedIn: snapshot.milestones.known
        ? ['ROADMAP', ...places.slice(1), 'milestones']
        : ['ROADMAP', ...places.slice(1)],
      nextStep,
    };
  },
};

/**
 * A plan that names a time is judged by it. One that names none is taken to move with the project: git tells a commit's
 * date, not a line's, so the last work by a person stands for it, and the evidence says so.
 */
function judgePlan(plan: Plan, since: Instant, lastWork: Instant | null, now: Instant): Judgement {
  const { evidence, newest, elsewhere } = plan;
  const older = (summary: Judgement['summary']): Judgement => ({
    verdict: 'partly',
    summary,
    evidence: [evidence],
    nextStep: {
      summary: say('roadmap.next-update'),
      ...(evidence.path === undefined
        ? {}
        : {
            place: {
              kind: 'edit-file',
              path: evidence.path,
              ...(evidence.line === undefined ? {} : { line: evidence.line }),
            },
          }),
    },
  });
  const isQuiet = lastWork !== null && lastWork < since;
  if (newest !== null && !elsewhere) {
    if (newest < since) return older(say('roadmap.older-than', { at: Math.min(newest, now) }));
    // What was planned for a time to come has not moved either where nobody works any more.
    if (isQuiet) return older(say('roadmap.quiet', { at: lastWork }));
    return { verdict: 'met', summary: say('roadmap.current'), evidence: [evidence] };
  }
  if (lastWork === null) return older(say('roadmap.age-unknown'));
  if (isQuiet) return older(say('roadmap.quiet', { at: lastWork }));
  const summary = elsewhere ? say('roadmap.elsewhere') : say('roadmap.undated');
  return {
    verdict: 'met',
    summary,
    evidence: [evidence, { kind: 'observed', summary: say('roadmap.worked', { at: lastWork }) }],
  };
}

function lastWorkAt({ snapshot, settings, now }: Context): Instant | null {
  if (!snapshot.history.known) return null;
  const history = snapshot.history.value;
  const recent = { ...history, commits: history.commits.slice(0, 200) };
  const identities = identify(
    recent.commits.flatMap(({ authors }) => authors),
    settings.bots,
  );
  const dates = humanCommits(recent, identities, now).flatMap(({ at }) => at ?? []);
  return dates.length === 0 ? null : Math.max(...dates);
}
