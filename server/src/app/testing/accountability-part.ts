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
