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
/** What stands published of periods that share days with this one. */
export interface Beside {
  /** Whom one of them does not name. */
  withheld: ReadonlySet<string>;
  /** Whom one of them names: the title of its period. */
  named: ReadonlyMap<string, string>;
}

export interface Redacted {
  shown: AgencyCounts[];
  /** Those that are not told apart, together; null where there are none. */
  others: (Sums & { agencies: number }) | null;
  withheld: Withheld[];
  /** Who is left out here for the first time while a period that shares days names them: their figures could be reckoned. */
  exposed: { name: string; by: string }[];
}

/**
 * Which agencies stand in a published table by name. One with fewer tasks than `smallest` does not: one task of one agency can be
 * recognised, and so can whoever does it. Nor does one that the office struck. Their figures stand together, and the sums of the
 * province stay whole; therefore those together must be at least two agencies with at least so many tasks, else the sums would
 * tell what was left out: agencies with the fewest tasks join them until it is so.
 *
 * A half-year is its two quarters: whom a publication of a period that shares days does not name is not named here either, and
 * the sums of both tell no more than each alone.
 */
export function redact(
  agencies: readonly AgencyCounts[],
  {
    smallest,
    struck,
    beside,
  }: { smallest: number; struck: ReadonlyMap<string, string>; beside: Beside },
): Redacted {
  const counted = agencies.filter(({ assigned }) => assigned > 0);
  const withheld = new Map<string, Withheld>();
  for (const { unitId, assigned } of counted) {
    const reason = struck.get(unitId) ?? null;
    if (reason !== null) withheld.set(unitId, { unitId, because: "struck", reason });
    else if (assigned < smallest) withheld.set(unitId, { unitId, because: "few", reason });
    else if (beside.withheld.has(unitId)) {
      withheld.set(unitId, { unitId, because: "beside", reason });
    }
  }
  const hidden = () => counted.filter(({ unitId }) => withheld.has(unitId));
  const fewestFirst = counted
    .filter(({ unitId }) => !withheld.has(unitId))
    .toSorted(
      (a, b) =>
        Number(beside.named.has(a.unitId)) - Number(beside.named.has(b.unitId)) ||
        a.assigned - b.assigned ||
        (a.unitId < b.unitId ? -1 : 1),
    );
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
    exposed: together.flatMap(({ unitId, name }) => {
      const by = beside.withheld.has(unitId) ? undefined : beside.named.get(unitId);
      return by === undefined ? [] : [{ name, by }];
    }),
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
