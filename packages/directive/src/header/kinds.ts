import type { DocumentKind } from "../reading.ts";

/** Titles of Decree 30/2020 (Article 7) that carry assignments, with their abbreviations (Annex III). */
const KINDS: [DocumentKind, RegExp, RegExp][] = [
  ["chỉ thị", /^CHỈ THỊ/u, /^CT(?![\p{L}])/u],
  ["công điện", /^CÔNG ĐIỆN/u, /^C[ĐD](?![\p{L}])/u],
  ["thông báo", /^THÔNG BÁO/u, /^TB(?![\p{L}])/u],
  ["kế hoạch", /^KẾ HOẠCH/u, /^KH(?![\p{L}])/u],
  ["chương trình", /^CHƯƠNG TRÌNH/u, /^CTr(?![\p{L}])/u],
  ["quyết định", /^QUYẾT ĐỊNH/u, /^Q[ĐD](?![\p{L}])/u],
  ["nghị quyết", /^NGHỊ QUYẾT/u, /^NQ(?![\p{L}])/u],
  ["hướng dẫn", /^HƯỚNG DẪN/u, /^HD(?![\p{L}])/u],
  ["phiếu chuyển", /^PHIẾU CHUYỂN/u, /^PC(?![\p{L}])/u],
  ["báo cáo", /^BÁO CÁO/u, /^BC(?![\p{L}])/u],
  ["tờ trình", /^TỜ TRÌNH/u, /^TTr(?![\p{L}])/u],
];

export function kindOfTitle(title: string): DocumentKind | null {
  return KINDS.find(([, rule]) => rule.test(title))?.[0] ?? null;
}

/** A công văn is the one kind without an abbreviation: its symbol names issuer and drafting unit. */
export function kindOfSymbol(symbol: string): DocumentKind | null {
  const bare = symbol.replace(/^\d{4}\//u, "");
  const named = KINDS.find(([, , rule]) => rule.test(bare))?.[0];
  if (named) return named;
  if (bare.startsWith("CV/")) return "công văn";
  return /^(?:UBND|[A-ZĐ]{2,})/u.test(bare) &&
    !/^(?:GM|BB|SY|SL|TrS|QC|QyĐ|NĐ|TT|KL)(?![\p{L}])/u.test(bare)
    ? "công văn"
    : null;
}
