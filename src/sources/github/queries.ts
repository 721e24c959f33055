/**
 * The questions asked of GitHub's GraphQL API. Page sizes are variables, so that a question that GitHub finds too heavy
 * can be asked again for less.
 */

const actor = /* GraphQL */ `
  fragment Who on Actor { __typename login ... on User { name } }
  fragment CommentAct on Comment { author { ...Who } authorAssociation createdAt }
`;

const level = 'name type mode size';
const levels = (depth: number): string =>
  depth === 1 ? `entries { ${level} }` : `entries { ${level} object { ... on Tree { ${levels(depth - 1)} } } }`;

const tree = `fragment Listing on Tree { ${levels(2)} }`;
/** As far down as projects keep their texts in other languages: `packages/core/src/i18n/locales/es/app.json`. */
const deepTree = `fragment Deep on Tree { ${levels(8)} }`;

const blobText = /* GraphQL */ `
  fragment Text on GitObject { ... on Blob { byteSize isBinary isTruncated text } }
`;

/** Of the owner's `.github` repository. */
const shared = 'name isPrivate defaultBranchRef { target { oid } } root: object(expression: "HEAD:") { ...Listing }';

/** Everything but the files' texts, and the README, which names further pages. Cost: see test/sources/github/cost.test.ts. */
export const repositoryQuery = /* GraphQL */ `
  query Repository(
    $owner: String!, $name: String!, $at: String!, $root: String!, $hub: String!, $docs: String!, $readme: String!,
    $issues: Int!, $pulls: Int!, $acts: Int!, $commits: Int!,
    $withHistory: Boolean!, $withReleases: Boolean!, $withDiscussions: Boolean!, $withIssues: Boolean!, $withPulls: Boolean!
  ) {
    rateLimit { cost remaining resetAt }
    repository(owner: $owner, name: $name) {
      name url description homepageUrl createdAt
      isArchived archivedAt isFork isTemplate isPrivate isEmpty
      hasIssuesEnabled hasWikiEnabled hasProjectsEnabled hasDiscussionsEnabled usesCustomOpenGraphImage
      isSecurityPolicyEnabled
      owner {
        __typename login
        ... on Organization { websiteUrl email }
        ... on User { websiteUrl }
      }
      repositoryTopics(first: 20) { nodes { topic { name } } }
      defaultBranchRef { name }
      commit: object(expression: $at) {
        __typename
        ... on Commit {
          oid
          history(first: $commits) @include(if: $withHistory) {
            totalCount
            nodes {
              oid authoredDate committedDate
              parents(first: 2) { totalCount nodes { oid } }
              author { name email user { login } }
              committer { name email user { login } }
              authors(first: 5) { nodes { name email user { login } } }
            }
          }
        }
        ... on Tag { target { __typename oid } }
      }
      root: object(expression: $root) { ...Listing }
      hub: object(expression: $hub) { ...Listing }
      docs: object(expression: $docs) { ...Listing }
      readme: object(expression: $readme) { ...Text }
      tags: refs(refPrefix: "refs/tags/", first: 100, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
        nodes {
          name
          target {
            __typename
            ... on Commit { committedDate }
            ... on Tag { message tagger { date name email user { login } } target { ... on Commit { committedDate } } }
          }
        }
      }
      releases(first: 20, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $withReleases) {
        nodes { tagName name description publishedAt isDraft isPrerelease author { ...Who } }
      }
      milestones(first: 20, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes { title description state updatedAt }
      }
      labels(first: 100) { nodes { name } }
      discussions(first: 50, orderBy: { field: UPDATED_AT, direction: DESC }) @include(if: $withDiscussions) {
        totalCount
        nodes { category { name } }
      }
      discussionCategories(first: 25) @include(if: $withDiscussions) { nodes { name isAnswerable } }
      issues(first: $issues, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $withIssues) {
        totalCount
        nodes {
          number title createdAt closedAt authorAssociation
          author { ...Who }
          labels(first: 8) { nodes { name } }
          timelineItems(
            first: $acts
            itemTypes: [
              ISSUE_COMMENT, LABELED_EVENT, ASSIGNED_EVENT, MILESTONED_EVENT, CLOSED_EVENT, REOPENED_EVENT,
              CONNECTED_EVENT, CROSS_REFERENCED_EVENT
            ]
          ) {
            pageInfo { hasNextPage }
            nodes {
              __typename
              ... on IssueComment { ...CommentAct isMinimized }
              ... on LabeledEvent { actor { ...Who } createdAt }
              ... on AssignedEvent { actor { ...Who } createdAt }
              ... on MilestonedEvent { actor { ...Who } createdAt }
              ... on ClosedEvent { actor { ...Who } createdAt }
              ... on ReopenedEvent { actor { ...Who } createdAt }
              ... on ConnectedEvent { actor { ...Who } createdAt }
              ... on CrossReferencedEvent { actor { ...Who } createdAt willCloseTarget }
            }
          }
        }
      }
      pullRequests(first: $pulls, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $withPulls) {
        totalCount
        nodes {
          number title createdAt closedAt mergedAt isDraft authorAssociation
          author { ...Who }
          timelineItems(
            first: $acts
            itemTypes: [
              ISSUE_COMMENT, PULL_REQUEST_REVIEW, MERGED_EVENT, CLOSED_EVENT, REOPENED_EVENT, LABELED_EVENT, ASSIGNED_EVENT,
              MILESTONED_EVENT, READY_FOR_REVIEW_EVENT, CONVERT_TO_DRAFT_EVENT
            ]
          ) {
            pageInfo { hasNextPage }
            nodes {
              __typename
              ... on IssueComment { ...CommentAct isMinimized }
              ... on PullRequestReview { ...CommentAct isMinimized submittedAt }
              ... on MergedEvent { actor { ...Who } createdAt }
              ... on ClosedEvent { actor { ...Who } createdAt }
              ... on ReopenedEvent { actor { ...Who } createdAt }
              ... on LabeledEvent { actor { ...Who } createdAt }
              ... on AssignedEvent { actor { ...Who } createdAt }
              ... on MilestonedEvent { actor { ...Who } createdAt }
              ... on ReadyForReviewEvent { actor { ...Who } createdAt }
              ... on ConvertToDraftEvent { actor { ...Who } createdAt }
            }
          }
        }
      }
    }
    community: repository(owner: $owner, name: ".github") { ${shared} }
  }
  ${actor}
  ${tree}
  ${blobText}
`;

export interface Wanted {
  /** `COMMIT:PATH` expressions of files. */
  readonly files: readonly string[];
  readonly communityFiles: readonly string[];
  /** `COMMIT:PATH` expressions of folders to list as deep as it goes. */
  readonly folders: readonly string[];
  /** The owner's `.github` repository is to be listed. */
  readonly community: boolean;
}

/**
 * A question for the texts of files and for deeper listings, with its variables; expressions are variables, so that no path
 * can become part of the question.
 */
export function filesQuery(
  owner: string,
  name: string,
  wanted: Wanted,
): { query: string; variables: Record<string, string> } {
  const variables: Record<string, string> = { owner, name };
  const ask = (prefix: string, expressions: readonly string[], fragment: string): string =>
    expressions
      .map((expression, index) => {
        variables[`${prefix}${index}`] = expression;
        return `${prefix}${index}: object(expression: $${prefix}${index}) { ...${fragment} }`;
      })
      .join('\n');
  // Without files of its own the repository is still named: a variable that nothing uses is an error.
  const own = [ask('f', wanted.files, 'Text'), ask('d', wanted.folders, 'Deep')].filter(Boolean).join('\n');
  const community = [wanted.community && shared, ask('c', wanted.communityFiles, 'Text')].filter(Boolean).join('\n');
  const declared = Object.keys(variables)
    .map((variable) => `$${variable}: String!`)
    .join(', ');
  const query = [
    `query Files(${declared}) {`,
    'rateLimit { cost remaining resetAt }',
    `repository(owner: $owner, name: $name) {\nname\n${own}\n}`,
    community && `community: repository(owner: $owner, name: ".github") {\n${community}\n}`,
    '}',
    wanted.files.length + wanted.communityFiles.length > 0 && blobText,
    wanted.folders.length > 0 && deepTree,
    wanted.community && tree,
  ]
    .filter(Boolean)
    .join('\n');
  return { query, variables };
}

/**
 * Parts that GitHub's schema says are never null: when one is refused, the whole repository is missing from the answer, and
 * it is asked for again without that part.
 */
export type OptionalPart = 'history' | 'releases' | 'discussions' | 'issues' | 'pullRequests';

export const withParts = (isAsked: (part: OptionalPart) => boolean): Readonly<Record<string, boolean>> => ({
  withHistory: isAsked('history'),
  withReleases: isAsked('releases'),
  withDiscussions: isAsked('discussions'),
  withIssues: isAsked('issues'),
  withPulls: isAsked('pullRequests'),
});
