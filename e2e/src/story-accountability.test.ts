import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { CHAIR, CHIEF, SPECIALIST } from "./story.ts";
import { ready, visit, windowOf, type Role } from "./visitor.ts";

const HOME_AFFAIRS: Role = "Sở Nội vụ theo dõi, đánh giá";

test("story 16: a criticism is prepared from the record, and the Chair signs it on a telephone; it reaches the register", async () => {
  // Home Affairs proposed it nine days ago, the agency has not explained: its time is over.
  const keeper = await windowOf(HOME_AFFAIRS);
  const { items } = await api(keeper, "listProposals", { query: { list: "open" } });
  const proposal = items.find(({ state }) => state === "ready");
  if (!proposal) throw new Error("the demo has no proposal that may be drafted");
  const page = await visit(HOME_AFFAIRS, `/so-trach-nhiem/de-nghi/${proposal.id}`);
  await page.getByRole("link", { name: /^NV-\d+/ }).first().waitFor(); // prettier-ignore
  await expectAccessible(page, "a proposal");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "a proposal on a telephone");
  await page.getByRole("button", { name: "Lập văn bản trình ký" }).click();
  await page.getByRole("link", { name: "Mở văn bản chờ ký" }).waitFor();

  const { draftId } = await api(keeper, "getProposal", { params: { id: proposal.id } });
  const chair = await visit(CHAIR, `/du-thao/${draftId}`, PHONE);
  await chair.getByRole("button", { name: "Phát hành", exact: true }).click();
  const dialog = chair.getByRole("dialog", { name: /^Ghi số, ngày/ });
  await dialog.getByRole("textbox", { name: "Số", exact: true }).fill("3117");
  await dialog.getByRole("button", { name: "Phát hành", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await chair.getByText("3117/UBND-TH", { exact: false }).first().waitFor();

  const issued = await api(keeper, "getProposal", { params: { id: proposal.id } });
  expect(issued.state).toBe("issued");
  const { measureId } = issued;
  await page.goto(`/so-trach-nhiem/${measureId}`);
  await ready(page);
  await page.getByText("3117/UBND-TH", { exact: false }).first().waitFor();
  await expectAccessible(page, "an entry");
});

test("story 32: Home Affairs keeps the year's register with the state of remedies, and takes it along as a workbook", async () => {
  const page = await visit(HOME_AFFAIRS, "/so-trach-nhiem");
  await page.getByLabel("Khắc phục", { exact: true }).selectOption("overdue");
  await page.waitForURL(/remedy=overdue/);
  await page.getByText("Quá hạn khắc phục").nth(1).waitFor();
  await page.getByRole("button", { name: "Ghi sổ theo văn bản" }).click();
  const form = page.getByRole("form", { name: "Ghi vào sổ trách nhiệm" });
  await form.getByRole("button", { name: "Ghi sổ theo văn bản" }).click();
  await form.getByRole("alert").first().waitFor();
  await expectAccessible(page, "the form of an entry with what is missing");
  await page.keyboard.press("Escape");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải bảng tính" }).click();
  expect((await download).suggestedFilename()).toMatch(/^So-trach-nhiem-den-.*\.xlsx$/);
});

test("what is kept on a person is not there for the Office, and is for the Chair", async () => {
  const keeper = await windowOf(HOME_AFFAIRS);
  const { items } = await api(keeper, "listMeasures", { query: { subject: "head" } });
  const [entry] = items;
  if (!entry) throw new Error("the demo has no entry on a head");
  for (const role of [SPECIALIST, CHIEF]) {
    const seen = await api(await windowOf(role), "listMeasures", { query: { subject: "head" } });
    expect([role, seen.items]).toEqual([role, []]);
  }
  const page = await visit(CHAIR, `/so-trach-nhiem/${entry.id}`);
  await page.getByText("Ghi nhận về cá nhân chỉ người đó", { exact: false }).waitFor();
});

test("story 37: Home Affairs sees within each group of volume who reaches the thresholds, and proposes a praise with its figures", async () => {
  const page = await visit(HOME_AFFAIRS, "/so-trach-nhiem/dat-nguong?all=true");
  await page.getByRole("heading", { name: "Ngưỡng đang áp dụng" }).waitFor();
  await page.getByText("từ 200 nhiệm vụ, hoàn thành trên 90 %", { exact: false }).waitFor();
  await page.goto("/so-trach-nhiem/de-nghi");
  await ready(page);
  await page.getByRole("button", { name: "Lập đề nghị" }).click();
  const form = page.getByRole("form", { name: "Lập đề nghị" });
  await form.getByLabel("Hình thức").selectOption("praise");
  await form.getByRole("combobox", { name: "Cơ quan" }).or(form.getByRole("textbox", { name: "Cơ quan" })).first().fill("so tu phap"); // prettier-ignore
  await page.getByRole("option", { name: "Sở Tư pháp", exact: true }).click();
  await form.getByLabel("Kèm số liệu của cơ quan trong kỳ đánh giá").check();
  await form.getByLabel("Nội dung đề nghị").fill("Hoàn thành tốt nhiệm vụ được giao");
  await expectAccessible(page, "the form of a proposal");
  await form.getByRole("button", { name: "Lập đề nghị" }).click();
  await page.getByRole("heading", { level: 1, name: /^DN-\d+: Biểu dương/ }).waitFor();
  expect(await page.getByText("Đúng hạn trên số đã hoàn thành").count()).toBe(1);
});
