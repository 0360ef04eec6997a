import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { PHONE } from "./browser.ts";
import { CHIEF, DIRECTOR, SPECIALIST } from "./story.ts";
import { visit } from "./visitor.ts";

test("story: the Office publishes a period that has ended, an agency that is struck is not told apart, and every agency reads it", async () => {
  const office = await visit(SPECIALIST, "/bao-cao/cong-bo");
  await office.getByRole("button", { name: "Lập bản công bố" }).click();
  const prepare = office.getByRole("dialog", { name: "Lập bản công bố" });
  const period = prepare.getByLabel("Kỳ", { exact: true });
  const title = (await period.locator("option").first().textContent()) ?? "";
  await prepare.getByRole("button", { name: "Lập bản công bố" }).click();
  await office.getByRole("heading", { level: 1, name: `Công bố kết quả ${title}` }).waitFor();
  await office.getByText(/^Bản đang lập: chờ lãnh đạo Văn phòng/).waitFor();
  const address = new URL(office.url()).pathname;

  await office.getByRole("button", { name: "Sửa lời dẫn, cơ quan không nêu riêng" }).click();
  const write = office.getByRole("dialog", { name: "Sửa bản công bố" });
  await write.getByRole("textbox", { name: "Lời dẫn" }).fill("Kết quả được tổng hợp từ phần mềm.");
  await write.getByLabel("Cơ quan không nêu riêng").first().click();
  const option = office.getByRole("option").first();
  const agency = (await option.textContent()) ?? "";
  await option.click();
  // The list of agencies stays open for another one.
  await office.keyboard.press("Tab");
  await write.getByRole("button", { name: "Lưu" }).click();
  await write.getByRole("button", { name: "Hãy ghi lý do của từng cơ quan." }).waitFor();
  await write
    .getByRole("textbox", { name: `Lý do không nêu riêng ${agency}` })
    .fill("Đang rà soát.");
  await write.getByRole("button", { name: "Lưu" }).click();
  await write.waitFor({ state: "detached" });
  const result = office.getByRole("table", { name: "Kết quả theo cơ quan" });
  await expect.poll(() => result.getByRole("row", { name: agency }).count()).toBe(0);
  await office.getByText("Văn phòng không nêu: Đang rà soát.").waitFor();
  await expectAccessible(office, "a publication in preparation");

  const chief = await visit(CHIEF, address);
  await chief.getByRole("button", { name: "Công bố" }).click();
  const publish = chief.getByRole("dialog", { name: "Công bố kết quả" });
  await publish.getByRole("button", { name: "Công bố" }).click();
  await chief.getByText(/^Số liệu còn nguyên như khi công bố/).waitFor();

  const agencyHead = await visit(DIRECTOR, "/bao-cao/cong-bo", PHONE);
  await agencyHead.getByRole("link", { name: title, exact: true }).first().click();
  await agencyHead.getByText("Kết quả được tổng hợp từ phần mềm.").waitFor();
  expect(await agencyHead.getByText("Đang rà soát.").count()).toBe(0);
  await expectNoSidewaysScroll(agencyHead, "published results on a phone");
});
