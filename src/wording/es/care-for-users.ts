import type { careForUsers as english } from '../en/care-for-users.ts';
import type { Translation } from '../message.ts';

export const careForUsers: Translation<typeof english> = {
  'issue-response.title': '',
  'issue-response.asks': '',
  'issue-response.why': '',
  'issue-closure.title': '',
  'issue-closure.asks': '',
  'issue-closure.why': '',
  'contribution-response.title': '',
  'contribution-response.asks': '',
  'contribution-response.why': '',
  'support-channel.title': '',
  'support-channel.asks': '',
  'support-channel.why': '',
};
