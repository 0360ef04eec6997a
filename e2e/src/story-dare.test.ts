import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day, dayFirst } from "./dispatch.ts";
import { CHAIR, DIRECTOR, giveTask, SPECIALIST } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const HOME_AFFAIRS: Role = "Sở Nội vụ theo dõi, đánh giá";

/** Opens an act's form, fills it, sends it and sees it close. */
async function act(page: Page, name: string, filled: Readonly<Record<string, string>> = {}) {
  await page.getByRole("button", { name, exact: true }).click();
  const form = page.getByRole("dialog", { name });
  for (const [label, value] of Object.entries(filled)) {
    // oxlint-disable-next-line no-await-in-loop -- one field after the other
    await form.getByRole("textbox", { name: label }).fill(value);
  }
  await form.getByRole("button", { name, exact: true }).click();
  await form.waitFor({ state: "detached" });
}

const again = async (page: Page, address: string) => {
  await page.goto(address);
  await ready(page);
};

test("requirement B6: a director proposes before acting, the Chair reviews it with votes on a telephone; it is done, missed, judged, and protected", async () => {
  const title = "Thẩm định hồ sơ qua họp trực tuyến";
  const page = await visit(DIRECTOR, "/dam-nghi-dam-lam");
  await page.getByRole("button", { name: "Soạn đề xuất", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Soạn đề xuất" });
  await form.getByLabel("Tên đề xuất").fill(title);
  await form.getByLabel("Sự cần thiết, điểm nghẽn chưa có quy định").fill("Chưa có quy định.");
  await form.getByLabel("Nội dung, phạm vi").fill("Họp trực tuyến với cấp xã, thí điểm một quý.");
  await form.getByLabel("Tác động tích cực").fill("Bớt đi lại; có thể thiếu hồ sơ gốc.");
  // The days the wrong way round: said at the field, and nothing typed is lost.
  await form.getByRole("textbox", { name: "Dự kiến bắt đầu" }).fill(dayFirst(day(60)));
  await form.getByRole("textbox", { name: "Dự kiến kết thúc" }).fill(dayFirst(day(7)));
  await form.getByRole("button", { name: "Soạn đề xuất", exact: true }).click();
  await form.getByText("Ngày kết thúc dự kiến phải từ ngày bắt đầu trở đi.").first().waitFor();
  await form.getByRole("textbox", { name: "Dự kiến bắt đầu" }).fill(dayFirst(day(7)));
  await form.getByRole("textbox", { name: "Dự kiến kết thúc" }).fill(dayFirst(day(60)));
  await expectAccessible(page, "the form of a proposal");
  await form.getByRole("button", { name: "Soạn đề xuất", exact: true }).click();
  await form.waitFor({ state: "detached" });

  await page.getByRole("link", { name: title }).click();
  await act(page, "Sửa đề xuất", {
    "Tác động tích cực": "Bớt đi lại; thiếu hồ sơ gốc thì bổ sung.",
  });
  await page.getByText("thiếu hồ sơ gốc thì bổ sung").first().waitFor();
  await act(page, "Gửi đề xuất");
  await page.getByText("Chờ xem xét", { exact: true }).waitFor();
  const address = new URL(page.url()).pathname;

  // It stands on the Chair's first page until it is reviewed; the director's own waits for nobody there.
  const chair = await visit(CHAIR, "/", PHONE);
  const waiting = chair.getByRole("region", { name: "Đề xuất chờ xem xét" });
  await waiting.getByRole("link", { name: title }).click();
  await ready(chair);
  expect((await api(page, "listInnovations", { query: { list: "mine" } })).items).toEqual([]);
  await chair.getByRole("button", { name: "Ghi kết quả xem xét đề xuất", exact: true }).click();
  const review = chair.getByRole("dialog", { name: "Ghi kết quả xem xét đề xuất" });
  await review.getByLabel("Số phiếu tán thành").fill("2");
  await review.getByLabel("Số phiếu không tán thành").fill("2");
  await review.getByLabel("Số biên bản họp").fill("81/BB-UBND");
  await review.getByLabel("Lý do").fill("Cần thiết, vì lợi ích chung.");
  await expectNoSidewaysScroll(chair, "the form of a review");
  await expectAccessible(chair, "the form of a review");
  await review.getByRole("button", { name: "Ghi kết quả xem xét đề xuất", exact: true }).click();
  await review.waitFor({ state: "detached" });
  // Two to two: the head was for it.
  await chair.getByText("Tập thể thông qua", { exact: true }).waitFor();
  const left = await api(chair, "listInnovations", { query: { list: "mine" } });
  expect(left.items.map((item) => item.title)).not.toContain(title);

  await again(page, address);
  await act(page, "Bắt đầu thực hiện");
  await page.getByText("Đang thực hiện", { exact: true }).waitFor();
  const task = await giveTask();
  const { number } = await api(page, "getTask", { params: { id: task.id } });
  await act(page, "Gắn nhiệm vụ", { "Số hiệu nhiệm vụ": `NV-${number}` });
  await page.getByRole("link", { name: new RegExp(`^NV-${number}: `) }).waitFor();
  await act(page, "Ghi nhật ký thực hiện", { "Diễn giải": "Hai xã chưa có đường truyền." });
  await page.getByText("Hai xã chưa có đường truyền.").first().waitFor();
  await expectAccessible(page, "a proposal that runs");
  await act(page, "Báo cáo kết quả", {
    "Ngày kết thúc thực hiện": dayFirst(day(0)),
    "Báo cáo đầy đủ": "Đạt 9 trên 12 xã.",
  });
  await page.getByText("Chờ đánh giá", { exact: true }).waitFor();

  await again(chair, address);
  await chair.getByRole("button", { name: "Đánh giá đề xuất", exact: true }).click();
  const judging = chair.getByRole("dialog", { name: "Đánh giá đề xuất" });
  await judging.getByLabel("Kết quả", { exact: true }).selectOption({ label: "Đạt một phần" });
  await judging.getByLabel("Nguyên nhân").selectOption({ label: "Khách quan" });
  await judging.getByLabel("Kết luận đánh giá").fill("Chủ trương đúng, hạ tầng chưa kịp.");
  await judging.getByLabel("Số biên bản họp").fill("97/BB-UBND");
  await judging.getByRole("button", { name: "Đánh giá đề xuất", exact: true }).click();
  await judging.waitFor({ state: "detached" });
  await chair.getByText("Đạt một phần", { exact: true }).waitFor();
  await chair.getByRole("button", { name: "Ghi kết luận về trách nhiệm", exact: true }).click();
  const concluding = chair.getByRole("dialog", { name: "Ghi kết luận về trách nhiệm" });
  await concluding
    .getByLabel("Kết luận về trách nhiệm", { exact: true })
    .selectOption({ label: "Loại trừ trách nhiệm" });
  await concluding.getByLabel("Số văn bản").fill("212/TB-UBND");
  await concluding.getByLabel("Lý do").fill("Vì lợi ích chung.");
  const conclude = concluding.getByRole("button", {
    name: "Ghi kết luận về trách nhiệm",
    exact: true,
  });
  await conclude.click();
  // Nobody is protected without the finding.
  await concluding.getByText("Chỉ bảo vệ khi kết luận chủ trương đúng").first().waitFor();
  await concluding.getByLabel(/^Chủ trương đúng/).selectOption({ label: "Kết luận đúng như vậy" });
  await conclude.click();
  await concluding.waitFor({ state: "detached" });
  await chair.getByText("212/TB-UBND", { exact: true }).waitFor();
  await expectNoSidewaysScroll(chair, "a proposal that was judged");

  // Whoever weighs a consequence for the task finds the protection on its page.
  const keeper = await visit(HOME_AFFAIRS, task.address);
  await keeper.getByRole("link", { name: title }).waitFor();
  await keeper.getByText("Loại trừ trách nhiệm", { exact: true }).waitFor();

  // What is said of a person's responsibility is not the Office's to read.
  const outside = await visit(SPECIALIST, "/dam-nghi-dam-lam?list=all");
  await outside.getByText("Không có đề xuất nào mà bạn được xem").waitFor();
  expect((await api(outside, "listInnovations", { query: { list: "all" } })).items).toEqual([]);
});
