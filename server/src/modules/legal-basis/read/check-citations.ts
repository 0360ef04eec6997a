import type { CitationStanding } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";
import { citedArticles } from "../domain/cited-articles.ts";
import { judgeCitation } from "../domain/judge-citation.ts";
import { matchCitation, type CitedText, type Citing } from "../domain/match-citation.ts";
import { referenceKey } from "../domain/reference.ts";
import { byId, loadInstruments } from "./load-instruments.ts";

/** A citation with its place in the text it stands in. */
export interface PlacedCitation extends CitedText {
  start: number;
}

/** Judges the citations of one document against the register, in their order: one query, however many they are. */
export async function checkCitations(
  tx: Tx,
  citations: readonly PlacedCitation[],
  { citing, text, today }: { citing: Citing; text: string; today: string },
): Promise<CitationStanding[]> {
  if (citations.length === 0) return [];
  const keys = citations.map(({ number }) => referenceKey(number));
  const citedKeys = new Set(keys.flatMap((key) => key ?? []));
  const instruments = await loadInstruments(tx, { matchKeys: [...citedKeys] });
  const known = byId(instruments);
  return citations.map((cited, index) => {
    const candidates = instruments.filter(({ matchKey }) => matchKey === keys[index]);
    const match = matchCitation(cited, candidates, citing);
    const articles = citedArticles(text, cited.start);
    return judgeCitation({ cited, articles, citing, match, citedKeys }, known, today);
  });
}
