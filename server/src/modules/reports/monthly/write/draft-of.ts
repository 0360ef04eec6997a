import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { createDraft, readOrgans } from "../../../drafting/index.ts";
import type { OverdueLine, ReportContent } from "../domain/content.ts";
import { monthlyText } from "../domain/monthly-text.ts";
import type { ReportSubject } from "../domain/report-policies.ts";
import type { Template } from "../domain/template.ts";
import { copyTo } from "../read/copy-to.ts";

interface Frozen {
  content: ReportContent;
  lines: readonly OverdueLine[];
  template: Template;
}

/** The document of a frozen report: to the Working Group and the Chair, a copy to Home Affairs. */
export async function draftOf(
  context: ActContext,
  { id, obstacles, proposals }: Pick<ReportSubject, "id" | "obstacles" | "proposals">,
  { content, lines, template }: Frozen,
): Promise<string> {
  const { tx, today } = context;
  const sender = (await readOrgans(tx, today))?.office.name ?? "";
  const { subject, blocks, annexes } = monthlyText(template, content, lines, {
    sender,
    obstacles,
    proposals,
  });
  const { workingGroup, homeAffairs } = await copyTo(tx, today);
  const draftId = await createDraft(context, {
    kind: "báo cáo",
    purpose: "monthly-report",
    organ: "office",
    subject,
    addressees: [workingGroup?.name ?? "Tổ công tác", "Chủ tịch UBND tỉnh"],
    blocks,
    annexes,
    recipients: [
      "Như trên",
      "Các Phó Chủ tịch UBND tỉnh",
      homeAffairs?.name ?? "Sở Nội vụ",
      "Lãnh đạo Văn phòng",
    ],
    recipientUnitIds: [workingGroup, homeAffairs].flatMap((unit) => unit?.id ?? []),
    about: [],
  });
  await sql`
    insert into app.report_draft (report_id, ordinal, draft_id)
    select ${id}::uuid, count(*) + 1, ${draftId}::uuid from app.report_draft where report_id = ${id}`.execute(
    tx,
  );
  return draftId;
}
