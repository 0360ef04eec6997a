import { CorrectDialogue, RecordDialogue } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { unitsExistingOn } from "../../organisation/index.ts";
import { mayKeep } from "../domain/policies.ts";
import { lockDialogue } from "../read/dialogues.ts";
import { dialogueRefusals } from "../refusals.ts";

/** Takes down a meeting that was held. */
export const recordDialogue = defineAct({
  name: "dialogues.record",
  title: "Ghi buổi đối thoại",
  input: RecordDialogue,
  load: async (_context, { unitId }) => ({ unitId }),
  policy: (actor, row) => mayKeep(actor, "dialogues.record", row),
  async run(context, _row, input) {
    const { tx, now, today, actor } = context;
    if (actor.accountId === null) throw refusals.NOT_SIGNED_IN();
    if (input.heldOn > today) throw atField(dialogueRefusals.HELD_LATER(), "heldOn");
    if (!(await unitsExistingOn(tx, [input.unitId], input.heldOn)).has(input.unitId)) {
      throw atField(dialogueRefusals.UNIT_UNKNOWN(), "unitId");
    }
    const id = newId(now.getTime());
    await sql`
      insert into app.dialogue (id, kind, topic, held_on, place, unit_id, chaired_by, attendees, minutes, recorded_by, recorded_at)
      values (${id}, ${input.kind}, ${input.topic}, ${input.heldOn}, ${input.place}, ${input.unitId}, ${input.chairedBy},
        ${input.attendees}, ${input.minutes}, ${actor.accountId}, ${now})`.execute(tx);
    context.record("dialogue", id, { topic: input.topic, heldOn: input.heldOn });
    return { id, version: 1 };
  },
  tell: telling<{ topic: string; heldOn: string }>(
    ({ topic, heldOn }) => `ghi buổi đối thoại ngày ${vietnameseDate(heldOn)} về “${topic}”`,
  ),
});

/** What was taken down wrongly; what stood before stays in the journal. */
export const correctDialogue = defineAct({
  name: "dialogues.correct",
  title: "Sửa ghi chép",
  input: CorrectDialogue,
  load: ({ tx }, input) => lockDialogue(tx, input),
  policy: (actor, row) => mayKeep(actor, "dialogues.correct", row),
  async run(context, row, { topic, place, chairedBy, attendees, minutes, reason }) {
    const version = row.version + 1;
    const { rows } = await sql<{ minutes: string }>`
      select minutes from app.dialogue where id = ${row.id}`.execute(context.tx);
    await sql`update app.dialogue set topic = ${topic}, place = ${place}, chaired_by = ${chairedBy}, attendees = ${attendees},
      minutes = ${minutes}, version = ${version} where id = ${row.id}`.execute(context.tx);
    const before = { topic: row.topic, chairedBy: row.chairedBy, minutes: rows[0]?.minutes ?? "" };
    context.record("dialogue", row.id, { reason, before });
    return { id: row.id, version };
  },
  tell: telling<{ reason: string }>(({ reason }) => `sửa ghi chép; lý do: “${reason}”`),
});
