import { say } from '../../wording/message.ts';
import { inside, type Mapping, mappingsOf, type Reading, readData, textOf, textsOf, truthOf } from './data-file.ts';

/** security-insights.yml of the OpenSSF, versions 1 and 2, as far as practices use it. */
export interface SecurityInsights {
  readonly version: 1 | 2;
  /** Whether reports of vulnerabilities are taken; null when it does not say. */
  readonly acceptsReports: boolean | null;
  /** E-mail addresses or web addresses to report to. */
  readonly contacts: readonly string[];
  readonly securityPolicy: string | null;
  readonly codeOfConduct: string | null;
  readonly contributionGuide: string | null;
  readonly governance: string | null;
  readonly documentation: string | null;
  readonly roadmap: string | null;
  readonly funding: string | null;
  readonly changelog: string | null;
  /** Names or accounts of those who look after it. */
  readonly maintainers: readonly string[];
}

export function readSecurityInsights(text: string, path: string): Reading<SecurityInsights> {
  return readData<SecurityInsights>({ text, path, notation: 'yaml' }, (file) => {
    const version = /^([12])\.\d/.exec(textOf(inside(file.data, 'header')['schema-version']) ?? '')?.[1];
    if (version === undefined) {
      const keys = ['header', 'schema-version'];
      return { value: null, problems: [file.problem(say('ecosystem.missing', { name: keys.join('.') }), keys)] };
    }
    return { value: version === '1' ? first(file.data) : second(file.data), problems: [] };
  });
}

function first(data: Mapping): SecurityInsights {
  const reporting = inside(data, 'vulnerability-reporting');
  const contribution = inside(data, 'contribution-policy');
  const lifecycle = inside(data, 'project-lifecycle');
  return {
    version: 1,
    acceptsReports: truthOf(reporting['accepts-vulnerability-reports']),
    contacts: [
      ...textsOf(reporting['email-contact']),
      ...mappingsOf(data['security-contacts']).flatMap((each) => textsOf(each.value)),
    ].map(withoutScheme),
    securityPolicy: textOf(reporting['security-policy']),
    codeOfConduct: textOf(contribution['code-of-conduct']),
    contributionGuide: textOf(contribution['contributing-policy']),
    governance: null,
    documentation: textsOf(data.documentation)[0] ?? null,
    roadmap: textOf(lifecycle.roadmap),
    funding: null,
    changelog: null,
    maintainers: textsOf(lifecycle['core-maintainers']).map((each) =>
      each.replace(/^(?:https?:\/\/github\.com\/|github:)/i, ''),
    ),
  };
}

function second(data: Mapping): SecurityInsights {
  const project = inside(data, 'project');
  const repository = inside(data, 'repository');
  const reporting = inside(project, 'vulnerability-reporting');
  const ofProject = inside(project, 'documentation');
  const ofRepository = inside(repository, 'documentation');
  const people = [...mappingsOf(project.administrators), ...mappingsOf(repository['core-team'])];
  return {
    version: 2,
    acceptsReports: truthOf(reporting['reports-accepted']),
    contacts: mappingsOf(reporting.contact).flatMap((each) => textsOf(each.email)),
    securityPolicy:
      textOf(reporting.policy) ?? textOf(reporting['security-policy']) ?? textOf(ofRepository['security-policy']),
    codeOfConduct: textOf(ofProject['code-of-conduct']),
    contributionGuide: textOf(ofRepository['contributing-guide']),
    governance: textOf(ofRepository.governance),
    documentation: textOf(ofProject['detailed-guide']) ?? textOf(ofProject['quickstart-guide']),
    roadmap: textOf(project.roadmap),
    funding: textOf(project.funding),
    changelog: textOf(inside(repository, 'release').changelog),
    maintainers: [...new Set(people.flatMap((person) => textOf(person.name) ?? []))],
  };
}

const withoutScheme = (contact: string): string => contact.replace(/^mailto:/i, '');
