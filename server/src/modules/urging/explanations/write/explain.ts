import { DraftExplanation, Explain } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { defineAct, type ActContext } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { unnameableOf } from "../../../../kernel/kept-files.ts";
import { atField, refusals } from "../../../../kernel/refusal.ts";
import { notify } from "../../../notifications/index.ts";
import { urgingRefusals } from "../../refusals.ts";
import {
  mayDraftExplanation,
  mayExplain,
  standingOf,
  type ExplanationSubject,
} from "../domain/explanation-policies.ts";

type Locked = ExplanationSubject & { dueOn: string; monitorId: string | null; number: number };

async function lockExplanation(
  { tx }: ActContext,
  { explanationId, version }: { explanationId: string; version: number },
): Promise<Locked> {
  const { rows } = await sql<Locked>`
    select explanation.id, explanation.version, explanation.unit_id as "unitId", explanation.task_id as "taskId",
      explanation.answered_at is not null as answered, explanation.due_on as "dueOn", task.number,
      task.monitor_account_id as "monitorId"
    from app.explanation join app.task on task.id = explanation.task_id
    where explanation.id = ${explanationId} for update of explanation`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("yêu cầu giải trình này");
  if (row.version !== version) throw refusals.VERSION_CONFLICT();
  return row;
}

/** Keeps the words; sent or not, they are the same fields. */
async function keep(
  context: ActContext,
  { id, version }: Locked,
  input: z.output<typeof Explain>,
  sent: boolean,
): Promise<number> {
  const { tx, now, today, actor } = context;
  if (actor.accountId === null) {
    throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
  }
  const { content, cause, plan, promisedOn, evidenceNumber, fileHash, fileName } = input;
  if (promisedOn !== null && promisedOn < today) {
    throw atField(urgingRefusals.PROMISE_PASSED(), "promisedOn");
  }
  if (fileHash !== null) {
    const refused = await unnameableOf(context, [fileHash]);
    if (refused.size > 0) throw atField(urgingRefusals.EXPLANATION_FILE_UNKNOWN(), "fileHash");
  }
  const next = version + 1;
  const who = sent
    ? sql`answered_by = ${actor.accountId}, answered_at = ${now}`
    : sql`drafted_by = ${actor.accountId}, drafted_at = ${now}`;
  await sql`
    update app.explanation set content = ${content}, cause = ${cause}, plan = ${plan}, promised_on = ${promisedOn},
      evidence_number = ${evidenceNumber}, file_hash = ${fileHash},
      file_name = ${fileHash === null ? null : (fileName ?? "giai-trinh")}, version = ${next}, ${who}
    where id = ${id}`.execute(tx);
  return next;
}

/** The focal officer writes, the head sends. */
export const draftExplanation = defineAct({
  name: "urging.draft-explanation",
  title: "Soạn giải trình",
  input: DraftExplanation,
  load: (context, input) => lockExplanation(context, input),
  policy: (actor, explanation) => mayDraftExplanation(actor, explanation),
  async run(context, explanation, input) {
    const version = await keep(context, explanation, input, false);
    context.record("task", explanation.taskId, { number: explanation.number });
    return { id: explanation.id, version };
  },
  toldTo: "parties",
  tell: () => "soạn giải trình, chờ thủ trưởng cơ quan gửi",
});

export const explain = defineAct({
  name: "urging.explain",
  title: "Gửi giải trình",
  input: Explain,
  load: (context, input) => lockExplanation(context, input),
  policy: (actor, explanation) => mayExplain(actor, explanation),
  async run(context, explanation, input) {
    const { tx, now } = context;
    const version = await keep(context, explanation, input, true);
    const late = standingOf(explanation.dueOn, localDateOf(now), context.today) === "late";
    context.record("task", explanation.taskId, { content: input.content, late });
    await notify(tx, now, explanation.monitorId === null ? [] : [explanation.monitorId], {
      kind: "urging.explained",
      subject: { type: "task", id: explanation.taskId },
      title: `Cơ quan đã giải trình việc chậm nhiệm vụ NV-${explanation.number}${late ? ", sau hạn giải trình" : ""}.`,
      key: explanation.id,
    });
    return { id: explanation.id, version };
  },
  toldTo: "parties",
  tell: ({ content, late }) =>
    `gửi giải trình${late === true ? " (sau hạn)" : ""}: “${typeof content === "string" ? content : ""}”`,
});
