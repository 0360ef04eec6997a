import type { Page } from "playwright-core";

/** All rows of the list that is open, page after page. */
export async function allRows(page: Page): Promise<string[]> {
  const rows = page
    .getByRole("main")
    .getByRole("table")
    .getByRole("row")
    .filter({
      has: page.getByRole("rowheader"),
    });
  const more = page.getByRole("button", { name: "Xem thêm" });
  await rows.first().waitFor();
  while ((await more.count()) > 0) {
    const shown = await rows.count();
    await more.click();
    await rows.nth(shown).waitFor();
  }
  return rows.allInnerTexts();
}
