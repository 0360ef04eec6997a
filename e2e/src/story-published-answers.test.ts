import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { openWindow, ready, visit } from "./visitor.ts";

test("requirement B9: anybody reads what was answered in words written for the public, and no more once it is taken back", async () => {
  const hotline = await visit("Tiếp nhận phản ánh, kiến nghị");
  const focal = await visit("Đầu mối Sở Tài chính");
  const director = await visit("Giám đốc Sở Tài chính");
  const mark = `lần ${Date.now().toString(36)}`;
  const { id } = await api(hotline, "receiveVoice", { body: { kind: "service-request", channel: "hotline", subject: "Vỉa hè hỏng", content: "Trước nhà bà Sáu, 12 Lê Lợi, vỉa hè sụt.", receivedOn: await today(hotline), name: "Trần Thị Sáu", phone: "0905 333 444" } }); // prettier-ignore
  const on = async () => ({ voiceId: id, version: (await api(hotline, "getVoice", { params: { id } })).version }); // prettier-ignore
  const { items } = await api(hotline, "listUnits", { query: { q: "Sở Tài chính" } });
  const unitId = items.find(({ name }) => name === "Sở Tài chính")?.id ?? "";
  await api(hotline, "routeVoice", { body: { ...(await on()), unitId } });
  await api(focal, "draftVoiceAnswer", { body: { ...(await on()), body: "Đã lát lại trước nhà bà Sáu." } }); // prettier-ignore
  await api(director, "approveVoiceAnswer", { body: await on() });
  await api(hotline, "publishVoice", { body: { ...(await on()), question: "Vỉa hè một đoạn phố sụt.", answer: `Đã lát lại, ${mark}.` } }); // prettier-ignore

  const page = await openWindow(PHONE);
  await page.goto("/gui-phan-anh");
  await page.getByRole("link", { name: "Đã trả lời" }).click();
  await page.getByRole("heading", { level: 1, name: "Phản ánh đã trả lời" }).waitFor();
  // As people type: without marks.
  await page.getByRole("searchbox").fill(`da lat lai lan ${mark.slice(4)}`);
  const told = page.getByRole("article").filter({ hasText: mark });
  await told.getByText("Vỉa hè một đoạn phố sụt.").waitFor();
  await told.getByText(/^Sở Tài chính trả lời ngày /).waitFor();
  await expect.poll(() => page.getByRole("article").count()).toBe(1);
  expect(await page.getByRole("main").innerText()).not.toMatch(/Sáu|12 Lê Lợi|0905/u);
  await expectAccessible(page, "published answers");
  await expectNoSidewaysScroll(page, "published answers");
  const asked = async () => (await page.request.get("/api/public/open311/v2/requests.json?status=closed")).text(); // prettier-ignore
  expect(await asked()).toContain(mark);

  const desk = await visit("Tiếp nhận phản ánh, kiến nghị", `/phan-anh-kien-nghi/${id}`);
  await desk.getByRole("button", { name: "Việc khác" }).click();
  await desk.getByRole("menuitem", { name: "Gỡ công khai" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Nêu nhầm đoạn phố.");
  await dialog.getByRole("button", { name: "Gỡ công khai", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.reload();
  await ready(page);
  await page.getByText("Chưa có trả lời nào khớp.").waitFor();
  expect(await asked()).not.toContain(mark);
});

const today = async (page: Parameters<typeof api>[0]): Promise<string> =>
  (await api(page, "getSession", {})).today;
