import type {
  CitingDocument,
  LegalDocumentDetail,
  LegalDocumentRow,
  LegalRelation,
} from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readJournal } from "../../audit/index.ts";
import { matchCitation } from "../domain/match-citation.ts";
import { mentioned, type Instrument } from "../domain/record.ts";
import { replacementChain } from "../domain/replacement-chain.ts";
import { statusAt } from "../domain/standing.ts";
import { citingOf, readCitingRows } from "./citing-documents.ts";
import { columns } from "./list-register.ts";
import { byId, loadInstruments } from "./load-instruments.ts";
import { readRelations } from "./relations.ts";

/** Of those that cite a document, the newest; more nobody reads on its page. */
const MOST_CITING = 500;

type Fields = LegalDocumentRow &
  Pick<
    LegalDocumentDetail,
    | "version"
    | "number"
    | "declaredStanding"
    | "declaredOn"
    | "source"
    | "sourceUrl"
    | "note"
    | "checkedBy"
    | "checkedOn"
  >;
interface OnEntry {
  name: string;
  title: string;
  policy(actor: Actor, subject: never, today: string): Verdict;
}

/** Everything the page of one document of the register shows; null when there is none. */
export async function readLegalDocument(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: readonly OnEntry[] },
): Promise<LegalDocumentDetail | null> {
  const { rows } = await sql<Fields>`
    select ${columns}, app.legal_standing(document, ${today}::date) as standing, document.version, document.number,
      document.declared_standing as "declaredStanding", document.declared_on as "declaredOn", document.source,
      document.source_url as "sourceUrl", document.note, document.checked_on as "checkedOn",
      (select person.full_name from app.account join app.person on person.id = account.person_id
        where account.id = document.checked_by) as "checkedBy"
    from app.legal_document document where document.id = ${id}::uuid`.execute(tx);
  const [fields] = rows;
  const instruments = await loadInstruments(tx, { ids: [id] });
  const known = byId(instruments);
  const instrument = known.get(id);
  if (!fields || !instrument) return null;
  const relations = await readRelations(tx, id);
  return {
    ...fields,
    asOf: today,
    relations,
    chain: replacementChain(instrument, known, today),
    history: historyOf(instrument, relations),
    citedBy: await citedBy(tx, instrument),
    acts: verdictsOn(actor, undefined as never, today, acts),
    journal: await readJournal(tx, [id]),
  };
}

type HistoryEvent = LegalDocumentDetail["history"][number];

/** What changed its standing, in the order of days; what has no day comes last. */
function historyOf(instrument: Instrument, relations: readonly LegalRelation[]): HistoryEvent[] {
  const { issuedOn, effectiveFrom, expiredFrom } = instrument;
  const own = (on: string | null, event: HistoryEvent["event"]): HistoryEvent[] =>
    on === null ? [] : [{ on, event, kind: null, by: null, articles: [] }];
  const others = new Map(
    relations.flatMap(({ other }) => (other.id === null ? [] : [[other.id, other] as const])),
  );
  const changes = instrument.changes.flatMap(
    ({ kind, articles, on, until, by }): HistoryEvent[] => {
      if (kind === "guides" || kind === "based-on" || kind === "consolidates") return [];
      const other = (by.id === null ? undefined : others.get(by.id)) ?? mentioned(by.reference);
      const ends = (kind === "replaces" || kind === "abrogates") && articles.length === 0;
      const event = ends ? "expired" : kind === "suspends" ? "suspended" : "changed";
      const happened: HistoryEvent = { on, event, kind, by: other, articles: [...articles] };
      return until === null
        ? [happened]
        : [happened, { ...happened, on: until, event: "resumed", kind: null }];
    },
  );
  return [
    ...own(issuedOn, "issued"),
    ...own(effectiveFrom, "effective"),
    ...own(expiredFrom, "expired"),
    ...changes,
  ].toSorted((one, other) => ((one.on ?? "9999") < (other.on ?? "9999") ? -1 : 1));
}

/** The province's documents that rest on this one, each with its standing as of that document's date. */
async function citedBy(tx: Tx, instrument: Instrument): Promise<CitingDocument[]> {
  if (instrument.matchKey === null) return [];
  const rows = await readCitingRows(
    tx,
    sql`citation.match_key = ${instrument.matchKey}`,
    MOST_CITING,
  );
  const { matchKey } = instrument;
  const found = await loadInstruments(tx, { matchKeys: [matchKey] });
  const candidates = found.filter((one) => one.matchKey === matchKey);
  const citing = rows.flatMap((row): CitingDocument[] => {
    const match = matchCitation(row, candidates, citingOf(row));
    if (match.kind !== "found" || match.instrument.id !== instrument.id) return [];
    return [
      {
        id: row.documentId,
        reference: row.documentReference,
        title: row.documentTitle,
        issuedOn: row.documentIssuedOn,
        openTasks: row.openTasks,
        standingThen: statusAt(instrument, row.asOf),
      },
    ];
  });
  return [...new Map(citing.map((one) => [one.id, one])).values()];
}
