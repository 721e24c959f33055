import type { Found } from './issue.ts';
import { left, type Outcome } from './outcome.ts';
import { anotherAppsAmong, type Marker, oursAmong, type Plan, type Posted } from './plan.ts';
import { commentsPage, readComment } from './posted.ts';
import { type Publisher, type Refusal, refusalIn, refusalOf, send, settled } from './writing.ts';

const pageSize = 100;
/** Pages looked through: GitHub closes a thread to more than 2,500 comments. */
const mostPages = 25;

/**
 * Our comments in a thread. They are listed oldest first, so that ours are near the beginning: the search ends with the first
 * page that has one.
 *
 * @throws Refused
 */
export async function findComments(publisher: Publisher, number: number, marker: Marker = 'comment'): Promise<Found> {
  const { author } = publisher;
  let anotherApps: Posted | null = null;
  for (let page = 1; page <= mostPages; page += 1) {
    const comments = await commentsPage(publisher, number, page, pageSize);
    anotherApps ??= anotherAppsAmong(comments, marker, author);
    const ours = oursAmong(comments, marker, author);
    if (ours.length > 0 || comments.length < pageSize) return { ours, anotherApps, sure: true };
  }
  return { ours: [], anotherApps, sure: false };
}

/** Does what was planned in the thread of an issue or pull request. Refusals are outcomes. */
export async function doComment(
  publisher: Publisher,
  number: number,
  plan: Plan,
  ours: readonly Posted[],
  marker: Marker = 'comment',
): Promise<Outcome> {
  const [existing] = ours;
  let done: Outcome = left('because' in plan ? plan.because : 'unchanged', existing);
  let putAway = 0;
  let unfinished: Refusal | null = null;
  try {
    for (const step of plan.steps) {
      switch (step.do) {
        case 'create':
          return await create(publisher, number, step.body, marker);
        case 'update': {
          const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
          const { id, url } = readComment(await send(publisher, route, { comment_id: step.id, body: step.body }));
          done = { did: 'updated', id, url, putAway: 0 };
          break;
        }
        case 'remove': {
          const refusal = await refusalIn(remove(publisher, step.id));
          if (refusal === null) putAway += 1;
          unfinished ??= refusal;
          break;
        }
        case 'close':
      }
    }
  } catch (error) {
    return { did: 'refused', refusal: refusalOf(error) };
  }
  return done.did === 'refused' ? done : { ...done, putAway, ...(unfinished && { unfinished }) };
}

async function create(publisher: Publisher, number: number, body: string, marker: Marker): Promise<Outcome> {
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const made = readComment(await send(publisher, route, { issue_number: number, body }));
  const older = await olderThan(made, publisher, number, marker);
  return older ? left('unchanged', older) : { did: 'created', id: made.id, url: made.url, putAway: 0 };
}

/** Looks again after creating: where another run was first, ours goes and its comment stays. */
async function olderThan(made: Posted, publisher: Publisher, number: number, marker: Marker): Promise<Posted | null> {
  const found = await settled(findComments(publisher, number, marker));
  const oldest = found?.ours[0];
  if (!oldest || oldest.id >= made.id) return null;
  return (await settled(remove(publisher, made.id))) ? oldest : null;
}

async function remove(publisher: Publisher, id: number): Promise<true> {
  await send(publisher, 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id });
  return true;
}
