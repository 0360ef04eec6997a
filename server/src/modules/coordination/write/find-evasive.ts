import { FindEvasive } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { numbered } from "../domain/words.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** Home Affairs or the Working Group finds whether an answer was evasive, after the other side's objection. */
export const findEvasive = defineAct({
  name: "coordination.find-evasive",
  title: "Kết luận về né tránh",
  input: FindEvasive,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.findEvasive,
  async run(context, part, { upheld, reason }) {
    context.record("consultation", part.id, { unit: part.unitName, upheld, reason });
    await tellAgencies(
      context,
      [part.unitId, part.askingUnitId],
      {
        kind: "coordination.evasive-found",
        subject: { type: "consultation", id: part.consultationId },
        title: `Kết luận về ${numbered("LYK", part.number)}: câu trả lời của ${part.unitName} ${upheld ? "là né tránh" : "không né tránh"}.`,
        key: `evasive-found:${part.id}`,
      },
      [part.createdBy],
    );
    return changeAsked(context, part, "coordination.find-evasive", {
      evasive_upheld: upheld,
      evasive_found_reason: reason,
      evasive_found_on: context.today,
    });
  },
  tell: telling<{ unit: string; upheld: boolean; reason: string }>(
    ({ unit, upheld, reason }) =>
      `kết luận câu trả lời của ${unit} ${upheld ? "là né tránh" : "không né tránh"}: “${reason}”`,
  ),
});
