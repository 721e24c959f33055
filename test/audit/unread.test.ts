import { describe, expect, test } from '@jest/globals';
import { unlessUnread } from '../../src/audit/unread.ts';
import type { Judgement, Practice } from '../../src/practices/practice.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { say } from '../../src/wording/message.ts';
import { repository } from '../support/repository.ts';

const sentence = say('words.less-than-a-day');
const seen = [{ kind: 'observed', summary: sentence }] as const;
const notYet: Judgement = {
  verdict: 'not-yet',
  summary: sentence,
  lookedIn: ['README'],
  nextStep: { summary: sentence },
};
const practice: Practice = {
  id: 'governance',
  area: 'democratic-direction',
  basis: { kind: 'report', where: '12' },
  judge: () => notYet,
};
const snapshotOf = (whole: boolean, unread: Snapshot['unread']): Snapshot => {
  const { files, ...rest } = repository({});
  return { ...rest, files: { ...files, whole }, unread };
};
const refused = snapshotOf(false, [{ what: 'files', why: 'rate-limited' }]);

describe('what was not found in writing', () => {
  test.each(['files', 'file'] as const)('is not checked where %s could not be read, and why is said', (what) => {
    const judged = unlessUnread(notYet, practice, snapshotOf(false, [{ what, why: 'forbidden' }]));
    expect(judged).toMatchObject({
      verdict: 'not-checked',
      summary: { key: 'unknown.forbidden' },
      nextStep: notYet.nextStep,
    });
  });

  test.each<[string, Judgement, Practice, Snapshot]>([
    ['all could be read', notYet, practice, snapshotOf(true, [])],
    ['something else could not be read', notYet, practice, snapshotOf(true, [{ what: 'issues', why: 'forbidden' }])],
    ['there are more files than are listed, which practices tell themselves', notYet, practice, snapshotOf(false, [])],
    ['something was seen', { ...notYet, evidence: seen }, practice, refused],
    ['it is about what people did', notYet, { ...practice, evidenceIs: 'activity' }, refused],
    ['it is met', { verdict: 'met', summary: sentence, evidence: seen }, practice, refused],
  ])('stays as it is where %s', (_, judgement, of, snapshot) => {
    expect(unlessUnread(judgement, of, snapshot)).toBe(judgement);
  });
});
