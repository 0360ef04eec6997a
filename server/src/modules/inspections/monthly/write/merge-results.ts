import { MergeBodyResults } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { createDraft } from "../../../drafting/index.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { bodyName } from "../../read/refs.ts";
import { accountOf } from "../../write/account-of.ts";
import { mayMergeResults } from "../domain/month-policies.ts";
import { monthText } from "../domain/month-text.ts";
import { membersOfMonth, monthSubject } from "../read/body-month.ts";

/** One report to the Chair of what all members did, a copy to Home Affairs (story 31), as a draft that is corrected and signed like others. */
export const mergeBodyResults = defineAct({
  name: "inspections.merge-results",
  title: "Lập báo cáo tháng",
  input: MergeBodyResults,
  load: ({ tx }, { bodyId, month }) => monthSubject(tx, bodyId, month),
  policy: (actor, subject) => mayMergeResults(actor, subject),
  async run(context, _, { bodyId, month, proposals }) {
    const { tx, now } = context;
    const members = await membersOfMonth(tx, bodyId, month);
    const sent = members.flatMap(({ person, result }) => result ? [{ name: person.name, ...result }] : []); // prettier-ignore
    if (sent.length === 0) throw atField(inspectionRefusals.NO_RESULTS(), "month");
    const { body, homeAffairs } = await namesOf(context, bodyId);
    const inspections = members.flatMap((member) => member.inspections.map(({ label }) => label));
    const { subject, blocks } = monthText({
      month,
      body,
      results: sent,
      missing: members.flatMap(({ person, result }) => (result ? [] : [person.name])),
      inspections: [...new Set(inspections)],
      proposals,
    });
    const draftId = await createDraft(context, {
      kind: "báo cáo",
      purpose: "letter",
      organ: "office",
      subject,
      addressees: ["Chủ tịch UBND tỉnh"],
      blocks,
      recipients: ["Như trên", homeAffairs?.name ?? "Sở Nội vụ", `Thành viên ${body}`],
      recipientUnitIds: homeAffairs ? [homeAffairs.id] : [],
      about: [],
    });
    await sql`
      insert into app.body_report (body_id, month, draft_id, result_ids, made_by, made_at)
      values (${bodyId}, ${month}, ${draftId}, ${members.flatMap(({ resultId }) => resultId ?? [])}::uuid[], ${accountOf(context)}, ${now})`.execute(
      tx,
    );
    context.record("inspecting-body", bodyId, { month, members: sent.length });
    return { id: draftId, version: 1 };
  },
  tell: telling<{ month?: string; members?: number; subject?: string }>(
    ({ month, members, subject }) =>
      month === undefined
        ? `lập dự thảo “${subject ?? ""}”`
        : `lập báo cáo tháng ${Number(month.slice(5))}/${month.slice(0, 4)} từ kết quả của ${members ?? 0} thành viên`,
  ),
});

/** What the body is called today, and who keeps the register of officials. */
async function namesOf({ tx, today }: ActContext, bodyId: string) {
  const { rows } = await sql<{ body: string; homeAffairs: { id: string; name: string } | null }>`
    select ${bodyName("body.id", today)} as body, (
      select jsonb_build_object('id', version.unit_id, 'name', version.name) from app.unit_version version
      where daterange(version.valid_from, version.valid_to) @> ${today}::date and version.unit_id in (
        select held.unit_id from app.role_grant held where held.role_code = 'HOME_AFFAIRS'
          and daterange(held.valid_from, held.valid_to) @> ${today}::date)
      order by version.valid_from, version.unit_id limit 1) as "homeAffairs"
    from app.inspecting_body body where body.id = ${bodyId}::uuid`.execute(tx);
  return { body: rows[0]?.body ?? "", homeAffairs: rows[0]?.homeAffairs ?? null };
}
