import { expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { api } from "./api.ts";
import { dispatch } from "./dispatch.ts";
import { choose, textFile } from "./files.ts";
import { DIRECTOR, releaseOurs, SPECIALIST } from "./story.ts";
import { visit, windowOf } from "./visitor.ts";

const CLERK = "Văn thư";

test("story 1: a clerk takes in a directive without its number, its task starts, and the numbered original is linked to it later", async () => {
  const { reference, text: full } = dispatch();
  const [number = ""] = reference.split("/");
  // A subject of its own, by which the register finds it where it has no number.
  const text = full.replace(/V\/v .*/, `V/v kiểm kê trụ sở đợt ${number}`);
  const unnumbered = text.replace(`Số: ${number}/`, "Số:        /");
  expect(unnumbered).not.toBe(text);

  const clerk = await visit(CLERK, "/van-ban");
  await choose(
    clerk.getByRole("button", { name: "Chọn tệp" }),
    textFile("chua-co-so.txt", unnumbered),
  );
  await clerk.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await clerk.getByRole("heading", { level: 1, name: /…\/UBND-KTTH \(chưa có số\)/ }).waitFor();
  const address = new URL(clerk.url()).pathname;
  const documentId = address.split("/").at(-1) ?? "";
  await clerk.getByText("Văn bản không ghi số.").waitFor();
  await expectAccessible(clerk, "a document without its number");
  await clerk.getByRole("button", { name: /Văn bản không ghi/ }).click();
  await clerk.getByText("Văn bản không ghi số.").waitFor({ state: "detached" });
  await clerk.goto("/van-ban");
  const row = clerk.getByRole("row", { name: new RegExp(`kiểm kê trụ sở đợt ${number}`) });
  await row.getByText("…/UBND-KTTH (chưa có số)").waitFor();

  // Work begins without the number.
  await releaseOurs(documentId);
  const specialist = await windowOf(SPECIALIST);
  const { items } = await api(specialist, "listTasks", { query: { list: "all", documentId } });
  expect(items).toHaveLength(1);
  const director = await visit(DIRECTOR, `/nhiem-vu/${items[0]?.id}`);
  await director.getByRole("button", { name: "Tiếp nhận" }).click();
  await director.getByText("đang thực hiện").first().waitFor();

  // The original comes with its number: the clerk says what it is to the copy.
  await choose(clerk.getByRole("button", { name: "Chọn tệp" }), textFile("ban-chinh.txt", text));
  await clerk.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await clerk.getByRole("heading", { level: 1, name: reference }).waitFor();
  await clerk.getByText("Bản trước, bản sau (0)").click();
  await clerk.getByRole("button", { name: "Ghi nhận bản trước" }).click();
  const dialog = clerk.getByRole("dialog", { name: /bản sau của văn bản nào/ });
  await dialog.getByRole("combobox", { name: /Tìm trong sổ/ }).fill(`trụ sở đợt ${number}`);
  await clerk
    .getByRole("option", { name: `…/UBND-KTTH (chưa có số) · kiểm kê trụ sở đợt ${number}` })
    .click();
  await dialog.getByRole("radio", { name: /Đính chính/ }).check();
  await dialog.getByRole("button", { name: "Ghi nhận bản trước" }).click();
  await dialog.waitFor({ state: "detached" });
  const later = new URL(clerk.url()).pathname.split("/").at(-1) ?? "";
  const { versions } = await api(specialist, "getDocument", { params: { id: later } });
  expect(versions.earlier).toMatchObject([{ kind: "corrects", id: documentId }]);
});
