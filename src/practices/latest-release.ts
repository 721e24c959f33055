import type { Documents } from '../reading/documents.ts';
import { manifestReader } from '../reading/ecosystem/manifest.ts';
import { fold } from '../reading/fold.ts';
import { compareVersions, type Version, versionOf } from '../reading/version.ts';
import type { Release } from '../snapshot/activity.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

const day = 86_400_000;
/** Files that give the version of a project that makes no tags. */
export const manifestFile =
  /^(?:package\.json|composer\.json|pyproject\.toml|cargo\.toml|[^/]+\.gemspec|version(?:\.txt)?|mix\.exs|setup\.(?:py|cfg))$/;

export interface Latest {
  readonly name: string;
  readonly version: Version | null;
  readonly at: Instant | null;
  readonly from: 'release' | 'tag' | 'manifest';
  /** Text of the release, or of an annotated tag; null where none is known. */
  readonly notes: string | null;
  readonly url: string | null;
  /** The package that a tag of one of several names; null for a release of the whole project. */
  readonly ofPackage: string | null;
}

/** The newest release: by the host, else by tags, else the version that a manifest gives. */
export function latestRelease(snapshot: Snapshot, documents: Documents): Latest | null {
  const releases = snapshot.releases.known ? snapshot.releases.value : [];
  const tags = snapshot.tags.known ? snapshot.tags.value : [];
  const packageOf = (tag: string): string | null => packageOfTag(tag, snapshot.repository.name);
  const candidates = [
    ...releases.map(
      (release): Latest => ({
        ...ofRelease(release),
        url: releaseUrl(snapshot, release),
        ofPackage: packageOf(release.tag),
      }),
    ),
    ...tags
      .filter((tag) => !releases.some((release) => release.tag === tag.name))
      .map(
        (tag): Latest => ({
          name: tag.name,
          version: versionOf(tag.name),
          at: tag.at,
          from: 'tag',
          notes: tag.message !== null && tagTells(tag.message) ? tag.message : null,
          url: null,
          ofPackage: packageOf(tag.name),
        }),
      )
      .filter(({ version }) => version !== null),
  ];
  const stable = candidates.filter(({ version }) => version === null || version.pre === '');
  const current = withoutAbandoned(stable.length > 0 ? stable : candidates);
  const whole = current.filter(({ ofPackage }) => ofPackage === null);
  const packages = Map.groupBy(whole.length > 0 ? whole : current, ({ ofPackage }) => ofPackage);
  // The numbers of two packages tell nothing of which was released later.
  const newest = [...packages.values()].flatMap((each) => [...each].sort(newerFirst)[0] ?? []);
  const [latest] = newest.sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || newerFirst(a, b));
  return latest ?? ofManifest(documents);
}

/** `semilla-web-v1.2.3`, `@semilla/web@1.2.3`, `web/v1.2.3`; null for a tag of the whole: `release-1.2`, the project's name. */
function packageOfTag(tag: string, project: string): string | null {
  if (/^(?:v|ver|version|rel|releases?|tags?)?[-_./ ]?v?\d/i.test(tag)) return null;
  const name = /(?:^|\/)([\w.-]{2,60}?)[-_@/]v?\d+\.\d[\w.+-]*$/.exec(tag)?.[1] ?? null;
  return name?.toLowerCase() === project.toLowerCase() ? null : name;
}

/** Years after which a higher number was of another way of counting, which the project gave up. */
const yearsOfScheme = 2;

function withoutAbandoned(candidates: readonly Latest[]): readonly Latest[] {
  const times = candidates.flatMap(({ at }) => at ?? []);
  if (times.length === 0) return candidates;
  const since = times.reduce((a, b) => Math.max(a, b)) - yearsOfScheme * 365 * day;
  return candidates.filter(({ at }) => at === null || at >= since);
}

const ofRelease = (release: Release): Omit<Latest, 'url' | 'ofPackage'> => ({
  name: release.tag,
  version: versionOf(release.tag),
  at: release.publishedAt,
  from: 'release',
  notes: release.notes ?? '',
});

function releaseUrl(snapshot: Snapshot, { tag }: Release): string | null {
  const { url } = snapshot.repository;
  return url === null ? null : `${url}/releases/tag/${encodeURIComponent(tag)}`;
}

/** By version where both have one that can be compared and none is a date; else by date. */
function newerFirst(a: Latest, b: Latest): number {
  if (a.version !== null && b.version !== null) {
    const byVersion = compareVersions(b.version, a.version);
    if (byVersion !== 0) return byVersion;
  }
  return (b.at ?? 0) - (a.at ?? 0);
}

function ofManifest(documents: Documents): Latest | null {
  for (const { path } of documents.matching(manifestFile)) {
    const text = documents.text(path) ?? '';
    const isPrivate = manifestReader(path)?.(text, path).value?.private === true;
    const written = /^version(?:\.txt)?$/i.test(path)
      ? text.trim().split(/\s/)[0]
      : /(?:^|[\s,{])"?version"?\s*[:=]\s*["']([^"'\n]{1,40})["']/m.exec(text)?.[1];
    const version = versionOf(written ?? '');
    if (version !== null && version.pre === '' && !isPrivate && version.numbers.some((number) => number > 0)) {
      return { name: version.text, version, at: null, from: 'manifest', notes: null, url: null, ofPackage: null };
    }
  }
  return null;
}

/** An annotated tag that lists changes; most only repeat the name, as people or tools write it. */
function tagTells(message: string): boolean {
  const lines = message
    .slice(0, 20_000)
    .replace(/-----BEGIN[\s\S]*$/, '')
    .split(/\r?\n/)
    .filter(
      (line) =>
        saysWhatChanged(line) &&
        !/^\W*(?:maven-release|prepar|tag|releas|version|bump|merge|updat\w* (?:version|to v?\d)|publish)/i.test(line),
    );
  const isChange =
    /\b(?:fix\w*|add\w*|remov\w*|chang\w*|improv\w*|support\w*|allow\w*|drop\w*|now|new \w+|corrig\w*|corrij\w*|correg\w*|correc\w*|anad\w*|agreg\w*|mejor\w*|ajout\w*|amelior\w*|adicion\w*|afeg\w*)\b/;
  return lines.length >= 2 || lines.some((line) => isChange.test(fold(line)));
}

/** Words of a release's text beside its links, headings and the sentence that a host or habit puts there. */
export function saysWhatChanged(notes: string): boolean {
  const told = notes
    .slice(0, 20_000)
    .replace(/<!--[\s\S]{0,5000}?-->/g, ' ')
    .split(/\r?\n/)
    .filter((line) => !/full changelog|^\s*#|^\s*(?:signed-off-by|tagger|-----|[\w+/=]{60,}$)/i.test(line))
    .map((line) => fold(line.replace(/https?:\/\/\S+/g, ' ')))
    .filter(
      (line) =>
        !/^[\W_]*(?:(?:no|without|sin|sem|sense|pas de|aucun) (?:breaking|major|notable|user[- ]facing|other)?\s*changes?\b.*|(?:released? |version |tag(?:ging)? |bump(?:ed|ing)?( version)?( to)? |v|for )*v?\d[\w.+-]*|(?:first|initial|new|patch|minor|major|bugfix)? ?release.{0,25}|see (?:the )?(?:changelog|release notes).{0,40}|merge .*|.{0,60}unstable; urgency.*)[\W_]*$/.test(
          line,
        ),
    );
  const words = told.join(' ').match(/[\p{L}]{2,}/gu) ?? [];
  return words.length >= 3;
}
