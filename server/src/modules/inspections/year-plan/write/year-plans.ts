import { ApproveYearPlan, DraftYearPlan } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { accountOf } from "../../write/account-of.ts";
import { mayApproveYearPlan, mayDraftYearPlan } from "../domain/year-plan-rules.ts";
import { lockYearPlan } from "../read/plans.ts";
import { enterDecision } from "./decide.ts";
import { checkBodyStands } from "./lines.ts";

/** Begins the plan of a year, of one body or of the province. */
export const draftYearPlan = defineAct({
  name: "inspections.draft-year-plan",
  title: "Dự thảo kế hoạch năm",
  input: DraftYearPlan,
  load: async () => undefined,
  policy: (actor) => mayDraftYearPlan(actor),
  async run(context, _, { year, bodyId, title, programmeId }) {
    const { tx, now } = context;
    if (bodyId !== null) {
      await checkBodyStands(context, { bodyId, from: `${year}-01-01`, to: `${year}-12-31` });
    }
    if (programmeId !== null) await checkProgramme(context, programmeId);
    const id = newId(now.getTime());
    await sql`
      insert into app.year_plan (id, year, body_id, title, programme_id, drafted_by, drafted_at)
      values (${id}, ${year}, ${bodyId}, ${title}, ${programmeId}, ${accountOf(context)}, ${now})`.execute(
      tx,
    );
    context.record("year-plan", id, { year, title });
    return { id, version: 1 };
  },
  tell: telling<{ year: number; title: string }>(
    ({ year, title }) => `dự thảo kế hoạch kiểm tra năm ${year}: “${title}”`,
  ),
});

async function checkProgramme({ tx }: ActContext, programmeId: string): Promise<void> {
  const { rows } = await sql`
    select from app.programme where id = ${programmeId}::uuid and kind = 'inspection'`.execute(tx);
  if (rows.length === 0) throw atField(inspectionRefusals.PROGRAMME_UNKNOWN(), "programmeId");
}

/** Enters the document that approves a plan; from here on another document alone changes it. */
export const approveYearPlan = defineAct({
  name: "inspections.approve-year-plan",
  title: "Ghi văn bản phê duyệt",
  input: ApproveYearPlan,
  load: ({ tx, today }, { planId, version }) => lockYearPlan(tx, { planId, version }, today),
  policy: mayApproveYearPlan,
  async run(context, plan, { documentNumber, documentOn, signer }) {
    const { tx, today } = context;
    const document = { documentNumber, documentOn, signer };
    const decisionId = await enterDecision(context, plan.id, { kind: "approval", ...document });
    await sql`
      update app.year_plan_line_version said set decision_id = ${decisionId} from app.year_plan_line line
      where line.id = said.line_id and line.plan_id = ${plan.id}::uuid and said.decision_id is null`.execute(
      tx,
    );
    const version = plan.version + 1;
    await sql`update app.year_plan set approved_on = ${today}, version = ${version} where id = ${plan.id}`.execute(
      tx,
    );
    context.record("year-plan", plan.id, { ...document, lines: plan.lines });
    return { id: plan.id, version };
  },
  tell: telling<{ documentNumber: string; documentOn: string; signer: string; lines: number }>(
    ({ documentNumber, documentOn, signer, lines }) =>
      `ghi văn bản phê duyệt số ${documentNumber} ngày ${vietnameseDate(documentOn)} (${signer} ký), ${lines} cuộc kiểm tra`,
  ),
});
