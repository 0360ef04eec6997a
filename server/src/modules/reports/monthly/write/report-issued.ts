import { sql } from "kysely";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { ActContext } from "../../../../kernel/act.ts";
import { officersOf } from "../../../access/index.ts";
import type { IssuedDraft } from "../../../drafting/index.ts";
import { notify } from "../../../notifications/index.ts";
import { copyTo } from "../read/copy-to.ts";
import { titleOf } from "../read/reports.ts";

/** The report is signed: it is on its record, and those it is addressed to learn of it. */
export async function reportIssued(
  context: ActContext,
  { id: draftId, reference, issuedOn, signer }: IssuedDraft,
): Promise<void> {
  const { tx, now, today } = context;
  const { rows } = await sql<{ id: string; code: string }>`
    select report.id, report.period_code as code from app.report join app.report_draft link on link.report_id = report.id
    where link.draft_id = ${draftId}`.execute(tx);
  const [report] = rows;
  if (!report) return;
  context.record("report", report.id, { reference, issuedOn, signer });
  const { workingGroup, homeAffairs } = await copyTo(tx, today);
  const { rows: chairs } = await sql<{ unitId: string }>`
    select distinct unit_id as "unitId" from app.role_grant where role_code in ('CHAIR', 'VICE_CHAIR')`.execute(
    tx,
  );
  const units = [
    ...[workingGroup, homeAffairs].flatMap((unit) => unit?.id ?? []),
    ...chairs.map(({ unitId }) => unitId),
  ];
  const told = await officersOf(
    tx,
    units,
    ["CHAIR", "VICE_CHAIR", "HOME_AFFAIRS", "WORKING_GROUP_MEMBER"],
    today,
  );
  await notify(tx, now, [...new Set(told.map(({ accountId }) => accountId))], {
    kind: "reports.sent",
    subject: { type: "draft", id: draftId },
    title: `Văn phòng UBND tỉnh gửi ${titleOf(report.code).toLocaleLowerCase("vi")} (số ${reference} ngày ${vietnameseDate(issuedOn)}).`,
    key: "sent",
  });
}
