import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { defaultLimits } from "../file-limits.ts";
import { odtOf } from "../sample-files.ts";
import { readOdt } from "./read-odt.ts";

function read(body: string, styles = ""): string {
  return readOdt(odtOf(body, styles), defaultLimits).text;
}

const LISTS = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
<text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1" text:display-levels="2"/>
<text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>`;
const item = (inside: string, more = ""): string =>
  `<text:list-item ${more}>${inside}</text:list-item>`;
const p = (inside: string): string => `<text:p>${inside}</text:p>`;

test("items are numbered by level, go on where the list goes on, and begin anew where it says so", () => {
  const first = `<text:list text:style-name="L">${item(`${p("Một")}${p("thêm")}<text:list>${item(p("Con"))}${item(`${p("Con")}<text:list>${item(p("Cháu"))}</text:list>`)}</text:list>`)}${item(p("Hai"))}</text:list>`;
  const next = `<text:list text:style-name="L" text:continue-numbering="true">${item(p("Ba"))}${item(p("Chín"), 'text:start-value="9"')}</text:list>`;
  const anew = `<text:list text:style-name="L">${item(p("Lại"))}<text:list-header>${p("Không số")}</text:list-header></text:list>`;
  expect(read(first + p("giữa") + next + anew, LISTS)).toBe(
    "1. Một\nthêm\n1.1. Con\n1.2. Con\n- Cháu\n2. Hai\ngiữa\n3. Ba\n9. Chín\n1. Lại\nKhông số",
  );
});

test("blanks, tabs, line ends, notes and boxes are read; removed and hidden text is not", () => {
  const styles = `<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="C" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style>`;
  const removed = `<text:tracked-changes><text:changed-region><text:deletion>${p("bỏ")}</text:deletion></text:changed-region></text:tracked-changes>`;
  const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p("Chú thích")}</text:note-body></text:note>`;
  const box = `<draw:frame><draw:text-box>${p("HỎA TỐC")}</draw:text-box></draw:frame>`;
  expect(
    read(
      `${removed}${p(`${box}a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d${note}<text:span text:style-name="H">ẩn</text:span><text:span text:style-name="C">chữ</text:span>
   e`)}`,
      styles,
    ),
  ).toBe("HỎA TỐC\na  b\tc\nd¹CHỮ e\n\n¹ Chú thích");
});

test("a cell over several rows or columns keeps the others in their columns", () => {
  const cell = (text: string, more = ""): string =>
    `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
  const covered = "<table:covered-table-cell/>";
  const row = (...cells: string[]): string =>
    `<table:table-row>${cells.join("")}</table:table-row>`;
  expect(
    read(
      `<table:table><table:table-header-rows>${row(cell("TT"), cell("Việc"), cell("Chủ trì"), cell("Ghi chú"))}</table:table-header-rows>
${row(cell("1"), cell("Một"), cell("Sở Y tế", 'table:number-rows-spanned="2"'), cell("x"))}${row(cell("2"), cell("Hai"), covered, cell("y"))}
${row(cell("3"), cell("Ba và bốn", 'table:number-columns-spanned="2"'), covered, cell("z"))}</table:table>`,
    ),
  ).toBe(
    "TT | Việc | Chủ trì | Ghi chú\n1 | Một | Sở Y tế | x\n2 | Hai | Sở Y tế | y\n3 | Ba và bốn |  | z",
  );
});

test("a million repeated cells cost nothing, an encrypted or empty package is refused", () => {
  expect(
    read(
      `<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"/></table:table-row></table:table>${p("x")}`,
    ).trim(),
  ).toBe("x");
  const locked = zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "META-INF/manifest.xml": strToU8("<manifest:encryption-data/>"),
    "content.xml": strToU8("khoá"),
  });
  expect(() => readOdt(locked, defaultLimits)).toThrow("mật khẩu");
  expect(() => readOdt(zipSync({ mimetype: strToU8("x") }), defaultLimits)).toThrow("bị hỏng");
  const bomb = zipSync({ "content.xml": new Uint8Array(2 * 1024 * 1024) });
  const limits = { ...defaultLimits, unzippedBytes: 1024 * 1024 };
  expect(() => readOdt(bomb, limits)).toThrow("giải nén ra lớn");
  expect(() => read("<text:section>".repeat(5000) + "</text:section>".repeat(5000))).toThrow(
    "bị hỏng",
  );
});
