import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day } from "./dispatch.ts";
import { beginVisit, LEAD } from "./visited.ts";
import { ready, windowOf } from "./visitor.ts";

const DESK = { width: 1366, height: 768 };

test("requirement C3: a camera's snapshot is imported with its origin, time and hash for an item of the list; a hash that does not fit is refused; the signed sheet comes after the record", async () => {
  const id = await beginVisit(`Chứng cứ camera ${Date.now() % 100_000}`);
  const page = await windowOf(LEAD, DESK);
  await page.goto(`/kiem-tra/${id}`);
  await ready(page);
  const snapshot = await page.screenshot({ type: "jpeg" });
  const hash = createHash("sha256").update(snapshot).digest("hex");
  const open = async () => {
    await page.getByRole("button", { name: "Nhập chứng cứ", exact: true }).click();
    return page.getByRole("form", { name: "Nhập chứng cứ" });
  };
  const form = await open();
  const submit = form.getByRole("button", { name: "Nhập chứng cứ" });
  await submit.click();
  await form.getByText("Ghi hệ thống, thiết bị hoặc nơi ghi nhận.").first().waitFor();
  await form.getByLabel("Chứng minh cho").selectOption({ index: 1 });
  await form
    .getByLabel("Nguồn (hệ thống, thiết bị, nơi ghi nhận)")
    .fill("Camera số 3, sảnh một cửa");
  const [year, month, date] = day(-1).split("-");
  await form.getByLabel("Ngày ghi nhận").fill(`${date}/${month}/${year}`);
  await form.getByLabel("Giờ ghi nhận").fill("8h20");
  await form.locator('input[type="file"]').setInputFiles({ name: "cam-3.jpg", mimeType: "image/jpeg", buffer: snapshot }); // prettier-ignore
  await form.getByText("cam-3.jpg").waitFor();
  await form.getByLabel("Mã băm SHA-256").fill("a".repeat(64));
  await expectAccessible(page, "the form of imported evidence");
  await submit.click();
  await form.getByText("Tệp cam-3.jpg không khớp mã băm mà hệ thống nguồn cấp").first().waitFor();
  await form.getByLabel("Mã băm SHA-256").fill(hash.toUpperCase());
  await submit.click();
  await form.waitFor({ state: "detached" });
  const part = page.getByRole("region", { name: "Chứng cứ từ hệ thống khác" });
  await part.getByText("Camera số 3, sảnh một cửa").waitFor();
  await part.getByText(`SHA-256: ${hash}`).waitFor();
  await part.getByText("Khớp mã băm của hệ thống nguồn").waitFor();
  const { items, checks } = await api(page, "getInspectionEvidence", { params: { id } });
  expect(items).toMatchObject([{ kind: "camera", hash, hashSaid: true, recordedAt: `${day(-1)}T01:20:00Z`, about: checks[1]?.text.replace(/^\d+\. /u, "") }]); // prettier-ignore
  const file = await page.request.get(`/api/inspections/evidence/${items[0]?.id}/file`);
  expect((await file.body()).equals(snapshot)).toBe(true);
  await expectNoSidewaysScroll(page, "an inspection with imported evidence");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "an inspection with imported evidence on a telephone");
  await page.setViewportSize(DESK);

  // The inspected would not sign: the record says so, and the note that says it comes in.
  const { version } = await api(page, "getInspection", { params: { id } });
  await api(page, "signRecord", { body: { inspectionId: id, version, place: "Trụ sở", opinion: null, unitSigner: null, refusal: "Giám đốc cho rằng thời điểm kiểm tra không phù hợp." } }); // prettier-ignore
  await page.reload();
  const sheet = await open();
  expect(await sheet.getByLabel("Loại chứng cứ").locator("option").allTextContents()).toEqual(["Biên bản đã ký", "Văn bản ghi việc từ chối ký"]); // prettier-ignore
  await sheet.getByLabel("Loại chứng cứ").selectOption({ label: "Văn bản ghi việc từ chối ký" });
  await sheet
    .getByLabel("Nguồn (hệ thống, thiết bị, nơi ghi nhận)")
    .fill("Biên bản làm việc, hai người làm chứng");
  const [y, m, d] = day(0).split("-");
  await sheet.getByLabel("Ngày ghi nhận").fill(`${d}/${m}/${y}`);
  await sheet.getByLabel("Giờ ghi nhận").fill("00:01");
  await sheet.locator('input[type="file"]').setInputFiles({ name: "tu-choi-ky.jpg", mimeType: "image/jpeg", buffer: snapshot }); // prettier-ignore
  await sheet.getByText("tu-choi-ky.jpg").waitFor();
  await sheet.getByRole("button", { name: "Nhập chứng cứ" }).click();
  await sheet.waitFor({ state: "detached" });
  await part.getByRole("link", { name: "tu-choi-ky.jpg" }).waitFor();
});
