import { OneReorganisation } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, refuse, telling } from "../../../kernel/act.ts";
import { sayFollowed, sayPlan } from "../domain/words.ts";
import { lockReorganisation, whilePlanned } from "./lock-reorganisation.ts";
import { takeEffect } from "./take-effect.ts";

interface Recorded {
  number: number;
  said: string;
  effectiveOn: string;
  /** In the record of a directive that one of the bodies followed. */
  followedBy?: { from: string; to: string | null };
}

/** Carries out what has come to its day: the night does it by itself, a person where the night could not. */
export const applyReorganisation = defineAct({
  name: "organisation.apply-reorganisation",
  title: "Thực hiện sắp xếp đã đến ngày",
  input: OneReorganisation,
  load: lockReorganisation,
  policy(actor, plan, today) {
    const planned = whilePlanned(actor, plan);
    if (!planned.allowed || plan.effectiveOn <= today) return planned;
    return refuse(
      `Sắp xếp này có hiệu lực từ ngày ${vietnameseDate(plan.effectiveOn)}; chương trình tự thực hiện vào ngày đó.`,
    );
  },
  async run(context, plan) {
    await takeEffect(context, plan);
    const { number, effectiveOn } = plan;
    context.record("reorganisation", plan.id, { number, said: sayPlan(plan), effectiveOn });
    return { id: plan.id, version: plan.version + 1 };
  },
  tell: telling<Recorded>(
    ({ number, said, effectiveOn, followedBy }) =>
      `thực hiện sắp xếp SX-${number}: ${said}, có hiệu lực từ ngày ${vietnameseDate(effectiveOn)}${followedBy ? sayFollowed(followedBy) : ""}`,
  ),
});
