import { AddRule } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { mayKeepRules, wrongRule } from "../domain/rule-policies.ts";
import { ruleColumns, storeParties } from "./store-rule.ts";

/** Notes a rule of coordination; from its first day limits follow it where it names the agencies or everybody. */
export const addRule = defineAct({
  name: "coordination.add-rule",
  title: "Ghi quy chế phối hợp",
  input: AddRule,
  load: () => Promise.resolve(null),
  policy: mayKeepRules,
  async run(context, _none, input) {
    const wrong = wrongRule(input, context.today);
    if (wrong) throw wrong;
    const id = newId();
    await context.tx
      .insertInto("app.coordination_rule")
      .values({ id, ...ruleColumns(input), created_at: context.now })
      .execute();
    await storeParties(context, id, input.partyIds);
    context.record("coordination-rule", id, { title: input.title, reference: input.reference });
    return { id, version: 1 };
  },
  tell: telling<{ title: string; reference: string }>(
    ({ title, reference }) => `ghi “${title}” (${reference}) vào sổ quy chế phối hợp`,
  ),
});
