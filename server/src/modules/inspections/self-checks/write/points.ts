import { NoteOpenPoint, SettleOpenPoint } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { accountOf } from "../../write/account-of.ts";
import { mayNotePoint, maySettlePoint, selfCheckRefusals, type SelfCheckSubject } from "../domain/self-check-rules.ts"; // prettier-ignore
import { lockSelfCheck } from "../read/self-checks.ts";
import { nameWithin } from "./keep-self-check.ts";

async function nextVersion({ tx }: ActContext, row: SelfCheckSubject): Promise<number> {
  const version = row.version + 1;
  await sql`update app.self_check set version = ${version} where id = ${row.id}::uuid`.execute(tx);
  return version;
}

/** Writes down one of the faults that were left open: what is to be done, by whom within the agency, until when. */
export const noteOpenPoint = defineAct({
  name: "inspections.note-open-point",
  title: "Ghi việc còn phải khắc phục",
  input: NoteOpenPoint,
  load: ({ tx }, input) => lockSelfCheck(tx, input),
  policy: mayNotePoint,
  async run(context, row, { content, unitId, dueOn }) {
    const { tx, now, today } = context;
    if (dueOn < today) throw atField(selfCheckRefusals.POINT_DUE_PASSED(), "dueOn");
    const within = { agencyUnitId: row.agencyUnitId, targetUnitId: unitId };
    const unit = await nameWithin(tx, within, today);
    if (unit === undefined) throw atField(selfCheckRefusals.TARGET_OUTSIDE(), "unitId");
    await sql`
      insert into app.self_check_point (id, self_check_id, ordinal, content, unit_id, due_on, noted_by, noted_on)
      values (${newId(now.getTime())}, ${row.id}, ${row.points + 1}, ${content}, ${unitId}, ${dueOn}, ${accountOf(context)}, ${today})`.execute(
      tx,
    );
    context.record("self-check", row.id, { content, unit, dueOn });
    return { id: row.id, version: await nextVersion(context, row) };
  },
  tell: telling<{ content: string; unit: string; dueOn: string }>(
    ({ content, unit, dueOn }) =>
      `giao ${unit} khắc phục “${content}”, chậm nhất ngày ${vietnameseDate(dueOn)}`,
  ),
});

/** It was put right: when, how, and by which document. */
export const settleOpenPoint = defineAct({
  name: "inspections.settle-open-point",
  title: "Ghi đã khắc phục",
  input: SettleOpenPoint,
  load: ({ tx }, input) => lockSelfCheck(tx, input),
  policy: maySettlePoint,
  async run(context, row, { pointId, settledOn, words, documentNumber }) {
    const { tx, today } = context;
    if (settledOn > today || row.doneOn === null || settledOn < row.doneOn) {
      throw atField(selfCheckRefusals.SETTLED_WHEN(), "settledOn");
    }
    const { rows } = await sql<{ content: string }>`
      update app.self_check_point set settled_on = ${settledOn}, settled_words = ${words}, document_number = ${documentNumber},
        settled_by = ${accountOf(context)}, settled_noted_on = ${today}
      where id = ${pointId}::uuid and self_check_id = ${row.id}::uuid and settled_on is null returning content`.execute(
      tx,
    );
    const [point] = rows;
    if (!point) throw atField(selfCheckRefusals.POINT_UNKNOWN(), "pointId");
    context.record("self-check", row.id, { content: point.content, settledOn, words });
    return { id: row.id, version: await nextVersion(context, row) };
  },
  tell: telling<{ content: string; settledOn: string; words: string }>(
    ({ content, settledOn, words }) =>
      `khắc phục xong “${content}” ngày ${vietnameseDate(settledOn)}: ${words}`,
  ),
});
