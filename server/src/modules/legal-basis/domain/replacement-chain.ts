import type { LegalRef } from "@dondoc/contract";
import { mentioned, refOf, type ChangeBy, type Instrument } from "./record.ts";

/**
 * What stands in a document's place on a day: who replaced it, who replaced that one, and so on. A replacement without a date
 * counts: it is known to have come, only not when. Ends where nothing follows, at a document that is only mentioned, or where
 * the register's entries go in a circle.
 */
export function replacementChain(
  start: Instrument,
  byId: ReadonlyMap<string, Instrument>,
  date: string,
): LegalRef[] {
  const chain: LegalRef[] = [];
  const seen = new Set([start.id]);
  let by = replacedBy(start, date);
  while (by) {
    const instrument = by.id === null ? undefined : byId.get(by.id);
    if (instrument && seen.has(instrument.id)) break;
    chain.push(instrument ? refOf(instrument) : mentioned(by.reference));
    if (instrument) seen.add(instrument.id);
    by = instrument && replacedBy(instrument, date);
  }
  return chain;
}

const replacedBy = ({ changes }: Instrument, date: string): ChangeBy["by"] | undefined =>
  changes.find(
    ({ kind, articles, on, notBefore }) =>
      kind === "replaces" && articles.length === 0 && (on ?? notBefore ?? date) <= date,
  )?.by;
