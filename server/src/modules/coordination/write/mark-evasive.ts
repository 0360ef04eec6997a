import { MarkEvasive } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { numbered } from "../domain/words.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** The asker finds that an answer takes no stand; it counts until the other side objects, and after that only by a finding. */
export const markEvasive = defineAct({
  name: "coordination.mark-evasive",
  title: "Đánh dấu né tránh",
  input: MarkEvasive,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.markEvasive,
  async run(context, part, { reason }) {
    context.record("consultation", part.id, { unit: part.unitName, reason });
    await tellAgencies(context, [part.unitId], {
      kind: "coordination.evasive",
      subject: { type: "consultation", id: part.consultationId },
      title: `${part.askingName} cho rằng câu trả lời ${numbered("LYK", part.number)} né tránh; cơ quan được phản đối một lần.`,
      key: `evasive:${part.id}`,
    });
    return changeAsked(context, part, "coordination.mark-evasive", {
      evasive_reason: reason,
      evasive_on: context.today,
    });
  },
  tell: telling<{ unit: string; reason: string }>(
    ({ unit, reason }) => `đánh dấu câu trả lời của ${unit} là né tránh: “${reason}”`,
  ),
});
