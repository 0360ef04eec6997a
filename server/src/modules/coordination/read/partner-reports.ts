import type { PartnerCredits, PartnerReportDetail, PartnerReportList, PartnerReportPage, PartnerReportQuery, PartnerReportRow } from "@dondoc/contract"; // prettier-ignore
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import { isProvinceWide, unitsOf, type Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { daysLateOf, reportState, type ReportSubject } from "../domain/partner-report.ts";
import { unitName, unitRef } from "../unit-ref.ts";
import { peopleOfParties } from "./people-of-parties.ts";

type RowRead = Omit<PartnerReportRow, "daysLate" | "state"> & {
  outcome: ReportSubject["outcome"];
};
type OnReport = Parameters<typeof verdictsOn<ReportSubject>>[3];

/** The answer, refusal or delivery that came after all. */
const answeredOn = sql`coalesce(asked.answered_on, help.delivered_on, help.declined_on)`;
const from = sql`app.partner_report report
  left join app.consultation_asked asked on asked.id = report.asked_id
  left join app.consultation on consultation.id = asked.consultation_id
  left join app.cooperation help on help.id = report.cooperation_id`;

const columns = (today: string) => sql`report.id, report.number, report.version,
  case when report.asked_id is null then jsonb_build_object('kind', 'cooperation', 'id', help.id, 'number', help.number)
    else jsonb_build_object('kind', 'consultation', 'id', consultation.id, 'number', consultation.number) end as request,
  report.task_id as "taskId", ${unitRef("report.reporter_unit_id", today)} as reporter,
  ${unitRef("report.accused_unit_id", today)} as accused, report.accused_vertical as vertical, report.last_day as "lastDay",
  ${answeredOn} as "answeredOn",
  coalesce(asked.evasive_on is not null and (asked.objected_on is null or asked.evasive_upheld), false) as evasive,
  report.reported_on as "reportedOn", report.reported_on <= report.properly_until as "reportedProperly",
  report.explain_last_day as "explainLastDay", report.explained_on as "explainedOn", report.outcome, report.days,
  report.found_on as "foundOn"`;

const lists: Record<PartnerReportList, RawBuilder<unknown>> = {
  open: sql`report.outcome is null`,
  "waiting-explanation": sql`report.outcome is null and report.explained_on is null`,
  "waiting-finding": sql`report.outcome is null and report.explained_on is not null`,
  accepted: sql`report.outcome = 'accepted'`,
  shared: sql`report.outcome = 'shared'`,
  rejected: sql`report.outcome = 'rejected'`,
  proper: sql`report.reported_on <= report.properly_until`,
  all: sql`true`,
};

const toRow = ({ outcome, ...row }: RowRead, today: string): PartnerReportRow => ({
  ...row,
  daysLate: daysLateOf(row, today),
  state: reportState({ outcome, explainedOn: row.explainedOn }),
});

/** The register of form F7, the newest first. */
export async function listPartnerReports(
  tx: Tx,
  actor: Actor,
  today: string,
  { cursor, limit, list, side, unitId, taskId }: PartnerReportQuery,
): Promise<z.output<typeof PartnerReportPage>> {
  const [after = null] = decodeCursor(cursor, 1) ?? [];
  if (after !== null && !Number.isSafeInteger(after)) throw refusals.INVALID();
  const units = unitId === undefined ? (isProvinceWide(actor) ? null : unitsOf(actor)) : [unitId];
  const reporter = sql`report.reporter_unit_id = any (${units}::uuid[])`;
  const accused = sql`report.accused_unit_id = any (${units}::uuid[])`;
  const whose =
    units === null
      ? sql`true`
      : side === "reporter"
        ? reporter
        : side === "accused"
          ? accused
          : sql`(${reporter} or ${accused})`;
  const { rows } = await sql<RowRead>`
    select ${columns(today)} from ${from}
    where ${whose} and ${lists[list]} and (${taskId ?? null}::uuid is null or report.task_id = ${taskId ?? null}::uuid)
      and (${after}::bigint is null or report.number < ${after}::bigint)
    order by report.number desc limit ${limit + 1}`.execute(tx);
  const { rows: kept, next } = cutPage(rows, limit, ({ number }) => [number]);
  return { asOf: today, next, items: kept.map((row) => toRow(row, today)) };
}

/** One report with its text, the other side's explanation and the finding. */
export async function getPartnerReport(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnReport },
): Promise<PartnerReportDetail> {
  const { rows } = await sql<RowRead & Pick<PartnerReportDetail, "content" | "explanation" | "findingReason" | "foundBy">>`
    select ${columns(today)}, report.content, report.explanation, report.finding_reason as "findingReason",
      (select person.full_name from app.account join app.person on person.id = account.person_id
        where account.id = report.found_by) as "foundBy"
    from ${from} where report.id = ${id}`.execute(tx); // prettier-ignore
  const subject = await readReportSubject(tx, id, today);
  const [row] = rows;
  if (!row || !subject) throw refusals.NOT_FOUND("phiếu phản ánh này");
  const { content, explanation, findingReason, foundBy, ...read } = row;
  return {
    ...toRow(read, today),
    content,
    explanation,
    findingReason,
    foundBy,
    acts: verdictsOn(actor, subject, today, acts),
    journal: await readJournal(tx, [id]),
  };
}

export async function readReportSubject(
  tx: Tx,
  id: string,
  today: string,
): Promise<ReportSubject | null> {
  const { rows } = await sql<ReportSubject>`
    select report.id, report.version, report.number, report.task_id as "taskId", report.reporter_unit_id as "reporterUnitId",
      ${unitName("report.reporter_unit_id", today)} as "reporterName", report.accused_unit_id as "accusedUnitId",
      ${unitName("report.accused_unit_id", today)} as "accusedName", report.last_day as "lastDay", ${answeredOn} as "answeredOn",
      report.explain_last_day as "explainLastDay", report.explained_on as "explainedOn", report.outcome,
      ${peopleOfParties(today, "report.reporter_unit_id", "report.accused_unit_id")} as "peopleOfParties"
    from ${from} where report.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Credit both ways, by agency: what it reported and what became of that, what was reported and found about it. */
export async function readPartnerCredits(
  tx: Tx,
  today: string,
): Promise<z.output<typeof PartnerCredits>> {
  const { rows } = await sql<z.output<typeof PartnerCredits>["items"][number]>`
    with side as (
      select reporter_unit_id as unit_id, true as own, outcome, days, reported_properly from app.partner_finding_fact
      union all select accused_unit_id, false, outcome, days, reported_properly from app.partner_finding_fact)
    select ${unitRef("counted.unit_id", today)} as unit, counted.* from (
      select side.unit_id, count(*) filter (where own)::int as reported,
        count(*) filter (where own and reported_properly)::int as properly,
        count(*) filter (where own and outcome in ('accepted', 'shared'))::int as upheld,
        count(*) filter (where own and outcome = 'rejected')::int as dismissed,
        count(*) filter (where not own)::int as accused,
        count(*) filter (where not own and outcome in ('accepted', 'shared'))::int as "foundSlow",
        coalesce(sum(days) filter (where not own), 0)::int as days
      from side group by side.unit_id) counted`.execute(tx);
  return {
    asOf: today,
    items: rows.toSorted(
      (a, b) => b.upheld - a.upheld || a.unit.name.localeCompare(b.unit.name, "vi"),
    ),
  };
}
