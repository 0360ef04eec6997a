import { describe, expect, it } from "vitest";
import { searchQuery } from "./search-query.ts";

const tsquery = (typed: string) => {
  const query = searchQuery(typed);
  return query.kind === "words" ? query.tsquery : query.kind;
};

const half = (typed: string) => {
  const query = searchQuery(typed);
  return query.kind === "words" ? query.half : query.kind;
};

describe("what somebody looks for", () => {
  it("is words without accents, each of which must be there", () => {
    expect(tsquery("cải cách hành chính")).toBe("'cai' & 'cach' & 'hanh' & 'chinh'");
    expect(tsquery("Đôn đốc, ")).toBe("'don' & 'doc'");
  });

  it("has perhaps a last word that is half typed", () => {
    expect(half("cải cách hành chín")).toBe("'cai' & 'cach' & 'hanh' & 'chin':*");
    expect(half("kế hoạch b")).toBeNull();
    expect(half("kế hoạch ")).toBeNull();
    expect(half("ho hoạ ho")).toBe("'hoa' & 'ho':*");
  });

  it.each(["978/UBND-HCTC", "978 /UBND-HCTC", "0978/ubnd- hctc", "978/UBND–HCTC"])(
    "is one number, however it is written: %s",
    (typed) => {
      expect(tsquery(typed)).toMatch(
        /^\('978ubndhctc':\* \| \('0?978' <-> 'ubnd' <-> 'hctc'\)\)$/u,
      );
    },
  );

  it("is a number with its year, a letter or half a symbol", () => {
    expect(tsquery("53/2022/QĐ-UBND")).toBe(
      "('532022qdubnd':* | ('53' <-> '2022' <-> 'qd' <-> 'ubnd'))",
    );
    expect(tsquery("30c/NQ-CP")).toBe("('30cnqcp':* | ('30c' <-> 'nq' <-> 'cp'))");
    expect(tsquery("978/UB")).toBe("('978ub':* | ('978' <-> 'ub'))");
  });

  it("is a number among words, and words that follow each other", () => {
    expect(tsquery("báo cáo theo 978/UBND-HCTC")).toBe(
      "('978ubndhctc':* | ('978' <-> 'ubnd' <-> 'hctc')) & 'bao' & 'cao' & 'theo'",
    );
    expect(tsquery("978/UBND-HCTC - Sở Nội vụ.")).toBe(
      "('978ubndhctc':* | ('978' <-> 'ubnd' <-> 'hctc')) & 'so' & 'noi' & 'vu'",
    );
    expect(tsquery("“cải cách” 2026 ")).toBe("('cai' <-> 'cach') & '2026'");
  });

  it("is a task by its own number", () => {
    expect(searchQuery(" NV-1234 ")).toEqual({ kind: "task-number", number: 1234 });
    expect(searchQuery("nv 7")).toEqual({ kind: "task-number", number: 7 });
  });

  it("is nothing where there are only signs", () => {
    expect(searchQuery(' % _ "" \\ ')).toEqual({ kind: "nothing" });
    expect(searchQuery("")).toEqual({ kind: "nothing" });
  });

  it("cannot be made to say more than words", () => {
    expect(tsquery("a' | 'b:* & !c <-> (d")).toBe("'a' & 'b' & 'c' & 'd'");
    expect(tsquery("ngày 5/1/2026 ")).toBe("'ngay' & '5' & '1' & '2026'");
  });
});
