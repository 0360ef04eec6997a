import { FormaliseComplaint } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { lockTip, mayFormalise, settleAsComplaint } from "../../../tips/index.ts";
import { revealing } from "../../domain/redaction.ts";
import { phoneKey } from "../../domain/sender.ts";
import { feedbackRefusals } from "../../refusals.ts";
import { accountOf, clockValues } from "../../write/step.ts";

/**
 * A sealed tip becomes a complaint once its sender has signed a letter, or what they said in person (Law 02/2011/QH13, article 8).
 * Its clocks begin with the day of the signature: before it there was no complaint.
 */
export const formaliseComplaint = defineAct({
  name: "tips.formalise",
  title: "Lập đơn khiếu nại",
  input: FormaliseComplaint,
  load: ({ tx }, input) => lockTip(tx, input),
  policy: mayFormalise,
  async run(context, tip, input) {
    const { tx, now, today } = context;
    const { receivedOn, form, phone } = input;
    if (receivedOn > today) throw atField(feedbackRefusals.SIGNED_LATER(), "receivedOn");
    // The journal keeps it, and reads no names of senders.
    const [told] = revealing(input.evidence, input);
    if (told !== undefined) throw atField(feedbackRefusals.EVIDENCE_REVEALS(told), "evidence");
    const voiceId = newId(now.getTime());
    const facts = { kind: "complaint", state: "NEW", receivedOn, roundFrom: receivedOn, assignedOn: null, answeredOn: null, pauses: [] } as const; // prettier-ignore
    const due = await clockValues(context, facts);
    await sql`
      insert into app.voice (id, kind, channel, state, subject, content, place, received_on, received_by, received_at, round_from,
        due_step, due_from, due_on, due_unit, answer_due_on)
      values (${voiceId}, 'complaint', ${form === "letter" ? "post" : "counter"}, 'NEW', ${input.subject}, ${input.content}, ${input.place},
        ${receivedOn}, ${accountOf(context)}, ${now}, ${receivedOn}, ${due.step}, ${due.from}::date, ${due.on}::date, ${due.unit},
        ${due.answerOn}::date)`.execute(tx);
    await sql`
      insert into app.voice_sender (voice_id, name, phone, phone_key, email, address, keep_secret)
      values (${voiceId}, ${input.name}, ${phone}, ${phoneKey(phone)}, ${input.email}, ${input.address}, false)`.execute(
      tx,
    );
    const done = await settleAsComplaint(context, tip, input.reply);
    context.record("voice", voiceId, { number: tip.number, evidence: input.evidence });
    const { rows } = await sql<{ number: number }>`select app.number_of_complaint(${voiceId}::uuid)::int as number`.execute(tx); // prettier-ignore
    return { ...done, voiceId, number: rows[0]?.number ?? 0 };
  },
  tell: (payload, subjectType) =>
    telling<{ number: number; evidence?: string }>(({ number, evidence = "" }) =>
      subjectType === "voice"
        ? `lập đơn khiếu nại từ tin niêm phong TIN-${number}: “${evidence}”`
        : `lập đơn khiếu nại từ tin niêm phong TIN-${number}`,
    )(payload),
});
