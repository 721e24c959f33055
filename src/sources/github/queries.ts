/**
 * The questions asked of GitHub's GraphQL API. Page sizes are variables, so that a question that GitHub finds too heavy
 * can be asked again for less.
 */

const actor = /* GraphQL */ `
  fragment Who on Actor { __typename login ... on User { name } }
  fragment CommentAct on Comment { author { ...Who } authorAssociation createdAt }
`;

const tree = /* GraphQL */ `
  fragment Level on Tree { entries { name type mode size } }
  fragment Listing on Tree { entries { name type mode size object { ... on Tree { ...Level } } } }
`;

/** Everything but the files' texts. Cost: see test/sources/github/cost.test.ts. */
export const repositoryQuery = /* GraphQL */ `
  query Repository(
    $owner: String!, $name: String!, $at: String!, $root: String!, $templates: String!,
    $issues: Int!, $pulls: Int!, $acts: Int!, $commits: Int!, $people: Boolean!
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
          history(first: $commits) {
            totalCount
            nodes {
              oid authoredDate committedDate
              parents { totalCount }
              author { name email user { login } }
              committer { name email user { login } }
              authors(first: 5) { nodes { name email user { login } } }
            }
          }
        }
      }
      root: object(expression: $root) { ...Listing }
      templates: object(expression: $templates) { ...Level }
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
      releases(first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { tagName name description publishedAt isDraft isPrerelease author { ...Who } }
      }
      milestones(first: 20, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes { title description state updatedAt }
      }
      labels(first: 100) { nodes { name } }
      discussions(first: 50, orderBy: { field: UPDATED_AT, direction: DESC }) {
        totalCount
        nodes { category { name } }
      }
      discussionCategories(first: 25) { nodes { name isAnswerable } }
      issues(first: $issues, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $people) {
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
      pullRequests(first: $pulls, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $people) {
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
    community: repository(owner: $owner, name: ".github") {
      name isPrivate
      defaultBranchRef { target { oid } }
      root: object(expression: "HEAD:") { ...Listing }
    }
  }
  ${actor}
  ${tree}
`;

export interface Wanted {
  /** `COMMIT:PATH` expressions of files. */
  readonly files: readonly string[];
  readonly communityFiles: readonly string[];
  /** `COMMIT:PATH` expressions of folders to list two levels deep. */
  readonly folders: readonly string[];
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
  const own = [ask('f', wanted.files, 'Text'), ask('d', wanted.folders, 'Listing')].filter(Boolean).join('\n');
  const community = ask('c', wanted.communityFiles, 'Text');
  const declared = Object.keys(variables)
    .map((variable) => `$${variable}: String!`)
    .join(', ');
  const query = [
    `query Files(${declared}) {`,
    'rateLimit { cost remaining resetAt }',
    `repository(owner: $owner, name: $name) {\nname\n${own}\n}`,
    community && `community: repository(owner: $owner, name: ".github") {\n${community}\n}`,
    '}',
    wanted.files.length + wanted.communityFiles.length > 0 &&
      'fragment Text on GitObject { ... on Blob { byteSize isBinary isTruncated text } }',
    wanted.folders.length > 0 && tree,
  ]
    .filter(Boolean)
    .join('\n');
  return { query, variables };
}
