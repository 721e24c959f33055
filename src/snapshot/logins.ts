/**
 * Login in an address that a code host gives out in place of a private one: GitHub's `ID+LOGIN@users.noreply.github.com`
 * (without the number for accounts older than 2017), and the same of Enterprise servers. Null for any other address.
 */
export function loginInAddress(email: string): string | null {
  const found = /^(?:\d{1,12}\+)?([a-z\d](?:[a-z\d-]{0,60})(?:\[bot\])?)@users\.noreply\.[a-z\d.-]{1,200}$/i.exec(
    email,
  );
  return found?.[1] ?? null;
}
