import type { en } from './en.ts';
import { app } from './es/app.ts';
import { audit } from './es/audit.ts';
import { careForUsers } from './es/care-for-users.ts';
import { cli } from './es/cli.ts';
import { democraticDirection } from './es/democratic-direction.ts';
import { interCooperation } from './es/inter-cooperation.ts';
import { knowledgeSharing } from './es/knowledge-sharing.ts';
import { openInfrastructure } from './es/open-infrastructure.ts';
import { planningAndWorkflows } from './es/planning-and-workflows.ts';
import { publishing } from './es/publishing.ts';
import { report } from './es/report.ts';
import { settings } from './es/settings.ts';
import { skillsAndPromotion } from './es/skills-and-promotion.ts';
import { sustainedInfrastructure } from './es/sustained-infrastructure.ts';
import type { Translation } from './message.ts';

/** Every sentence a person reads, in Spanish. */
export const es: Translation<typeof en> = {
  ...openInfrastructure,
  ...planningAndWorkflows,
  ...careForUsers,
  ...knowledgeSharing,
  ...democraticDirection,
  ...skillsAndPromotion,
  ...sustainedInfrastructure,
  ...interCooperation,
  ...settings,
  ...audit,
  ...report,
  ...publishing,
  ...cli,
  ...app,
};
