import { describe, expect, it } from "vitest";
import { changesIn, changesInWords } from "./changes.ts";

const names = { documentNumber: "số văn bản", field: "lĩnh vực" };

describe("what was put right in a record", () => {
  it("names each field that differs with what stood there, also where nothing did", () => {
    const before = { documentNumber: "12/KH-UBND", field: null };
    const after = { documentNumber: "21/KH-UBND", field: "Cải cách hành chính" };
    expect(changesInWords(changesIn(names, before, after))).toBe(
      "số văn bản từ “12/KH-UBND” thành “21/KH-UBND”; lĩnh vực từ để trống thành “Cải cách hành chính”",
    );
  });

  it("finds nothing where all stays", () => {
    const same = { documentNumber: "12/KH-UBND", field: null };
    expect(changesIn(names, same, { ...same })).toEqual([]);
  });
});
