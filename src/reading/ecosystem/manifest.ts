import type { Named } from './citation.ts';
import {
  inside,
  isMapping,
  listOf,
  type Mapping,
  mappingsOf,
  type Reading,
  readData,
  textOf,
  textsOf,
} from './data-file.ts';

/** What a package manifest says beside its dependencies. */
export interface Manifest {
  readonly kind: 'npm' | 'composer' | 'python' | 'cargo' | 'gem';
  readonly name: string | null;
  readonly description: string | null;
  readonly homepage: string | null;
  readonly repository: string | null;
  readonly issues: string | null;
  readonly documentation: string | null;
  readonly changelog: string | null;
  readonly support: readonly string[];
  readonly funding: readonly string[];
  readonly licence: string | null;
  readonly authors: readonly Named[];
  readonly maintainers: readonly Named[];
  readonly keywords: readonly string[];
  /** Not meant to be published. */
  readonly private: boolean;
}

/** package.json, composer.json, pyproject.toml, Cargo.toml or *.gemspec; null when a path is none of them. */
export function manifestReader(path: string): ((text: string, path: string) => Reading<Manifest>) | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  switch (name) {
    case 'package.json':
      return readPackageJson;
    case 'composer.json':
      return readComposerJson;
    case 'pyproject.toml':
      return readPyproject;
    case 'cargo.toml':
      return readCargo;
  }
  return name.endsWith('.gemspec') ? readGemspec : null;
}

export function readPackageJson(text: string, path: string): Reading<Manifest> {
  return readData({ text, path, notation: 'json' }, ({ data }) => {
    const value: Manifest = {
      ...common(data, 'npm'),
      repository: addressOf(data.repository),
      issues: addressOf(data.bugs),
      funding: listOf(data.funding).flatMap((each) => addressOf(each) ?? []),
      licence: textOf(data.license) ?? textOf(inside(data, 'license').type),
      authors: [...listOf(data.author), ...listOf(data.contributors)].flatMap(person),
      maintainers: listOf(data.maintainers).flatMap(person),
      private: data.private === true,
    };
    return { value, problems: [] };
  });
}

export function readComposerJson(text: string, path: string): Reading<Manifest> {
  return readData({ text, path, notation: 'json' }, ({ data }) => {
    const support = inside(data, 'support');
    const value: Manifest = {
      ...common(data, 'composer'),
      repository: textOf(support.source),
      issues: textOf(support.issues),
      documentation: textOf(support.docs) ?? textOf(support.wiki),
      support: ['forum', 'chat', 'irc', 'email'].flatMap((key) => textOf(support[key]) ?? []),
      funding: mappingsOf(data.funding).flatMap((each) => textOf(each.url) ?? []),
      licence: textsOf(data.license).join(' OR ') || null,
      authors: listOf(data.authors).flatMap(person),
    };
    return { value, problems: [] };
  });
}

export function readPyproject(text: string, path: string): Reading<Manifest> {
  return readData({ text, path, notation: 'toml' }, ({ data }) => {
    const project = inside(data, 'project');
    const poetry = inside(data, 'tool', 'poetry');
    const said = Object.keys(project).length > 0 ? project : poetry;
    const urls = new Map(
      Object.entries({ ...inside(poetry, 'urls'), ...inside(project, 'urls') }).map(([label, url]) => [
        label.toLowerCase().replace(/[^a-z]/g, ''),
        textOf(url),
      ]),
    );
    const url = (...labels: readonly string[]) => labels.flatMap((label) => urls.get(label) ?? [])[0] ?? null;
    const value: Manifest = {
      ...common(said, 'python'),
      homepage: url('homepage', 'home', 'website') ?? textOf(poetry.homepage),
      repository: url('repository', 'source', 'sourcecode', 'code', 'github', 'gitlab') ?? textOf(poetry.repository),
      issues: url('issues', 'issuetracker', 'bugtracker', 'bugs', 'tracker', 'bugreports'),
      documentation: url('documentation', 'docs') ?? textOf(poetry.documentation),
      changelog: url('changelog', 'changes', 'releasenotes', 'history', 'whatsnew'),
      funding: ['funding', 'sponsor', 'sponsors', 'donate', 'donation'].flatMap((label) => urls.get(label) ?? []),
      licence: textOf(said.license) ?? textOf(inside(said, 'license').text),
      authors: listOf(said.authors).flatMap(person),
      maintainers: listOf(said.maintainers).flatMap(person),
    };
    return { value, problems: [] };
  });
}

export function readCargo(text: string, path: string): Reading<Manifest> {
  return readData({ text, path, notation: 'toml' }, ({ data }) => {
    const said = { ...inside(data, 'workspace', 'package'), ...inside(data, 'package') };
    const value: Manifest = {
      ...common(said, 'cargo'),
      repository: textOf(said.repository),
      documentation: textOf(said.documentation),
      licence: textOf(said.license),
      authors: listOf(said.authors).flatMap(person),
      private: said.publish === false,
    };
    return { value, problems: [] };
  });
}

/** A gemspec is a Ruby program: only what is assigned as plain text is read. */
export function readGemspec(text: string): Reading<Manifest> {
  const code = text.replace(/^\s*#.*$/gm, '');
  const quoted = (match: string): readonly string[] =>
    [...match.matchAll(/"([^"#\n]{1,300})"|'([^'\n]{1,300})'/g)].map((each) => each[1] ?? each[2] ?? '');
  const assigned = (name: string): readonly string[] => {
    const line =
      new RegExp(`\\.${name}\\s*=\\s*(\\[[^\\]]{0,2000}\\]|%w\\[[^\\]]{0,2000}\\]|[^\\n]{1,500})`).exec(code)?.[1] ??
      '';
    return line.startsWith('%w') ? line.slice(3, -1).trim().split(/\s+/) : quoted(line);
  };
  const metadata = (key: string): string | null => {
    const url = new RegExp(`["']${key}["']\\s*(?:\\]\\s*=|=>)\\s*["']([^"'#\\n]{1,300})["']`).exec(code)?.[1];
    return url ?? null;
  };
  const emails = assigned('emails?');
  const value: Manifest = {
    ...common({}, 'gem'),
    name: assigned('name')[0] ?? null,
    description: assigned('description')[0] ?? assigned('summary')[0] ?? null,
    homepage: assigned('homepage')[0] ?? metadata('homepage_uri'),
    repository: metadata('source_code_uri'),
    issues: metadata('bug_tracker_uri'),
    documentation: metadata('documentation_uri'),
    changelog: metadata('changelog_uri'),
    funding: [metadata('funding_uri')].flatMap((url) => url ?? []),
    licence: assigned('licenses?').join(' OR ') || null,
    authors: assigned('authors?').map((name, index) => ({ ...nobody, name, email: emails[index] ?? null })),
  };
  return { value, problems: [] };
}

const nobody = { email: null, affiliation: null, website: null } as const;

function common(data: Mapping, kind: Manifest['kind']): Manifest {
  return {
    kind,
    name: textOf(data.name),
    description: textOf(data.description),
    homepage: textOf(data.homepage),
    repository: null,
    issues: null,
    documentation: null,
    changelog: null,
    support: [],
    funding: [],
    licence: null,
    authors: [],
    maintainers: [],
    keywords: textsOf(data.keywords),
    private: false,
  };
}

/** An address written alone or as `{ url }`; npm's short forms and git's own schemes as web addresses. */
function addressOf(value: unknown): string | null {
  const written = textOf(value) ?? (isMapping(value) ? textOf(value.url) : null);
  if (written === null) return null;
  const short =
    /^(github|gitlab|bitbucket):([\w.-]+\/[\w.-]+)$/.exec(written) ?? /^()([\w.-]+\/[\w.-]+)$/.exec(written);
  if (short) return `https://${short[1] || 'github'}.${short[1] === 'bitbucket' ? 'org' : 'com'}/${short[2]}`;
  return written
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:/]+):/, 'https://$1/')
    .replace(/\.git$/, '');
}

/** `Name <mail> (site)`, as npm, Cargo and Poetry write people, or a mapping of the same. */
function person(value: unknown): readonly Named[] {
  if (isMapping(value)) {
    const name = textOf(value.name) ?? textOf(value.email);
    return name === null
      ? []
      : [
          {
            name,
            email: textOf(value.email),
            affiliation: null,
            website: textOf(value.url) ?? textOf(value.homepage) ?? textOf(value.web),
          },
        ];
  }
  const written = textOf(value);
  if (written === null || written.length > 300) return [];
  const email = /<([^<>\s]+)>/.exec(written)?.[1] ?? null;
  const website = /\(([^()\s]+)\)/.exec(written)?.[1] ?? null;
  const name = written.replace(/[<(].*$/, '').trim() || email;
  return name === null ? [] : [{ name, email, affiliation: null, website }];
}
