/** A repository on a host, by one of its addresses. */
export interface Remote {
  /** Host with its port, if the address says one that a browser would use. Null for a name that only this machine knows. */
  readonly host: string | null;
  /** Everything before the name: on GitLab it can be `group/subgroup`. Null where the path has one name only. */
  readonly owner: string | null;
  readonly name: string;
  /** Web address, without user names, tokens or `.git`; null where there is no host. */
  readonly url: string | null;
}

const segment = /^[\p{L}\p{N}._~+-]{1,255}$/u;
const hostName = /^(?:[a-z\d](?:[a-z\d-]{0,62}[a-z\d])?\.){1,10}[a-z\d-]{2,63}$/i;
const ownHost = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]{2,45}\])$/i;

/**
 * Reads what `git remote` shows: `https://TOKEN@host/owner/name.git`, `ssh://git@host:2222/owner/name`,
 * `git@host:owner/name.git`, `git://…`. Null for a folder or anything else that names no repository on a host.
 */
export function parseRemote(address: string): Remote | null {
  const text = address.trim();
  if (text.length > 2000 || /[\p{Cc}\s\\]/u.test(text)) return null;
  const scheme = /^([a-z][a-z\d+.-]{1,20}):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    const rest = text.slice(scheme.length + 3);
    const slash = rest.indexOf('/');
    if (slash < 0) return null;
    return remoteAt(scheme, rest.slice(0, slash), rest.slice(slash + 1));
  }
  // The short form of ssh has a colon before any slash; a single letter before it is a drive.
  const colon = text.indexOf(':');
  const slash = text.indexOf('/');
  if (colon < 2 || (slash >= 0 && slash < colon)) return null;
  return remoteAt('ssh', text.slice(0, colon), text.slice(colon + 1));
}

function remoteAt(scheme: string, authority: string, path: string): Remote | null {
  const web = webScheme(scheme);
  if (web === null) return null;
  const server = authority.slice(authority.lastIndexOf('@') + 1);
  const port = /:(\d{1,5})$/.exec(server)?.[1];
  const bare = (port === undefined ? server : server.slice(0, -port.length - 1)).replace(/:$/, '').toLowerCase();
  const names = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '');
  const last = names.pop()?.replace(/\.git$/i, '');
  if (last === undefined || ![...names, last].every((part) => segment.test(part) && !/^\.{0,2}$/.test(part)))
    return null;
  const owner = names.length === 0 ? null : names.join('/');
  if (!hostName.test(bare) && !ownHost.test(bare)) {
    // A short name is an alias in somebody's ssh settings: the names are right, the web address is not known.
    return scheme === 'ssh' && /^[\w.-]{2,100}$/.test(bare) ? { host: null, owner, name: last, url: null } : null;
  }
  // GitHub, GitLab and Bitbucket answer ssh over port 443 on a host of its own.
  const sshless =
    scheme === 'ssh' ? bare.replace(/^(?:alt)?ssh\.(?=github\.com$|gitlab\.com$|bitbucket\.org$)/, '') : bare;
  const usual = web === 'https' ? '443' : '80';
  const keepsPort = /^https?$/.test(scheme) && port !== undefined && port !== usual;
  const host = keepsPort ? `${sshless}:${port}` : sshless;
  return { host, owner, name: last, url: `${web}://${[host, ...names, last].join('/')}` };
}

function webScheme(scheme: string): 'https' | 'http' | null {
  switch (scheme) {
    case 'http':
      return 'http';
    case 'https':
    case 'ssh':
    case 'git':
    case 'git+ssh':
    case 'git+https':
    case 'ssh+git':
      return 'https';
    default:
      return null;
  }
}

/**
 * What a person can name a repository of a host by: `OWNER/NAME` (on `server`), or an address, also of a page inside it
 * (`https://github.com/OWNER/NAME/tree/main`). Null where it is neither.
 *
 * @param server web address that `OWNER/NAME` is meant on, such as `https://github.com`
 */
export function parseTarget(target: string, server: string): Remote | null {
  const text = target.trim().replace(/\/+$/, '');
  if (/^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d_])?\/[\w.-]{1,100}$/i.test(text)) {
    return parseRemote(`${server.replace(/\/+$/, '')}/${text}`);
  }
  const remote = parseRemote(text);
  if (remote?.url == null) return null;
  const home = parseRemote(`${server.replace(/\/+$/, '')}/owner/name`);
  const parts = [...(remote.owner?.split('/') ?? []), remote.name];
  const [owner, name] = parts;
  const twoNames = remote.host === home?.host || remote.host === 'github.com';
  if (owner === undefined || name === undefined) return null;
  return twoNames ? parseRemote(`${new URL(remote.url).origin}/${owner}/${name}`) : remote;
}
