import type { Documents } from '../reading/documents.ts';
import { fold } from '../reading/fold.ts';
import { manifestsOf, manifestsWithHomepage, publicCodeOf } from '../reading/own-sites.ts';
import type { Named } from '../reading/people-named.ts';
import type { Repository } from '../snapshot/snapshot.ts';
import { say } from '../wording/message.ts';
import type { Evidence, Reads } from './practice.ts';

/** People or teams found in one place. */
export interface Found extends Named {
  /** Who only signs as author, which tells who made it and not who looks after it now. */
  readonly signing?: { readonly people: readonly string[]; readonly bodies: readonly string[] };
  readonly evidence: Evidence;
}

export const here = (path: string, line?: number): Evidence => ({
  kind: 'observed',
  summary: say('named-maintainers.named'),
  path,
  ...(line === undefined ? {} : { line }),
});

const bodies =
  /\b(team|contributors|authors|developers|co-?op\w*|collective|foundation|association|inc|ltd|gmbh|sccl|s\.?l\.?|community|equipo|equipe|equip|colectivo|asociacion|cooperativ\w*)(?!\w)/i;
const sharedMailbox =
  /^(hello|hi|hola|info|contact\w*|office|admin|team|dev|devs|support|mail|webmaster|opensource|oss)@/i;

/** An organisation that signs a package: by its words, by the owner's name, or by an address that nobody has alone. */
function isBody({ name, email }: Signature, { owner }: Repository): boolean {
  const [plain, account] = [name, owner ?? ''].map((text) => fold(text).replace(/[^a-z0-9]/g, ''));
  if (bodies.test(fold(name)) || (!name.includes(' ') && sharedMailbox.test(email ?? ''))) return true;
  if (!plain || !account || Math.min(plain.length, account.length) < 4) return plain === account && plain !== '';
  // An account's own name is a person's as often as not, unless the account sets its words apart as well; one that only begins like it is a firm's.
  if (plain === account) return name.includes(' ') && /[a-z][A-Z]|[-_]/.test(owner ?? '');
  return plain.startsWith(account) || account.startsWith(plain);
}

type Signature = { readonly name: string; readonly email: string | null };

/** Whom the manifests of packages name as keeping or having made the project. */
export function fromManifests(documents: Documents, repository: Repository): readonly Found[] {
  const described = publicCodeOf(documents);
  const contacts = described
    ? [
        {
          people: described.said.maintenance.contacts.map(({ name }) => name),
          teams: described.said.maintenance.contractors.map(({ name }) => name),
          evidence: here(described.path),
        },
      ]
    : [];
  const packages = manifestsOf(documents).map(({ path, manifest }) =>
    signed(manifest.maintainers, manifest.authors, path, repository),
  );
  const others = documents.matching(otherManifest).map(({ path }) => {
    const text = documents.text(path)?.slice(0, 60_000) ?? '';
    const { keepers, authors } = /(^|\/)description$/i.test(path) ? ofRPackage(text) : ofOtherManifest(text);
    return signed(keepers.map(signatureOf), authors.map(signatureOf), path, repository);
  });
  return [...contacts, ...packages, ...others];
}

function signed(
  keepers: readonly Signature[],
  authors: readonly Signature[],
  path: string,
  repository: Repository,
): Found {
  const [kept, made] = [keepers, authors].map((of) => ({
    people: [...new Set(of.filter((each) => !isBody(each, repository)).map(({ name }) => name.toLowerCase()))],
    bodies: of.filter((each) => isBody(each, repository)).map(({ name }) => name),
  }));
  return {
    people: kept?.people ?? [],
    teams: kept?.bodies ?? [],
    signing: made ?? { people: [], bodies: [] },
    evidence: here(path),
  };
}

function signatureOf(written: string): Signature {
  const email = /<([^<>\s]{3,100})>/.exec(written)?.[1] ?? null;
  return { name: written.replace(/\s*[<(].*$/, '').trim() || (email ?? ''), email };
}

/** Manifests read only for the people in them: Mix, Maven, Cabal, opam, Python's older ones, and R's. */
const otherManifest = /^(mix\.exs|pom\.xml|description|setup\.(cfg|py)|([\w-]+\/)?[\w-]+\.(cabal|opam))$/;
type Keeping = { readonly keepers: readonly string[]; readonly authors: readonly string[] };

function ofOtherManifest(text: string): Keeping {
  const list = /\bmaintainers:\s*\[([^\]]{0,1000})\]/.exec(text)?.[1] ?? '';
  const quoted = [...list.matchAll(/"([^"]{1,100})"/g)].map((match) => match[1] ?? '');
  const developers = [
    ...text.matchAll(/<developer>\s*(?:<[a-z]+>[^<]*<\/[a-z]+>\s*){0,6}?<name>([^<]{1,100})<\/name>/g),
  ].map((match) => match[1] ?? '');
  const field = (name: string): readonly string[] => {
    const line = new RegExp(`^[ \\t]*${name}[ \\t]*[:=][ \\t]*(?![[{(])([^\\n]{2,300})`, 'im').exec(text)?.[1] ?? '';
    return line
      .split(',')
      .map((each) => each.replace(/["']/g, '').trim())
      .filter((each) => /^\p{L}[^(){}=]{1,100}$/u.test(each));
  };
  return { keepers: [...quoted, ...developers, ...field('maintainer')], authors: field('author') };
}

/** DESCRIPTION of an R package: `person("Ana", "Gil", role = c("aut", "cre"))`, or fields of plain text. */
function ofRPackage(text: string): Keeping {
  if (!/^Package:/m.test(text)) return { keepers: [], authors: [] };
  const persons = text.split(/\bperson\(/).slice(1);
  const [keepers, authors] = ['cre', 'aut'].map((role) =>
    persons.flatMap((person) => {
      const said = person.slice(0, 600);
      if (!new RegExp(`role\\s*=\\s*[^=]{0,80}"${role}"`).test(said)) return [];
      const names =
        /^\s*(?:given\s*=\s*)?(?:c\(\s*"([^"]{1,80})"(?:\s*,\s*"[^"]{1,80}"){0,3}\s*\)|"([^"]{1,80})")(?:\s*,\s*(?:family\s*=\s*)?"([^"]{1,80})")?/.exec(
          said,
        );
      return names ? [[names[1] ?? names[2], names[3]].filter((part) => part !== undefined).join(' ')] : [];
    }),
  );
  const plain = /^Maintainer:[ \t]*([^\n]{2,200})/m.exec(text)?.[1];
  return { keepers: [...(keepers ?? []), ...(plain === undefined ? [] : [plain])], authors: authors ?? [] };
}

export const filesOfSignatures: readonly Reads[] = [manifestsWithHomepage, { path: otherManifest, most: 3 }];
