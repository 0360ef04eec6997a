import { Recommend } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { fileRemediation } from "../../../documents/index.ts";
import { unitsExistingOn } from "../../../organisation/index.ts";
import { lockInspection } from "../../read/inspection-record.ts";
import { bodyName, unitOn } from "../../read/refs.ts";
import { accountOf } from "../../write/account-of.ts";
import { change, stateAfter } from "../../write/step.ts";
import { mayRecommend } from "../domain/remediation-policies.ts";
import { remediationRefusals } from "../domain/remediation-refusals.ts";

interface FindingRead {
  unitId: string;
  agency: string;
  label: string;
  title: string;
  foundOn: string;
  recurrenceOf: string | null;
  asked: boolean;
  inspection: string;
  issuer: { id: string | null; name: string };
  checkerAccountId: string | null;
}

/**
 * Asks the agency to put one finding right until a day. Its task is like any other, so that clocks, reminders and the ladder run on
 * it; only who checks ends it. What a recurrence repeats is open again (evaluation digest 15.2).
 */
export const recommend = defineAct({
  name: "inspections.recommend",
  title: "Kiến nghị khắc phục",
  input: Recommend,
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayRecommend(actor, row),
  async run(context, row, { findingId, measure, evidenceWanted, dueOn }) {
    const { tx, now, today } = context;
    if (dueOn <= today) throw atField(remediationRefusals.DUE_PASSED(today), "dueOn");
    const finding = await findingOf(context, row.id, findingId);
    if (!finding) throw atField(remediationRefusals.FINDING_NOT_HERE(), "findingId");
    if (finding.asked) {
      throw atField(remediationRefusals.ALREADY_RECOMMENDED(finding.label), "findingId");
    }
    if (!(await unitsExistingOn(tx, [finding.unitId], today)).has(finding.unitId)) {
      throw atField(remediationRefusals.AGENCY_ENDED(finding.agency), "findingId");
    }
    const { taskId } = await fileRemediation(context, {
      finding: finding.label,
      title: finding.title,
      foundOn: finding.foundOn,
      inspection: finding.inspection,
      agency: finding.agency,
      measure,
      evidence: evidenceWanted,
      dueOn,
      unitId: finding.unitId,
      issuer: finding.issuer,
      checkerAccountId: finding.checkerAccountId,
    });
    const id = newId(now.getTime());
    await sql`
      insert into app.recommendation (id, finding_id, inspection_id, unit_id, measure, evidence_wanted, issued_by, issued_on, issued_at,
        task_id)
      values (${id}, ${findingId}, ${row.id}, ${finding.unitId}, ${measure}, ${evidenceWanted}, ${accountOf(context)}, ${today}, ${now},
        ${taskId})`.execute(tx);
    await reopenRepeated(context, id, finding);
    // Which finding, of which agency, stands on the task: all that were inspected read the inspection.
    return change(
      context,
      row,
      row.state === "CONCLUDED" ? sql`state = ${stateAfter(row, "remedy")}` : sql`state = state`,
    );
  },
  tell: telling<{ holder?: string; due?: string; finding?: string; again?: string }>(
    ({ holder, due, finding, again }) => {
      if (again !== undefined)
        return `mở lại kiến nghị về phát hiện ${finding ?? ""} vì tái diễn ở ${again}`;
      if (holder === undefined) return "kiến nghị khắc phục một phát hiện";
      return `kiến nghị ${holder} khắc phục${due === undefined ? "" : `, chậm nhất ngày ${vietnameseDate(due)}`}`;
    },
  ),
});

async function findingOf(
  { tx, today }: ActContext,
  inspectionId: string,
  findingId: string,
): Promise<FindingRead | undefined> {
  const { rows } = await sql<FindingRead>`
    select finding.unit_id as "unitId", ${unitOn("finding.unit_id", today)} ->> 'name' as agency,
      'KT-' || inspection.number || '.' || finding.ordinal as label, finding.title, finding.noted_on as "foundOn",
      finding.recurrence_of as "recurrenceOf", inspection.subject as inspection,
      exists (select from app.recommendation asked where asked.finding_id = finding.id) as asked,
      jsonb_build_object('id', body.unit_id, 'name', ${bodyName("inspection.body_id", today)}) as issuer,
      (select account.id from app.inspection_member member join app.account on account.person_id = member.person_id
        where member.inspection_id = inspection.id and member.function = 'head' and member.left_on is null
          and account.locked_at is null) as "checkerAccountId"
    from app.finding join app.inspection on inspection.id = finding.inspection_id
    join app.inspecting_body body on body.id = inspection.body_id
    where finding.id = ${findingId}::uuid and finding.inspection_id = ${inspectionId}::uuid and finding.struck_on is null`.execute(
    tx,
  );
  return rows[0];
}

/** What was put right and came back was not put right: it is open again, and goes on under the new one. */
async function reopenRepeated(
  context: ActContext,
  id: string,
  { recurrenceOf, label }: FindingRead,
): Promise<void> {
  if (recurrenceOf === null) return;
  const { rows } = await sql<{ taskId: string; label: string }>`
    update app.recommendation earlier set reopened_on = ${context.today}, reopened_by = ${id}, version = earlier.version + 1
    from app.finding join app.inspection on inspection.id = finding.inspection_id, app.task
    where earlier.finding_id = ${recurrenceOf}::uuid and finding.id = earlier.finding_id and task.id = earlier.task_id
      and earlier.reopened_on is null and (earlier.closed_as is not null or task.state = 'COMPLETED')
    returning task.id as "taskId", 'KT-' || inspection.number || '.' || finding.ordinal as label`.execute(
    context.tx,
  );
  for (const earlier of rows) {
    context.record("task", earlier.taskId, { finding: earlier.label, again: label });
  }
}
