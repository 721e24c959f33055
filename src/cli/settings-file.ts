import { stringify } from 'yaml';
import type { Language, LanguageCode } from '../wording/languages.ts';

/** What was answered to `init`; null and empty lists, for what was left open. */
export interface Answers {
  readonly language: LanguageCode;
  readonly cooperative: 'none' | 'forming' | { readonly name: string } | null;
  readonly website: string | null;
  readonly members: readonly string[];
  readonly emailDomains: readonly string[];
}

const value = (data: unknown): string => stringify(data, { lineWidth: 0, collectionStyle: 'flow' }).trim();

/**
 * The settings file for these answers. What was not asked stands there as an example: `# ` starts a remark, and `#` alone
 * a setting that counts when the sign is taken away.
 */
export function settingsFile(answers: Answers, { sentence }: Language): string {
  return [
    `# ${sentence('init.file-heading')}`,
    `# ${sentence('init.file-examples')}`,
    '',
    `# ${sentence('settings.about.language')}`,
    `language: ${answers.language}`,
    '',
    `# ${sentence('settings.about.cooperative')}`,
    ...cooperative(answers),
    '',
    `# ${sentence('settings.about.people')}`,
    '#people:',
    `#  management: { who: [${sentence('init.example-name')}], see: GOVERNANCE.md }`,
    '#  communication: false',
    `#  skills: [${sentence('init.example-skills')}]`,
    '',
    `# ${sentence('settings.about.decisions')}`,
    '#decisions: { see: GOVERNANCE.md }',
    '',
    `# ${sentence('settings.about.infrastructure')}`,
    '#infrastructure:',
    '#  hosting: { by: example.coop, cooperative: true, see: https://example.coop }',
    '',
    `# ${sentence('settings.about.services')} (support, training, hosting, consulting, customisation, other)`,
    '#services:',
    '#  - { kind: support, url: https://example.coop }',
    '',
    `# ${sentence('settings.about.data')}`,
    '#data: { policy: PRIVACY.md }',
    '',
    `# ${sentence('settings.about.practices')}`,
    '#practices:',
    `#  translations: { not-applicable: ${sentence('init.example-reason')}, until: 2030-12-31 }`,
    '#  roadmap: { found-at: docs/plan.md }',
    '',
    `# ${sentence('settings.about.agreed')}`,
    '#agreed: { on: 2026-01-31, at: https://example.coop }',
    '',
  ].join('\n');
}

function cooperative({ cooperative: is, website, members, emailDomains }: Answers): readonly string[] {
  if (is === 'none' || is === 'forming') return [`cooperative: ${is}`];
  const named = is !== null || website !== null || members.length > 0 || emailDomains.length > 0;
  const domain = website !== null && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : '';
  const line = (key: string, data: unknown, given: boolean, example: string): string =>
    given ? `  ${key}: ${value(data)}` : `${named ? '  #' : '#  '}${key}: ${example}`;
  return [
    named ? 'cooperative:' : '#cooperative:',
    line('name', is?.name, is !== null, 'Example'),
    line('website', website, website !== null, 'https://example.coop'),
    line('proof', { domain }, domain.endsWith('.coop'), '{ domain: example.coop }'),
    line('members', members, members.length > 0, '[ana, beto]'),
    line('email-domains', emailDomains, emailDomains.length > 0, '[example.coop]'),
    line('federations', null, false, '[{ name: Example, url: https://example.coop }]'),
    line('joint-work', null, false, '[{ with: Example, url: https://example.coop }]'),
  ];
}
