import { UnmaskSender } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayUnmask } from "../domain/policies.ts";
import { senderOf } from "../read/sender.ts";
import { lockVoice } from "../read/subject.ts";

/** Shows who spoke, once, for a reason that stays on the record; the answer is not kept. */
export const unmaskSender = defineAct({
  name: "voices.unmask",
  title: "Xem thông tin người gửi",
  input: UnmaskSender,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayUnmask,
  async run(context, { id, version }, { reason }) {
    const sender = await senderOf(context.tx, id);
    context.record("voice", id, { reason });
    return { id, version, ...sender };
  },
  secretResult: true,
  tell: telling<{ reason: string }>(({ reason }) => `xem thông tin người gửi; lý do: “${reason}”`),
});
