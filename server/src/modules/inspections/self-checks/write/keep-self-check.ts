import { DropSelfCheck, PlanSelfCheck, RecordSelfCheck } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { accountOf } from "../../write/account-of.ts";
import { mayDrop, mayPlan, mayRecord, selfCheckRefusals } from "../domain/self-check-rules.ts";
import { lockSelfCheck } from "../read/self-checks.ts";

/** The name of the agency or of a division below it that stands on a day; undefined for what lies outside. */
export async function nameWithin(
  tx: Tx,
  { agencyUnitId, targetUnitId }: { agencyUnitId: string; targetUnitId: string },
  today: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select version.name from app.unit_version version
    join app.unit_closure within on within.descendant_id = version.unit_id and within.ancestor_id = ${agencyUnitId}::uuid
    where version.unit_id = ${targetUnitId}::uuid and daterange(version.valid_from, version.valid_to) @> ${today}::date`.execute(
    tx,
  );
  return rows[0]?.name;
}

/** Plans what the agency looks at within itself, before it looks. */
export const planSelfCheck = defineAct({
  name: "inspections.plan-self-check",
  title: "Lập kế hoạch tự kiểm tra",
  input: PlanSelfCheck,
  load: async (_context, { agencyUnitId }) => ({ agencyUnitId }),
  policy: mayPlan,
  async run(context, _row, input) {
    const { tx, now, today } = context;
    if (input.lastDay < today) throw atField(selfCheckRefusals.PLAN_PASSED(), "lastDay");
    const target = await nameWithin(tx, input, today);
    if (target === undefined) throw atField(selfCheckRefusals.TARGET_OUTSIDE(), "targetUnitId");
    const id = newId(now.getTime());
    await sql`
      insert into app.self_check (id, agency_unit_id, target_unit_id, theme, last_day, planned_by, planned_on)
      values (${id}, ${input.agencyUnitId}, ${input.targetUnitId}, ${input.theme}, ${input.lastDay}, ${accountOf(context)}, ${today})`.execute(
      tx,
    );
    context.record("self-check", id, { target, theme: input.theme, lastDay: input.lastDay });
    return { id, version: 1 };
  },
  tell: telling<{ target: string; theme: string; lastDay: string }>(
    ({ target, theme, lastDay }) =>
      `lập kế hoạch tự kiểm tra ${target} về “${theme}”, xong trước khi hết ngày ${vietnameseDate(lastDay)}`,
  ),
});

/** What was found, and how much of it is still to be put right. */
export const recordSelfCheck = defineAct({
  name: "inspections.record-self-check",
  title: "Ghi kết quả tự kiểm tra",
  input: RecordSelfCheck,
  load: ({ tx }, input) => lockSelfCheck(tx, input),
  policy: mayRecord,
  async run(context, row, { doneOn, summary, found, leftOpen, documentNumber }) {
    const { tx, today } = context;
    if (doneOn > today) throw atField(selfCheckRefusals.DONE_LATER(), "doneOn");
    if (doneOn < row.plannedOn) {
      throw atField(selfCheckRefusals.DONE_BEFORE(vietnameseDate(row.plannedOn)), "doneOn");
    }
    if (leftOpen > found) throw atField(selfCheckRefusals.OPEN_MORE(), "leftOpen");
    const version = row.version + 1;
    await sql`update app.self_check set done_on = ${doneOn}, summary = ${summary}, found = ${found}, left_open = ${leftOpen},
      document_number = ${documentNumber}, done_by = ${accountOf(context)}, recorded_on = ${today}, version = ${version}
      where id = ${row.id}`.execute(tx);
    context.record("self-check", row.id, { found, leftOpen, doneOn });
    return { id: row.id, version };
  },
  tell: telling<{ found: number; leftOpen: number; doneOn: string }>(
    ({ found, leftOpen, doneOn }) =>
      `tự kiểm tra ngày ${vietnameseDate(doneOn)}: phát hiện ${found}, còn phải khắc phục ${leftOpen}`,
  ),
});

export const dropSelfCheck = defineAct({
  name: "inspections.drop-self-check",
  title: "Bỏ việc tự kiểm tra",
  input: DropSelfCheck,
  load: ({ tx }, input) => lockSelfCheck(tx, input),
  policy: mayDrop,
  async run(context, row, { reason }) {
    const version = row.version + 1;
    await sql`update app.self_check set dropped_on = ${context.today}, dropped_by = ${accountOf(context)}, dropped_because = ${reason},
      version = ${version} where id = ${row.id}`.execute(context.tx);
    context.record("self-check", row.id, { reason });
    return { id: row.id, version };
  },
  tell: telling<{ reason: string }>(({ reason }) => `bỏ việc tự kiểm tra; lý do: “${reason}”`),
});
