import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day, dayFirst } from "./dispatch.ts";
import { DIRECTOR } from "./story.ts";
import { ready, visit, windowOf } from "./visitor.ts";

const HOME_AFFAIRS = "Sở Nội vụ theo dõi, đánh giá";

test("story 36: Home Affairs sends the form with the request, sees who is missing and reminds them name by name, and gets the sums as a report to sign", async () => {
  const page = await visit(HOME_AFFAIRS, "/tong-hop/moi");
  const form = page.getByRole("form", { name: "Mở đợt tổng hợp báo cáo" });
  await form.getByLabel("Tên báo cáo").fill("Kết quả cải cách hành chính");
  await form.getByLabel("Nội dung yêu cầu, hướng dẫn báo cáo").fill("Báo cáo đủ các mục.");
  await form.getByLabel("Hạn các cơ quan báo cáo").fill(dayFirst(day(10)));
  const units = form.getByRole("combobox", { name: "Thêm một cơ quan" }).or(form.getByRole("textbox", { name: "Thêm một cơ quan" })).first(); // prettier-ignore
  for (const name of ["Sở Tài chính", "Sở Y tế"]) {
    await units.fill(name);
    await page.getByRole("option", { name, exact: true }).click();
  }
  await form.getByLabel("Nội dung mục 1", { exact: true }).fill("Số hồ sơ đã giải quyết");
  await form.getByLabel("Đơn vị tính mục 1").fill("hồ sơ");
  await form.getByLabel("Nội dung mục 2", { exact: true }).fill("Việc đã làm");
  await expectAccessible(page, "the form of a round");
  await form.getByRole("button", { name: "Gửi yêu cầu báo cáo" }).click();
  await page.getByRole("heading", { level: 1, name: /^TH-\d+/ }).waitFor();
  const address = new URL(page.url()).pathname;

  // The director finds it on the first page and answers.
  const director = await visit(DIRECTOR, "/");
  await director.getByRole("link", { name: "Kết quả cải cách hành chính" }).first().click();
  await director.getByRole("button", { name: "Gửi báo cáo" }).click();
  const answer = director.getByRole("form", { name: "Gửi báo cáo" });
  await answer.getByRole("button", { name: "Gửi báo cáo" }).click();
  await answer.getByText("Mục 1: hãy trả lời nội dung này.").first().waitFor();
  await answer.getByLabel("Số hồ sơ đã giải quyết (hồ sơ)").fill("1250");
  await answer.getByLabel("Việc đã làm").fill("Đã rà soát toàn bộ thủ tục.");
  await answer.getByRole("button", { name: "Gửi báo cáo" }).click();
  await director.getByText("Đã gửi báo cáo.").waitFor();

  await page.goto(address);
  await ready(page);
  await page.getByText("Các cơ quan: 1/2 đã báo cáo").waitFor();
  await page.getByText("Tổng số 1.250 hồ sơ (1/2 cơ quan báo cáo).").first().waitFor();
  await page.getByRole("button", { name: "Nhắc Sở Y tế" }).click();
  await page.getByText("Đã nhắc 1 cơ quan.").waitFor();
  await expectAccessible(page, "a round");
  await page.getByRole("button", { name: "Chốt số liệu" }).click();
  await page.getByRole("button", { name: "Lập báo cáo tổng hợp" }).click();
  await page.getByRole("link", { name: "Mở báo cáo tổng hợp" }).waitFor();
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "a round on a telephone");
  const evaluator = await windowOf(HOME_AFFAIRS);
  const round = await api(evaluator, "getCollection", { params: { id: address.split("/").at(-1) ?? "" } }); // prettier-ignore
  const { model, findings } = await api(evaluator, "getDraft", { params: { id: round.draft?.id ?? "" } }); // prettier-ignore
  expect(model.organ.name).toBe("Sở Nội vụ");
  expect(JSON.stringify(model)).toContain("Còn 01 cơ quan chưa báo cáo: Sở Y tế");
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("story 36: the collector of a chain closes the figures, signs the consolidated report and hands it on by its own date", async () => {
  const page = await visit(DIRECTOR, "/tong-hop");
  await page.getByRole("main").getByRole("link", { name: /^Kết quả rà soát trụ sở/ }).click(); // prettier-ignore
  await page.getByRole("heading", { level: 1, name: /^TH-\d+: Kết quả rà soát trụ sở/ }).waitFor();
  const round = page.url();
  await page.getByText("Các cơ quan: 3/6 đã báo cáo").waitFor();
  await page.getByRole("button", { name: "Chốt số liệu" }).click();
  const summary = page.getByRole("form", { name: "Nội dung tổng hợp" });
  await page.getByRole("button", { name: "Lập báo cáo tổng hợp" }).waitFor();
  await summary.getByLabel("2. Số cơ sở dôi dư").fill("Dôi dư 27 cơ sở, chủ yếu là trụ sở cũ.");
  await summary.getByRole("button", { name: "Lưu nội dung tổng hợp" }).click();
  await page.getByText("Đã lưu nội dung tổng hợp.").waitFor();
  await page.getByText("Điền sẵn: Tổng số 27 cơ sở (3/6 cơ quan báo cáo).").waitFor();
  await page.getByRole("button", { name: "Lập báo cáo tổng hợp" }).click();
  await page.getByRole("link", { name: "Mở báo cáo tổng hợp" }).click();
  await page.getByRole("button", { name: "Phát hành" }).click();
  const issue = page.getByRole("dialog");
  await issue.getByLabel("Số", { exact: true }).fill("4711");
  await issue.getByRole("button", { name: "Phát hành" }).click();
  await issue.waitFor({ state: "detached" });
  await page.goto(round);
  await ready(page);
  await page.getByRole("button", { name: "Báo cáo hoàn thành nhiệm vụ" }).click();
  const handing = page.getByRole("dialog");
  expect(await handing.getByLabel("Nơi nhận báo cáo").inputValue()).toBe("Chủ tịch UBND tỉnh");
  await handing.getByRole("button", { name: "Báo cáo hoàn thành" }).click();
  await page.getByText("Đã báo cáo hoàn thành nhiệm vụ, chờ xác nhận.").waitFor();
  await page.getByRole("link", { name: /^NV-\d+: Hướng dẫn các cơ quan báo cáo và tổng hợp/ }).click(); // prettier-ignore
  await page.getByText("4711/BC-STC").first().waitFor();
  await expectAccessible(page, "a task handed on by a consolidated report");
});
