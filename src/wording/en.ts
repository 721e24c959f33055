import { app } from './en/app.ts';
import { audit } from './en/audit.ts';
import { careForUsers } from './en/care-for-users.ts';
import { cli } from './en/cli.ts';
import { democraticDirection } from './en/democratic-direction.ts';
import { interCooperation } from './en/inter-cooperation.ts';
import { knowledgeSharing } from './en/knowledge-sharing.ts';
import { openInfrastructure } from './en/open-infrastructure.ts';
import { planningAndWorkflows } from './en/planning-and-workflows.ts';
import { publishing } from './en/publishing.ts';
import { report } from './en/report.ts';
import { settings } from './en/settings.ts';
import { skillsAndPromotion } from './en/skills-and-promotion.ts';
import { sustainedInfrastructure } from './en/sustained-infrastructure.ts';

/** Every sentence a person reads, in English. */
export const en = {
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
