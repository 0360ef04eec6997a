import { describe, expect, it } from "vitest";
import { excerpt } from "./excerpt.ts";

const filler = "Các cơ quan tiếp tục thực hiện nghiêm túc. ".repeat(20);

describe("the place of a text that is shown", () => {
  it("is where the words stand nearest together, in the text's own letters", () => {
    const text = `${filler}Báo cáo này nói về nước. ${filler}Rà soát quy chế phối hợp giữa các cơ quan. ${filler}`;
    const found = excerpt(text, ["ra", "soat", "quy", "che"]);
    expect(found).toContain("Rà soát quy chế phối hợp");
    expect(found?.startsWith("… ")).toBe(true);
    expect(found?.endsWith(" …")).toBe(true);
  });

  it("begins with the text when the words do", () => {
    expect(excerpt("Rà soát quy chế.", ["soat"])).toBe("Rà soát quy chế.");
  });

  it("knows the last word half typed, and letters put together from parts", () => {
    expect(excerpt("Quy chế phối hợp".normalize("NFD"), ["quy", "ch"])).not.toBeNull();
  });

  it("is none where the text has none of the words", () => {
    expect(excerpt("Quy chế", ["nuoc"])).toBeNull();
    expect(excerpt("", ["nuoc"])).toBeNull();
  });
});
