import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { day, dayFirst, dispatch } from "./dispatch.ts";
import { choose, textFile } from "./files.ts";
import { CHIEF, SPECIALIST, takeIn } from "./story.ts";
import { ready, visit } from "./visitor.ts";

/** A decision of the province that another replaced last year, as its Department of Justice would keep them. */
const TABLE = `Số, ký hiệu;Cơ quan ban hành;Ngày ban hành;Ngày có hiệu lực;Ngày hết hiệu lực;Được thay thế bởi;Trích yếu
71/2019/QĐ-UBND;UBND tỉnh An Sơn;05/03/2019;15/03/2019;01/08/2025;34/2025/QĐ-UBND;Quy chế phối hợp giải quyết hồ sơ
34/2025/QĐ-UBND;UBND tỉnh An Sơn;20/07/2025;01/08/2025;;;Quy chế phối hợp giải quyết hồ sơ theo hai cấp
`;
const EXPIRED = "71/2019/QĐ-UBND";

test("an expired basis is imported, flagged where a directive cites it, and the directive is reviewed", async () => {
  const page = await visit(SPECIALIST, "/can-cu-phap-ly");
  await page.getByRole("button", { name: "Nhập từ bảng tính" }).click();
  const dialog = page.getByRole("dialog", { name: /^Nhập sổ căn cứ/ });
  await choose(dialog.getByLabel("Tệp bảng tính"), textFile("can-cu.csv", TABLE));
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  await dialog.getByText("2 mới, 0 thay đổi, 0 giữ nguyên, 0 sai").waitFor();
  await expectAccessible(page, "the import", "[role=dialog]");
  await dialog.getByRole("button", { name: "Ghi vào sổ" }).click();
  await dialog.waitFor({ state: "detached" });

  await page.getByRole("searchbox", { name: "Tìm văn bản" }).fill("71/2019/QD-UBND");
  await page.getByRole("link", { name: EXPIRED }).click();
  await page.getByRole("heading", { level: 1, name: `Quyết định ${EXPIRED}` }).waitFor();
  await page.getByText("Hết hiệu lực", { exact: true }).first().waitFor();
  await page.getByRole("link", { name: "34/2025/QĐ-UBND" }).first().waitFor();

  const given = dispatch();
  const basis = `Quyết định số ${EXPIRED} ngày 05/03/2019 của UBND tỉnh`;
  const text = given.text.replace(/(Kính gửi:[\s\S]*?\n\n)/u, `$1Thực hiện ${basis}.\n\n`);
  expect(text).toContain(basis);
  const documentId = await takeIn(page, { ...given, text });
  await page.goto(`/van-ban/${documentId}`);
  await ready(page);
  await page
    .getByText(/Quyết định 71\/2019\/QĐ-UBND đã hết hiệu lực từ ngày 1\/8\/2025/)
    .first()
    .waitFor();
  await page.getByRole("link", { name: /^34\/2025\/QĐ-UBND/ }).waitFor();

  await page.getByRole("button", { name: "Mở việc rà soát" }).first().click();
  const review = page.getByRole("dialog", { name: "Mở việc rà soát văn bản" });
  await review.getByLabel("Cơ quan rà soát").fill("so tai chinh");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await review.getByLabel("Báo cáo trước ngày").fill(dayFirst(day(20)));
  await expectAccessible(page, "the review", "[role=dialog]");
  await review.getByRole("button", { name: "Lập phiếu và trình giao" }).click();
  await page.waitForURL(
    (url) => url.pathname.startsWith("/van-ban/") && !url.pathname.endsWith(documentId),
  );
  await ready(page);
  await page
    .getByText(/Giao Sở Tài chính rà soát/)
    .first()
    .waitFor();
  const slip = page.url();

  const chief = await visit(CHIEF, new URL(slip).pathname);
  await chief.getByRole("button", { name: "Giao nhiệm vụ" }).first().click();
  await chief.getByRole("dialog").getByRole("button", { name: /^Giao/ }).click();
  await chief.getByRole("dialog").waitFor({ state: "detached" });
  await chief.goto("/can-cu-phap-ly?view=reviews");
  await ready(chief);
  await chief
    .getByRole("link", { name: /^NV-\d+$/ })
    .first()
    .waitFor();
  const { items } = await api(chief, "listLegalReviews", { query: { documentId } });
  expect(items.map(({ unit, task }) => [unit?.name, task?.state])).toEqual([
    ["Sở Tài chính", "ASSIGNED"],
  ]);
});

const folder = process.env["DONDOC_LOOK"];
test.each([DESK, PHONE])("its pages fit a screen $width wide and break no rule", async (size) => {
  const page = await visit(SPECIALIST, "/can-cu-phap-ly", size);
  const { items } = await api(page, "listLegalDocuments", { query: { q: "118/2025/NĐ-CP" } });
  const addresses = {
    register: "/can-cu-phap-ly",
    expired: "/can-cu-phap-ly?standing=expired",
    outdated: "/can-cu-phap-ly?view=outdated",
    reviews: "/can-cu-phap-ly?view=reviews",
    one: `/can-cu-phap-ly/${items[0]?.id}`,
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    await ready(page);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    if (folder) await page.screenshot({ path: `${folder}/${name}-${size.width}.png` });
    await expectNoSidewaysScroll(page, address);
    await expectAccessible(page, address);
  }
  await page.goto("/can-cu-phap-ly");
  await ready(page);
  await page.getByRole("button", { name: "Thêm văn bản" }).click();
  await page.getByRole("dialog", { name: "Thêm văn bản" }).waitFor();
  if (folder) await page.screenshot({ path: `${folder}/add-${size.width}.png` });
  await expectAccessible(page, "the form", "[role=dialog]");
});
