import { sniffAttachment } from "@dondoc/contract/file-kinds";
import { describe, expect, it } from "vitest";
import { isAbusive } from "./abusive.ts";
import { codeOf, readCode } from "./code.ts";
import { needsContact, saysSomething, subjectOf } from "./said.ts";

describe("a code", () => {
  const code = codeOf(Uint8Array.from({ length: 32 }, (_, at) => at * 7));
  it("is twenty signs in five groups, and is read however it is typed", () => {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    const bare = code.replaceAll("-", "");
    expect(readCode(code)).toBe(bare);
    expect(readCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(bare);
    expect(readCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(bare);
  });
  it("is none where a sign is missing, too many or no sign of a code", () => {
    for (const typed of [
      "",
      code.slice(1),
      `${code}7`,
      code.replace(/.$/, "U"),
      "../../etc/passwd",
    ])
      expect(readCode(typed)).toBeNull();
  });
});

describe("what is said", () => {
  it("is something from two words on", () => {
    expect(["", "  ", "?!", "abc", "123 456", "Đèn hỏng"].map(saysSomething)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
  it("stands in lists by its first sentence, cut between words", () => {
    expect(subjectOf("Đèn đường hỏng. Đã ba đêm.")).toBe("Đèn đường hỏng");
    expect(subjectOf("Đường Nguyễn Trãi\nnhiều ổ gà")).toBe("Đường Nguyễn Trãi");
    const long = subjectOf("đường ngập nước ".repeat(20));
    expect(long.length).toBeLessThanOrEqual(121);
    expect(long).toMatch(/ (?:đường|ngập|nước)…$/u);
  });
  it("asks who speaks where the decree does, of nothing else", () => {
    expect(needsContact("conduct-feedback")).toBe(true);
    expect(needsContact("service-request")).toBe(false);
    expect(needsContact("denunciation")).toBe(false);
  });
  it("insults by words, not by syllables of other words, nor by dogs in the street", () => {
    expect(["Cán bộ NGU dốt!", "đ.m lũ chó", "đồ  khốn nạn"].map(isAbusive)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ["Ngủ quên, người ngụ cư", "Chó thả rông cắn người", "Đề nghị sửa đường"].map(isAbusive),
    ).toEqual([false, false, false]);
  });
});

describe("a file", () => {
  const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  it("is what its bytes say, whatever it is called", () => {
    expect(sniffAttachment(bytes("\u00ff\u00d8\u00ff\u00e0"))).toBe("image/jpeg");
    expect(sniffAttachment(bytes("\u0089PNG\r\n\u001a\n"))).toBe("image/png");
    expect(sniffAttachment(bytes("RIFF\0\0\0\0WEBPVP8 "))).toBe("image/webp");
    expect(sniffAttachment(bytes("\0\0\0\u0018ftypheic"))).toBe("image/heic");
    expect(sniffAttachment(bytes("%PDF-1.7"))).toBe("application/pdf");
    for (const other of ["", "MZ", "<svg onload=alert(1)>", "PK\u0003\u0004", "GIF89a"])
      expect(sniffAttachment(bytes(other))).toBeNull();
  });
});
