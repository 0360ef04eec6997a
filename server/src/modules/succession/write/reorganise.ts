import { Reorganise } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { lockOrganisation, mayChangeOrganisation } from "../../organisation/index.ts";
import { checkPlan } from "../domain/check-plan.ts";
import { planFrom, type Plan } from "../domain/plan.ts";
import { sayFollowed, sayPlan } from "../domain/words.ts";
import { loadPlan } from "../read/load-plan.ts";
import { readFacts } from "../read/read-facts.ts";
import { storePlan, checkAgainstRegister } from "./store-plan.ts";
import { takeEffect } from "./take-effect.ts";

/** What is asked for with its names, after every check; nothing is written. */
export async function checkedPlan(
  context: Pick<ActContext, "tx">,
  input: Reorganise,
): Promise<Plan> {
  const named = [...input.unitIds, ...input.successors.flatMap(({ unitId }) => unitId ?? [])];
  const facts = await readFacts(context.tx, named);
  checkPlan(input, facts);
  const plan = planFrom(input, (id) => facts.get(id)?.name ?? "", newId);
  await checkAgainstRegister(context, plan, input.moves);
  return plan;
}

interface Recorded {
  number: number;
  said: string;
  effectiveOn: string;
  legalBasis: string;
  /** In the record of a directive that one of the bodies followed. */
  followedBy?: { from: string; to: string | null };
}

/** Enters a merger, a split, an end or a change once; on its day, or at once where that has come, everything follows from it. */
export const reorganise = defineAct({
  name: "organisation.reorganise",
  title: "Ghi sắp xếp cơ quan",
  input: Reorganise,
  async load(context, input) {
    await lockOrganisation(context);
    return input;
  },
  policy: mayChangeOrganisation,
  async run(context, _, input) {
    if (context.actor.accountId === null)
      throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
    const plan = await checkedPlan(context, input);
    const id = newId();
    const number = await storePlan(context, id, plan, input);
    const said: Recorded = {
      number,
      said: sayPlan(plan),
      effectiveOn: plan.effectiveOn,
      legalBasis: plan.legalBasis,
    };
    context.record("reorganisation", id, { ...said });
    for (const unit of [...plan.units, ...plan.successors.map((one) => ({ id: one.unitId }))]) {
      context.record("unit", unit.id, { ...said });
    }
    if (plan.effectiveOn <= context.today) {
      const stored = await loadPlan(context.tx, id);
      if (stored) await takeEffect(context, stored);
    }
    return { id };
  },
  tell: telling<Recorded>(
    ({ number, said, effectiveOn, legalBasis, followedBy }) =>
      `ghi sắp xếp SX-${number}: ${said} từ ngày ${vietnameseDate(effectiveOn)}, căn cứ ${legalBasis}${followedBy ? sayFollowed(followedBy) : ""}`,
  ),
});
