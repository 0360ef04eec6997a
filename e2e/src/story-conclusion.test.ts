import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day } from "./dispatch.ts";
import { CHAIR, CHIEF, DIRECTOR } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const LEAD: Role = "Trưởng đoàn kiểm tra";
/** No other run has this inspection. */
const serial = String(1000 + (Date.now() % 8000));
type Window = Awaited<ReturnType<typeof visit>>;

/** An inspection of Sở Tài chính with a signed record of one finding. @returns its id. */
async function recorded(lead: Window): Promise<string> {
  const { person } = await api(lead, "getSession", {});
  const offer = await api(lead, "getInspectionOffer", {});
  const units = await api(lead, "listUnits", { query: { q: "Sở Tài chính" } });
  const unitId = units.items.find(({ name }) => name === "Sở Tài chính")?.id ?? "";
  const { id } = await api(lead, "proposeInspection", {
    body: {
      kind: "unannounced",
      bodyId: offer.bodies[0]?.id ?? "",
      subject: `việc tiếp công dân ${serial}`,
      scope: "Lịch tiếp công dân, sổ theo dõi.",
      ground: "Phản ánh qua 1022.",
      unitIds: [unitId],
      coveredFrom: day(-200),
      coveredTo: day(0),
      visitFrom: day(0),
      visitTo: day(0),
      deciderAccountId: offer.deciders.find(({ name }) => /, Chủ tịch/.test(name))?.accountId ?? "",
      team: [{ personId: person.id, function: "head" }],
    },
  });
  const on = async () => ({
    inspectionId: id,
    version: (await api(lead, "getInspection", { params: { id } })).version,
  });
  const chair = await visit(CHAIR, "/kiem-tra");
  await api(chair, "approveInspection", {
    body: { ...(await on()), decisionNumber: `${serial}/QĐ-KL`, decisionOn: day(0) },
  });
  await api(lead, "beginInspection", { body: await on() });
  await api(lead, "noteFinding", {
    body: {
      ...(await on()),
      unitId,
      title: `Không tiếp công dân đúng lịch ${serial}`,
      severity: "moderate",
      nature: "Vi phạm quy chế tiếp công dân",
      causeKind: "subjective",
      cause: "Không phân công người tiếp thay",
      responsibility: "Chánh Văn phòng Sở",
      legalBasis: "Luật Tiếp công dân, Điều 18",
      detectedBy: "inspection",
      evidence: "Sổ tiếp công dân tháng 10",
    },
  });
  await api(lead, "signRecord", {
    body: { ...(await on()), place: "Sở Tài chính", unitSigner: "Giám đốc Sở" },
  });
  return id;
}

/** Signs a draft as the first who may, under this number. */
async function issue(chief: Window, draftId: string, number: string): Promise<void> {
  const { version, signers } = await api(chief, "getDraft", { params: { id: draftId } });
  const [signer] = signers;
  if (!signer) throw new Error("nobody may sign");
  const { person, capacity } = signer;
  await api(chief, "issueDraft", {
    body: { draftId, version, number, issuedOn: day(0), signerPersonId: person.id, capacity },
  });
}

test("story 28: report and conclusion of an inspection come from its record as documents to sign, and it closes only when nothing is left to be put right", async () => {
  const lead = await visit(LEAD, "/kiem-tra");
  const id = await recorded(lead);
  await lead.goto(`/kiem-tra/${id}`);
  await ready(lead);
  const part = lead.getByRole("region", { name: "Báo cáo, kết luận" });
  await part.getByText(/chậm nhất ngày/).waitFor();
  await part.getByRole("button", { name: "Lập báo cáo kết quả" }).click();
  const reporting = lead.getByRole("dialog", { name: "Lập báo cáo kết quả" });
  await reporting.getByLabel("Nhận xét, đánh giá").fill("Việc tiếp công dân chưa nghiêm.");
  await expectAccessible(lead, "the form of a report");
  await reporting.getByRole("button", { name: "Lập báo cáo kết quả" }).click();
  await reporting.waitFor({ state: "detached" });
  await part.getByText("Dự thảo chờ ký").waitFor();
  await part.getByRole("button", { name: "Lập báo cáo kết quả" }).waitFor({ state: "detached" });

  const chief = await visit(CHIEF, "/du-thao");
  const stands = () => api(lead, "getConclusion", { params: { id } });
  const reportId = (await stands()).report?.document?.draftId ?? "";
  const report = await api(chief, "getDraft", { params: { id: reportId } });
  expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(JSON.stringify(report.model.blocks)).toContain("Không phân công người tiếp thay");
  for (const format of ["docx", "pdf"]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const file = await chief.request.get(`/api/drafts/${reportId}/file/${format}`);
    expect(file.status()).toBe(200);
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect((await file.body()).length).toBeGreaterThan(4000);
  }
  await issue(chief, reportId, serial);

  await lead.reload();
  await ready(lead);
  await part.getByRole("button", { name: "Lập thông báo kết luận" }).click();
  const concluding = lead.getByRole("dialog", { name: "Lập thông báo kết luận" });
  await concluding.getByLabel("Nhận xét, đánh giá").fill("Sở Tài chính chưa chấp hành nghiêm.");
  await concluding.getByLabel(/^Yêu cầu khác/).fill("Kiểm điểm trách nhiệm trong tháng.");
  await concluding.getByRole("button", { name: "Lập thông báo kết luận" }).click();
  await concluding.waitFor({ state: "detached" });
  await part.getByRole("button", { name: "Lập thông báo kết luận" }).waitFor({ state: "detached" });

  // Until it is signed the inspected know of no conclusion; from then on they read it.
  const director = await visit(DIRECTOR, `/kiem-tra/${id}`, PHONE);
  const told = () => api(director, "getConclusion", { params: { id } });
  expect((await told()).conclusion?.document).toBeNull();
  const conclusionId = (await stands()).conclusion?.document?.draftId ?? "";
  await issue(chief, conclusionId, serial);
  expect((await told()).conclusion?.document).toMatchObject({ state: "issued" });
  await director.reload();
  await ready(director);
  await director.getByRole("link", { name: new RegExp(`^Số ${serial}/TB`) }).waitFor();
  await expectNoSidewaysScroll(director, "a conclusion on a telephone");

  // What is asked to be put right now keeps it open.
  const { unasked, version } = await api(lead, "getRemediation", { params: { id } });
  await api(lead, "recommend", {
    body: {
      inspectionId: id,
      version,
      findingId: unasked[0]?.id ?? "",
      measure: "Phân công người tiếp công dân thay khi vắng.",
      evidenceWanted: "Văn bản phân công.",
      dueOn: day(20),
    },
  });
  await lead.reload();
  await ready(lead);
  await part.getByText("Còn 1 kiến nghị chưa kết thúc.").waitFor();
  await expect(
    api(lead, "closeInspection", {
      body: { inspectionId: id, version: (await stands()).version, words: "Xong" },
    }),
  ).rejects.toThrow(/Còn 1 kiến nghị/);
  const { items } = await api(lead, "getRemediation", { params: { id } });
  await api(lead, "closeRecommendation", {
    body: {
      recommendationId: items[0]?.id ?? "",
      version: items[0]?.version ?? 0,
      as: "not-implemented",
      reason: "Việc tiếp công dân chuyển về Ban Tiếp công dân.",
      authority: `Quyết định ${serial}/QĐ-UBND`,
    },
  });
  await lead.reload();
  await ready(lead);
  await part.getByRole("button", { name: "Kết thúc cuộc kiểm tra" }).click();
  const closing = lead.getByRole("dialog", { name: "Kết thúc cuộc kiểm tra" });
  await closing.getByLabel("Kết quả khắc phục").fill("Đã chuyển cơ quan khác thực hiện.");
  await closing.getByRole("button", { name: "Kết thúc cuộc kiểm tra" }).click();
  await closing.waitFor({ state: "detached" });
  await part.getByText(/Đã chuyển cơ quan khác thực hiện/).waitFor();
  await lead.getByText("Đã kết thúc", { exact: true }).first().waitFor();
  await expectAccessible(lead, "a closed inspection");
});
