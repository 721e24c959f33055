/*
 * No flags: they become JSON Schema patterns, which have none.
 */

/** A name on GitHub: letters, digits and single dashes, 39 at most; managed accounts add `_` and a short code. */
export const loginPattern = /^@?[a-zA-Z\d](?:-?[a-zA-Z\d]){0,38}(?:_[a-zA-Z\d]{3,8})?$/;
export const botPattern = /^@?[a-zA-Z\d](?:-?[a-zA-Z\d]){0,38}(?:_[a-zA-Z\d]{3,8})?(?:\[bot\])?$/;
export const repositoryPattern = /^[a-zA-Z\d](?:-?[a-zA-Z\d]){0,38}\/[\w.-]{1,100}$/;
export const domainPattern = /^[a-zA-Z\d](?:-{0,5}[a-zA-Z\d]){0,62}(?:\.[a-zA-Z\d](?:-{0,5}[a-zA-Z\d]){0,62}){1,8}$/;
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** First millisecond (UTC) of a day written YYYY-MM-DD; null when the calendar has no such day. */
export function dayOf(text: string): number | null {
  if (!dayPattern.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : at;
}

/** A web address with a host and without a password, http or https. */
export function isWebAddress(text: string): boolean {
  if (text.length > 2000 || /\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && /[.:]|^localhost$/.test(hostname);
}

/** A path that stays inside the repository: no `..`, no leading `/`, no drive, backslash or control character. */
export function isInsidePath(text: string): boolean {
  const path = text.replace(/#.*$/s, '');
  if (path === '' || path.length > 1000) return false;
  if (/^[/~]|^[a-z]:|[\\:*?"<>|]|\p{Cc}/iu.test(path)) return false;
  return path.split('/').every((part, index, parts) => part !== '..' && (part !== '' || index === parts.length - 1));
}

/** `docs/plan.md#roles` as path and heading. A leading `./` and trailing `/` are dropped. */
export function placeIn(text: string): { readonly path: string; readonly anchor: string | null } {
  const hash = text.indexOf('#');
  const path = (hash < 0 ? text : text.slice(0, hash)).replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
  return { path, anchor: hash < 0 || hash === text.length - 1 ? null : text.slice(hash + 1) };
}
