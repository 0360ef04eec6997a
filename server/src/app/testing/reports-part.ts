import { does, type Office } from "../../testing/office.ts";
import { issueDraft } from "./issue-draft.ts";

/** The part of the walk in which the Office reports: a month drawn up, worded, frozen, drafted again and signed; and the template. */
export async function walkReports(office: Office): Promise<string> {
  const { body: template } = await office.chief.call("getReportTemplate", {});
  await does(office.specialist, "saveReportTemplate", {
    version: template.version,
    subject: template.subject,
    body: template.body,
    reason: "Bản đầu của Văn phòng.",
  });
  const { id } = await does(office.specialist, "prepareReport", {
    period: "2026-11",
    asOf: "2026-11-20",
  });
  const report = async () => (await office.chief.call("getMonthlyReport", { params: { id } })).body;
  const { obstacles, proposals } = await report();
  const lock = async () => ({ reportId: id, version: (await report()).version });
  await does(office.specialist, "writeReport", {
    ...(await lock()),
    asOf: "2026-11-21",
    obstacles,
    proposals,
  });
  const { draftId } = await does(office.chief, "freezeReport", await lock());
  const { body: draft } = await office.chief.call("getDraft", { params: { id: draftId } });
  const { version } = draft;
  await does(office.chief, "withdrawDraft", { draftId, version, reason: "Sai nơi nhận." });
  const again = await does(office.chief, "draftReport", await lock());
  await issueDraft(office, again.draftId, "21");
  return (await report()).document?.state ?? "";
}
