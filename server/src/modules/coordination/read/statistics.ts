import type { CoordinationFigures, CoordinationStatistics, UnitRef } from "@dondoc/contract";
import { workingDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readSettings } from "../../settings/index.ts";
import { median } from "../domain/median.ts";
import { unitRef } from "../unit-ref.ts";
import { whereOf } from "./list-consultations.ts";
import { consultationLists as lists, measured } from "./lists.ts";

interface Read extends Omit<CoordinationFigures, "unit" | "medianDays"> {
  unit: UnitRef;
  /** Days of sending and answering, with how often each pair occurs. */
  taken: [sentOn: string, answeredOn: string, times: number][] | null;
}

interface Asked {
  side: "asked" | "asking";
  period: z.output<typeof CoordinationStatistics>["period"];
}

/** Figures of each agency over requests sent within a period; each counts by the clause of the list it opens. */
export async function readStatistics(
  tx: Tx,
  actor: Actor,
  today: string,
  { side, period }: Asked,
): Promise<z.output<typeof CoordinationStatistics>> {
  const { calendar } = await readSettings(tx, today);
  const unit = side === "asked" ? sql`asked.unit_id` : sql`asked.asking_unit_id`;
  const count = (list: keyof typeof lists) =>
    sql`count(*) filter (where ${lists[list](today)})::int`;
  const { rows } = await sql<Read>`
    with mine as (
      select ${unit} as of_unit, asked.* from app.consultation_asked asked
      join app.consultation on consultation.id = asked.consultation_id
      where ${whereOf(actor, { side, from: period.from, to: period.to })} and ${measured}
    ), counted as (
      select asked.of_unit, count(*)::int as sent, ${count("due")} as due, ${count("on-time")} as "onTime",
        ${count("late")} as late, ${count("answered-late")} as "answeredLate", ${count("withdrawn-late")} as "withdrawnLate",
        count(*) filter (where asked.answered_on is not null)::int as answered, ${count("clear")} as clear,
        ${count("evasive")} as evasive, ${count("deemed")} as deemed, ${count("without-function")} as "withoutFunction"
      from mine asked group by asked.of_unit
    ), taken as (
      select pair.of_unit, jsonb_agg(jsonb_build_array(pair.sent_on, pair.answered_on, pair.times)) as pairs
      from (select of_unit, (sent_at at time zone 'Asia/Ho_Chi_Minh')::date as sent_on, answered_on, count(*) as times
        from mine where answered_on is not null group by 1, 2, 3) pair group by pair.of_unit
    )
    select ${unitRef("counted.of_unit", today)} as unit, counted.*, taken.pairs as taken
    from counted left join taken on taken.of_unit = counted.of_unit`.execute(tx);
  const items = rows.map(({ taken, ...row }) => ({
    ...row,
    medianDays: median(
      (taken ?? []).map(([sentOn, answeredOn, times]) => ({
        value: workingDaysBetween(calendar, sentOn, answeredOn),
        times,
      })),
    ),
  }));
  return {
    asOf: today,
    period,
    items: items.toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, "vi")),
  };
}
