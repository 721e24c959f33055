import * as v from 'valibot';

/* The parts of GitHub's webhook payloads that are used. Whatever else they hold is not looked at, kept or logged. */

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
const login = v.pipe(v.string(), v.maxLength(100));
/** Owner and name go into addresses. */
const fullName = v.pipe(v.string(), v.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/));
const sha = v.pipe(v.string(), v.regex(/^[\da-f]{40,64}$/));

const listed = v.object({ id, full_name: fullName });
const repository = v.object({
  id,
  full_name: fullName,
  default_branch: v.nullish(v.string(), null),
  archived: v.nullish(v.boolean(), false),
});
const installation = v.object({ id });
const user = v.nullish(v.object({ login, type: v.nullish(v.string(), 'User') }), null);
const paths = v.nullish(v.array(v.string()), []);
const inRepository = { installation, repository };

export const anyPayload = v.object({
  action: v.nullish(v.string(), null),
  installation: v.nullish(installation, null),
});

export const installationCreated = v.object({ installation, repositories: v.nullish(v.array(listed), []) });
export const repositoriesAdded = v.object({ installation, repositories_added: v.nullish(v.array(listed), []) });
export const repositoriesRemoved = v.object({
  installation,
  repositories_removed: v.nullish(v.array(v.object({ id })), []),
});
export const push = v.object({
  ...inRepository,
  ref: v.string(),
  after: v.nullish(sha, null),
  forced: v.nullish(v.boolean(), false),
  created: v.nullish(v.boolean(), false),
  deleted: v.nullish(v.boolean(), false),
  commits: v.nullish(v.array(v.object({ added: paths, removed: paths, modified: paths })), []),
});
export const pullRequest = v.object({
  ...inRepository,
  /** Of what was edited: there when it is proposed on another branch now. */
  changes: v.nullish(v.object({ base: v.nullish(v.object({}), null) }), null),
  pull_request: v.object({
    number: id,
    state: v.nullish(v.string(), 'open'),
    updated_at: v.nullish(v.string(), null),
  }),
});
export const checkRun = v.object({
  ...inRepository,
  check_run: v.object({ external_id: v.nullish(v.string(), ''), app: v.nullish(v.object({ id }), null) }),
});
export const checkSuite = v.object({
  ...inRepository,
  check_suite: v.object({ id, app: v.nullish(v.object({ id }), null) }),
});
export const mergeGroup = v.object({ ...inRepository, merge_group: v.object({ head_sha: sha }) });
export const issueComment = v.object({
  ...inRepository,
  sender: user,
  issue: v.object({ number: id, user, pull_request: v.nullish(v.object({}), null) }),
  comment: v.object({ body: v.nullish(v.string(), ''), user, performed_via_github_app: v.nullish(v.object({}), null) }),
});
