import type { WithheldBecause } from "@dondoc/contract";

/** What was counted of an agency; of the rate both parts, since rates are never added. */
export interface AgencyCounts {
  unitId: string;
  name: string;
  assigned: number;
  done: number;
  onTime: number;
  late: number;
  open: number;
  overdue: number;
  rateOf: { numerator: number; denominator: number };
}
export type Sums = Omit<AgencyCounts, "unitId" | "name">;

export interface Withheld {
  unitId: string;
  because: WithheldBecause;
  /** Of one that the office struck. */
  reason: string | null;
}
export interface Redacted {
  shown: AgencyCounts[];
  /** Those that are not told apart, together; null where there are none. */
  others: (Sums & { agencies: number }) | null;
  withheld: Withheld[];
}

/**
 * Which agencies stand in a published table by name. One with fewer tasks than `smallest` does not: one task of one agency can be
 * recognised, and so can whoever does it. Nor does one that the office struck. Their figures stand together, and the sums of the
 * province stay whole; therefore those together must be at least two agencies with at least so many tasks, else the sums would
 * tell what was left out: agencies with the fewest tasks join them until it is so.
 */
export function redact(
  agencies: readonly AgencyCounts[],
  { smallest, struck }: { smallest: number; struck: ReadonlyMap<string, string> },
): Redacted {
  const counted = agencies.filter(({ assigned }) => assigned > 0);
  const withheld = new Map<string, Withheld>();
  for (const { unitId, assigned } of counted) {
    const reason = struck.get(unitId) ?? null;
    if (reason !== null) withheld.set(unitId, { unitId, because: "struck", reason });
    else if (assigned < smallest) withheld.set(unitId, { unitId, because: "few", reason });
  }
  const hidden = () => counted.filter(({ unitId }) => withheld.has(unitId));
  const fewestFirst = counted
    .filter(({ unitId }) => !withheld.has(unitId))
    .toSorted((a, b) => a.assigned - b.assigned || (a.unitId < b.unitId ? -1 : 1));
  while (tells(hidden(), smallest)) {
    const next = fewestFirst.shift();
    if (!next) break;
    withheld.set(next.unitId, { unitId: next.unitId, because: "shield", reason: null });
  }
  const together = hidden();
  return {
    shown: counted.filter(({ unitId }) => !withheld.has(unitId)),
    others: together.length === 0 ? null : { ...sumOf(together), agencies: together.length },
    withheld: [...withheld.values()],
  };
}

/** Whether what is left out could be reckoned from the sums. */
const tells = (hidden: readonly AgencyCounts[], smallest: number): boolean =>
  hidden.length > 0 && (hidden.length < 2 || sumOf(hidden).assigned < smallest);

export const sumOf = (agencies: readonly Sums[]): Sums =>
  agencies.reduce<Sums>(
    (sum, one) => ({
      assigned: sum.assigned + one.assigned,
      done: sum.done + one.done,
      onTime: sum.onTime + one.onTime,
      late: sum.late + one.late,
      open: sum.open + one.open,
      overdue: sum.overdue + one.overdue,
      rateOf: {
        numerator: sum.rateOf.numerator + one.rateOf.numerator,
        denominator: sum.rateOf.denominator + one.rateOf.denominator,
      },
    }),
    {
      assigned: 0,
      done: 0,
      onTime: 0,
      late: 0,
      open: 0,
      overdue: 0,
      rateOf: { numerator: 0, denominator: 0 },
    },
  );
