import type * as v from 'valibot';
import type { Commit, History, Tag } from '../../snapshot/history.ts';
import type { CommitAnswer, parts, TagAnswer } from './answers.ts';
import { gitPersonOf } from './people.ts';

function commitOf(commit: CommitAnswer): Commit {
  const named = commit.authors ?? [];
  const authors = named.length > 0 ? named : [commit.author];
  return {
    id: commit.oid,
    authoredAt: commit.authoredDate,
    committedAt: commit.committedDate,
    authors: authors.map(gitPersonOf),
    committer: gitPersonOf(commit.committer),
    merge: commit.parents.totalCount > 1,
    parents: commit.parents.nodes.map(({ oid }) => oid),
  };
}

export function historyOf({ nodes, totalCount }: v.InferOutput<typeof parts.history>): History {
  const commits = nodes.map(commitOf);
  const whole = totalCount !== null && totalCount <= commits.length;
  return {
    commits,
    whole,
    total: totalCount,
    firstCommitAt: whole ? (commits.at(-1)?.committedAt ?? null) : null,
  };
}

export function tagOf({ name, target }: TagAnswer): Tag {
  return {
    name,
    at: target?.committedDate ?? target?.tagger?.date ?? target?.target?.committedDate ?? null,
    message: target?.message ?? null,
    tagger: target?.tagger ? gitPersonOf(target.tagger) : null,
  };
}
