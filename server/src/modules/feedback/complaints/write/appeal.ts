import { AppealComplaint } from "@dondoc/contract";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { lockVoice } from "../../read/subject.ts";
import { agencyOn } from "../../write/agency-on.ts";
import { change, tellAgency } from "../../write/step.ts";
import { atField, refusals } from "../../../../kernel/refusal.ts";
import { feedbackRefusals } from "../../refusals.ts";
import { mayAppeal, settlementIn } from "../domain/policies.ts";
import { mayGoUp } from "../domain/steps.ts";
import { checkDay, noteStep } from "./note-step.ts";

/**
 * Whoever complained goes further: to the superior, where the second settlement begins with clocks of its own, or to a court, which
 * is named and no business of the program any more.
 */
export const appealComplaint = defineAct({
  name: "complaints.appeal",
  title: "Ghi khiếu nại lần hai, khởi kiện",
  input: AppealComplaint,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayAppeal,
  async run(context, row, input) {
    const { on, text } = input;
    checkDay(context, row, on);
    if (input.to === "court") {
      await noteStep(context, row, { line: "court", on, body: { who: input.court, text } });
      const { id, version } = await change(context, row, {}, { to: "court", who: input.court });
      return { id, version };
    }
    const { unitId } = input;
    const up = mayGoUp(settlementIn(row));
    if (!up.allowed) throw atField(refusals.NOT_ALLOWED(up.because), "to");
    if (unitId === row.unitId) throw atField(feedbackRefusals.APPEAL_SAME(), "unitId");
    const who = await agencyOn(context.tx, unitId, context.today);
    await noteStep(context, row, { line: "appeal", on, body: { who, text } });
    const next = {
      state: "PROCESSING" as const,
      round: row.round + 1,
      roundFrom: on,
      unitId,
      assignedOn: on,
      answeredOn: null,
      pauses: [],
      complaint: { level: 2 as const, steps: [] },
    };
    const { id, version } = await change(context, row, next, { to: "superior", who });
    await tellAgency(context, { id, unitId }, ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"], {
      title: `PAKN-${row.number}: khiếu nại lần hai được chuyển đến cơ quan giải quyết.`,
      key: `appealed:${row.version}`,
    });
    return { id, version };
  },
  tell: telling<{ to: "superior" | "court"; who: string }>(({ to, who }) =>
    to === "court" ? `ghi việc khởi kiện tại ${who}` : `ghi khiếu nại lần hai, chuyển ${who} giải quyết`,
  ),
}); // prettier-ignore
