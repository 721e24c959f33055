import type { democraticDirection as english } from '../en/democratic-direction.ts';
import type { Translation } from '../message.ts';

export const democraticDirection: Translation<typeof english> = {
  'governance.title': '',
  'governance.asks': '',
  'governance.why': '',
  'open-decisions.title': '',
  'open-decisions.asks': '',
  'open-decisions.why': '',
  'named-maintainers.title': '',
  'named-maintainers.asks': '',
  'named-maintainers.why': '',
  'shared-maintenance.title': '',
  'shared-maintenance.asks': '',
  'shared-maintenance.why': '',
  'management.title': '',
  'management.asks': '',
  'management.why': '',
};
