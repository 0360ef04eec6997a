import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { count, indicatorNamed, type Counted } from "../../indicators/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import type { Asking } from "../domain/form.ts";

const NOTHING: Counted = { numerator: 0, denominator: 0, median: null };

/** What was counted for an agency in the period asked (0) and, of the indicator compared, in the one before (1). */
export interface AgencyFigures {
  unitId: string;
  name: string;
  of: (code: string, ordinal?: 0 | 1) => Counted;
}
export interface Figures {
  agencies: AgencyFigures[];
  total: (code: string, ordinal?: 0 | 1) => Counted;
}

/**
 * Indicators by agency. In the view "now" the figures of agencies that have ended stand with the one that stands for them today;
 * numerators and denominators are added, never rates, so that both views have the same sums. Of the period before only what is
 * compared with it is counted.
 */
export async function readAgencyFigures(
  asking: Asking,
  codes: readonly string[],
  compared: string | null = null,
): Promise<Figures> {
  const { tx, period, before, filter, units, view, today, members } = asking;
  const countOver = (of: typeof period, asked: readonly string[]) =>
    count(tx, { periods: [of], origin: filter.origin, ...units }, asked.map(indicatorNamed));
  const then = compared === null ? [] : await countOver(before, [compared]);
  const counted = [
    ...(await countOver(period, codes)),
    ...then.map((one) => ({ ...one, ordinal: 1 })),
  ];
  const ofUnits = counted.filter(({ unitId }) => unitId !== null);
  const held = [...new Set(ofUnits.flatMap(({ unitId }) => unitId ?? []))];
  const standsFor = view === "now" ? await livingUnits(tx, held, today) : new Map<string, string>();

  const byUnit = new Map<string, Map<string, Counted>>();
  for (const { unitId, code, ordinal, ...one } of ofUnits) {
    if (unitId === null) continue;
    const id = standsFor.get(unitId) ?? unitId;
    if (members !== null && !members.has(id)) continue;
    const own = byUnit.get(id) ?? new Map<string, Counted>();
    const key = keyOf(code, ordinal);
    byUnit.set(id, own.set(key, added(own.get(key) ?? NOTHING, one)));
  }
  const names = await unitRefs(tx, [...byUnit.keys()], view === "now" ? today : period.day);
  const agencies = [...byUnit].map(([unitId, own]): AgencyFigures => ({
    unitId,
    name: names.get(unitId)?.name ?? "",
    of: (code, ordinal = 0) => own.get(keyOf(code, ordinal)) ?? NOTHING,
  }));
  const whole = new Map(
    counted
      .filter(({ unitId }) => unitId === null)
      .map(({ code, ordinal, ...one }) => [keyOf(code, ordinal), one]),
  );
  return {
    agencies,
    total: (code, ordinal = 0) =>
      members === null
        ? (whole.get(keyOf(code, ordinal)) ?? NOTHING)
        : agencies.reduce((sum, agency) => added(sum, agency.of(code, ordinal)), NOTHING),
  };
}

const keyOf = (code: string, ordinal: number): string => `${ordinal} ${code}`;
const added = (one: Counted, other: Counted): Counted => ({
  numerator: one.numerator + other.numerator,
  denominator: one.denominator + other.denominator,
  median: null,
});

/** Which living unit stands for each of these on a day. */
async function livingUnits(
  tx: Tx,
  ids: readonly string[],
  day: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; now: string }>`
    select id, app.unit_now(id, ${day}::date) as now from unnest(${[...ids]}::uuid[]) as id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, now }) => [id, now]));
}
