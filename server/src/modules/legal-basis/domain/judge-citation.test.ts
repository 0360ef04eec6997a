import { describe, expect, it } from "vitest";
import { judgeCitation, type CitationCase } from "./judge-citation.ts";
import { matchCitation, type CitedText } from "./match-citation.ts";
import { referenceKey } from "./reference.ts";
import type { Instrument } from "./record.ts";
import { instrument } from "../testing.ts";

const TODAY = "2026-11-23";
const oneStop2025 = instrument({
  id: "118",
  reference: "118/2025/NĐ-CP",
  issuedOn: "2025-06-09",
  effectiveFrom: "2025-07-01",
  changes: [{ kind: "amends", on: "2026-01-01", by: { id: "367", reference: "367/2025/NĐ-CP" } }],
});
const oneStop2018 = instrument({
  id: "61",
  reference: "61/2018/NĐ-CP",
  issuedOn: "2018-04-23",
  effectiveFrom: "2018-06-21",
  changes: [{ kind: "replaces", on: "2025-07-01", by: { id: "118", reference: "118/2025/NĐ-CP" } }],
});
const register = new Map([oneStop2018, oneStop2025].map((one) => [one.id, one]));

function judge(
  cited: Partial<CitedText> & { number: string },
  {
    known,
    date = "2026-11-16",
    articles = [],
    alsoCited = [],
  }: { known?: Instrument | null; date?: string; articles?: string[]; alsoCited?: string[] },
) {
  const text: CitedText = {
    text: cited.number,
    kind: null,
    issuer: null,
    issuedOn: null,
    ...cited,
  };
  const citing = { date, issuer: "UBND tỉnh An Sơn", place: "An Sơn" };
  const given: CitationCase = {
    cited: text,
    articles,
    citing,
    match: matchCitation(text, known ? [known] : [], citing),
    citedKeys: new Set([cited.number, ...alsoCited].flatMap((one) => referenceKey(one) ?? [])),
  };
  return judgeCitation(given, register, TODAY);
}
const checks = (standing: ReturnType<typeof judge>) =>
  standing.findings.map(({ check, severity }) => `${check} ${severity}`);

describe("a citation is judged", () => {
  it("CIT-01: as missing where the register does not know it", () => {
    const standing = judge({ number: "5/2030/NĐ-CP" }, {});
    expect([standing.standing, checks(standing)]).toEqual(["missing", ["CIT-01 warn"]]);
  });

  it("CIT-02: as expired, with what replaced it and from when", () => {
    const standing = judge({ number: "61/2018/NĐ-CP" }, { known: oneStop2018 });
    expect(standing).toMatchObject({ standing: "expired", chain: [{ id: "118" }] });
    expect(checks(standing)).toEqual(["CIT-02 error"]);
    expect(standing.findings[0]?.message).toContain(
      "từ ngày 1/7/2025; thay thế bởi Nghị định 118/2025/NĐ-CP",
    );
  });

  it("by its own date: a letter of 2019 rightly cites the decree of 2018, and learns that it has expired since", () => {
    const standing = judge({ number: "61/2018/NĐ-CP" }, { known: oneStop2018, date: "2019-10-25" });
    expect(standing).toMatchObject({
      standing: "in-force",
      standingToday: "expired",
      findings: [],
      chain: [{ id: "118" }],
    });
  });

  it("CIT-03: as partly expired; an error where the cited article is hit, a warning where none is named, nothing where another is", () => {
    const partly = instrument({
      reference: "40/2019/NĐ-CP",
      effectiveFrom: "2019-07-01",
      changes: [{ kind: "abrogates", on: "2025-01-01", articles: ["khoản 2 Điều 5"] }],
    });
    const about = (articles: string[]) =>
      checks(judge({ number: "40/2019/NĐ-CP" }, { known: partly, articles }));
    expect([about(["Điều 5"]), about([]), about(["Điều 9"])]).toEqual([
      ["CIT-03 error"],
      ["CIT-03 warn"],
      [],
    ]);
  });

  it("CIT-04: as not yet in force", () => {
    const standing = judge(
      { number: "118/2025/NĐ-CP" },
      { known: oneStop2025, date: "2025-06-20" },
    );
    expect([standing.standing, checks(standing)]).toEqual(["not-yet", ["CIT-04 warn"]]);
  });

  it("CIT-05: as dated after the document that cites it", () => {
    expect(
      checks(judge({ number: "23/CT-UBND", issuedOn: "2017-09-28" }, { date: "2017-09-27" })),
    ).toEqual(["CIT-05 error", "CIT-01 warn"]);
  });

  it("CIT-06: as of another issuer than its symbol", () => {
    const cited = { number: "118/2025/NĐ-CP", issuer: "Thủ tướng Chính phủ" };
    expect(checks(judge(cited, { known: oneStop2025, date: "2025-08-01" }))).toEqual([
      "CIT-06 error",
    ]);
  });

  it("CIT-07: as dated otherwise than in the register", () => {
    const cited = { number: "118/2025/NĐ-CP", issuedOn: "2025-06-19" };
    expect(checks(judge(cited, { known: oneStop2025, date: "2025-08-01" }))).toEqual([
      "CIT-07 error",
    ]);
    const yearOnly = instrument({ reference: "118/2025/NĐ-CP", effectiveFrom: "2025-07-01" });
    expect(
      checks(judge({ ...cited, issuedOn: "2024-06-09" }, { known: yearOnly, date: "2025-08-01" })),
    ).toEqual(["CIT-07 error"]);
  });

  it("CIT-08: as amended, unless the amendment is cited too or had not come", () => {
    const about = (more: { date?: string; alsoCited?: string[] }) =>
      checks(judge({ number: "118/2025/NĐ-CP" }, { known: oneStop2025, ...more }));
    expect([
      about({}),
      about({ alsoCited: ["367/2025/ND-CP"] }),
      about({ date: "2025-12-01" }),
    ]).toEqual([["CIT-08 info"], [], []]);
  });

  it("and a circle of replacements in the register ends", () => {
    const [a, b] = (["1/2001/NĐ-CP", "2/2002/NĐ-CP"] as const).map((reference, index, all) =>
      instrument({
        id: reference,
        reference,
        effectiveFrom: "2002-01-01",
        changes: [
          {
            kind: "replaces",
            on: "2003-01-01",
            by: { id: all[1 - index] ?? null, reference: all[1 - index] ?? "" },
          },
        ],
      }),
    );
    const circle = new Map([a, b].flatMap((one) => (one ? [[one.id, one] as const] : [])));
    const cited: CitedText = {
      text: "",
      number: "1/2001/NĐ-CP",
      kind: null,
      issuer: null,
      issuedOn: null,
    };
    const citing = { date: TODAY, issuer: null, place: null };
    const standing = judgeCitation(
      {
        cited,
        articles: [],
        citing,
        match: matchCitation(cited, a ? [a] : [], citing),
        citedKeys: new Set(),
      },
      circle,
      TODAY,
    );
    expect(standing.chain.map(({ id }) => id)).toEqual(["2/2002/NĐ-CP"]);
  });
});
