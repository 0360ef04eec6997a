import { ObjectEvasive } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { numbered } from "../domain/words.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";
import { tellAgencies } from "./tell-agencies.ts";
import { tellFinders } from "./tell-finders.ts";

/** The answering agency's one objection; from here Home Affairs or the Working Group finds. */
export const objectEvasive = defineAct({
  name: "coordination.object-evasive",
  title: "Phản đối đánh dấu",
  input: ObjectEvasive,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.objectEvasive,
  async run(context, part, { objection }) {
    context.record("consultation", part.id, { unit: part.unitName, objection });
    const subject = { type: "consultation", id: part.consultationId } as const;
    const label = numbered("LYK", part.number);
    await tellAgencies(
      context,
      [part.askingUnitId],
      {
        kind: "coordination.objected",
        subject,
        title: `${part.unitName} phản đối đánh dấu né tránh đối với ${label}; Sở Nội vụ hoặc Tổ công tác sẽ kết luận.`,
        key: `objected:${part.id}`,
      },
      [part.createdBy],
    );
    await tellFinders(context, {
      kind: "coordination.objected",
      subject,
      title: `${part.unitName} phản đối việc bị đánh dấu trả lời né tránh (${label}); cần kết luận.`,
      key: `find:${part.id}`,
    });
    return changeAsked(context, part, "coordination.object-evasive", {
      objection,
      objected_on: context.today,
    });
  },
  tell: telling<{ unit: string; objection: string }>(
    ({ unit, objection }) => `phản đối thay mặt ${unit} việc bị đánh dấu né tránh: “${objection}”`,
  ),
});
