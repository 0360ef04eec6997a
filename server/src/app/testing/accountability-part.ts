import type { Office } from "../../testing/office.ts";
import { does, first } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

/** An entry of the register from its document to its withdrawal, with what its agency says and puts right. Where the remedy ends. */
export async function walkRegister(office: Office): Promise<string> {
  const homeAffairs = await office.house.enter("sonoivu@tinhmau.example");
  const { items } = (await office.admin.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
  const unitId = first(items.filter(({ name }) => name === "Sở Tài chính")).id;
  const { id: measureId } = await does(homeAffairs, "enterMeasure", {
    kind: "reminder",
    subjectKind: "agency",
    unitId,
    documentNumber: "845/SNV-TCBC",
    documentOn: "2026-11-20",
    issuer: "Sở Nội vụ",
    cause: "Chậm gửi báo cáo cải cách hành chính quý III",
    remedyWanted: "Gửi báo cáo, rút kinh nghiệm",
    remedyBy: "2026-11-30",
    countsFor: "2026-Q4",
  });
  const read = async (visitor: Visitor) =>
    (await visitor.call("getMeasure", { params: { id: measureId } })).body;
  const on = async () => ({ measureId, version: (await read(homeAffairs)).version });
  await does(homeAffairs, "publishMeasure", await on());
  await does(office.finance, "explainMeasure", { ...(await on()), text: "Chờ số liệu cấp xã." });
  await does(office.finance, "objectMeasure", { ...(await on()), text: "Đã gửi đúng hạn." });
  await does(homeAffairs, "answerObjection", { ...(await on()), text: "Báo cáo gửi sau hạn." });
  const report = async () =>
    does(office.finance, "reportRemedy", {
      ...(await on()),
      text: "Đã gửi báo cáo.",
      documentNumber: "120/BC-STC",
    });
  await report();
  await does(homeAffairs, "checkRemedy", {
    ...(await on()),
    remedied: false,
    reason: "Thiếu phụ lục.",
  });
  await report();
  await does(homeAffairs, "checkRemedy", { ...(await on()), remedied: true });
  const { remedyState } = await read(office.finance);
  await does(homeAffairs, "withdrawMeasure", {
    ...(await on()),
    documentNumber: "860/SNV-TCBC",
    withdrawnOn: "2026-11-23",
    reason: "Nhầm cơ quan.",
  });
  return remedyState;
}

/** A reminder proposed, explained and drafted for the Chair, and one that the Chair declines. Where the first stands. */
export async function walkProposals(office: Office): Promise<string> {
  const { specialist, finance, chair } = office;
  const { items } = (await specialist.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
  const unitId = first(items.filter(({ name }) => name === "Sở Tài chính")).id;
  const propose = () =>
    does(specialist, "proposeMeasure", {
      kind: "reminder",
      subjectKind: "agency",
      unitId,
      cause: "Chậm cập nhật tiến độ",
      countsFor: "2026-Q4",
      figuresOf: "2026-Q4",
    });
  const { id } = await propose();
  await does(finance, "explainProposal", { proposalId: id, version: 1, text: "Đã cập nhật." });
  await does(specialist, "draftMeasure", { proposalId: id, version: 2 });
  const other = await propose();
  await does(chair, "closeProposal", { proposalId: other.id, version: 1, reason: "Đã nhắc." });
  return (await finance.call("getProposal", { params: { id } })).body.state;
}
