import { ApproveVoiceAnswer, DraftVoiceAnswer, ReturnVoiceAnswer } from "@dondoc/contract";
import { sql } from "kysely";
import { localMinuteOf } from "../../../kernel/clock.ts";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayApprove, mayDraft, mayReturn } from "../domain/policies.ts";
import { localMinute } from "../read/local-minute.ts";
import { lockVoice } from "../read/subject.ts";
import { accountOf, change, returnDraft, tellAgency } from "./step.ts";

export const draftVoiceAnswer = defineAct({
  name: "voices.draft",
  title: "Trình dự thảo trả lời",
  input: DraftVoiceAnswer,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayDraft,
  async run(context, row, { body }) {
    await sql`insert into app.voice_answer (voice_id, round, body, drafted_by, drafted_on)
      values (${row.id}, ${row.round}, ${body}, ${accountOf(context)}, ${context.today})`.execute(
      context.tx,
    );
    await tellAgency(context, row, ["AGENCY_HEAD", "OFFICE_CHIEF"], {
      title: `PAKN-${row.number} có dự thảo trả lời chờ duyệt.`,
      key: `drafted:${row.version}`,
    });
    return change(context, row, { state: "AWAITING_APPROVAL" });
  },
  tell: () => "trình dự thảo trả lời",
});

/** The answer goes out in the agency's name, on the day it is approved. */
export const approveVoiceAnswer = defineAct({
  name: "voices.approve",
  title: "Duyệt trả lời",
  input: ApproveVoiceAnswer,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayApprove,
  async run(context, row) {
    const { tx, today, now } = context;
    await sql`update app.voice_answer set approved_by = ${accountOf(context)}, answered_on = ${today} where id = ${row.answerId}`.execute(
      tx,
    );
    const { rows } = await sql<{ on: string | null; at: string | null }>`
      select answer_due_on::text as on, ${localMinute("voice.answer_due_at")} as at from app.voice where id = ${row.id}`.execute(
      tx,
    );
    const { on = null, at = null } = rows[0] ?? {};
    const late = on !== null && (at === null ? today > on : localMinuteOf(now) > at);
    return change(context, row, { state: "ANSWERED", answeredOn: today }, { late });
  },
  tell: telling<{ late: boolean }>(({ late }) => `duyệt trả lời${late ? " (sau thời hạn)" : ""}`),
});

export const returnVoiceAnswer = defineAct({
  name: "voices.return",
  title: "Trả lại dự thảo",
  input: ReturnVoiceAnswer,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayReturn,
  async run(context, row, { because }) {
    await returnDraft(context, row, because);
    await tellAgency(context, row, ["AGENCY_FOCAL"], {
      title: `Dự thảo trả lời PAKN-${row.number} được trả lại để sửa.`,
      key: `returned:${row.version}`,
    });
    return change(context, row, { state: "PROCESSING" }, { because });
  },
  tell: telling<{ because: string }>(({ because }) => `trả lại dự thảo trả lời: “${because}”`),
});
