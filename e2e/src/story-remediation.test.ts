import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day, dayFirst } from "./dispatch.ts";
import { CHAIR, CHIEF, DIRECTOR } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const LEAD: Role = "Trưởng đoàn kiểm tra";
/** No other run has this inspection. */
const serial = String(Date.now() % 100_000);
type Window = Awaited<ReturnType<typeof visit>>;

/** An inspection of Sở Tài chính with a signed record of two findings. @returns its address. */
async function recorded(lead: Window, subject: string): Promise<{ id: string; address: string }> {
  const { person } = await api(lead, "getSession", {});
  const offer = await api(lead, "getInspectionOffer", {});
  const chairman = offer.deciders.find(({ name }) => /, Chủ tịch/.test(name));
  const units = await api(lead, "listUnits", { query: { q: "Sở Tài chính" } });
  const unitId = units.items.find(({ name }) => name === "Sở Tài chính")?.id ?? "";
  const { id } = await api(lead, "proposeInspection", {
    body: {
      kind: "unannounced",
      bodyId: offer.bodies[0]?.id ?? "",
      subject,
      scope: "Giờ làm việc, hồ sơ một cửa.",
      ground: "Phản ánh qua 1022.",
      unitIds: [unitId],
      coveredFrom: day(-200),
      coveredTo: day(0),
      visitFrom: day(0),
      visitTo: day(0),
      deciderAccountId: chairman?.accountId ?? "",
      team: [{ personId: person.id, function: "head" }],
    },
  });
  const on = async () => ({
    inspectionId: id,
    version: (await api(lead, "getInspection", { params: { id } })).version,
  });
  const chair = await visit(CHAIR, "/kiem-tra");
  await api(chair, "approveInspection", {
    body: { ...(await on()), decisionNumber: `${serial}/QĐ-TCT`, decisionOn: day(0) },
  });
  await api(lead, "beginInspection", { body: await on() });
  for (const title of ["Công chức đi muộn", "Hồ sơ quá hạn không có thư xin lỗi"]) {
    // oxlint-disable-next-line no-await-in-loop -- each in the version of the one before
    const version = await on();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await api(lead, "noteFinding", {
      body: {
        ...version,
        unitId,
        title: `${title} ${serial}`,
        severity: "moderate",
        nature: "Vi phạm quy chế làm việc",
        causeKind: "subjective",
        cause: "Thiếu nhắc nhở",
        responsibility: "Trưởng phòng",
        legalBasis: "Quy chế làm việc, Điều 5",
        detectedBy: "inspection",
        evidence: "Ghi nhận tại chỗ",
      },
    });
  }
  await api(lead, "signRecord", {
    body: { ...(await on()), place: "Sở Tài chính", unitSigner: "Giám đốc Sở" },
  });
  return { id, address: `/kiem-tra/${id}` };
}

test("story 30: the lead turns a finding into a task with a due date, and only the lead confirms it, with proof; the agency answers and proves, the Office cannot close it", async () => {
  const lead = await visit(LEAD, "/kiem-tra");
  const { id, address } = await recorded(lead, `Giờ giấc, hồ sơ ${serial}`);
  await lead.goto(address);
  await ready(lead);
  const part = lead.getByRole("region", { name: "Kiến nghị khắc phục" });
  await part.getByText("Phát hiện chưa có kiến nghị").waitFor();
  await part.getByRole("button", { name: "Kiến nghị khắc phục" }).click();
  const asking = lead.getByRole("dialog", { name: "Kiến nghị khắc phục" });
  await asking.getByLabel("Việc phải làm").fill("Chấn chỉnh giờ làm việc ở các phòng.");
  await asking.getByLabel("Minh chứng cần có").fill("Văn bản chấn chỉnh, bảng chấm công.");
  await asking
    .getByRole("textbox", { name: /^Khắc phục xong trước hết ngày/ })
    .fill(dayFirst(day(20)));
  await expectAccessible(lead, "the form of a recommendation");
  await asking.getByRole("button", { name: "Kiến nghị khắc phục" }).click();
  await asking.waitFor({ state: "detached" });
  await part.getByText("Chờ cơ quan trả lời", { exact: true }).waitFor();
  await expectAccessible(lead, "a recommendation");

  // The agency answers on its own page, and hands in what proves it as of any task.
  const director = await visit(DIRECTOR, address, PHONE);
  await director.getByRole("button", { name: "Trả lời kiến nghị" }).click();
  const answering = director.getByRole("dialog", { name: "Trả lời kiến nghị" });
  await answering.getByLabel(/^Kế hoạch khắc phục/).fill("Chấn chỉnh ngay trong tuần.");
  await answering.getByRole("button", { name: "Trả lời kiến nghị" }).click();
  await answering.waitFor({ state: "detached" });
  await director.getByText("Cơ quan chấp nhận, chờ thống nhất kế hoạch").waitFor();
  await expectNoSidewaysScroll(director, "a recommendation on a telephone");
  const asked = await api(director, "getRemediation", { params: { id } });
  const taskId = asked.items[0]?.task.id ?? "";
  const onTask = async () => ({
    taskId,
    version: (await api(director, "getTask", { params: { id: taskId } })).version,
  });
  await api(director, "acknowledgeTask", { body: await onTask() });
  const submit = async (text: string) => {
    const { hash } = await api(director, "uploadFile", {
      body: {},
      file: { name: "ket-qua.txt", text },
    });
    return api(director, "submitResult", {
      body: {
        ...(await onTask()),
        evidence: [
          { documentNumber: `${serial}/BC-STC`, issuedOn: day(0), receivedBy: "Đoàn kiểm tra", fileHash: hash, fileName: "ket-qua.txt" }, // prettier-ignore
        ],
      },
    });
  };
  const older = {
    ...(await onTask()),
    evidence: [{ documentNumber: "1/BC-STC", issuedOn: day(-1), receivedBy: "Đoàn kiểm tra" }],
  };
  await expect(api(director, "submitResult", { body: older })).rejects.toThrow(/có trước ngày phát hiện KT-/); // prettier-ignore
  await submit("Đã chấn chỉnh các phòng.");

  // The Office, which confirms all other tasks, is told why not this one.
  const chief = await visit(CHIEF, `/nhiem-vu/${taskId}`);
  const seen = await api(chief, "getTask", { params: { id: taskId } });
  expect(seen.acts.find(({ act }) => act === "tasks.confirm")).toMatchObject({ allowed: false, because: expect.stringContaining("chỉ trưởng đoàn kiểm tra") }); // prettier-ignore
  expect(await chief.getByRole("button", { name: "Xác nhận hoàn thành" }).isEnabled().catch(() => false)).toBe(false); // prettier-ignore

  await lead.reload();
  await ready(lead);
  await part.getByText("Không có trong sổ văn bản").waitFor();
  await part.getByRole("button", { name: "Không chấp nhận báo cáo khắc phục" }).click();
  const rejecting = lead.getByRole("dialog", { name: "Không chấp nhận báo cáo khắc phục" });
  await rejecting.getByLabel("Lý do").fill("Thiếu bảng chấm công.");
  await rejecting.getByRole("button", { name: "Không chấp nhận báo cáo khắc phục" }).click();
  await rejecting.waitFor({ state: "detached" });
  await part.getByText("Báo cáo không được chấp nhận", { exact: true }).waitFor();
  await submit("Đã chấn chỉnh các phòng, kèm bảng chấm công.");
  await lead.reload();
  await ready(lead);
  await part.getByRole("button", { name: "Xác nhận đã khắc phục" }).click();
  const verifying = lead.getByRole("dialog", { name: "Xác nhận đã khắc phục" });
  await verifying.getByRole("button", { name: "Xác nhận đã khắc phục" }).click();
  await verifying.getByText(/Hãy điền ô “Vì sao chấp nhận/).first().waitFor(); // prettier-ignore
  await verifying.getByLabel("Đã kiểm tra bằng cách nào").fill("Kiểm tra lại tại ba phòng.");
  await verifying.getByLabel(/^Vì sao chấp nhận/).fill("Đã xem bản gốc có dấu.");
  await verifying.getByRole("button", { name: "Xác nhận đã khắc phục" }).click();
  await verifying.waitFor({ state: "detached" });
  await part.getByText("Đã xác nhận khắc phục", { exact: true }).waitFor();
  await part.getByRole("button", { name: "Kết thúc kiến nghị" }).click();
  const closing = lead.getByRole("dialog", { name: "Kết thúc kiến nghị" });
  await closing.getByRole("button", { name: "Kết thúc kiến nghị" }).click();
  await closing.waitFor({ state: "detached" });
  await part.getByText("Kết thúc: đã khắc phục", { exact: true }).waitFor();
  await expectAccessible(lead, "a closed recommendation");
  await lead.setViewportSize(PHONE);
  await expectNoSidewaysScroll(lead, "recommendations on a telephone");

  // What the working group reports of it opens the register at the recommendations it counts.
  await chief.goto("/bao-cao?form=F13");
  await ready(chief);
  const put = chief.getByRole("row", { name: /Kiến nghị đã khắc phục/ }).getByRole("link");
  const counted = /^\d+/.exec((await put.textContent()) ?? "")?.[0];
  await put.click();
  await chief.getByRole("heading", { name: "Sổ kiến nghị sau kiểm tra" }).waitFor();
  const lists = chief.getByRole("navigation", { name: "Danh sách của sổ" });
  await lists.getByRole("link", { name: `Đã khắc phục: ${counted}` }).waitFor();
  const row = chief.getByRole("row", { name: new RegExp(`Công chức đi muộn ${serial}`) });
  await row.getByText("Đã khắc phục", { exact: true }).waitFor();
  expect(await chief.locator("tbody tr").count()).toBe(Number(counted));
  await expectAccessible(chief, "the register of recommendations");
  await lists.getByRole("link", { name: /^Mới trong kỳ/ }).click();
  await row.waitFor();
  await row.getByRole("link", { name: /^KT-/ }).click();
  await chief.getByRole("region", { name: "Kiến nghị khắc phục" }).waitFor();
});
