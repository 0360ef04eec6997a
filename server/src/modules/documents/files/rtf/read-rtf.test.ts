import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { toTcvn3 } from "../encodings/sample-codes.ts";
import { readRtf } from "./read-rtf.ts";

function read(inside: string): string {
  return readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1258\\deff0 ${inside}}`, "latin1")).text;
}

function hex(bytes: Buffer): string {
  return [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
}

test("letters come by code page, by number and by the code of an old font", () => {
  expect(read("S\\'f4\\'d2 \\'d0\\'ea")).toBe("Sổ Đê");
  expect(read("S\\u7903? N\\u7897\\'3fi v\\u7909 ?")).toBe("Sở Nội vụ");
  expect(read("{\\uc0 S\\u7903  N}\\u7897?i")).toBe("Sở Nội");
  const fonts =
    "{\\fonttbl{\\f0 Times New Roman;}{\\f1\\fcharset0 .VnTimeH;}{\\f2\\fcharset204 Arial;}}";
  expect(read(`${fonts}\\f1 ${hex(toTcvn3("sở nội vụ"))}\\f0  xong`)).toBe("SỞ NỘI VỤ xong");
  expect(read(`${fonts}\\f2 \\'cc\\'ee\\'f1`)).toBe("Мос");
});

test("what is not shown is left out: pictures, field codes, hidden and removed text, unknown groups", () => {
  expect(
    read(
      "a{\\pict\\wmetafile8 0102ff}b{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}c{\\v ẩn}{\\deleted bỏ}{\\*\\lạ x{y}}d",
    ),
  ).toBe("ab7cd");
  expect(read("a\\bin5 {{{{{b")).toBe("ab");
  expect(read("{\\upr{cu}{\\*\\ud m\\u7899?i}} {\\stylesheet{\\s0 Normal;}}x")).toBe("mới x");
});

test("numbers of lists stand before their items, marks of notes where they were set", () => {
  expect(
    read(
      "{\\listtext\\tab 1.\\tab}Giao S\\u7903?{\\super\\chftn{\\footnote\\pard {\\super\\chftn} Xem K\\u7871? ho\\u7841?ch}}.\\par{\\pntext a)\\tab}R\\u224?\\par",
    ),
  ).toBe("1. Giao Sở¹.\na) Rà\n\n¹ Xem Kế hoạch");
});

test("rows become lines, also of tables within a cell and of cells merged both ways", () => {
  const row = (cells: string[], shape: string): string =>
    `\\trowd ${shape}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join("")}\\row `;
  const plain = "\\cellx1000\\cellx2000\\cellx3000 ";
  expect(
    read(
      `${row(["TT", "Vi\\u7879?c", "H\\u7841?n"], plain)}${row(["I", "Chung"], "\\cellx1000\\cellx3000 ")}${row(["1", "L\\u224?m", "30/6"], plain)}\\pard Sau\\par`,
    ),
  ).toBe("TT | Việc | Hạn\nI | Chung |\n1 | Làm | 30/6\nSau\n".trimEnd());
  const inner =
    "\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}";
  expect(read(`\\trowd ${plain}${inner}\\pard\\intbl\\cell b\\cell c\\cell\\row\\pard z`)).toBe(
    "x | y | b | c\nz",
  );
});

test("a text box stands before its paragraph and a header is no part of the text", () => {
  const { text, margins } = readRtf(
    Buffer.from(
      "{\\rtf1{\\header TRANG{\\par}}Th\\u226?n{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard KH\\u7848?N\\par}}{\\shprslt KHAN}}\\par}",
      "latin1",
    ),
  );
  expect([text, margins]).toEqual(["KHẨN\nThân", ["TRANG"]]);
});

test("a file cut short and one nested without end are refused", () => {
  expect(() => readRtf(Buffer.from("{\\rtf1 Giao S\\u7903? N"))).toThrow("RTF bị hỏng");
  expect(() => read("{".repeat(200_000))).toThrow("RTF bị hỏng");
});
