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

/** Takes another proposal back before anybody has reviewed it. */
async function withdraws({ finance }: Office): Promise<void> {
  const { id: innovationId } = await does(finance, "writeInnovation", {
    title: "Họp giao ban không giấy",
    bottleneck: "Chưa có quy định.",
    content: "Thí điểm một quý.",
    impact: "Bớt in ấn.",
    plannedFrom: "2026-12-01",
    plannedTo: "2027-03-31",
  });
  await does(finance, "submitInnovation", { innovationId, version: 1 });
  await does(finance, "withdrawInnovation", {
    innovationId,
    version: 2,
    reason: "Đã có quy định mới của bộ.",
  });
}

/** A director dares: written before the deed, reviewed by the Chair, done, reported, evaluated, protected. Where it ends. */
export async function walkInnovation(office: Office): Promise<string | null> {
  const { finance, chair } = office;
  const { id: innovationId } = await does(finance, "writeInnovation", {
    title: "Liên thông thẩm định trực tuyến",
    bottleneck: "Chưa có quy định về thẩm định song song.",
    content: "Thẩm định song song hai bước trong 20 ngày.",
    impact: "Rút ngắn thời gian; có thể phải thẩm định lại.",
    plannedFrom: "2026-12-01",
    plannedTo: "2027-03-31",
  });
  const read = async () =>
    (await finance.call("getInnovation", { params: { id: innovationId } })).body;
  const on = async () => ({ innovationId, version: (await read()).version });
  await does(finance, "changeInnovation", {
    ...(await on()),
    title: "Liên thông thẩm định trực tuyến",
    bottleneck: "Chưa có quy định về thẩm định song song hai bước.",
    content: "Thẩm định song song hai bước trong 20 ngày.",
    impact: "Rút ngắn thời gian; có thể phải thẩm định lại.",
    plannedFrom: "2026-12-01",
    plannedTo: "2027-03-31",
  });
  await does(finance, "submitInnovation", await on());
  await does(chair, "reviewInnovation", {
    ...(await on()),
    votesFor: 2,
    votesAgainst: 2,
    headFor: true,
    minutesDocument: "12/BB-UBND",
    reason: "Cần thiết, lợi ích chung.",
  });
  await does(finance, "startInnovation", await on());
  const { items } = (await finance.call("listTasks", { query: { list: "all" } })).body;
  const { number } = first(
    items.filter(
      ({ dueOn, state }) => dueOn !== null && dueOn > "2026-11-23" && state !== "COMPLETED",
    ),
  );
  await does(finance, "linkInnovationTask", { ...(await on()), taskNumber: number });
  await does(finance, "noteInnovation", {
    ...(await on()),
    kind: "deviation",
    content: "Chậm một bước do dữ liệu.",
  });
  await does(chair, "noteInnovation", {
    ...(await on()),
    kind: "adjust",
    content: "Kéo dài thêm một tháng.",
    documentNumber: "18/TB-UBND",
    plannedTo: "2027-04-30",
  });
  await does(finance, "reportInnovation", {
    ...(await on()),
    finishedOn: "2026-11-23",
    report: "Đạt một phần.",
  });
  await does(chair, "evaluateInnovation", {
    ...(await on()),
    outcome: "PARTLY",
    causes: "objective",
    evaluation: "Chủ trương đúng, động cơ trong sáng.",
    documentNumber: "20/BB-UBND",
  });
  await does(chair, "protectInnovation", {
    ...(await on()),
    protection: "excluded",
    pureMotive: true,
    documentNumber: "31/TB-UBND",
    reason: "Vì lợi ích chung.",
  });
  await withdraws(office);
  return (await read()).protection;
}
