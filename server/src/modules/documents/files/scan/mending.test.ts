import { expect, test } from "vitest";
import type { Glyph } from "../pdf-glyphs.ts";
import { isJunk } from "../text-layer.ts";
import { isSyllable } from "../vietnamese-syllable.ts";
import { mendAbbreviation, mendSlash } from "./abbreviations.ts";
import { mendPhrases } from "./fixed-phrases.ts";

function mended(text: string): string {
  const words = text.split(" ").map((word): Glyph => ({
    text: word,
    left: 0,
    right: 0,
    baseline: 0,
    size: 14,
    spaced: true,
    scanned: { text: word, confidence: 0.95 },
  }));
  mendPhrases(words);
  return words.map((word) => word.text).join(" ");
}

test("fixed phrases get their marks back, in their case and with the signs around them", () => {
  expect(mended("ỦY BAN NHÂN DÂN TÍNH AN SƠN")).toBe("ỦY BAN NHÂN DÂN TỈNH AN SƠN");
  expect(mended("Uỷ bạn nhân dân tính, tố chức")).toBe("Uỷ ban nhân dân tỉnh, tổ chức");
  expect(mended("(đế b/c);")).toBe("(để b/c);");
});

test("what may mean something else stays as it was read", () => {
  for (const text of ["chi tiêu thường xuyên", "thuộc tính", "mỗi trường học", "hàng năm", "hòa"]) {
    expect(mended(text)).toBe(text);
  }
});

test("a row of C, G and O in a known abbreviation is what was meant", () => {
  expect(mendAbbreviation("CCHOG,")).toBe("CCHC,");
  expect(mendAbbreviation("TTHGC")).toBe("TTHC");
  expect(mendAbbreviation("CCHC")).toBeNull();
  expect(mendAbbreviation("CÔNG")).toBeNull();
});

test("the stroke between number and symbol comes back", () => {
  expect(mendSlash("68997UBND-KTTH")).toBe("68997/UBND-KTTH");
  expect(mendSlash("12NĐ-CP,")).toBe("12/NĐ-CP,");
  expect(mendSlash("68997/UBND-KTTH")).toBeNull();
  for (const text of ["4G-LTE", "2026", "A1-B2", "3D", "UBND-KTTH"]) {
    expect(mendSlash(text)).toBeNull();
  }
});

test("Vietnamese spelling tells syllables from what cannot be one", () => {
  const syllables = [
    "nghiêng",
    "Quyết",
    "giải",
    "khuỷu",
    "hòa",
    "hoà",
    "ủy",
    "uỷ",
    "đường",
    "ý",
    "xoong",
  ];
  expect(syllables.filter((word) => !isSyllable(word))).toEqual([]);
  expect(["ngiên", "tỉnnh", "cảt", "wf", "bộo", "qan"].filter(isSyllable)).toEqual([]);
});

test("a text layer is junk in an old encoding, and under a picture also without its marks", () => {
  const clean =
    "Giao Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan rà soát, báo cáo. ".repeat(3);
  const bare = clean.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  const old = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc ".repeat(3);
  const english =
    "The departments shall report to the people's committee before the end of May. ".repeat(3);
  for (const underPicture of [true, false]) {
    expect(isJunk(clean, { underPicture })).toBe(false);
    expect(isJunk(old, { underPicture })).toBe(true);
    expect(isJunk(bare, { underPicture })).toBe(underPicture);
    expect(isJunk(english, { underPicture })).toBe(underPicture);
  }
});
