import { ReviseRule } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayChangeRule, wrongRule } from "../domain/rule-policies.ts";
import { lockRule, ruleColumns, storeParties } from "./store-rule.ts";

/** Corrects a rule; limits that were set by it before stand as they were said. */
export const reviseRule = defineAct({
  name: "coordination.revise-rule",
  title: "Sửa quy chế",
  input: ReviseRule,
  load: (context, input) => lockRule(context, input),
  policy: mayChangeRule,
  async run(context, { id, version }, input) {
    const wrong = wrongRule(input, context.today);
    if (wrong) throw wrong;
    await context.tx
      .updateTable("app.coordination_rule")
      .set({ ...ruleColumns(input), version: version + 1 })
      .where("id", "=", id)
      .execute();
    await storeParties(context, id, input.partyIds);
    const { title, normalDays, urgentDays } = input;
    context.record("coordination-rule", id, { title, normalDays, urgentDays });
    return { id, version: version + 1 };
  },
  tell: telling<{ title: string; normalDays: number; urgentDays: number }>(
    ({ title, normalDays, urgentDays }) =>
      `sửa “${title}”: trả lời trong ${normalDays} ngày làm việc, việc khẩn ${urgentDays} ngày`,
  ),
});
