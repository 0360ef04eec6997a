import { does, first, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";
import { dates } from "./week.ts";

/** Sở Tài chính asks two agencies to report: one answers, is returned and answers again, one sends paper. What it comes to. */
export async function walkCollections(office: Office): Promise<[string, number | null]> {
  const { finance } = office;
  const released = await releaseTask(office, 1993);
  const { taskId, units } = released;
  const id = (name: string) => units.get(name) ?? "";
  const { id: collectionId } = await does(finance, "sendCollection", {
    collectorUnitId: id("Sở Tài chính"),
    title: "Kết quả tinh gọn thủ tục",
    request: "Báo cáo số liệu đến ngày gửi.",
    taskId,
    questions: [{ id: "q1", label: "Số thủ tục đã tinh gọn", kind: "number", unit: "thủ tục" }],
    unitIds: [id("Sở Y tế"), id("Sở Nội vụ")],
    dueOn: "2026-12-01",
    ownDueOn: "2026-12-10",
  });
  const round = async (who = finance) =>
    (await who.call("getCollection", { params: { id: collectionId } })).body;
  const on = async () => ({ collectionId, version: (await round()).version });
  const part = async (name: string) => {
    const found = (await round()).parts.filter(({ unit }) => unit.name === name);
    const { id: partId, version } = first(found);
    return { partId, version };
  };
  const health = await released.headOf("Sở Y tế");
  await does(finance, "remindCollection", { collectionId });
  await does(health, "answerCollection", { ...(await part("Sở Y tế")), answers: { q1: 12 } });
  await does(finance, "returnCollected", { ...(await part("Sở Y tế")), reason: "Thiếu quý IV." });
  await does(health, "answerCollection", { ...(await part("Sở Y tế")), answers: { q1: 15 } });
  await does(finance, "closeCollection", await on());
  await does(finance, "reopenCollection", await on());
  await does(finance, "enterPaperAnswer", {
    ...(await part("Sở Nội vụ")),
    answers: { q1: 5 },
    paperNumber: "44/BC-SNV",
    paperDate: dates.today,
  });
  await does(finance, "closeCollection", await on());
  const { summaryFrom: from } = await round();
  const texts = { q1: "Đã tinh gọn 20 thủ tục." };
  await does(finance, "saveSummary", { ...(await on()), texts, from });
  const { id: draftId } = await does(finance, "draftCollectionReport", await on());
  const { signers, version } = (await finance.call("getDraft", { params: { id: draftId } })).body;
  const { person, capacity } = first(signers);
  const signed = { number: "61", issuedOn: dates.today, signerPersonId: person.id, capacity };
  await does(finance, "issueDraft", { draftId, version, ...signed });
  await does(finance, "handOnCollection", { ...(await on()), receivedBy: "UBND tỉnh" });
  const mistake = await does(finance, "sendCollection", {
    collectorUnitId: id("Sở Tài chính"),
    title: "Gửi nhầm",
    request: "Báo cáo số liệu.",
    questions: [{ id: "q1", label: "Số thủ tục", kind: "number" }],
    unitIds: [id("Sở Y tế")],
    dueOn: "2026-12-01",
  });
  await does(finance, "withdrawCollection", {
    collectionId: mistake.id,
    version: 1,
    reason: "Trùng với đợt trước.",
  });
  const { state, summary } = await round();
  return [state, first(summary).sum];
}
