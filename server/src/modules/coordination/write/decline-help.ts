import { DeclineHelp } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { cooperationPolicies } from "../domain/cooperation-policies.ts";
import { numbered } from "../domain/words.ts";
import { changeCooperation, lockCooperation } from "./lock-cooperation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** "Not our function", with the reason and the legal ground. */
export const declineHelp = defineAct({
  name: "coordination.decline-help",
  title: "Từ chối: không thuộc chức năng",
  input: DeclineHelp,
  load: (context, input) => lockCooperation(context, input),
  policy: cooperationPolicies.decline,
  async run(context, help, { ground, legalRef }) {
    const payload = { unit: help.askedName, number: help.number, ground, legalRef };
    context.record("cooperation", help.id, payload);
    context.record("task", help.taskId, payload);
    await tellAgencies(
      context,
      [help.askingUnitId],
      {
        kind: "coordination.help-declined",
        subject: { type: "cooperation", id: help.id },
        title: `${help.askedName} từ chối ${numbered("PH", help.number)} vì không thuộc chức năng.`,
        key: "declined",
      },
      [help.sentBy],
    );
    return changeCooperation(context, help, {
      declined_on: context.today,
      decline_ground: ground,
      decline_legal_ref: legalRef,
    });
  },
  toldTo: "parties",
  tell: telling<{ unit: string; number: number; ground: string; legalRef: string }>(
    ({ unit, number, ground, legalRef }) =>
      `từ chối ${numbered("PH", number)} thay mặt ${unit}, không thuộc chức năng: “${ground}” (căn cứ: ${legalRef})`,
  ),
});
