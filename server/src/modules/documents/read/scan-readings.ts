import type { DocumentSignature, Origin, ScanReading, ScanReadingList } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { ScanFacts } from "../domain/stored-reading.ts";
import { mayCancelReading, type QueueCount, type ReadingState } from "../domain/scan-queue.ts";

/** A reading that was done stays on its sender's list for a while, so that they find the way to the document. */
const DONE_SHOWN_MINUTES = 30;

interface Row {
  id: string;
  state: ReadingState;
  fileName: string | null;
  enteredById: string;
  enteredByName: string;
  enteredAt: Date;
  receivedOn: string;
  pages: number;
  pagesDone: number;
  ahead: number;
  documentId: string | null;
  problemCode: string | null;
  problem: string | null;
}

/**
 * What is being read now, of everybody, in the order of its turn; and what became of the person's own: done of late, or
 * stopped for a reason that waits for them. Ids: these only, whatever became of them.
 */
export async function listScanReadings(
  tx: Tx,
  actor: Actor,
  { now, ids = null }: { now: Date; ids?: readonly string[] | null },
): Promise<ScanReadingList> {
  const { rows } = await sql<Row>`
    select reading.id, reading.state, coalesce(reading.file_name, document.file_name) as "fileName",
      reading.entered_by as "enteredById", person.full_name as "enteredByName", reading.entered_at as "enteredAt",
      reading.received_on as "receivedOn", reading.pages, reading.pages_done as "pagesDone",
      case when reading.state = 'waiting' then (select count(*)::int from app.scan_reading other
        where other.state in ('waiting', 'reading') and (other.entered_at, other.id) < (reading.entered_at, reading.id))
        else 0 end as ahead,
      reading.document_id as "documentId", reading.problem_code as "problemCode", reading.problem
    from app.scan_reading reading
    join app.account account on account.id = reading.entered_by
    join app.person person on person.id = account.person_id
    left join app.document document on document.id = reading.document_id and reading.state = 'done'
    where case when ${ids === null} then reading.state in ('waiting', 'reading')
        or (reading.entered_by = ${actor.accountId}::uuid
          and (reading.state in ('failed', 'duplicate')
            or (reading.state = 'done' and reading.ended_at > ${now}::timestamptz - make_interval(mins => ${DONE_SHOWN_MINUTES}))))
      else reading.id = any (${ids ?? []}::uuid[]) end
    order by reading.entered_at, reading.id
    limit 200`.execute(tx);
  return { items: rows.map((row) => view(row, actor)) };
}

const view = (row: Row, actor: Actor): ScanReading => ({
  id: row.id,
  state: row.state,
  fileName: row.fileName,
  enteredBy: { id: row.enteredById, name: row.enteredByName },
  enteredAt: row.enteredAt.toISOString(),
  own: row.enteredById === actor.accountId,
  receivedOn: row.receivedOn,
  pages: row.pages,
  pagesDone: row.pagesDone,
  ahead: row.ahead,
  documentId: row.documentId,
  problem: row.problemCode === null ? null : { code: row.problemCode, message: row.problem ?? "" },
  mayCancel: mayCancelReading(actor, { state: row.state, enteredBy: row.enteredById }).allowed,
});

/** The one that was just put in, or asked for by its id. */
export async function readScanReading(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<ScanReading> {
  const { items } = await listScanReadings(tx, actor, { now, ids: [id] });
  const [found] = items;
  if (!found) throw refusals.NOT_FOUND("việc đọc bản quét này");
  return found;
}

export async function countQueue(tx: Tx, accountId: string): Promise<QueueCount> {
  const { rows } = await sql<QueueCount>`
    select count(*)::int as open, count(*) filter (where entered_by = ${accountId}::uuid)::int as own
    from app.scan_reading where state in ('waiting', 'reading')`.execute(tx);
  return rows[0] ?? { open: 0, own: 0 };
}

/** What was read of a scan that may be a second copy; kept until a person decides, so that it is not read again. */
interface KeptResult {
  mediaType: string;
  text: string;
  pages: number;
  scan: (ScanFacts & { pages: number }) | null;
  /** Missing where it was kept before signatures were read. */
  signatures?: DocumentSignature[];
}

export interface ReadingRecord {
  id: string;
  state: ReadingState;
  enteredBy: string;
  fileHash: string | null;
  fileName: string | null;
  receivedOn: string;
  origin: Origin;
  secondCopy: boolean;
  result: KeptResult | null;
}

/** Takes a reading for this transaction. */
export async function lockReading(tx: Tx, id: string): Promise<ReadingRecord> {
  const row = await tx
    .selectFrom("app.scan_reading")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refusals.NOT_FOUND("việc đọc bản quét này");
  return {
    id,
    state: row.state as ReadingState,
    enteredBy: row.entered_by,
    fileHash: row.file_hash,
    fileName: row.file_name,
    receivedOn: row.received_on,
    origin: row.origin as Origin,
    secondCopy: row.second_copy,
    result: row.result as unknown as KeptResult | null,
  };
}
