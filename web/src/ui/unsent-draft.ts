/** What could not be saved on the server yet, kept on this machine under the person's account. */
export interface Unsent {
  content: object;
  /** The saving it goes on from. */
  base: string | null;
}

const PREFIX = "dondoc.draft.";
const keyOf = (accountId: string, place: string): string => `${PREFIX}${accountId}.${place}`;

const isUnsent = (kept: unknown): kept is Unsent =>
  typeof kept === "object" && kept !== null && "content" in kept && "base" in kept;

export function readUnsent(accountId: string, place: string): Unsent | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId, place)) ?? "null");
    return isUnsent(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function writeUnsent(accountId: string, place: string, unsent: Unsent | null): void {
  try {
    if (unsent) localStorage.setItem(keyOf(accountId, place), JSON.stringify(unsent));
    else localStorage.removeItem(keyOf(accountId, place));
  } catch {
    // A full or forbidden store: the text is still on the page.
  }
}

/** When somebody leaves a machine that others use, what they had not sent leaves with them. */
export function dropUnsent(accountId: string): void {
  for (const place of Object.keys(localStorage)) {
    if (place.startsWith(`${PREFIX}${accountId}.`)) localStorage.removeItem(place);
  }
}
