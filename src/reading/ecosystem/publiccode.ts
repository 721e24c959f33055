import { say } from '../../wording/message.ts';
import {
  inside,
  isMapping,
  isWebAddress,
  type Mapping,
  mappingsOf,
  missingKeys,
  type Reading,
  readData,
  textOf,
  textsOf,
} from './data-file.ts';

/** publiccode.yml, the description of public software (https://yml.publiccode.tools), as far as practices use it. */
export interface PublicCode {
  readonly name: string | null;
  readonly url: string | null;
  readonly landingUrl: string | null;
  /** An address where the plans are published. */
  readonly roadmap: string | null;
  readonly documentation: readonly string[];
  readonly logo: string | null;
  /** Names of bodies that use it. */
  readonly usedBy: readonly string[];
  readonly fundedBy: readonly string[];
  readonly maintenance: {
    readonly kind: 'internal' | 'contract' | 'community' | 'none' | null;
    readonly contacts: readonly PublicCodePerson[];
    readonly contractors: readonly PublicCodePerson[];
  };
  readonly licence: string | null;
  readonly copyrightOwner: string | null;
  readonly repositoryOwner: string | null;
  /** Languages of the interface, and whether it is made to be translated. */
  readonly languages: readonly string[];
  readonly translatable: boolean | null;
  readonly developmentStatus: string | null;
}

export interface PublicCodePerson {
  readonly name: string;
  readonly email: string | null;
  readonly affiliation: string | null;
  readonly website: string | null;
}

const maintenanceKinds = ['internal', 'contract', 'community', 'none'] as const;

/** The file holds when its version, name, address, licence and maintenance are there, as its standard asks. */
export function readPublicCode(text: string, path: string): Reading<PublicCode> {
  return readData({ text, path, notation: 'yaml' }, (file) => {
    const { data } = file;
    const missing = missingKeys(file, [
      ['publiccodeYmlVersion'],
      ['name'],
      ['url'],
      ['legal', 'license'],
      ['maintenance', 'type'],
    ]);
    const maintenance = inside(data, 'maintenance');
    const kind = maintenanceKinds.find((each) => each === maintenance.type) ?? null;
    const wrong = [
      ...(textOf(maintenance.type) !== null && kind === null ? [['maintenance', 'type']] : []),
      ...['url', 'landingURL', 'roadmap']
        .filter((key) => data[key] != null && !isWebAddress(textOf(data[key])))
        .map((key) => [key]),
    ].map((keys) => file.problem(say('ecosystem.wrong', { name: keys.join('.') }), keys));
    const address = (key: string) => {
      const value = textOf(data[key]);
      return isWebAddress(value) ? value : null;
    };
    const descriptions = Object.values(inside(data, 'description')).filter(isMapping);
    const value: PublicCode = {
      name: textOf(data.name),
      url: address('url'),
      landingUrl: address('landingURL'),
      roadmap: address('roadmap'),
      documentation: descriptions.flatMap((each) => textsOf(each.documentation)).filter(isWebAddress),
      logo: textOf(data.logo),
      usedBy: textsOf(data.usedBy),
      fundedBy: mappingsOf(data.fundedBy).flatMap((each) => textOf(each.name) ?? []),
      maintenance: { kind, contacts: people(maintenance.contacts), contractors: people(maintenance.contractors) },
      licence: textOf(inside(data, 'legal').license),
      copyrightOwner: textOf(inside(data, 'legal').mainCopyrightOwner),
      repositoryOwner: textOf(inside(data, 'legal').repoOwner) ?? textOf(inside(data, 'organisation').name),
      languages: textsOf(inside(data, 'localisation').availableLanguages),
      translatable: readiness(inside(data, 'localisation').localisationReady),
      developmentStatus: textOf(data.developmentStatus),
    };
    return { value: missing.length > 0 ? null : value, problems: [...missing, ...wrong] };
  });
}

function people(value: unknown): readonly PublicCodePerson[] {
  return mappingsOf(value).flatMap((person: Mapping) => {
    const name = textOf(person.name);
    if (name === null) return [];
    const website = textOf(person.website);
    return [{ name, email: textOf(person.email), affiliation: textOf(person.affiliation), website }];
  });
}

/** YAML 1.1, in which many of these files were written, knew `yes` and `no` as well. */
function readiness(value: unknown): boolean | null {
  if (value === true || value === 'yes') return true;
  return value === false || value === 'no' ? false : null;
}
