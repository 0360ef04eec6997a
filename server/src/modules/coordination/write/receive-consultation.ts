import { ReceiveConsultation } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { accountOf } from "./account-of.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";

/** The asked agency has the request before it, and has seen every reminder sent until now. The clock is not touched. */
export const receiveConsultation = defineAct({
  name: "coordination.receive",
  title: "Tiếp nhận",
  input: ReceiveConsultation,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.receive,
  async run(context, part) {
    context.record("consultation", part.id, { unit: part.unitName, again: part.read });
    const changes = part.read ? {} : { read_at: context.now, read_by: accountOf(context) };
    return changeAsked(context, part, "coordination.receive", changes);
  },
  tell: telling<{ unit: string; again: boolean }>(({ unit, again }) =>
    again ? `xem lời nhắc gửi ${unit}` : `tiếp nhận yêu cầu lấy ý kiến cho ${unit}`,
  ),
});
