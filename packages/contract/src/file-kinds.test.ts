import { expect, test } from "vitest";
import { sniffAttachment, sniffEvidence } from "./file-kinds.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ["\u00ff\u00d8\u00ff\u00e0", "image/jpeg"],
  ["\u0089PNG\r\n\u001a\n", "image/png"],
  ["\n%PDF-1.7", "application/pdf"],
  ["PK\u0003\u0004..[Content_Types].xml..word/document.xml", "wordprocessingml"],
  ["PK\u0003\u0004..[Content_Types].xml..xxl/workbook.xml", "spreadsheetml"],
])("evidence is told by its bytes: %j", (text, kind) => {
  expect(sniffEvidence(bytes(text))).toContain(kind);
});

test("evidence may be plain text, and no program, archive or web page", () => {
  expect(sniffEvidence(utf8("Ảnh chụp lúc 8 giờ"))).toBe("text/plain; charset=utf-8");
  const others = ["MZ\u0090\u0000\u0003", "PK\u0003\u0004..run.exe", "<script>alert(1)</script>", "\u00ff\u00fe"]; // prettier-ignore
  for (const other of others) expect(sniffEvidence(bytes(other))).toBeNull();
});

test("a program and a text under a picture's name are no attachment", () => {
  for (const other of ["MZ\u0090\u0000\u0003", "ảnh", ""])
    expect(sniffAttachment(utf8(other))).toBeNull();
  expect(sniffAttachment(bytes("%PDF-1.7"))).toBe("application/pdf");
});
