import { does, first, type Office } from "../../testing/office.ts";

/** The old tracking sheet comes in, and is taken back: it was the wrong file. Says how many tasks are left of it. */
export async function walkTaskImport({ specialist }: Office): Promise<number> {
  const sheet = [
    "Số ký hiệu;Ngày ban hành;Nội dung nhiệm vụ;Cơ quan chủ trì;Thời hạn;Trạng thái",
    "71/KH-UBND;2/11/2026;Rà soát danh mục dịch vụ công;Sở Tài chính;15/12/2026;Đang thực hiện",
  ].join("\n");
  const file = { name: "so-theo-doi.csv", bytes: new TextEncoder().encode(sheet) };
  const { written } = await does(specialist, "importTasks", { dryRun: "false" }, file);
  if (!written) throw new Error("the sheet is clean");
  const { body } = await specialist.call("listTaskImports", {});
  const importId = first(body.items).id;
  await does(specialist, "takeBackImport", { importId });
  const { body: left } = await specialist.call("listTasks", {
    query: { list: "all", q: "Rà soát danh mục dịch vụ công" },
  });
  return left.items.length;
}
