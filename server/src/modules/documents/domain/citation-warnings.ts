import type { DocumentDetail } from "@dondoc/contract";

type Citation = DocumentDetail["citations"][number];
type Warning = DocumentDetail["warnings"][number];
/** Errors first, as a reader should meet them. */
const ORDER = ["error", "warn", "info"];

/**
 * What the register says against a document's citations, as warnings on the document. Those that are not in the register are told
 * in one line: a register is never complete, and a page full of them would hide the expired ones.
 */
export function citationWarnings(citations: readonly Citation[]): Warning[] {
  const found = citations
    .flatMap((citation) =>
      citation.standing.findings
        .filter(({ check }) => check !== "CIT-01" || citation.standing.standing === "ambiguous")
        .map((finding) => ({ citation, finding })),
    )
    .toSorted(
      (one, other) => ORDER.indexOf(one.finding.severity) - ORDER.indexOf(other.finding.severity),
    )
    .map(({ citation, finding }): Warning => ({
      code: finding.check,
      message: finding.message,
      start: citation.start,
      end: citation.end,
      citationOrdinal: citation.ordinal,
    }));
  return [...found, ...missingInOneLine(citations)];
}

function missingInOneLine(citations: readonly Citation[]): Warning[] {
  const missing = citations.filter(({ standing }) => standing.standing === "missing");
  const [first, ...others] = missing;
  if (!first) return [];
  const numbers = [...new Set(missing.map(({ number }) => number))];
  const shown = numbers.slice(0, 5).join("; ") + (numbers.length > 5 ? "; …" : "");
  const message = `${numbers.length} văn bản viện dẫn chưa có trong sổ căn cứ pháp lý nên chưa biết còn hiệu lực không: ${shown}. Hãy tra cứu và bổ sung vào sổ.`;
  return [
    {
      code: "CIT-01",
      message,
      start: others.length === 0 ? first.start : null,
      end: others.length === 0 ? first.end : null,
    },
  ];
}
