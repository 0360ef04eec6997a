import { does, first, type Office } from "../../testing/office.ts";
import { issueDraft } from "./issue-draft.ts";

/** An inspection that finds nothing, from its signed record over report and conclusion to its end. Where it stands. */
export async function walkConclusion(office: Office): Promise<string> {
  const { house, specialist, chair } = office;
  const lead = await house.enter("doankiemtra@tinhmau.example");
  const sessionOf = async (who: typeof lead) => (await who.call("getSession", {})).body;
  const { person, today } = await sessionOf(lead);
  const decider = await sessionOf(chair);
  const { items: bodies } = (await specialist.call("listBodies", { query: {} })).body;
  const units = (await specialist.call("listUnits", { query: { q: "Sở Tài chính" } })).body.items;
  const { id } = await does(specialist, "proposeInspection", {
    kind: "unannounced",
    bodyId: first(bodies).id,
    subject: "Việc tiếp công dân",
    scope: "Lịch tiếp công dân",
    ground: "Phản ánh qua 1022",
    unitIds: [first(units).id],
    coveredFrom: "2026-01-01",
    coveredTo: today,
    visitFrom: today,
    visitTo: today,
    deciderAccountId: decider.account.id,
    team: [{ personId: person.id, function: "head" }],
  });
  const on = async () => ({
    inspectionId: id,
    version: (await lead.call("getInspection", { params: { id } })).body.version,
  });
  await does(chair, "approveInspection", { ...(await on()), decisionNumber: "11/QĐ-TCT", decisionOn: today }); // prettier-ignore
  await does(lead, "beginInspection", await on());
  await does(lead, "signRecord", { ...(await on()), place: "Sở Tài chính", unitSigner: "Giám đốc" }); // prettier-ignore
  const stands = async () => (await lead.call("getConclusion", { params: { id } })).body;
  await does(lead, "draftInspectionReport", { ...(await on()), assessment: "Chấp hành tốt" });
  await issueDraft(office, (await stands()).report?.document?.draftId ?? "", "611");
  await does(lead, "draftConclusion", { ...(await on()), assessment: "Chấp hành tốt" });
  await issueDraft(office, (await stands()).conclusion?.document?.draftId ?? "", "612");
  await does(lead, "closeInspection", { ...(await on()), words: "Không có phát hiện" });
  return (await lead.call("getInspection", { params: { id } })).body.state;
}
