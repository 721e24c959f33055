import type { planningAndWorkflows as english } from '../en/planning-and-workflows.ts';
import type { Translation } from '../message.ts';

export const planningAndWorkflows: Translation<typeof english> = {
  'contribution-guide.title': '',
  'contribution-guide.asks': '',
  'contribution-guide.why': '',
  'code-of-conduct.title': '',
  'code-of-conduct.asks': '',
  'code-of-conduct.why': '',
  'contribution-templates.title': '',
  'contribution-templates.asks': '',
  'contribution-templates.why': '',
  'beyond-code.title': '',
  'beyond-code.asks': '',
  'beyond-code.why': '',
  'roadmap.title': '',
  'roadmap.asks': '',
  'roadmap.why': '',
  'release-notes.title': '',
  'release-notes.asks': '',
  'release-notes.why': '',
  'maintained.title': '',
  'maintained.asks': '',
  'maintained.why': '',
};
