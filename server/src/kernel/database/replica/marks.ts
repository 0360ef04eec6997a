/** What stood in the primary's write-ahead log at a moment: everything acknowledged before it lies at or before this place. */
export interface Mark {
  /** By the program's clock, as people are told. */
  at: Date;
  /** The same moment in milliseconds of the process: a clock that is set does not move it. */
  since: number;
  place: bigint;
}

/** From one a second, an hour and more. */
const MOST = 4_096;

/**
 * Marks of the primary, against which the replica's place says how old its figures are. One that has replayed a mark's place
 * shows everything that was acknowledged before its moment; an idle primary stays at its place, so that the newest mark is
 * reached at once and idleness never looks like age.
 */
export class Marks {
  private kept: Mark[] = [];

  add(mark: Mark): void {
    const last = this.kept.at(-1);
    // What was asked earlier and answered later says nothing that is not known already.
    if (last && (mark.since < last.since || mark.place < last.place)) return;
    if (last?.place === mark.place) this.kept.pop();
    this.kept.push(mark);
    if (this.kept.length > MOST) this.kept.shift();
  }

  /** The latest moment up to which whoever has replayed this place lacks nothing; null when that is before the first mark. */
  reachedBy(place: bigint): Mark | null {
    return this.kept.findLast((mark) => mark.place <= place) ?? null;
  }

  /** A replica never goes back: what lies before the mark it has reached is asked for no more. */
  forgetBefore(reached: Mark): void {
    this.kept = this.kept.filter(({ since }) => since >= reached.since);
  }

  /** Places of another server, or of another life of this one, cannot be compared with these. */
  clear(): void {
    this.kept = [];
  }
}

/** A place in the log as PostgreSQL writes it: two halves in hex, "16/B374D848". */
export function placeOf(text: string): bigint {
  const [, high, low] = /^([\dA-F]{1,8})\/([\dA-F]{1,8})$/i.exec(text) ?? [];
  if (high === undefined || low === undefined) throw new Error(`no place in a log: ${text}`);
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
