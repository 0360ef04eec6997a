import type { DocumentSignature, FieldTrace } from "@dondoc/contract";
import type { Check, Note, Provision, Reading, Warning } from "@dondoc/directive";
import { chainsToStore, type StoredChain } from "./report-chains.ts";
import { headerTraces } from "./traces.ts";

/** What the document row keeps of the engine's reading, and which header fields a person has looked at since. */
export interface StoredReading {
  header: FieldTrace[];
  addressees: string[];
  provisions: Provision[];
  warnings: Warning[];
  /** What the assignments taken together leave to settle. */
  checks: Check[];
  /** Which passages hand in to which: their tasks are linked at release. */
  chains: StoredChain[];
  /** What binds without becoming a task. */
  notes: Note[];
  /** Header fields that a person set or confirmed: their doubts are settled. */
  checked: string[];
  /** Pages of the original that can be looked at; null where it has none, or nobody counted them. */
  pages: number | null;
  /** Of a text that was recognised from pictures: whatever a person should compare. */
  scan: ScanFacts | null;
  /** Of the file as it came. */
  signatures: DocumentSignature[];
}

/** Offsets are into the document's text; pages count from 1. */
export interface ScanFacts {
  scannedPages: number[];
  pagesWithoutText: number[];
  doubtfulWords: { start: number; end: number; confidence: number }[];
  /** Where in the text each page begins. */
  pageStarts: number[];
}

export function toStored(
  reading: Reading,
  { pages, scan, signatures }: Pick<StoredReading, "pages" | "scan" | "signatures">,
): StoredReading {
  return {
    header: headerTraces(reading.header),
    addressees: reading.header.addressees.map(({ value }) => value),
    provisions: reading.provisions,
    warnings: reading.warnings,
    checks: reading.checks,
    chains: chainsToStore(reading),
    notes: reading.notes,
    checked: [],
    pages,
    scan: scan && {
      scannedPages: scan.scannedPages,
      pagesWithoutText: scan.pagesWithoutText,
      doubtfulWords: scan.doubtfulWords,
      pageStarts: scan.pageStarts,
    },
    signatures,
  };
}

/** The column as it comes back; a stub or an expunged document has an empty one. */
export function fromStored(column: unknown): StoredReading {
  const stored = (column ?? {}) as Partial<StoredReading>;
  return {
    header: stored.header ?? [],
    addressees: stored.addressees ?? [],
    provisions: stored.provisions ?? [],
    warnings: stored.warnings ?? [],
    checks: stored.checks ?? [],
    chains: stored.chains ?? [],
    notes: stored.notes ?? [],
    checked: stored.checked ?? [],
    pages: stored.pages ?? null,
    scan: stored.scan ?? null,
    signatures: stored.signatures ?? [],
  };
}

/** Path of the innermost provision around a place in the text; "" outside all. */
export function provisionAt(provisions: readonly Provision[], offset: number): string {
  let found: Provision | null = null;
  for (const provision of provisions) {
    const around = provision.span.start <= offset && offset < provision.span.end;
    if (around && (found === null || provision.span.start >= found.span.start)) found = provision;
  }
  return found?.at ?? "";
}
