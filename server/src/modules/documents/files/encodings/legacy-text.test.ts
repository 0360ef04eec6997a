import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { decodeText } from "../decode-text.ts";
import { fontCode, joinFontTexts } from "./legacy-fonts.ts";
import { decodeLegacy, mendText } from "./legacy-text.ts";
import { syllableShare } from "./syllables.ts";
import { toTcvn3, toVni, toWindows1258 } from "./sample-codes.ts";

const TEXT = `Kính gửi: Ủy ban nhân dân các huyện, thị xã, thành phố.
1. Giao Sở Nông nghiệp và Môi trường chủ trì, rà soát các công trình đê điều, hồ chứa nước; báo cáo trước ngày 20/10/2024.
2. Đề nghị Ủy ban Mặt trận Tổ quốc giám sát việc hỗ trợ người nghèo, khắc phục hậu quả bão lũ, ổn định đời sống.
3. Yêu cầu kiểm tra kỹ, xử lý nghiêm những trường hợp vi phạm; quý III phải hoàn thành “kế hoạch” đã giao./.`;

test("spelling tells Vietnamese words from others", () => {
  expect(syllableShare(TEXT)).toBe(1);
  expect(syllableShare("Céng hoµ x· héi chñ nghÜa ViÖt Nam")).toBeLessThan(0.6);
  expect(syllableShare("The provincial authorities shall report before December")).toBeLessThan(
    0.2,
  );
});

test.each([
  ["TCVN3", toTcvn3(TEXT)],
  ["VNI", toVni(TEXT)],
  ["windows-1258", toWindows1258(TEXT)],
])("a file in %s is told by its words and read", (_, bytes) => {
  // TCVN3 has no capitals with tones: its fonts draw them from small letters.
  expect(decodeText(bytes).normalize("NFC").toLowerCase()).toBe(TEXT.toLowerCase());
});

test("lines of several codes in one file are each read in their own", () => {
  const [first = "", second = "", third = "", fourth = ""] = TEXT.split("\n");
  const line = Buffer.from("\n");
  const parts = [
    Buffer.from(first),
    line,
    toVni(second),
    line,
    toTcvn3(third),
    line,
    Buffer.from(fourth),
  ];
  expect(decodeText(Buffer.concat(parts)).toLowerCase()).toBe(TEXT.toLowerCase());
});

test("capitals of VNI keep their marks on either letter", () => {
  const bytes = Buffer.from(
    "UÛy ban nhaân daân TÆNH ÑOÀNG THAÙP, UYÛ BAN, Ñöôøng Nguyeãn Hueä, ñaêng kyù",
    "latin1",
  );
  expect(decodeLegacy(bytes)).toBe(
    "Ủy ban nhân dân TỈNH ĐỒNG THÁP, UỶ BAN, Đường Nguyễn Huệ, đăng ký",
  );
});

test("every letter of Vietnamese goes through VNI and back", () => {
  const letters = Array.from("aăâeêioôơuưy").flatMap((vowel) =>
    ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"].map((tone) =>
      (vowel + tone).normalize("NFC"),
    ),
  );
  const words = [...letters, "đ"].flatMap((letter) => [letter, letter.toUpperCase()]);
  for (const word of words) {
    const bytes = toVni(`${word} `).toString("latin1");
    expect(joinFontTexts([{ text: bytes, code: fontCode("VNI-Times") }])).toBe(`${word} `);
  }
});

test("letters of old fonts saved as Unicode are read as their words say", () => {
  expect(
    mendText(
      toVni(TEXT)
        .toString("latin1")
        .replace(/[\u0093\u0094]/g, '"'),
    ),
  ).toBe(TEXT.replace(/[“”]/g, '"'));
  expect(mendText(TEXT)).toBe(TEXT);
  expect(mendText("Khu du lịch Bà Nà của Café Señor, giá là 5µm")).toContain("Café Señor");
});

test("UTF-8 that was opened as Windows text and saved is made whole, also twice over", () => {
  for (const label of ["windows-1252", "windows-1258"]) {
    const spoil = (text: string): string => new TextDecoder(label).decode(Buffer.from(text));
    expect(decodeText(Buffer.from(spoil(TEXT)))).toBe(TEXT);
    expect(decodeText(Buffer.from(spoil(spoil(TEXT))))).toBe(TEXT);
  }
});

test("text whose letters are lost is refused with what to do", () => {
  const questions = TEXT.replace(/[\u0100-\uffff]/g, "?");
  expect(() => decodeText(Buffer.from(questions))).toThrow("lỗi phông");
  const spoilt = Buffer.from(TEXT)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, "");
  expect(() => decodeText(Buffer.from(spoilt.repeat(3)))).toThrow("lỗi phông");
});

test("a font's name tells its code, and whether it draws capitals", () => {
  expect(fontCode(".VnTime")).toEqual({ encoding: "tcvn3", capitals: false });
  expect(fontCode("ABCDEF+.VnTimeH,Bold")).toEqual({ encoding: "tcvn3", capitals: true });
  expect(fontCode("VNI-Times")).toEqual({ encoding: "vni", capitals: false });
  expect(fontCode("Times New Roman")).toBeNull();
  expect(fontCode("Verdana")).toBeNull();
  const parts = [
    { text: "ñy ban nh©n d©n tØnh", code: fontCode(".VnTimeH") },
    { text: " số 5", code: null },
  ];
  expect(joinFontTexts(parts)).toBe("ỦY BAN NHÂN DÂN TỈNH số 5");
});
