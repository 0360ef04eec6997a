import { ChangeInnovation, WithdrawInnovation } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayChange, mayWithdraw } from "./domain/rules.ts";
import { lockInnovation } from "./read.ts";
import { change, checkPlan, tell } from "./step.ts";

/** Rewrites a draft, which nobody but its author has seen. */
export const changeInnovation = defineAct({
  name: "dare.change",
  title: "Sửa đề xuất",
  input: ChangeInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayChange(actor, row),
  async run(context, row, input) {
    checkPlan(input, context.today);
    return change(
      context,
      row,
      sql`title = ${input.title}, bottleneck = ${input.bottleneck}, content = ${input.content}, impact = ${input.impact},
        wide_scope = ${input.wideScope}, planned_from = ${input.plannedFrom}, planned_to = ${input.plannedTo}`,
      { title: input.title },
    );
  },
  tell: telling<{ title: string }>(({ title }) => `sửa đề xuất “${title}”`),
});

/** Takes back what has not begun; the record of what was reviewed stays. */
export const withdrawInnovation = defineAct({
  name: "dare.withdraw",
  title: "Rút đề xuất",
  input: WithdrawInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayWithdraw(actor, row),
  async run(context, row, { reason }) {
    if (row.state !== "DRAFT") {
      await tell(context, "reviewer", row, `Đề xuất DX-${row.number} đã được người đề xuất rút lại.`, "withdrawn"); // prettier-ignore
    }
    return change(
      context,
      row,
      sql`state = 'WITHDRAWN', withdrawn_on = ${context.today}, withdrawal_reason = ${reason}`,
      { reason },
    );
  },
  tell: telling<{ reason: string }>(({ reason }) => `rút đề xuất; lý do: “${reason}”`),
});
