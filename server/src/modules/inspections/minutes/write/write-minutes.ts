import { WriteMinutes } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { atField } from "../../../../kernel/refusal.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { lockInspection } from "../../read/inspection-record.ts";
import { unitOn } from "../../read/refs.ts";
import { accountOf } from "../../write/account-of.ts";
import { change } from "../../write/step.ts";
import { mayWriteMinutes } from "../domain/minutes-policies.ts";

/** Writes what the minutes of a visit to one agency say beside the findings; anew as often as needed until both sides sign. */
export const writeMinutes = defineAct({
  name: "inspections.write-minutes",
  title: "Lập biên bản",
  input: WriteMinutes,
  toldTo: "province",
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayWriteMinutes(actor, row),
  async run(context, row, input) {
    const { tx, now, today } = context;
    if (!row.unitIds.includes(input.unitId)) {
      throw atField(inspectionRefusals.NOT_A_TARGET(), "unitId");
    }
    checkHours(context, row, input);
    const { rows } = await sql<{ unit: string }>`
      insert into app.inspection_minutes as minutes (inspection_id, unit_id, began_at, ended_at, place, representatives, witnesses,
        statement, requests, papers, copies, refusal, written_by, written_at)
      values (${row.id}::uuid, ${input.unitId}::uuid, ${input.beganAt}::timestamptz, ${input.endedAt}::timestamptz, ${input.place},
        ${input.representatives}::text[], ${input.witnesses}::text[], ${input.statement}, ${input.requests}, ${input.papers},
        ${input.copies}, ${input.refusal}, ${accountOf(context)}::uuid, ${now}::timestamptz)
      on conflict (inspection_id, unit_id) do update set began_at = excluded.began_at, ended_at = excluded.ended_at,
        place = excluded.place, representatives = excluded.representatives, witnesses = excluded.witnesses,
        statement = excluded.statement, requests = excluded.requests, papers = excluded.papers, copies = excluded.copies,
        refusal = excluded.refusal, written_by = excluded.written_by, written_at = excluded.written_at
      returning ${unitOn("minutes.unit_id", today)} ->> 'name' as unit`.execute(tx);
    const { inspectionId: _id, version: _version, ...payload } = input;
    return change(context, row, sql`state = state`, { ...payload, unit: rows[0]?.unit ?? "" });
  },
  tell: telling<{ unit: string }>(({ unit }) => `lập biên bản kiểm tra tại ${unit}`),
});

/** A visit begins on the day its inspection began or later, has begun, and ends after that, today at the latest. */
function checkHours(
  { now, today }: ActContext,
  { begunOn }: InspectionSubject,
  { beganAt, endedAt }: Pick<WriteMinutes, "beganAt" | "endedAt">,
): void {
  const began = new Date(beganAt);
  if (began > now || (begunOn !== null && localDateOf(began) < begunOn)) {
    throw atField(inspectionRefusals.MINUTES_BEGIN(), "beganAt");
  }
  if (endedAt === null) return;
  const end = new Date(endedAt);
  if (end <= began || localDateOf(end) > today) {
    throw atField(inspectionRefusals.MINUTES_END(), "endedAt");
  }
}
