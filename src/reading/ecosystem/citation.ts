import { type Mapping, mappingsOf, missingKeys, type Reading, readData, textOf, textsOf } from './data-file.ts';

/** Somebody named in a file of the ecosystem: a person, or a body. */
export interface Named {
  readonly name: string;
  readonly email: string | null;
  readonly affiliation: string | null;
  readonly website: string | null;
}

/** CITATION.cff (https://citation-file-format.github.io). */
export interface Citation {
  readonly title: string;
  readonly authors: readonly Named[];
  readonly contacts: readonly Named[];
  readonly repository: string | null;
  readonly url: string | null;
  readonly licences: readonly string[];
  readonly version: string | null;
  /** ISO date. */
  readonly released: string | null;
}

export function readCitation(text: string, path: string): Reading<Citation> {
  return readData({ text, path, notation: 'yaml' }, (file) => {
    const { data } = file;
    const missing = missingKeys(file, [['cff-version'], ['message'], ['title'], ['authors']]);
    const value: Citation = {
      title: textOf(data.title) ?? '',
      authors: mappingsOf(data.authors).flatMap(named),
      contacts: mappingsOf(data.contact).flatMap(named),
      repository: textOf(data['repository-code']) ?? textOf(data.repository),
      url: textOf(data.url),
      licences: textsOf(data.license),
      version: textOf(data.version),
      released: textOf(data['date-released']),
    };
    return { value: missing.length > 0 ? null : value, problems: missing };
  });
}

function named(each: Mapping): readonly Named[] {
  const parts = ['given-names', 'name-particle', 'family-names', 'name-suffix'].flatMap(
    (key) => textOf(each[key]) ?? [],
  );
  const name = textOf(each.name) ?? (parts.length > 0 ? parts.join(' ') : textOf(each.alias));
  if (name === null) return [];
  return [{ name, email: textOf(each.email), affiliation: textOf(each.affiliation), website: textOf(each.website) }];
}

/** codemeta.json (https://codemeta.github.io), schema.org's words for software. */
export interface CodeMeta {
  readonly name: string | null;
  readonly authors: readonly Named[];
  readonly maintainers: readonly Named[];
  readonly repository: string | null;
  readonly url: string | null;
  readonly issueTracker: string | null;
  readonly documentation: string | null;
  readonly licences: readonly string[];
  readonly funding: readonly string[];
  readonly developmentStatus: string | null;
}

export function readCodeMeta(text: string, path: string): Reading<CodeMeta> {
  return readData({ text, path, notation: 'json' }, (file) => {
    const { data } = file;
    const missing = missingKeys(file, [['@context'], ['name']]);
    const value: CodeMeta = {
      name: textOf(data.name),
      authors: mappingsOf(data.author).flatMap(codeMetaPerson),
      maintainers: mappingsOf(data.maintainer).flatMap(codeMetaPerson),
      repository: textOf(data.codeRepository),
      url: textOf(data.url),
      issueTracker: textOf(data.issueTracker),
      documentation: textOf(data.softwareHelp) ?? textOf(data.documentation),
      licences: [
        ...textsOf(data.license),
        ...mappingsOf(data.license).flatMap((each) => textOf(each.url) ?? textOf(each['@id']) ?? []),
      ],
      funding: [...textsOf(data.funding), ...mappingsOf(data.funder).flatMap((each) => textOf(each.name) ?? [])],
      developmentStatus: textOf(data.developmentStatus),
    };
    return { value: missing.length > 0 ? null : value, problems: missing };
  });
}

function codeMetaPerson(each: Mapping): readonly Named[] {
  const parts = ['givenName', 'familyName'].flatMap((key) => textOf(each[key]) ?? []);
  const name = textOf(each.name) ?? (parts.length > 0 ? parts.join(' ') : null);
  if (name === null) return [];
  const affiliation =
    mappingsOf(each.affiliation).flatMap((body) => textOf(body.name) ?? [])[0] ?? textOf(each.affiliation);
  return [{ name, email: textOf(each.email), affiliation, website: textOf(each.url) }];
}
