import { PromiseAtDialogue, TieVoiceToDialogue } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { filePromise } from "../../documents/index.ts";
import { mayKeep } from "../domain/policies.ts";
import { lockDialogue } from "../read/dialogues.ts";
import { dialogueRefusals } from "../refusals.ts";

/** The name of an agency that stands on a day. */
async function agencyOn(tx: Tx, unitId: string, today: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from app.unit_version where unit_id = ${unitId}::uuid and daterange(valid_from, valid_to) @> ${today}::date`.execute(
    tx,
  );
  const name = rows[0]?.name;
  if (name === undefined) throw atField(dialogueRefusals.UNIT_UNKNOWN(), "unitId");
  return name;
}

/** What was promised becomes a task with a slip as its source, followed and urged as any other (procedures digest 8.7). */
export const promiseAtDialogue = defineAct({
  name: "dialogues.promise",
  title: "Giao điều đã hứa",
  input: PromiseAtDialogue,
  load: ({ tx }, input) => lockDialogue(tx, input),
  policy: (actor, row) => mayKeep(actor, "dialogues.promise", row),
  async run(context, row, { content, unitId, dueOn }) {
    const { tx, now, today, actor } = context;
    if (actor.accountId === null) throw refusals.NOT_SIGNED_IN();
    if (dueOn <= today) throw atField(dialogueRefusals.DUE_PASSED(vietnameseDate(today)), "dueOn");
    const agency = await agencyOn(tx, unitId, today);
    const issuer = { id: row.unitId, name: await nameOf(tx, row.unitId, today) };
    const { taskId } = await filePromise(context, {
      dialogue: `DT-${row.number}`,
      topic: row.topic,
      heldOn: row.heldOn,
      chairedBy: row.chairedBy,
      agency,
      content,
      dueOn,
      unitId,
      issuer,
    });
    const version = row.version + 1;
    await sql`
      insert into app.dialogue_promise (id, dialogue_id, ordinal, content, unit_id, due_on, task_id, given_by, given_on)
      select ${newId(now.getTime())}, ${row.id}, coalesce(max(ordinal), 0) + 1, ${content}, ${unitId}::uuid, ${dueOn}::date, ${taskId}::uuid,
        ${actor.accountId}::uuid, ${today}::date from app.dialogue_promise where dialogue_id = ${row.id}`.execute(
      tx,
    );
    await sql`update app.dialogue set version = ${version} where id = ${row.id}`.execute(tx);
    context.record("dialogue", row.id, { agency, content, dueOn });
    return { id: row.id, version };
  },
  // Of the meeting all of it; of the task and its slip as whatever releases a task says it.
  tell: telling<{ agency?: string; content?: string; dueOn?: string; holder?: string }>(
    ({ agency, content, dueOn, holder }) => {
      if (agency === undefined || dueOn === undefined) {
        return holder === undefined
          ? "lập phiếu giao việc sau đối thoại"
          : `giao ${holder} thực hiện điều đã hứa tại đối thoại`;
      }
      return `giao ${agency} thực hiện điều đã hứa, hạn ${vietnameseDate(dueOn)}: “${content ?? ""}”`;
    },
  ),
});

/** The agency that held the meeting, also where it has ended since. */
async function nameOf(tx: Tx, unitId: string, today: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from app.unit_version where unit_id = ${unitId}::uuid
    order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1`.execute(
    tx,
  );
  return rows[0]?.name ?? "";
}

/** Something raised there that is answered as a voice. */
export const tieVoiceToDialogue = defineAct({
  name: "dialogues.tie-voice",
  title: "Gắn phản ánh, kiến nghị",
  input: TieVoiceToDialogue,
  load: ({ tx }, input) => lockDialogue(tx, input),
  policy: (actor, row) => mayKeep(actor, "dialogues.tie-voice", row),
  async run(context, row, { voiceNumber }) {
    const { tx, now, actor } = context;
    const { rows } = await sql<{ id: string }>`
      select id from app.voice where number = ${voiceNumber}`.execute(tx);
    const voiceId = rows[0]?.id;
    if (voiceId === undefined) throw atField(dialogueRefusals.VOICE_UNKNOWN(voiceNumber), "voiceNumber"); // prettier-ignore
    const { numAffectedRows } = await sql`
      insert into app.dialogue_voice (dialogue_id, voice_id, tied_by, tied_at)
      values (${row.id}, ${voiceId}, ${actor.accountId}, ${now}) on conflict do nothing`.execute(
      tx,
    );
    if (numAffectedRows === 0n) throw atField(dialogueRefusals.VOICE_TIED(), "voiceNumber");
    const version = row.version + 1;
    await sql`update app.dialogue set version = ${version} where id = ${row.id}`.execute(tx);
    // By its number alone: the meeting is public, the voice is not.
    context.record("dialogue", row.id, { voiceNumber });
    return { id: row.id, version };
  },
  tell: telling<{ voiceNumber: number }>(
    ({ voiceNumber }) => `gắn PAKN-${voiceNumber} nêu tại buổi này`,
  ),
});
