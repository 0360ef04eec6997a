import { ConfirmInstruction, DisownInstruction } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { notify } from "../../../notifications/index.ts";
import { mayAnswerSpoken, type InstructionSubject } from "../domain/instruction-rules.ts";
import { tellInstruction } from "../domain/tell-instruction.ts";
import { makeTask, type Confirmed } from "./make-task.ts";

interface Locked extends InstructionSubject {
  saidOn: string;
  about: Confirmed["about"];
  briefing: { id: string; heldOn: string } | null;
}

async function lockInstruction(
  { tx }: ActContext,
  { instructionId, version }: { instructionId: string; version: number },
): Promise<Locked> {
  type Row = Omit<Locked, "confirmedOn"> & { confirmedAt: Date | null };
  const { rows } = await sql<Row>`
    select said.id, said.version, said.leader_account_id as "leaderAccountId", leader.full_name as leader,
      said.entered_by as "enteredBy", said.confirmed_at as "confirmedAt", said.disowned_at is not null as disowned,
      said.said_on as "saidOn",
      case when task.id is not null then jsonb_build_object('id', task.id, 'number', task.number, 'title', task.title,
        'monitorAccountId', task.monitor_account_id) end as about,
      (select jsonb_build_object('id', briefing.id, 'heldOn', briefing.held_on) from app.briefing_item item
        join app.briefing on briefing.id = item.briefing_id where item.id = said.briefing_item_id) as briefing
    from app.leader_instruction said
    join app.account on account.id = said.leader_account_id join app.person leader on leader.id = account.person_id
    left join app.task on task.id = said.about_task_id
    where said.id = ${instructionId}::uuid for update of said`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("ý kiến này");
  if (row.version !== version) throw refusals.VERSION_CONFLICT();
  const { confirmedAt, ...rest } = row;
  return { ...rest, confirmedOn: confirmedAt === null ? null : localDateOf(confirmedAt) };
}

/** The leader stands by the words, put right where they were heard wrong: now they are a task. */
export const confirmInstruction = defineAct({
  name: "briefing.confirm-spoken",
  title: "Xác nhận ý kiến",
  input: ConfirmInstruction,
  load: (context, input) => lockInstruction(context, input),
  policy: (actor, instruction) => mayAnswerSpoken(actor, instruction),
  async run(context, instruction, { content, unitId, dueOn }) {
    const { tx, now, actor } = context;
    const { id, version, leaderAccountId, enteredBy, saidOn, about, briefing } = instruction;
    const made = await makeTask(context, {
      content,
      unitId,
      dueOn,
      leaderAccountId,
      saidOn,
      briefingOn: briefing?.heldOn ?? null,
      about,
      enteredBy,
    });
    await sql`
      update app.leader_instruction set content = ${content}, unit_id = ${unitId}, due_on = ${dueOn},
        confirmed_by = ${actor.accountId}, confirmed_at = ${now}, document_id = ${made.documentId}, task_id = ${made.taskId},
        version = ${version + 1}
      where id = ${id}`.execute(tx);
    const told = {
      said: content,
      agency: made.agency,
      dueOn,
      task: `NV-${made.number}`,
      about: about === null ? null : `NV-${about.number}`,
    };
    context.record("instruction", id, told);
    if (briefing) context.record("briefing", briefing.id, told);
    await notify(tx, now, [enteredBy], {
      kind: "instruction.confirmed",
      subject: { type: "task", id: made.taskId },
      title: `Lãnh đạo đã xác nhận ý kiến đồng chí ghi; đã giao thành NV-${made.number}.`,
      key: id,
    });
    return { id, taskId: made.taskId };
  },
  tell: tellInstruction,
});

/** The leader did not say so: nothing comes of it, and the line of the briefing waits again. */
export const disownInstruction = defineAct({
  name: "briefing.disown-spoken",
  title: "Không xác nhận",
  input: DisownInstruction,
  load: (context, input) => lockInstruction(context, input),
  policy: (actor, instruction) => mayAnswerSpoken(actor, instruction),
  async run(context, { id, version, enteredBy, briefing, about }, { reason }) {
    const { tx, now, actor } = context;
    await sql`
      update app.leader_instruction set disowned_by = ${actor.accountId}, disowned_at = ${now}, disowned_because = ${reason},
        version = ${version + 1}
      where id = ${id}`.execute(tx);
    context.record("instruction", id, { reason });
    if (briefing) context.record("briefing", briefing.id, { reason });
    if (about) context.record("task", about.id, { reason });
    await notify(tx, now, [enteredBy], {
      kind: "instruction.disowned",
      subject: { type: "instruction", id },
      title: "Lãnh đạo không xác nhận ý kiến đồng chí ghi; ý kiến không thành nhiệm vụ.",
      body: reason,
      key: id,
    });
    return { id, version: version + 1 };
  },
  toldTo: "province",
  tell: telling<{ reason: string }>(({ reason }) => `không xác nhận ý kiến đã ghi: “${reason}”`),
});
