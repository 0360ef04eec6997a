import { WithdrawMeasure } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayWithdraw } from "../domain/measure-policies.ts";
import { accountabilityRefusals } from "../domain/refusals.ts";
import { measureLabel } from "../domain/words.ts";
import { lockMeasure } from "../read/measure-record.ts";
import { accountOf } from "./account-of.ts";
import { tellSubject } from "./tell.ts";

/** Takes an entry back by a document and a reason; it stays readable, and reports that counted it are adjusted by the next. */
export const withdrawMeasure = defineAct({
  name: "accountability.withdraw",
  title: "Thu hồi",
  input: WithdrawMeasure,
  load: ({ tx }, input) => lockMeasure(tx, input),
  policy: (actor, measure) => mayWithdraw(actor, measure),
  async run(context, measure, { documentNumber, withdrawnOn, reason }) {
    const { tx, now, today } = context;
    const { id, version, number, unitId, personId, documentOn } = measure;
    if (withdrawnOn > today || withdrawnOn < documentOn) {
      throw atField(accountabilityRefusals.WITHDRAWN_DAY_WRONG(), "withdrawnOn");
    }
    await sql`
      update app.measure set withdrawn_on = ${withdrawnOn}, withdrawn_at = ${now}, withdrawn_by = ${accountOf(context)},
        withdrawal_document = ${documentNumber}, withdrawal_reason = ${reason}, version = ${version + 1} where id = ${id}`.execute(
      tx,
    );
    context.record("measure", id, { document: documentNumber, on: withdrawnOn });
    await tellSubject(
      context,
      { unitId, personId },
      {
        kind: "accountability.withdrawn",
        subject: { type: "measure", id },
        title: `Ghi nhận ${measureLabel(number)} trong sổ trách nhiệm đã được thu hồi theo văn bản số ${documentNumber}.`,
        key: "withdrawn",
      },
    );
    return { id, version: version + 1 };
  },
  tell: telling<{ document: string; on: string }>(
    ({ document, on }) => `thu hồi ghi nhận theo văn bản số ${document} ngày ${vietnameseDate(on)}`,
  ),
});
