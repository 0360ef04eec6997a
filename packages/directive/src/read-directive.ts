import { analyse } from "./analyse.ts";
import { citationsIn } from "./citations/citations.ts";
import { findChains } from "./chains/chains.ts";
import { namedLawsIn } from "./citations/named-laws.ts";
import { isVietnamese } from "./language/vietnamese.ts";
import { normaliseCharacters } from "./normalise/characters.ts";
import { spanOf, type Passage } from "./normalise/passage.ts";
import type { Header, Provision, Reading, Span } from "./reading.ts";
import { instructionWarnings } from "./warnings/instructions.ts";
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

/** Every passage that may cite; the letterhead's own number is none. */
function citing(parts: Parts, notes: readonly Passage[]): Passage[] {
  const inText = [...parts.header.filter(({ passage }) => !passage.text.startsWith('Số')), ...parts.preamble, ...(parts.leadIn ? [parts.leadIn] : []), ...parts.body]; // prettier-ignore
  return [...inText.map(({ passage }) => passage), ...notes];
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
      laws: [],
      zones: [],
      provisions: [],
      assignments: [],
      chains: [],
      notes: [],
      checks: [],
      warnings: [
        { code: "NOT_VIETNAMESE", span: null, detail: "" },
        ...instructionWarnings(normaliseCharacters(text)),
      ],
    };
  }
  const { whole, parts, notes, header, blocks, found } = analyse(text);
  const { assignments, headings } = found;
  const own =
    header.number && header.symbol ? `${header.number.value}/${header.symbol.value}` : null;
  const provisions: Provision[] = blocks.map((block) => ({
    at: block.at,
    span: spanOf(block.whole),
    heading: headings.has(block),
  }));
  const chains = findChains(assignments);
  const passages = citing(parts, notes);
  const inOrder = (a: { span: Span }, b: { span: Span }) => a.span.start - b.span.start;
  const reading: Reading = {
    header,
    citations: passages
      .flatMap(citationsIn)
      .filter((citation) => citation.number !== own)
      .sort(inOrder),
    laws: passages.flatMap(namedLawsIn).sort(inOrder),
    zones: zonesOf(parts),
    provisions,
    assignments,
    chains,
    notes: found.notes,
    warnings: [],
    checks: checkAssignments(assignments, chains),
  };
  return { ...reading, warnings: findWarnings(reading, blocks, whole) };
}
