import { readDirective } from "@dondoc/directive";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { readFile } from "../../documents/files/read-file.ts";
import type { Glyph } from "../../documents/files/pdf-glyphs.ts";
import { openPdf } from "../../documents/files/pdfium.ts";
import { writtenOf } from "../domain/written.ts";
import { buildLetter, buildList } from "../testing.ts";
import { countPages } from "./count-pages.ts";
import { renderDraft, type FileFormat } from "./render.ts";

// A thread, two fonts and our own reader, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });

const formats: FileFormat[] = ["pdf", "docx"];
const signed = buildLetter({
  number: "5",
  issuedOn: "2026-02-03",
  addressees: ["Sở Tài chính", "Sở Y tế", "UBND xã Tân Lập"],
  signing: { capacity: "own", lines: ["CHÁNH VĂN PHÒNG"], name: "Lê Thị Minh Hạnh" },
});
const words = (text: string): string => text.normalize("NFC").replaceAll(/[\s\u00a0]+/gu, "");
const readBack = (bytes: Uint8Array, format: FileFormat) => readFile(bytes, `van-ban.${format}`);

/** Every word of a document, in the order it is read. */
function saidBy(document: ReturnType<typeof buildLetter>): string[] {
  const written = writtenOf(document);
  const blocks = (some: typeof written.body) =>
    some.flatMap((block) =>
      block.type === "table"
        ? block.rows.flat()
        : [block.type === "item" ? `${block.label} ${block.text}` : block.text],
    );
  return [
    ...written.organ,
    written.nationalName,
    written.motto,
    written.numberLine,
    written.placeDate ?? "",
    written.subjectLine,
    ...written.addressees,
    ...blocks(written.body),
    ...written.recipients,
    ...written.signing,
    ...(written.signer === null ? [] : [written.signer]),
    ...written.annexes.flatMap(({ label, title, belongsTo, blocks: inAnnex }) => [
      label,
      title,
      belongsTo,
      ...blocks(inAnnex),
    ]),
  ];
}

describe.each(formats)("a document as %s", (format) => {
  it("holds every word of its model, and none is lost on the way", async () => {
    for (const document of [signed, buildLetter({ urgency: "KHẨN" }), buildList(45)]) {
      const { text } = await readBack(await renderDraft(document, format), format);
      const read = words(text);
      expect(saidBy(document).filter((part) => !read.includes(words(part)))).toEqual([]);
    }
  });

  it("is read back right by our own reader: number, date, subject, addressees", async () => {
    const { text } = await readBack(await renderDraft(signed, format), format);
    const { header } = readDirective(text);
    expect(header.number?.value).toBe("05");
    expect(header.symbol?.value).toBe("VP-TH");
    expect(header.issuedOn?.value).toBe("2026-02-03");
    expect(header.subject?.value).toContain("đôn đốc thực hiện nhiệm vụ quá hạn");
    expect(header.addressees.map(({ value }) => value)).toEqual([
      "Sở Tài chính",
      "Sở Y tế",
      "UBND xã Tân Lập",
    ]);
  });

  it("has the same bytes each time, also when others are set at once", async () => {
    const [one, , two] = await Promise.all(
      [signed, buildList(3), signed].map((document) => renderDraft(document, format)),
    );
    expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true);
  });

  it("takes what people type as words and never as markup", async () => {
    const text = "Nội dung #pagebreak() $x^2$ *đậm* <w:p/> & \\ @nguoi `ma` = 5 < 6";
    const document = buildLetter({ blocks: [{ type: "paragraph", text }] });
    const read = await readBack(await renderDraft(document, format), format);
    expect(words(read.text)).toContain(words(text));
  });
});

/** What stands in the top margin. */
const topOf = ({ glyphs }: { glyphs: readonly Glyph[] }): string =>
  glyphs
    .filter(({ baseline }) => baseline < 50)
    .map(({ text }) => text)
    .join("");

describe("the pages of a PDF", () => {
  it("are A4, of PDF/A-2b, with numbers from the second page only", async () => {
    const bytes = await renderDraft(buildList(60), "pdf");
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw).toMatch(/pdfaid:part>2</u);
    expect(raw).toMatch(/pdfaid:conformance>B</u);
    const pdf = await openPdf(new Uint8Array(bytes));
    expect(countPages(bytes)).toBe(pdf.pageCount);
    const { width, height } = pdf.page(0);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(Math.round(pdf.page(1).width)).toBe(842);
    // The annex counts its own pages from 1, its first page shows no number.
    const folios = Array.from({ length: pdf.pageCount }, (_, page) => topOf(pdf.page(page)));
    expect(folios).toEqual(["", "", "2", "3", "4", "5"]);
  });

  it("repeat the head of a long table", async () => {
    const parts = unzipSync(await renderDraft(buildList(60), "docx"));
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<w:tblHeader/u);
    expect(xml).toMatch(/<w:titlePg/u);
    expect(xml).toMatch(/w:orient="landscape"/u);
  });
});
