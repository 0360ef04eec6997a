/** What is kept of the tries under one key. */
export interface Tries {
  /** Wrong ones that are not forgiven yet. */
  tries: number;
  lastAt: Date;
  heldUntil: Date | null;
}

/** How much is borne under a key, and what comes after. */
export interface Patience {
  /** So many wrong tries are free; from the last of them on one waits. */
  free: number;
  /** One wrong try is forgiven in so many seconds. */
  forgivenInSeconds: number;
  /** The first wait; each further wrong try doubles it. */
  firstWaitSeconds: number;
  longestWaitSeconds: number;
}

const SECOND = 1000;

/** Machines that share a database may be so far apart. */
const SKEW_MS = 60 * SECOND;

/**
 * Under this key nothing is tried before this instant; null when it may be tried now. A wait that was noted by a clock which ran
 * ahead and was set right since is not sat out for days: the next wrong try, which counts on, begins one by the right clock.
 */
export const heldUntil = ({ heldUntil: until, lastAt }: Tries, now: Date): Date | null =>
  until !== null && until > now && lastAt.getTime() - now.getTime() <= SKEW_MS ? until : null;

/**
 * A try is counted before it is looked at, so that many at once are not all free; a right one is taken back
 * (`withoutTry`). Waits double from `firstWaitSeconds` and never grow beyond the longest.
 */
export function afterTry(kept: Tries, now: Date, patience: Patience): Tries {
  const seconds = Math.max(0, (now.getTime() - kept.lastAt.getTime()) / SECOND);
  const tries = Math.max(0, kept.tries - seconds / patience.forgivenInSeconds) + 1;
  return { tries, lastAt: now, heldUntil: waitFrom(tries, now, patience) };
}

/** The same without the last try, which was a right one: what it alone had brought about ends with it. */
export function withoutTry(kept: Tries, now: Date, patience: Patience): Tries {
  const tries = Math.max(0, kept.tries - 1);
  return { ...kept, tries, heldUntil: tries < patience.free ? null : heldUntil(kept, now) };
}

function waitFrom(tries: number, now: Date, patience: Patience): Date | null {
  // What a second has forgiven of a try does not make it free.
  const beyond = Math.ceil(tries) - patience.free;
  if (beyond < 0) return null;
  // 2^31 seconds are longer than any longest wait.
  const wait = patience.firstWaitSeconds * 2 ** Math.min(beyond, 31);
  return new Date(now.getTime() + Math.min(wait, patience.longestWaitSeconds) * SECOND);
}

/** Did this very try begin the first wait? Then it is written down, once for a row of guesses. */
export const beginsToHold = (kept: Tries, patience: Patience): boolean =>
  kept.heldUntil !== null && Math.ceil(kept.tries) === patience.free;

/**
 * The part of an address that one subscriber has: of IPv6 the first 64 bits, since whoever has one address there has all of
 * them; IPv4 whole, also when it comes mapped into IPv6.
 */
export function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const [bare = ""] = address.toLowerCase().split("%");
  const [head = "", tail] = bare.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** "30 giây", "5 phút": how long until then, rounded up. */
export function waitInWords(until: Date, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / SECOND));
  return seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
}
