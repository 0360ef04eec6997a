import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day, dayFirst } from "./dispatch.ts";
import { CHIEF, DIRECTOR, giveTask, SPECIALIST, submitResult } from "./story.ts";
import { ready, visit, windowOf } from "./visitor.ts";

const HOME_AFFAIRS = "Sở Nội vụ theo dõi, đánh giá";
/** No other run has these documents. */
const serial = String(Date.now() % 100_000);
const year = Number(day(0).slice(0, 4));

test("requirements D1.3 and E5: a plan of the year is opened by its document, its tasks and targets count by themselves, a value is corrected with its reason, and each figure opens its rows", async () => {
  const page = await visit(HOME_AFFAIRS, "/chuong-trinh");
  await page.getByRole("button", { name: "Mở chương trình" }).click();
  const opening = page.getByRole("form", { name: "Mở chương trình" });
  await opening.getByRole("button", { name: "Mở chương trình" }).click();
  await opening.getByText("Hãy điền ô “Tên chương trình, kế hoạch”.").first().waitFor();
  await expectAccessible(page, "the form of a programme, with what is missing");
  await opening.getByLabel("Tên chương trình, kế hoạch").fill(`Kế hoạch thử ${serial}`);
  await opening.getByLabel("Năm thực hiện").fill(String(year));
  await opening.getByLabel("Cơ quan chủ trì").first().fill("so noi vu");
  await page.getByRole("option", { name: "Sở Nội vụ", exact: true }).click();
  await opening.getByLabel("Số, ký hiệu văn bản ban hành").fill(`${serial}/KH-UBND`);
  await opening.getByLabel("Ngày văn bản").fill(dayFirst(day(-1)));
  await opening.getByRole("button", { name: "Mở chương trình" }).click();
  await page.waitForURL(/\/chuong-trinh\/[0-9a-f-]{36}/);
  await opening.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: `Kế hoạch thử ${serial}` }).waitFor();
  await page.getByText("Chưa gắn nhiệm vụ nào").waitFor();
  await expectAccessible(page, "a programme without anything");

  // A target on its way: its first value, and that of an agency's own people corrected with the reason.
  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  const adding = page.getByRole("form", { name: "Thêm chỉ tiêu" });
  await adding.getByLabel("Tên chỉ tiêu").fill("Tỷ lệ hồ sơ trực tuyến");
  await adding.getByLabel("Cơ quan chịu trách nhiệm").first().fill("so tai chinh");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await adding.getByLabel("Kế hoạch năm").fill("84,5");
  await adding.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  await adding.waitFor({ state: "detached" });
  const address = new URL(page.url()).pathname;
  const targets = page.getByRole("table", { name: "Chỉ tiêu của chương trình" });
  await targets.getByRole("row", { name: /Tỷ lệ hồ sơ trực tuyến.*84,5%.*Chưa rõ/s }).waitFor();

  const director = await visit(DIRECTOR, address);
  await director.getByRole("link", { name: /Tỷ lệ hồ sơ trực tuyến/ }).click();
  const months = director.getByRole("table", { name: "Số thực hiện từng tháng" });
  await enter(/^Nhập số tháng 1$/, "Nhập số thực hiện", "91,2");
  await months.getByRole("row", { name: /^Tháng 1 .*91,2%/ }).waitFor();
  await enter(/^Đính chính số tháng 1$/, "Đính chính số thực hiện", "19,2", "Cộng trùng một huyện");
  await months.getByText("Trước là 91,2%", { exact: false }).waitFor();
  await months.getByText("Lý do đính chính: Cộng trùng một huyện").waitFor();
  await director.getByRole("application", { name: /Lộ trình và thực hiện/ }).waitFor();
  await expectAccessible(director, "a target with a correction");
  await director.setViewportSize(PHONE);
  await expectNoSidewaysScroll(director, "a target on a telephone");

  async function enter(button: RegExp, title: string, value: string, because?: string) {
    await director.getByRole("button", { name: button }).click();
    const form = director.getByRole("form", { name: title });
    await form.getByLabel(/^Số thực hiện/).fill(value);
    await form.getByLabel("Nguồn số liệu").fill(`Báo cáo ${serial}/BC-STC`);
    if (because !== undefined) await form.getByLabel("Lý do đính chính").fill(because);
    await form.getByRole("button", { name: /^Ghi / }).click();
    await form.waitFor({ state: "detached" });
  }

  // A directive's task counts as soon as it is attached, and as done as soon as its result is confirmed.
  const task = await giveTask();
  await page.getByRole("button", { name: "Gắn nhiệm vụ", exact: true }).click();
  const linking = page.getByRole("form", { name: "Gắn nhiệm vụ" });
  await linking.getByLabel("Văn bản giao việc").first().fill(task.dispatch.reference);
  await page.getByRole("option", { name: new RegExp(`^${task.dispatch.reference}`) }).click();
  await page.keyboard.press("Escape");
  await linking.getByRole("button", { name: "Gắn nhiệm vụ" }).click();
  await linking.waitFor({ state: "detached" });
  const figures = page.getByRole("navigation", { name: "Nhiệm vụ của chương trình" });
  await figures.getByRole("link", { name: /^0\/1\s*Nhiệm vụ hoàn thành/ }).waitFor();
  await submitResult(task);
  const chief = await windowOf(CHIEF);
  const { version } = await api(chief, "getTask", { params: { id: task.id } });
  await api(chief, "confirmCompletion", {
    body: { taskId: task.id, version, completedOn: day(0) },
  });

  // As it stands for the specialist, whose list leads to the rows behind the figure.
  const specialist = await visit(SPECIALIST, `/chuong-trinh?year=${year}`);
  const line = specialist.getByRole("row", { name: new RegExp(`Kế hoạch thử ${serial}`) });
  await line.getByRole("link", { name: /^1\/1 nhiệm vụ đã hoàn thành/ }).click();
  await specialist.waitForURL(/tasks=done/);
  const rows = specialist.getByRole("table", { name: "Nhiệm vụ của chương trình" });
  await rows.getByRole("row", { name: /Sở Tài chính.*Đã hoàn thành/ }).waitFor();
  expect(await rows.getByRole("row").count()).toBe(2);
  // Yesterday nobody knew of it: the figure of a day is what was known then.
  await specialist.goto(`${address}?asOf=${day(-1)}`);
  await ready(specialist);
  await specialist.getByText("Đang xem số liệu như đã biết", { exact: false }).waitFor();
  expect(await specialist.getByRole("button", { name: "Thêm chỉ tiêu" }).count()).toBe(0);
});

test("requirements B3, B d and D1.8: powers given away are entered, put right and checked; an agency without a working regulation is named until it has one", async () => {
  const page = await visit(HOME_AFFAIRS, "/phan-cap");
  await page.getByRole("button", { name: "Ghi nội dung phân cấp" }).click();
  const form = page.getByRole("form", { name: "Ghi nội dung phân cấp" });
  await form.getByLabel("Nội dung được phân cấp").fill(`Quyết định mua sắm ${serial}`);
  await form.getByLabel("Cơ quan phân cấp").first().fill("so tai chinh");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await form.getByLabel("Cơ quan theo dõi, kiểm tra").first().fill("so tai chinh");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await form.getByLabel("Số, ký hiệu văn bản").fill(`${serial}/QĐ-UBND`);
  await form.getByLabel("Ngày văn bản").fill(dayFirst(day(-400)));
  await form
    .getByLabel("Áp dụng từ ngày")
    .first()
    .fill(dayFirst(day(-390)));
  await form.getByRole("button", { name: "Ghi nội dung phân cấp" }).click();
  await form.getByText("Chọn cơ quan hoặc ghi cấp được phân cấp.").first().waitFor();
  await form.getByLabel("Cấp được phân cấp").fill("UBND cấp xã");
  await form.getByRole("button", { name: "Ghi nội dung phân cấp" }).click();
  await form.waitFor({ state: "detached" });

  // Its check is late: whoever keeps it is the one who notes it.
  const director = await visit(DIRECTOR, `/phan-cap?list=review-overdue&q=${serial}`);
  const line = director.getByRole("row", { name: new RegExp(`Quyết định mua sắm ${serial}`) });
  await line.getByText("Quá kỳ").waitFor();
  await expectAccessible(director, "the register of powers");
  await line.getByRole("button", { name: /^Việc khác/ }).click();
  await director.getByRole("menuitem", { name: "Sửa ghi nhận" }).click();
  const revising = director.getByRole("form", { name: /^Sửa ghi nhận/ });
  await revising.getByLabel("Lĩnh vực").fill("Tài sản công");
  await revising.getByLabel("Lý do", { exact: false }).fill("Ghi thiếu lĩnh vực");
  await revising.getByRole("button", { name: /^Sửa ghi nhận/ }).click();
  await revising.waitFor({ state: "detached" });
  await line.getByText("Tài sản công", { exact: false }).waitFor();
  await line.getByRole("button", { name: /^Ghi kết quả kiểm tra/ }).click();
  const checking = director.getByRole("form", { name: /^Ghi kết quả kiểm tra/ });
  await checking.getByLabel("Kết quả", { exact: true }).selectOption("Cần điều chỉnh");
  await checking.getByLabel("Nội dung kiểm tra").fill("Hai xã mua vượt mức");
  await checking.getByRole("button", { name: /^Ghi kết quả/ }).click();
  await checking.waitFor({ state: "detached" });
  await director.goto(`/phan-cap?q=${serial}`);
  await ready(director);
  await line.getByText("Cần điều chỉnh").waitFor();
  await line.getByRole("button", { name: /^Việc khác/ }).click();
  await director.getByRole("menuitem", { name: "Diễn biến" }).click();
  await director.getByText("lĩnh vực từ để trống thành “Tài sản công”", { exact: false }).waitFor();

  // The ward's Chair stands among those without a regulation, until it is entered.
  const ward = await visit("Chủ tịch UBND phường", "/quy-che-lam-viec");
  const { unit } = await api(ward, "getSession", {});
  const own = ward.getByRole("row", { name: new RegExp(unit.name) });
  await own.waitFor();
  await ward.getByRole("button", { name: "Ghi quy chế làm việc" }).first().click();
  const entering = ward.getByRole("form", { name: "Ghi quy chế làm việc" });
  await entering.getByLabel("Số, ký hiệu quyết định").fill(`${serial}/QĐ-UBND`);
  await entering.getByLabel("Ngày văn bản").fill(dayFirst(day(-1)));
  await entering.getByLabel("Áp dụng từ ngày").fill(dayFirst(day(0)));
  await entering.getByLabel("Rà soát trước ngày").fill(dayFirst(day(300)));
  await entering.getByRole("button", { name: "Ghi quy chế làm việc" }).click();
  await entering.waitFor({ state: "detached" });
  await own.getByText(`${serial}/QĐ-UBND`, { exact: false }).waitFor();
  await own.getByText("Chưa đến kỳ").waitFor();
  const { missing } = await api(ward, "listRegulations", { query: { list: "missing" } });
  const all = await api(ward, "listRegulations", { query: {} });
  const there = all.items.find((one) => one.unit.id === unit.id);
  expect(there?.regulation?.documentNumber).toBe(`${serial}/QĐ-UBND`);
  expect(all.missing).toBe(missing);
  await ward.setViewportSize(PHONE);
  await expectNoSidewaysScroll(ward, "working regulations on a telephone");
});
