import { AddPlanLines, DropPlanLine, RevisePlanLine, type InspectionKind } from "@dondoc/contract";
import { endOfPeriod } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { unitsExistingOn } from "../../../organisation/index.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { accountOf } from "../../write/account-of.ts";
import { mayAddLines, mayDropLine, mayReviseLine, refuseUnannounced, yearPlanRefusals, type YearPlanSubject } from "../domain/year-plan-rules.ts"; // prettier-ignore
import { lockYearPlan } from "../read/plans.ts";
import { type ByDecision, decisionFor } from "./decide.ts";

interface Said {
  kind: InspectionKind;
  content: string;
  firstMonth: number;
  lastMonth: number;
  bodyId: string;
}

/** Refuses a body that does not stand on some day of a time, or not at all. */
export async function checkBodyStands(
  { tx }: ActContext,
  { bodyId, from, to }: { bodyId: string; from: string; to: string },
): Promise<void> {
  const { rows } = await sql<{ stands: boolean }>`
    select coalesce(bool_or(kind = 'founding' and valid_from <= ${to}::date)
      and not bool_or(kind = 'ending' and valid_from <= ${from}::date), false) as stands
    from app.inspecting_body_decision where body_id = ${bodyId}::uuid`.execute(tx);
  if (!rows[0]?.stands) throw atField(yearPlanRefusals.BODY_NOT_THERE(), "bodyId");
}

/** What is wrong with a line by itself and in the registers, at its field. */
async function checkLine(context: ActContext, plan: YearPlanSubject, said: Said): Promise<void> {
  refuseUnannounced(said.kind);
  const { firstMonth, lastMonth, bodyId } = said;
  if (lastMonth < firstMonth) throw atField(yearPlanRefusals.MONTHS_BACKWARDS(), "lastMonth");
  if (plan.bodyId !== null && plan.bodyId !== bodyId) {
    throw atField(yearPlanRefusals.BODY_OUTSIDE(), "bodyId");
  }
  const month = (of: number) => `${plan.year}-${String(of).padStart(2, "0")}`;
  const [from, to] = [`${month(firstMonth)}-01`, endOfPeriod(month(lastMonth))];
  await checkBodyStands(context, { bodyId, from, to });
}

async function checkUnits(
  { tx, today }: ActContext,
  unitIds: readonly string[],
  field: string,
): Promise<void> {
  const alive = await unitsExistingOn(tx, [...unitIds], today);
  if (unitIds.some((id) => !alive.has(id))) {
    throw atField(inspectionRefusals.UNIT_NOT_THERE(), field);
  }
}

async function writeVersion(
  context: ActContext,
  lineId: string,
  { said, unitId, by, dropped = false }: { said: Said; unitId: string | null; by: ByDecision; dropped?: boolean }, // prettier-ignore
): Promise<void> {
  const { tx, now } = context;
  const { kind, content, firstMonth, lastMonth, bodyId } = said;
  await sql`
    insert into app.year_plan_line_version (line_id, ordinal, decision_id, kind, unit_id, content, first_month, last_month, body_id,
      dropped, because, entered_by, entered_at)
    select ${lineId}::uuid, count(*) + 1, ${by.decisionId}, ${kind}, ${unitId}, ${content}, ${firstMonth}, ${lastMonth}, ${bodyId},
      ${dropped}, ${by.because}, ${accountOf(context)}, ${now}
    from app.year_plan_line_version where line_id = ${lineId}::uuid`.execute(tx);
}

async function nextVersion({ tx }: ActContext, { id, version }: YearPlanSubject) {
  await sql`update app.year_plan set version = ${version + 1} where id = ${id}`.execute(tx);
  return { id, version: version + 1 };
}

/** As the journal adds the document to what it tells of a line. */
const byDocument = (document: string | null): string =>
  document === null ? "" : `, theo văn bản số ${document}`;

/** Adds planned inspections: one for each agency, or several whose agencies are named later. */
export const addPlanLines = defineAct({
  name: "inspections.add-plan-lines",
  title: "Thêm cuộc kiểm tra",
  input: AddPlanLines,
  load: ({ tx, today }, { planId, version }) => lockYearPlan(tx, { planId, version }, today),
  policy: mayAddLines,
  async run(context, plan, input) {
    const { tx, now } = context;
    const unitIds = [...new Set(input.unitIds)];
    await checkLine(context, plan, input);
    await checkUnits(context, unitIds, "unitIds");
    const by = await decisionFor(context, plan, input);
    const targets: (string | null)[] =
      unitIds.length > 0 ? unitIds : Array.from({ length: input.count }, () => null);
    for (const unitId of targets) {
      const id = newId(now.getTime());
      // oxlint-disable-next-line no-await-in-loop -- some dozens at most, each with its ordinal
      await sql`
        insert into app.year_plan_line (id, plan_id, ordinal)
        select ${id}, ${plan.id}::uuid, coalesce(max(ordinal), 0) + 1 from app.year_plan_line where plan_id = ${plan.id}::uuid`.execute(
        tx,
      );
      // oxlint-disable-next-line no-await-in-loop -- as above
      await writeVersion(context, id, { said: input, unitId, by });
    }
    const { content } = input;
    context.record("year-plan", plan.id, { count: targets.length, content, document: by.document });
    return nextVersion(context, plan);
  },
  tell: telling<{ count: number; content: string; document: string | null }>(
    ({ count, content, document }) =>
      `thêm ${count} cuộc kiểm tra vào kế hoạch: “${content}”${byDocument(document)}`,
  ),
});

/** Writes a line anew: over itself in a draft, as its next version by a document afterwards. */
export const revisePlanLine = defineAct({
  name: "inspections.revise-plan-line",
  title: "Sửa, dời",
  input: RevisePlanLine,
  load: ({ tx, today }, input) => lockYearPlan(tx, input, today),
  policy: mayReviseLine,
  async run(context, plan, input) {
    const { tx, now } = context;
    const { lineId, unitId } = input;
    await checkLine(context, plan, input);
    if (unitId !== null) await checkUnits(context, [unitId], "unitId");
    const { rows } = await sql<{ unitId: string | null }>`
      select unit_id as "unitId" from app.year_plan_line_version where line_id = ${lineId}::uuid order by ordinal desc limit 1`.execute(
      tx,
    );
    const inspection = plan.line?.inspection ?? null;
    if (inspection !== null && unitId !== null && rows[0]?.unitId !== unitId) {
      throw atField(yearPlanRefusals.LINE_UNDER_WAY(inspection), "unitId");
    }
    const by = await decisionFor(context, plan, input);
    if (by.decisionId === null) {
      const { kind, content, firstMonth, lastMonth, bodyId } = input;
      await sql`
        update app.year_plan_line_version set kind = ${kind}, unit_id = ${unitId}, content = ${content}, first_month = ${firstMonth},
          last_month = ${lastMonth}, body_id = ${bodyId}, entered_by = ${accountOf(context)}, entered_at = ${now}
        where line_id = ${lineId}::uuid and decision_id is null`.execute(tx);
    } else {
      await writeVersion(context, lineId, { said: input, unitId, by });
    }
    context.record("year-plan", plan.id, {
      ordinal: plan.line?.ordinal,
      document: by.document,
      because: by.because,
    });
    return nextVersion(context, plan);
  },
  tell: telling<{ ordinal: number; document: string | null; because: string | null }>(
    ({ ordinal, document, because }) =>
      `sửa mục ${ordinal} của kế hoạch${byDocument(document)}${because === null ? "" : `; lý do: “${because}”`}`,
  ),
});

/** Takes a line out: out of a draft for good, out of an approved plan by a document, in sight as dropped. */
export const dropPlanLine = defineAct({
  name: "inspections.drop-plan-line",
  title: "Bỏ khỏi kế hoạch",
  input: DropPlanLine,
  load: ({ tx, today }, input) => lockYearPlan(tx, input, today),
  policy: mayDropLine,
  async run(context, plan, input) {
    const { tx } = context;
    const by = await decisionFor(context, plan, input);
    if (by.decisionId === null) {
      await sql`delete from app.year_plan_line where id = ${input.lineId}::uuid`.execute(tx);
    } else {
      const { rows } = await sql<Said & { unitId: string | null }>`
        select kind, content, first_month as "firstMonth", last_month as "lastMonth", body_id as "bodyId", unit_id as "unitId"
        from app.year_plan_line_version where line_id = ${input.lineId}::uuid order by ordinal desc limit 1`.execute(
        tx,
      );
      const [said] = rows;
      if (!said) throw yearPlanRefusals.LINE_GONE();
      await writeVersion(context, input.lineId, { said, unitId: said.unitId, by, dropped: true });
    }
    context.record("year-plan", plan.id, {
      ordinal: plan.line?.ordinal,
      document: by.document,
      because: by.because,
    });
    return nextVersion(context, plan);
  },
  tell: telling<{ ordinal: number; document: string | null; because: string | null }>(
    ({ ordinal, document, because }) =>
      `bỏ mục ${ordinal} khỏi kế hoạch${byDocument(document)}${because === null ? "" : `; lý do: “${because}”`}`,
  ),
});
