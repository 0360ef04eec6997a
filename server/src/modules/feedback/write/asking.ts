import { AskSender, SupplyVoice } from "@dondoc/contract";
import { sql } from "kysely";
import { localMinuteOf } from "../../../kernel/clock.ts";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayAsk, maySupply } from "../domain/policies.ts";
import { lockVoice } from "../read/subject.ts";
import { accountOf, change, lateWith, tellAgency, waitingState } from "./step.ts";

/** While the sender is asked, no clock runs. */
export const askSender = defineAct({
  name: "voices.ask",
  title: "Đề nghị bổ sung",
  input: AskSender,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayAsk,
  async run(context, row, { question }) {
    const { tx, today, now } = context;
    const late = await lateWith(context, row, "ask");
    await sql`insert into app.voice_question (voice_id, round, asked_on, asked_at, question, asked_by)
      values (${row.id}, ${row.round}, ${today}, ${now}, ${question}, ${accountOf(context)})`.execute(
      tx,
    );
    const pauses = [...row.pauses, { from: today, fromAt: localMinuteOf(now), to: null }];
    return change(context, row, { state: "AWAITING_SENDER", pauses }, { question, late });
  },
  tell: telling<{ question: string; late: boolean }>(
    ({ question, late }) =>
      `đề nghị người gửi bổ sung${late ? " (sau thời hạn)" : ""}: “${question}”`,
  ),
});

/** What the sender supplied; the clock goes on where it stopped. */
export const supplyVoice = defineAct({
  name: "voices.supply",
  title: "Ghi bổ sung",
  input: SupplyVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: maySupply,
  async run(context, row, { supplied }) {
    const { tx, today, now } = context;
    await sql`update app.voice_question set supplied_on = ${today}, supplied_at = ${now}, supplied = ${supplied}
      where voice_id = ${row.id} and supplied_on is null`.execute(tx);
    const pauses = row.pauses.map((pause) =>
      pause.to === null ? { ...pause, to: today, toAt: localMinuteOf(now) } : pause,
    );
    const state = row.assignedOn === null ? waitingState(row) : "PROCESSING";
    await tellAgency(context, row, ["AGENCY_HEAD", "AGENCY_FOCAL"], {
      title: `PAKN-${row.number}: người gửi đã bổ sung.`,
      key: `supplied:${row.version}`,
    });
    return change(context, row, { state, pauses }, {});
  },
  tell: () => "ghi nội dung người gửi bổ sung",
});
