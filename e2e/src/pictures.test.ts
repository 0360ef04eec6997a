import path from "node:path";
import { expect, test } from "vitest";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { CHAIR, SPECIALIST } from "./story.ts";
import { ready, visit } from "./visitor.ts";

/** Where to put pictures of the main pages: `DONDOC_PICTURES=docs/pictures`, from the root. */
const folder = process.env["DONDOC_PICTURES"];
const SIZES = [DESK, PHONE];

test.each(folder ? SIZES : [])("the main pages are pictured $width wide", async (size) => {
  const page = await visit(SPECIALIST, "/", size);
  const tasks = await api(page, "listTasks", { query: { list: "to-confirm", limit: 1 } });
  const documents = await api(page, "listDocuments", { query: { state: "review", limit: 1 } });
  const chair = await visit(CHAIR, "/", size);
  const pictures = [
    { name: "viec-hom-nay", of: page, address: "/" },
    { name: "doc-van-ban", of: page, address: `/van-ban/${documents.items[0]?.id}` },
    { name: "danh-sach-nhiem-vu", of: page, address: "/nhiem-vu?list=overdue" },
    { name: "mot-nhiem-vu", of: page, address: `/nhiem-vu/${tasks.items[0]?.id}` },
    { name: "theo-co-quan", of: page, address: "/theo-co-quan" },
    { name: "can-chi-dao", of: chair, address: "/" },
  ];
  for (const { name, of, address } of pictures) {
    await of.goto(address);
    await ready(of);
    await of.evaluate("document.fonts.ready");
    const file = `${name}-${size.width}.png`;
    const place = path.resolve(import.meta.dirname, "../..", folder ?? "", file);
    expect((await of.screenshot({ path: place })).byteLength).toBeGreaterThan(0);
  }
});
