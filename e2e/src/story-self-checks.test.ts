import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const HOME_AFFAIRS: Role = "Sở Nội vụ theo dõi, đánh giá";
const shown = (iso: string) => iso.split("-").toReversed().join("/");

test("requirement C1: a head inspects the own house, and Home Affairs sees how far beside what others found", async () => {
  const page = await visit(DIRECTOR, "/kiem-tra/tu-kiem-tra");
  const { today, unit } = await api(page, "getSession", {});
  await page.getByRole("button", { name: "Lập kế hoạch tự kiểm tra" }).click();
  const planning = page.getByRole("dialog", { name: "Lập kế hoạch tự kiểm tra" });
  const send = planning.getByRole("button", { name: "Lập kế hoạch tự kiểm tra", exact: true });
  await send.click();
  await planning.getByText("Hãy ghi nội dung kiểm tra.").first().waitFor();
  await planning.getByLabel("Nội dung kiểm tra").fill("Giờ làm việc và thẻ công chức");
  await planning.getByLabel("Xong trước khi hết ngày").fill(shown(today));
  await send.click();
  await planning.waitFor({ state: "detached" });
  const row = page.getByRole("row", { name: /Giờ làm việc và thẻ công chức/ });
  await row.getByText("Chưa kiểm tra", { exact: true }).waitFor();

  await row.getByRole("button", { name: "Ghi kết quả tự kiểm tra" }).click();
  const result = page.getByRole("dialog", { name: "Ghi kết quả tự kiểm tra" });
  await result.getByRole("textbox", { name: "Kết quả" }).fill("Ba người đi muộn, đã nhắc.");
  await result.getByLabel("Số vi phạm, thiếu sót phát hiện").fill("3");
  await result.getByLabel("Trong đó còn phải khắc phục").fill("4");
  const store = result.getByRole("button", { name: "Ghi kết quả tự kiểm tra", exact: true });
  await store.click();
  await result
    .getByText(/không được nhiều hơn số đã phát hiện/)
    .first()
    .waitFor();
  await result.getByLabel("Trong đó còn phải khắc phục").fill("1");
  await store.click();
  await result.waitFor({ state: "detached" });
  await row.getByText(/phát hiện 3, còn phải khắc phục 1/).waitFor();
  // What was left open is followed by name until it is put right.
  await row.getByText("Còn 1 việc chưa ghi cụ thể.").waitFor();
  await row.getByRole("button", { name: "Ghi việc còn phải khắc phục" }).click();
  const point = page.getByRole("dialog", { name: "Ghi việc còn phải khắc phục" });
  const note = point.getByRole("button", { name: "Ghi việc còn phải khắc phục", exact: true });
  await note.click();
  await point.getByText("Hãy ghi việc phải khắc phục.").first().waitFor();
  await point.getByLabel("Việc phải khắc phục").fill("Chấm công bằng máy ở quầy số 2");
  await point.getByLabel("Hạn khắc phục").fill(shown(today));
  await note.click();
  await point.waitFor({ state: "detached" });
  await row.getByText("Chấm công bằng máy ở quầy số 2").waitFor();
  await row.getByText("Chưa khắc phục", { exact: true }).waitFor();
  await expectAccessible(page, "the self-inspections of an agency");
  await row.getByRole("button", { name: "Ghi đã khắc phục" }).click();
  const settling = page.getByRole("dialog", { name: "Ghi đã khắc phục" });
  await settling.getByLabel("Đã khắc phục thế nào").fill("Đã lắp máy chấm công.");
  await settling.getByRole("button", { name: "Ghi đã khắc phục", exact: true }).click();
  await settling.waitFor({ state: "detached" });
  await row.getByText(/Đã lắp máy chấm công/).waitFor();
  await row.getByText("Đã khắc phục", { exact: true }).waitFor();

  const above = await visit(HOME_AFFAIRS, "/kiem-tra/tu-kiem-tra");
  const line = above.getByRole("row", { name: new RegExp(`^${unit.name}`) });
  await line.getByRole("link", { name: unit.name }).click();
  await above.waitForURL(/unitId=/);
  await above.getByRole("heading", { name: `Các việc tự kiểm tra của ${unit.name}` }).waitFor();
  await above.getByRole("row", { name: /Giờ làm việc và thẻ công chức/ }).waitFor();
  // Nobody above the agency plans or reports in its place.
  expect(await above.getByRole("button", { name: /tự kiểm tra/ }).count()).toBe(0);

  const phone = await visit(DIRECTOR, "/kiem-tra/tu-kiem-tra", PHONE);
  await ready(phone);
  await expectNoSidewaysScroll(phone, "self-inspections on a telephone");
});

test("a self-inspection planned for next year is shown with its year", async () => {
  const page = await visit(DIRECTOR, "/kiem-tra/tu-kiem-tra");
  const { today } = await api(page, "getSession", {});
  const next = String(Number(today.slice(0, 4)) + 1);
  const theme = `Sổ theo dõi công văn đến ${Date.now()}`;
  await page.getByRole("button", { name: "Lập kế hoạch tự kiểm tra" }).click();
  const planning = page.getByRole("dialog", { name: "Lập kế hoạch tự kiểm tra" });
  await planning.getByLabel("Nội dung kiểm tra").fill(theme);
  await planning.getByLabel("Xong trước khi hết ngày").fill(`31/12/${next}`);
  await planning.getByRole("button", { name: "Lập kế hoạch tự kiểm tra", exact: true }).click();
  await planning.waitFor({ state: "detached" });
  await page.waitForURL(new RegExp(`year=${next}`));
  await page.getByRole("row", { name: new RegExp(theme) }).waitFor();
  expect(await page.getByRole("combobox", { name: "Năm" }).inputValue()).toBe(next);
  await page.goto("/kiem-tra/tu-kiem-tra");
  await ready(page);
  await page.getByRole("combobox", { name: "Năm" }).selectOption(next);
  await page.getByRole("row", { name: new RegExp(theme) }).waitFor();
});
