/** An event as a finding names it. */
export interface TracedEvent {
  id: string;
  ordinal: number;
  at: Date;
  act: string;
  actorName: string;
}

/** Where the table and a seal do not agree about one ordinal. */
export interface Difference {
  ordinal: number;
  /** The content that was sealed under this ordinal, in hex; null if the seal does not list it. */
  sealed: string | null;
  /** The event that stands there, with its content; null if none does. */
  standing: (TracedEvent & { content: string }) | null;
  /** How many events stand under this ordinal. */
  count: number;
}

export type EventFinding =
  | { kind: "changed"; event: TracedEvent; seal: number }
  | { kind: "removed"; ordinal: number; seal: number }
  | { kind: "moved"; event: TracedEvent; sealedAs: number; seal: number }
  | { kind: "inserted"; event: TracedEvent };

export interface Trace {
  /** What the comparison with one seal brought up. */
  differ(seal: number, difference: Difference): void;
  /** A later seal lists these ordinals of before: what stood there was late, and not slipped in. */
  cameLate(ordinals: Iterable<number>): void;
  /** What became of the events, once every seal was compared. */
  end(): EventFinding[];
}

/**
 * Tells from the differences of all seals what was done to the events: one whose content was sealed under another ordinal was
 * moved; what stands where nothing was sealed was slipped in; what was sealed and stands nowhere was taken away.
 */
export function traceEvents(): Trace {
  /** Sealed contents that do not stand where they belong, by content. */
  const lost = new Map<string, { ordinal: number; seal: number }>();
  const strange: { seal: number; difference: Difference; event: TracedEvent }[] = [];
  const extra = new Map<number, Difference[]>();
  return {
    differ(seal, difference) {
      const { ordinal, sealed, standing } = difference;
      if (sealed !== null) lost.set(sealed, { ordinal, seal });
      if (standing === null) return;
      if (sealed === null) extra.set(ordinal, [...(extra.get(ordinal) ?? []), difference]);
      else strange.push({ seal, difference, event: standing });
    },
    cameLate(ordinals) {
      for (const ordinal of ordinals) extra.delete(ordinal);
    },
    end() {
      const findings: EventFinding[] = [];
      const named = new Set<number>();
      const moved = ({ standing }: Difference): boolean => {
        const from = standing && lost.get(standing.content);
        if (!from) return false;
        findings.push({ kind: "moved", event: standing, sealedAs: from.ordinal, seal: from.seal });
        lost.delete(standing.content);
        return true;
      };
      const left = strange.filter(({ difference }) => !moved(difference));
      const leftOver = [...extra.values()].flat().filter((difference) => !moved(difference));
      const strangers = countBy(strange.map(({ difference }) => difference.ordinal));
      for (const { seal, difference, event } of left) {
        const { ordinal, sealed, count } = difference;
        // Another event stands there too, and is the sealed one; or the sealed one stands elsewhere by now.
        const besideIt = (strangers.get(ordinal) ?? 0) < count || named.has(ordinal);
        const isExtra = besideIt || !lost.has(sealed ?? "");
        findings.push(isExtra ? { kind: "inserted", event } : { kind: "changed", event, seal });
        named.add(ordinal);
      }
      for (const { ordinal, seal } of lost.values())
        if (!named.has(ordinal)) findings.push({ kind: "removed", ordinal, seal });
      for (const { standing } of leftOver)
        if (standing) findings.push({ kind: "inserted", event: standing });
      return findings.toSorted((a, b) => ordinalOf(a) - ordinalOf(b));
    },
  };
}

const ordinalOf = (finding: EventFinding): number =>
  finding.kind === "removed" ? finding.ordinal : finding.event.ordinal;

function countBy(ordinals: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const ordinal of ordinals) counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1);
  return counts;
}
