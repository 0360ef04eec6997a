import type { CitationFinding, CitationStanding, LegalRef } from "@dondoc/contract";
import { sameArticle } from "./cited-articles.ts";
import {
  issuerDisagrees,
  yearOf,
  type CitedText,
  type Citing,
  type Match,
} from "./match-citation.ts";
import { referenceKey } from "./reference.ts";
import { refOf, type Instrument } from "./record.ts";
import { replacementChain } from "./replacement-chain.ts";
import { expiredArticles, expiryOf, statusAt } from "./standing.ts";
import { nameOf, writtenDate } from "./words.ts";

/** One citation with all that is needed to judge it. */
export interface CitationCase {
  cited: CitedText;
  /** The articles it names: ["Điều 19"]; none where it cites the whole. */
  articles: readonly string[];
  citing: Citing;
  match: Match;
  /** Keys of all the document's citations, to see whether an amendment is cited too. */
  citedKeys: ReadonlySet<string>;
}

/**
 * Judges a citation as of the date of the document that cites, never of today: a historic text rightly cites what was in force
 * then (procedures digest, 12.4). Findings carry the digest's numbers, CIT-01 to CIT-08.
 */
export function judgeCitation(
  given: CitationCase,
  byId: ReadonlyMap<string, Instrument>,
  today: string,
): CitationStanding {
  const { cited, citing, match } = given;
  const aboutText = [...datedLater(cited, citing), ...wrongIssuer(cited)];
  if (match.kind !== "found") {
    return {
      standing: match.kind,
      document: null,
      candidates: match.kind === "ambiguous" ? match.candidates.map(refOf) : [],
      chain: [],
      standingToday: "unknown",
      findings: [...aboutText, notFound(cited, match)],
    };
  }
  const { instrument } = match;
  const standing = statusAt(instrument, citing.date);
  const standingToday = statusAt(instrument, today);
  const chain = replacementChain(instrument, byId, standing === "expired" ? citing.date : today);
  return {
    standing,
    document: refOf(instrument),
    candidates: [],
    chain,
    standingToday,
    findings: [
      ...aboutText,
      ...dateDisagrees(cited, instrument),
      ...aboutStanding(given, instrument, chain),
      ...amended(given, instrument),
    ],
  };
}

const finding = (
  check: CitationFinding["check"],
  severity: CitationFinding["severity"],
  message: string,
): CitationFinding => ({ check, severity, message });

function notFound({ number }: CitedText, match: Match): CitationFinding {
  if (match.kind !== "ambiguous") {
    return finding(
      "CIT-01",
      "warn",
      `${number} chưa có trong sổ căn cứ pháp lý nên chưa biết còn hiệu lực không. Hãy tra cứu và bổ sung vào sổ.`,
    );
  }
  const names = match.candidates
    .slice(0, 3)
    .map(({ reference, issuer, issuedOn }) =>
      [reference, `của ${issuer}`, issuedOn ? `ngày ${writtenDate(issuedOn)}` : ""]
        .join(" ")
        .trim(),
    )
    .join("; ");
  const why = {
    "no-date": "viện dẫn không ghi ngày nên chưa xác định được năm",
    several: "sổ có nhiều văn bản cùng số",
    "other-year": "sổ có văn bản cùng số, cùng ngày tháng nhưng khác năm",
  }[match.why];
  return finding("CIT-01", "warn", `${number}: ${why}. Có thể là ${names}. Hãy đối chiếu.`);
}

function datedLater({ number, issuedOn }: CitedText, { date }: Citing): CitationFinding[] {
  if (issuedOn === null || issuedOn <= date) return [];
  return [
    finding(
      "CIT-05",
      "error",
      `${number} mang ngày ${writtenDate(issuedOn)}, sau ngày ${writtenDate(date)} của chính văn bản này. Hãy đối chiếu, có thể in nhầm ngày.`,
    ),
  ];
}

function wrongIssuer(cited: CitedText): CitationFinding[] {
  if (!issuerDisagrees(cited)) return [];
  return [
    finding(
      "CIT-06",
      "error",
      `${cited.number}: văn bản ghi “của ${cited.issuer ?? ""}” nhưng ký hiệu là của cơ quan khác. Hãy đối chiếu số, ký hiệu và cơ quan ban hành.`,
    ),
  ];
}

function dateDisagrees({ number, issuedOn }: CitedText, instrument: Instrument): CitationFinding[] {
  if (issuedOn === null) return [];
  const known = instrument.issuedOn;
  const year = yearOf(instrument);
  const agrees =
    known === null ? year === null || year === Number(issuedOn.slice(0, 4)) : known === issuedOn;
  if (agrees) return [];
  return [
    finding(
      "CIT-07",
      "error",
      `${number}: văn bản ghi ngày ${writtenDate(issuedOn)}, sổ ghi ${known === null ? `năm ${year ?? ""}` : `ngày ${writtenDate(known)}`}. Hãy đối chiếu bản gốc.`,
    ),
  ];
}

function aboutStanding(
  { articles, citing }: CitationCase,
  instrument: Instrument,
  chain: readonly LegalRef[],
): CitationFinding[] {
  const name = nameOf(instrument);
  switch (statusAt(instrument, citing.date)) {
    case "expired":
      return [
        finding("CIT-02", "error", `${name} đã hết hiệu lực ${since(instrument)}${instead(chain)}`),
      ];
    case "suspended":
      return [
        finding(
          "CIT-02",
          "warn",
          `${name} đang ngưng hiệu lực vào ngày của văn bản này. Hãy đối chiếu.`,
        ),
      ];
    case "not-yet":
      return [
        finding(
          "CIT-04",
          "warn",
          `${name} chưa có hiệu lực vào ngày của văn bản này${instrument.effectiveFrom ? ` (có hiệu lực từ ngày ${writtenDate(instrument.effectiveFrom)})` : ""}. Hãy đối chiếu.`,
        ),
      ];
    case "partly-expired":
      return partlyExpired(name, articles, expiredArticles(instrument, citing.date));
    default:
      return [];
  }
}

function since(instrument: Instrument): string {
  const first = expiryOf(instrument);
  return first === null ? "trước ngày của văn bản này" : `từ ngày ${writtenDate(first)}`;
}

const instead = (chain: readonly LegalRef[]): string =>
  chain.length > 0
    ? `; thay thế bởi ${chain.map(nameOf).join(", rồi ")}. Hãy dẫn văn bản thay thế hoặc mở việc rà soát.`
    : "; sổ chưa ghi văn bản thay thế. Hãy tra cứu văn bản thay thế hoặc mở việc rà soát.";

function partlyExpired(
  name: string,
  cited: readonly string[],
  expired: readonly string[],
): CitationFinding[] {
  const hit = cited.filter((one) => expired.some((other) => sameArticle(one, other)));
  if (hit.length > 0) {
    return [
      finding(
        "CIT-03",
        "error",
        `${hit.join(", ")} ${name} đã hết hiệu lực vào ngày của văn bản này. Hãy đối chiếu.`,
      ),
    ];
  }
  if (cited.length > 0 && expired.length > 0) return [];
  const which = expired.length > 0 ? ` (${expired.join(", ")})` : "";
  return [
    finding(
      "CIT-03",
      "warn",
      `${name} đã hết hiệu lực một phần${which}; văn bản không nêu điều nào được viện dẫn. Hãy đối chiếu.`,
    ),
  ];
}

/** Amended by then, and the amendment not cited beside it. */
function amended(
  { citing, citedKeys }: CitationCase,
  { kind, reference, changes }: Instrument,
): CitationFinding[] {
  const by = changes
    .filter((change) => change.kind === "amends" && change.on !== null && change.on <= citing.date)
    .map((change) => change.by.reference)
    .filter((amendment) => !citedKeys.has(referenceKey(amendment) ?? ""));
  if (by.length === 0) return [];
  return [
    finding(
      "CIT-08",
      "info",
      `${nameOf({ kind, reference })} đã được sửa đổi, bổ sung bởi ${by.join(", ")}; văn bản này không nhắc đến.`,
    ),
  ];
}
