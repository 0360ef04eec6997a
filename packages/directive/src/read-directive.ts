import { analyse } from "./analyse.ts";
import { citationsIn } from "./citations/citations.ts";
import { isVietnamese } from "./language/vietnamese.ts";
import { spanOf, type Passage } from "./normalise/passage.ts";
import type { Citation, Header, Provision, Reading } from "./reading.ts";
import { checkAssignments } from "./warnings/checks.ts";
import { findWarnings } from "./warnings/warnings.ts";
import { zonesOf, type Parts } from "./zones/zones.ts";

const NO_HEADER: Header = {
  kind: null,
  number: null,
  numberDoubtful: false,
  symbol: null,
  issuer: null,
  place: null,
  issuedOn: null,
  issuedMonth: null,
  subject: null,
  signedFor: null,
  signerTitle: null,
  signer: null,
  urgency: null,
  secrecy: null,
  addressees: [],
  recipients: [],
  secondarySource: false,
};

function allCitations(parts: Parts, notes: readonly Passage[]): Citation[] {
  const inText = [...parts.header.filter(({ passage }) => !passage.text.startsWith('Số')), ...parts.preamble, ...(parts.leadIn ? [parts.leadIn] : []), ...parts.body]; // prettier-ignore
  return [...inText.map(({ passage }) => passage), ...notes]
    .flatMap(citationsIn)
    .sort((a, b) => a.span.start - b.span.start);
}

/**
 * Reads an administrative directive: what its header says, which documents it cites, and who is told to do what by when.
 * Pure and total: any text gives a reading, the same text the same one. Offsets are UTF-16 units of the given text. Nothing is
 * guessed: a date, number or name that the text does not give stays null. Sources: Decree 30/2020/NĐ-CP for the form, the
 * office language of the provinces for the duties.
 */
export function readDirective(text: string): Reading {
  if (!isVietnamese(text)) {
    return {
      header: NO_HEADER,
      citations: [],
      zones: [],
      provisions: [],
      assignments: [],
      notes: [],
      checks: [],
      warnings: [{ code: "NOT_VIETNAMESE", span: null, detail: "" }],
    };
  }
  const { parts, notes, header, blocks, found } = analyse(text);
  const { assignments, headings } = found;
  const own =
    header.number && header.symbol ? `${header.number.value}/${header.symbol.value}` : null;
  const provisions: Provision[] = blocks.map((block) => ({
    at: block.at,
    span: spanOf(block.whole),
    heading: headings.has(block),
  }));
  const reading: Reading = {
    header,
    citations: allCitations(parts, notes).filter((citation) => citation.number !== own),
    zones: zonesOf(parts),
    provisions,
    assignments,
    notes: found.notes,
    warnings: [],
    checks: checkAssignments(assignments),
  };
  return { ...reading, warnings: findWarnings(reading, blocks) };
}
