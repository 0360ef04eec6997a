import { SendAnswer, type OpinionPosition } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { missingInAnswer } from "../domain/check-answer.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { atFields, coordinationRefusals } from "../domain/refusals.ts";
import { numbered, positionWords } from "../domain/words.ts";
import { accountOf } from "./account-of.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";
import { storeAnswer } from "./store-answer.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** The agency's answer, item by item with a clear conclusion; what is missing is refused at its field (procedures digest 9.3). */
export const sendAnswer = defineAct({
  name: "coordination.answer",
  title: "Gửi trả lời",
  input: SendAnswer,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.answer,
  async run(context, part, input) {
    const { tx, now, today } = context;
    const asked = await tx
      .selectFrom("app.consultation_item")
      .select(["id", "ordinal"])
      .where("consultation_id", "=", part.consultationId)
      .orderBy("ordinal")
      .execute();
    const missing = missingInAnswer(asked, input);
    const count = Object.keys(missing).length;
    if (count > 0 || input.overall === null) {
      throw atFields(coordinationRefusals.ANSWER_INCOMPLETE(count), missing);
    }
    await storeAnswer(context, part, input, true);
    const late = part.clarifyOn === null && part.lastDay !== null && today > part.lastDay;
    const payload = {
      unit: part.unitName,
      number: part.number,
      overall: input.overall,
      conclusion: input.conclusion.trim(),
      clarifies: part.clarifyOn !== null,
      late,
    };
    context.record("consultation", part.id, payload);
    if (part.taskId !== null) context.record("task", part.taskId, payload);
    await tellAgencies(
      context,
      [part.askingUnitId],
      {
        kind: "coordination.answered",
        subject: { type: "consultation", id: part.consultationId },
        title: `${part.unitName} đã trả lời ${numbered("LYK", part.number)}: ${positionWords[input.overall]}${late ? " (muộn hạn)" : ""}.`,
        key: `answered:${part.id}:${part.clarifyOn === null ? 1 : 2}`,
      },
      [part.createdBy],
    );
    return changeAsked(context, part, "coordination.answer", {
      ...(part.answeredOn === null ? { answered_on: today, answered_at: now } : {}),
      ...(part.clarifyOn === null ? {} : { clarified_on: today }),
      ...(part.read ? {} : { read_at: now, read_by: accountOf(context) }),
    });
  },
  toldTo: "parties",
  tell: telling<{
    unit: string;
    number: number;
    overall: OpinionPosition;
    conclusion: string;
    clarifies: boolean;
    late: boolean;
  }>(
    ({ unit, number, overall, conclusion, clarifies, late }) =>
      `${clarifies ? "làm rõ câu trả lời" : "trả lời"} ${numbered("LYK", number)} cho ${unit}${late ? ", muộn hạn" : ""}: ${positionWords[overall]}, “${conclusion}”`,
  ),
});
