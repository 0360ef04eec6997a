import type { ProgrammeList, ProgrammeQuery, ProgrammeRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { tallyTargets } from "../domain/assess.ts";
import { countedDay } from "../domain/counted-day.ts";
import type { Thresholds } from "../domain/signal.ts";
import { readKnownTargets } from "./known-targets.ts";
import { assessRow, readTaskTallies, readThresholds } from "./tallies.ts";
import { unitOn } from "./unit-on.ts";

type Head = Omit<ProgrammeRow, "tasks" | "targets">;

/** A programme's own fields, over `programme`; closed only where it was by the day. */
export const headColumns = (day: string): RawBuilder<Head> => sql<Head>`
  programme.id, programme.number::int as number, programme.kind, programme.title, programme.year,
  ${unitOn("programme.owner_unit_id", sql`${day}::date`)} as owner, programme.field,
  programme.document_number as "documentNumber", programme.document_on as "documentOn",
  case when programme.closed_on <= ${day}::date then programme.closed_on end as "closedOn"`;

/** A province has some dozens of plans a year; the list says nothing of a second page. */
const MOST = 300;

/** The programmes of a year as they stood when a day ended, with both figures; those closed before as on the day of closing. */
export async function listProgrammes(
  tx: Tx,
  actor: Actor,
  { year, kind, unitId, asOf }: ProgrammeQuery,
  { today, acts }: { today: string; acts: Parameters<typeof verdictsOn<undefined>>[3] },
): Promise<z.output<typeof ProgrammeList>> {
  const day = asOf !== undefined && asOf < today ? asOf : today;
  const { rows } = await sql<Head>`
    select ${headColumns(day)} from app.programme
    where programme.opened_on <= ${day}::date and (${year ?? null}::int is null or programme.year = ${year ?? null}::int)
      and (${kind ?? null}::text is null or programme.kind = ${kind ?? null}::text)
      and (${unitId ?? null}::uuid is null or programme.owner_unit_id = ${unitId ?? null}::uuid)
    order by programme.year desc, programme.number limit ${MOST}`.execute(tx);
  const { rows: years } = await sql<{ year: number }>`
    select distinct year from app.programme order by year desc`.execute(tx);
  const ids = rows.map(({ id }) => id);
  const tasksOf = await readTaskTallies(tx, ids, day);
  const targets = await readKnownTargets(tx, ids, day);
  const rules = new Map<string, Thresholds>();
  const items: ProgrammeRow[] = [];
  for (const row of rows) {
    const on = countedDay({ asOf: day, today, closedOn: row.closedOn });
    const thresholds = rules.get(on) ?? (await readThresholds(tx, on));
    rules.set(on, thresholds);
    const asked = { year: row.year, day: on, thresholds };
    const own = targets.filter(({ programmeId }) => programmeId === row.id);
    const assessed = own.map((target) => assessRow(target, asked));
    items.push({ ...row, tasks: tasksOf(row.id), targets: tallyTargets(assessed) });
  }
  return {
    items,
    years: years.map((one) => one.year),
    asOf: day,
    acts: verdictsOn(actor, undefined, today, acts),
  };
}
