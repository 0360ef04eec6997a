import { AddTarget, DropTarget, PlanTarget } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { wrongPlan } from "../domain/check-plan.ts";
import { mayKeep, mayPlan } from "../domain/programme-policies.ts";
import type { Plan } from "../domain/trajectory.ts";
import { amountInWords } from "../domain/words.ts";
import { accountOf } from "./account-of.ts";
import { livingUnit } from "./living-unit.ts";
import { lockProgramme, lockTarget } from "./lock.ts";

interface Planned {
  name: string;
  unit: string;
  planned: number;
  basis: string;
}

async function storePlan(
  context: ActContext,
  targetId: string,
  { baseline, planned, path, milestones, basis }: Plan & { basis: string },
): Promise<void> {
  const { tx, now, today } = context;
  const points = [...milestones].sort((a, b) => a.month - b.month);
  await sql`
    insert into app.programme_plan (target_id, baseline, planned, path, milestones, basis, entered_by, entered_at, entered_on)
    values (${targetId}, ${baseline}, ${planned}, ${path}, ${JSON.stringify(points)}::jsonb, ${basis}, ${accountOf(context)},
      ${now}, ${today})`.execute(tx);
}

/** Adds a numeric target with its path through the year. */
export const addTarget = defineAct({
  name: "programmes.add-target",
  title: "Thêm chỉ tiêu",
  input: AddTarget,
  load: (context, input) => lockProgramme(context, input),
  policy: mayKeep,
  async run(context, programme, input) {
    const wrong = wrongPlan(input);
    if (wrong) throw wrong;
    const { tx, today } = context;
    const { name, unit, direction, measure, ownerUnitId, planned, basis } = input;
    await livingUnit(context, ownerUnitId, "ownerUnitId");
    const id = newId();
    await sql`
      insert into app.programme_target (id, programme_id, ordinal, name, unit, direction, measure, owner_unit_id, added_by, added_on)
      select ${id}::uuid, ${programme.id}::uuid, coalesce(max(ordinal), 0) + 1, ${name}, ${unit}, ${direction}, ${measure},
        ${ownerUnitId}::uuid, ${accountOf(context)}::uuid, ${today}::date
      from app.programme_target where programme_id = ${programme.id}::uuid`.execute(tx);
    await storePlan(context, id, input);
    await sql`update app.programme set version = ${programme.version + 1} where id = ${programme.id}::uuid`.execute(
      tx,
    );
    context.record("programme", programme.id, { targetId: id, name, unit, planned, basis });
    return { id, version: 1 };
  },
  tell: telling<Planned>(
    ({ name, unit, planned, basis }) =>
      `thêm chỉ tiêu “${name}”: kế hoạch năm ${amountInWords(planned, unit)} theo ${basis}`,
  ),
});

/** Decides a target's path anew; what was planned before stays readable, and figures of earlier days are judged by it. */
export const planTarget = defineAct({
  name: "programmes.plan-target",
  title: "Điều chỉnh kế hoạch",
  input: PlanTarget,
  load: (context, input) => lockTarget(context, input),
  policy: mayPlan,
  async run(context, { id, version, name, unit, direction, programme }, input) {
    const wrong = wrongPlan({ ...input, direction });
    if (wrong) throw wrong;
    await storePlan(context, id, { ...input, direction });
    await bumpTarget(context, id, version);
    const { planned, basis } = input;
    context.record("programme", programme.id, { targetId: id, name, unit, planned, basis });
    return { id, version: version + 1 };
  },
  tell: telling<Planned>(
    ({ name, unit, planned, basis }) =>
      `điều chỉnh kế hoạch chỉ tiêu “${name}” thành ${amountInWords(planned, unit)} theo ${basis}`,
  ),
});

/** From today on a target no longer counts among "14/15"; figures of earlier days keep it. */
export const dropTarget = defineAct({
  name: "programmes.drop-target",
  title: "Thôi theo dõi chỉ tiêu",
  input: DropTarget,
  load: (context, input) => lockTarget(context, input),
  policy: mayPlan,
  async run(context, { id, version, name, programme }, { reason }) {
    const { tx, today } = context;
    await sql`
      update app.programme_target set dropped_on = ${today}, dropped_by = ${accountOf(context)}, dropped_because = ${reason},
        version = ${version + 1} where id = ${id}::uuid`.execute(tx);
    context.record("programme", programme.id, { targetId: id, name, reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ name: string; reason: string }>(
    ({ name, reason }) => `thôi theo dõi chỉ tiêu “${name}”: “${reason}”`,
  ),
});

async function bumpTarget({ tx }: ActContext, id: string, version: number): Promise<void> {
  await sql`update app.programme_target set version = ${version + 1} where id = ${id}::uuid`.execute(
    tx,
  );
}
