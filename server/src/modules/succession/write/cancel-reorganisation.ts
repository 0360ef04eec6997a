import { CancelReorganisation } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { sayPlan } from "../domain/words.ts";
import { lockReorganisation, whilePlanned } from "./lock-reorganisation.ts";

interface Recorded {
  number: number;
  said: string;
  reason: string;
}

/** Takes back what waits for its day: the tree was not touched, the bodies that were to begin never do. */
export const cancelReorganisation = defineAct({
  name: "organisation.cancel-reorganisation",
  title: "Hủy sắp xếp",
  input: CancelReorganisation,
  load: (context, input) => lockReorganisation(context, input),
  policy: whilePlanned,
  async run(context, plan, { reason }) {
    await context.tx
      .updateTable("app.reorganisation")
      .set({
        state: "cancelled",
        cancelled_by: context.actor.accountId,
        cancelled_at: context.now,
        cancel_reason: reason,
        version: plan.version + 1,
      })
      .where("id", "=", plan.id)
      .execute();
    context.record("reorganisation", plan.id, { number: plan.number, said: sayPlan(plan), reason });
    return { id: plan.id, version: plan.version + 1 };
  },
  tell: telling<Recorded>(
    ({ number, said, reason }) => `hủy sắp xếp SX-${number} (${said}), lý do: “${reason}”`,
  ),
});
