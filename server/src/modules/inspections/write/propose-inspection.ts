import { ProposeInspection, ReviseInspection, type InspectionKind } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayPropose, mayRevise } from "../domain/inspection-policies.ts";
import { inspectionRefusals } from "../domain/refusals.ts";
import { kindWords } from "../domain/words.ts";
import { lockInspection } from "../read/inspection-record.ts";
import { accountOf } from "./account-of.ts";
import { checkPlan, storePlan } from "./store-plan.ts";
import { storeSources } from "./store-sources.ts";
import { checkPlanLine } from "../year-plan/write/take-line.ts";

/** Puts an inspection before whoever is to decide on it. */
export const proposeInspection = defineAct({
  name: "inspections.propose",
  title: "Đề nghị kiểm tra",
  input: ProposeInspection,
  toldTo: "province",
  load: async () => undefined,
  policy: (actor) => mayPropose(actor),
  async run(context, _, plan) {
    const { tx, now } = context;
    await checkPlan(context, plan);
    const { planLineId = null } = plan;
    if (planLineId !== null) await checkPlanLine(context, planLineId, plan);
    const id = newId(now.getTime());
    // Without `returning`: an unannounced one gets no number yet, and nothing else is wanted of the row.
    await sql`
      insert into app.inspection (id, number, kind, body_id, programme_id, subject, scope, covered_from, covered_to, visit_from,
        visit_to, state, proposed_by, proposed_at, decider_account_id, plan_line_id)
      values (${id}, ${plan.kind === "unannounced" ? null : sql`nextval('app.inspection_number')`}, ${plan.kind}, ${plan.bodyId},
        ${plan.programmeId}, ${plan.subject}, ${plan.scope}, ${plan.coveredFrom}, ${plan.coveredTo}, ${plan.visitFrom},
        ${plan.visitTo}, 'PROPOSED', ${accountOf(context)}, ${now}, ${plan.deciderAccountId}, ${planLineId})`.execute(
      tx,
    );
    await storePlan(context, id, plan);
    await storeSources(context, id, plan.sources ?? []);
    context.record("inspection", id, { kind: plan.kind, subject: plan.subject });
    return { id, version: 1 };
  },
  tell: telling<{ kind: InspectionKind; subject: string }>(
    ({ kind, subject }) => `đề nghị kiểm tra ${kindWords[kind]}: “${subject}”`,
  ),
});

/** Writes a proposal anew, before it is decided. */
export const reviseInspection = defineAct({
  name: "inspections.revise",
  title: "Sửa đề nghị",
  input: ReviseInspection,
  toldTo: "province",
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayRevise(actor, row),
  async run(context, { id, version, kind, planLineId }, plan) {
    const { tx, today } = context;
    // What others have seen cannot be hidden afterwards, and what was hidden is not shown by a correction.
    if ((kind === "unannounced") !== (plan.kind === "unannounced")) {
      throw atField(inspectionRefusals.KIND_FIXED(), "kind");
    }
    await checkPlan(context, plan);
    if (planLineId !== null) {
      await checkPlanLine(context, planLineId, { ...plan, inspectionId: id });
    }
    await sql`
      update app.inspection set kind = ${plan.kind}, body_id = ${plan.bodyId}, programme_id = ${plan.programmeId},
        subject = ${plan.subject}, scope = ${plan.scope}, covered_from = ${plan.coveredFrom}, covered_to = ${plan.coveredTo},
        visit_from = ${plan.visitFrom}, visit_to = ${plan.visitTo}, decider_account_id = ${plan.deciderAccountId},
        version = ${version + 1} where id = ${id}`.execute(tx);
    await sql`delete from app.inspection_target where inspection_id = ${id}`.execute(tx);
    await sql`
      update app.inspection_member set left_on = ${today}, left_because = 'Sửa đề nghị kiểm tra'
      where inspection_id = ${id} and left_on is null`.execute(tx);
    await storePlan(context, id, plan);
    context.record("inspection", id, { kind: plan.kind, subject: plan.subject });
    return { id, version: version + 1 };
  },
  tell: telling<{ kind: InspectionKind; subject: string }>(
    ({ kind, subject }) => `sửa đề nghị thành kiểm tra ${kindWords[kind]}: “${subject}”`,
  ),
});
