/** Folders that a package manager or a version control system fills, whatever is around them. */
const always = new Set([
  '.git',
  '.hg',
  '.svn',
  '.bzr',
  'node_modules',
  'bower_components',
  'jspm_packages',
  'elm-stuff',
  '__pycache__',
  '.venv',
  '.tox',
  '.nox',
  '.eggs',
  'site-packages',
  '.stack-work',
  '.terraform',
  '.gradle',
]);

/** What a folder holds when a tool made it: names of its direct children. */
const marks: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  // composer, go, bundler; a project's own `vendor` folder has none of these.
  ['vendor', new Set(['autoload.php', 'composer', 'modules.txt', 'bundle', 'github.com', 'golang.org', 'gopkg.in'])],
  ['pods', new Set(['manifest.lock', 'pods.xcodeproj'])],
  // Python's own mark of a virtual environment, and the Cache Directory Tagging mark that cargo, pytest and others leave.
  ['*', new Set(['pyvenv.cfg', 'cachedir.tag'])],
]);

/** A folder with a name that alone shows it to be dependencies, a cache or version control. */
export const isDependencyName = (folder: string): boolean => always.has(folder.toLowerCase());

/** Drupal's folders of what was uploaded, and of modules by others. */
const drupal = /(?:^|\/)(?:sites\/[^/]+\/files|(?:web|docroot)\/(?:modules|profiles|themes)\/contrib)$/i;

/** A folder, by its path, that alone shows what others wrote or a tool made. */
export const isDependencyFolder = (path: string): boolean =>
  isDependencyName(path.slice(path.lastIndexOf('/') + 1)) || drupal.test(path);

/** `child` directly inside `folder` shows that a tool made `folder`. Both are names, not paths. */
export function marksDependencies(folder: string, child: string): boolean {
  const name = child.toLowerCase();
  return (marks.get('*')?.has(name) ?? false) || (marks.get(folder.toLowerCase())?.has(name) ?? false);
}

/**
 * Paths without those in dependency folders, even where these were committed: what others wrote there (licences, changelogs,
 * READMEs) says nothing of this project. `dist`, `build`, `target`, `vendor` and the like stay unless a mark inside
 * shows a tool's hand, since projects keep their own work there too. The root itself is never left out.
 */
export function withoutDependencies<T>(items: readonly T[], pathOf: (item: T) => string): readonly T[] {
  const made = new Set<string>();
  for (const item of items) {
    const path = pathOf(item);
    // The marks are files or folders: every folder on the way and the last name can be one.
    let end = path.indexOf('/');
    let before = '';
    let folder = '';
    while (end >= 0) {
      const name = path.slice(before.length === 0 ? 0 : before.length + 1, end);
      if (before !== '' && marksDependencies(folder, name)) made.add(before);
      before = path.slice(0, end);
      folder = name;
      end = path.indexOf('/', end + 1);
    }
    if (before !== '' && marksDependencies(folder, path.slice(before.length + 1))) made.add(before);
  }
  const inside = new Map<string, boolean>();
  const isInside = (folder: string): boolean => {
    if (folder === '') return false;
    const seen = inside.get(folder);
    if (seen !== undefined) return seen;
    const slash = folder.lastIndexOf('/');
    const result = made.has(folder) || isDependencyFolder(folder) || isInside(slash < 0 ? '' : folder.slice(0, slash));
    inside.set(folder, result);
    return result;
  };
  return items.filter((item) => {
    const path = pathOf(item);
    const slash = path.lastIndexOf('/');
    return !isInside(slash < 0 ? '' : path.slice(0, slash));
  });
}
