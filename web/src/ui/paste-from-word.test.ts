import { expect, test } from "vitest";
import { cleanPastedText } from "./paste-from-word.ts";

test("Word's bullets, hard spaces and empty lines become plain text", () => {
  expect(
    cleanPastedText("\uf0b7\u00a0 Báo cáo\u00a0UBND tỉnh \r\n\r\n\r\n\r\n•\tGửi trước 5/1 "),
  ).toBe("- Báo cáo UBND tỉnh\n\n- Gửi trước 5/1");
});

test("decomposed accents are composed", () => {
  expect(cleanPastedText("Đôn đốc".normalize("NFD"))).toBe("Đôn đốc");
});
