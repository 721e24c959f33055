import type { Act, Issue, PullRequest } from '../../snapshot/activity.ts';
import type { Association } from '../../snapshot/people.ts';
import type { IssueAnswer, PullRequestAnswer, TimelineItem } from './answers.ts';
import { personOf } from './people.ts';

/** The label that our own dashboard bears, by which it is told from people's issues. */
const ownLabel = 'coop-scorecard';

const associations: ReadonlyMap<string, Association> = new Map(
  Object.entries({
    OWNER: 'owner',
    MEMBER: 'member',
    COLLABORATOR: 'collaborator',
    CONTRIBUTOR: 'contributor',
    FIRST_TIME_CONTRIBUTOR: 'none',
    FIRST_TIMER: 'none',
    MANNEQUIN: 'none',
    NONE: 'none',
  } as const),
);

const associationOf = (value: string | null): Association | null =>
  value === null ? null : (associations.get(value) ?? null);

/** Acts by the name of the timeline item. A cross-reference is one only when merging it would close the issue. */
const kinds: ReadonlyMap<string, Act['kind']> = new Map(
  Object.entries({
    IssueComment: 'comment',
    PullRequestReview: 'review',
    LabeledEvent: 'label',
    AssignedEvent: 'assignment',
    MilestonedEvent: 'milestone',
    ClosedEvent: 'close',
    ReopenedEvent: 'reopen',
    MergedEvent: 'merge',
    ConnectedEvent: 'linked-fix',
    CrossReferencedEvent: 'linked-fix',
    ReadyForReviewEvent: 'ready-for-review',
    ConvertToDraftEvent: 'convert-to-draft',
  } as const),
);

function actsOf(items: readonly TimelineItem[]): readonly Act[] {
  return items
    .flatMap((item): readonly Act[] => {
      const kind = kinds.get(item.__typename);
      // A review is dated by when it was sent; a pending one has no such date and nobody has seen it.
      const at = item.__typename === 'PullRequestReview' ? item.submittedAt : item.createdAt;
      if (kind === undefined || at === null) return [];
      if (item.__typename === 'CrossReferencedEvent' && !item.willCloseTarget) return [];
      const by = personOf(item.author ?? item.actor);
      return [{ kind, by, association: associationOf(item.authorAssociation), at, minimised: item.isMinimized }];
    })
    .sort((a, b) => a.at - b.at);
}

/** Null without a date of creation: nothing can be measured from it. */
export function issueOf(issue: IssueAnswer): Issue | null {
  if (issue.createdAt === null) return null;
  const labels = (issue.labels ?? []).map((label) => label.name);
  return {
    number: issue.number,
    title: issue.title,
    author: personOf(issue.author),
    association: associationOf(issue.authorAssociation),
    createdAt: issue.createdAt,
    closedAt: issue.closedAt,
    labels,
    acts: actsOf(issue.timelineItems.nodes),
    actsCut: issue.timelineItems.pageInfo.hasNextPage,
    ours: labels.includes(ownLabel),
  };
}

export function pullRequestOf(pull: PullRequestAnswer): PullRequest | null {
  const issue = issueOf(pull);
  return issue && { ...issue, draft: pull.isDraft, mergedAt: pull.mergedAt };
}
