import type { OutdatedBasis } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { matchCitation } from "../domain/match-citation.ts";
import { refOf, type Instrument } from "../domain/record.ts";
import { replacementChain } from "../domain/replacement-chain.ts";
import { expiryOf, statusAt } from "../domain/standing.ts";
import { citingOf, readCitingRows, withOpenTasks, type CitingRow } from "./citing-documents.ts";
import { byId, loadInstruments } from "./load-instruments.ts";

/** More than this nobody works through; the newest documents come first. */
const MOST = 2000;

/**
 * CIT-09: documents with open tasks that rest on a basis which bound when they were issued, or was expired already, and does not
 * bind today.
 */
export async function readOutdatedBases(tx: Tx, today: string): Promise<OutdatedBasis[]> {
  // The register is asked first: of its documents few have expired, and only those need a person's eye.
  const expired = sql`citation.match_key in (select legal.match_key from app.legal_document legal
    where app.legal_standing(legal, ${today}::date) in ('expired', 'suspended'))`;
  const rows = await readCitingRows(tx, sql`${expired} and ${withOpenTasks}`, MOST);
  const instruments = await loadInstruments(tx, {
    matchKeys: rows.map(({ matchKey }) => matchKey),
  });
  const known = byId(instruments);
  const byKey = Map.groupBy(instruments, ({ matchKey }) => matchKey ?? "");
  const found = rows.flatMap((row) => outdated(row, byKey.get(row.matchKey) ?? [], known, today));
  // One line a document and basis, however often it is cited.
  return [...new Map(found.map((one) => [`${one.document.id} ${one.basis.id}`, one])).values()];
}

function outdated(
  row: CitingRow,
  candidates: readonly Instrument[],
  known: ReadonlyMap<string, Instrument>,
  today: string,
): OutdatedBasis[] {
  const match = matchCitation(row, candidates, citingOf(row));
  if (match.kind !== "found") return [];
  const { instrument } = match;
  const standing = statusAt(instrument, today);
  if (standing !== "expired" && standing !== "suspended") return [];
  return [
    {
      document: {
        id: row.documentId,
        reference: row.documentReference,
        title: row.documentTitle,
        issuedOn: row.documentIssuedOn,
      },
      openTasks: row.openTasks,
      citationOrdinal: row.ordinal,
      basis: refOf(instrument),
      expiredFrom: expiryOf(instrument),
      standing,
      chain: replacementChain(instrument, known, today),
      reviewId: row.reviewId,
    },
  ];
}
