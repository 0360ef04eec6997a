import { ReturnAnswer } from "@dondoc/contract";
import { addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { keepProjecting, readSettings } from "../../settings/index.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { numbered } from "../domain/words.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** Sends an answer back once, to be made clear within the working days of the settings (procedures digest 9.4). */
export const returnAnswer = defineAct({
  name: "coordination.return-answer",
  title: "Đề nghị làm rõ",
  input: ReturnAnswer,
  async load(context, input) {
    // Before its row: whoever changes the calendar holds the days first and takes the rows then.
    await keepProjecting(context.tx);
    return lockAsked(context, input);
  },
  policy: askedPolicies.returnAnswer,
  async run(context, part, { reason }) {
    const { tx, today } = context;
    const settings = await readSettings(tx, today);
    const days = settings["coordination.clarifyDays"];
    const lastDay = addWorkingDays(settings.calendar, today, days).date;
    context.record("consultation", part.id, { unit: part.unitName, reason, lastDay });
    await tellAgencies(context, [part.unitId], {
      kind: "coordination.clarify",
      subject: { type: "consultation", id: part.consultationId },
      title: `${part.askingName} đề nghị làm rõ câu trả lời ${numbered("LYK", part.number)}, chậm nhất ngày ${vietnameseDate(lastDay)}.`,
      key: `clarify:${part.id}`,
    });
    return changeAsked(context, part, "coordination.return-answer", {
      clarify_reason: reason,
      clarify_on: today,
      clarify_last_day: lastDay,
    });
  },
  tell: telling<{ unit: string; reason: string; lastDay: string }>(
    ({ unit, reason, lastDay }) =>
      `đề nghị ${unit} làm rõ chậm nhất ngày ${vietnameseDate(lastDay)}: “${reason}”`,
  ),
});
