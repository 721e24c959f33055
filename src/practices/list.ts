import { contributionResponse } from './care-for-users/contribution-response.ts';
import { issueClosure } from './care-for-users/issue-closure.ts';
import { issueResponse } from './care-for-users/issue-response.ts';
import { supportChannel } from './care-for-users/support-channel.ts';
import { governance } from './democratic-direction/governance.ts';
import { management } from './democratic-direction/management.ts';
import { namedMaintainers } from './democratic-direction/named-maintainers.ts';
import { openDecisions } from './democratic-direction/open-decisions.ts';
import { sharedMaintenance } from './democratic-direction/shared-maintenance.ts';
import { cooperativeIdentity } from './inter-cooperation/cooperative-identity.ts';
import { dataRights } from './inter-cooperation/data-rights.ts';
import { federation } from './inter-cooperation/federation.ts';
import { jointWork } from './inter-cooperation/joint-work.ts';
import { documentation } from './knowledge-sharing/documentation.ts';
import { learningMaterials } from './knowledge-sharing/learning-materials.ts';
import { readme } from './knowledge-sharing/readme.ts';
import { translations } from './knowledge-sharing/translations.ts';
import { dependents } from './open-infrastructure/dependents.ts';
import { freeLicence } from './open-infrastructure/free-licence.ts';
import { gplCompatibleLicence } from './open-infrastructure/gpl-compatible-licence.ts';
import { outsideContributors } from './open-infrastructure/outside-contributors.ts';
import { beyondCode } from './planning-and-workflows/beyond-code.ts';
import { codeOfConduct } from './planning-and-workflows/code-of-conduct.ts';
import { contributionGuide } from './planning-and-workflows/contribution-guide.ts';
import { contributionTemplates } from './planning-and-workflows/contribution-templates.ts';
import { maintained } from './planning-and-workflows/maintained.ts';
import { releaseNotes } from './planning-and-workflows/release-notes.ts';
import { roadmap } from './planning-and-workflows/roadmap.ts';
import type { Practice } from './practice.ts';
import { communication } from './skills-and-promotion/communication.ts';
import { diverseSkills } from './skills-and-promotion/diverse-skills.ts';
import { outreach } from './skills-and-promotion/outreach.ts';
import { publicProfile } from './skills-and-promotion/public-profile.ts';
import { automation } from './sustained-infrastructure/automation.ts';
import { funding } from './sustained-infrastructure/funding.ts';
import { hosting } from './sustained-infrastructure/hosting.ts';
import { securityContact } from './sustained-infrastructure/security-contact.ts';
import { services } from './sustained-infrastructure/services.ts';

/** All the practices, in the order of the model. A new one takes its place here. */
export const practices: readonly Practice[] = [
  freeLicence,
  gplCompatibleLicence,
  outsideContributors,
  dependents,
  contributionGuide,
  codeOfConduct,
  contributionTemplates,
  beyondCode,
  roadmap,
  releaseNotes,
  maintained,
  issueResponse,
  issueClosure,
  contributionResponse,
  supportChannel,
  readme,
  documentation,
  learningMaterials,
  translations,
  governance,
  openDecisions,
  namedMaintainers,
  sharedMaintenance,
  management,
  diverseSkills,
  communication,
  publicProfile,
  outreach,
  automation,
  hosting,
  securityContact,
  funding,
  services,
  cooperativeIdentity,
  federation,
  jointWork,
  dataRights,
];
