import type {
  CollectionPage,
  CollectionQuery,
  CollectionRow,
  CollectionState,
} from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { ofCollector } from "./asks.ts";
import { livesOf } from "./living-task.ts";
import { ownUnits } from "./own-units.ts";

interface RowRead extends Omit<CollectionRow, "state" | "own"> {
  closed: boolean;
  handedOn: boolean;
  issued: boolean;
  withdrawn: boolean;
  drafted: boolean;
  ownPartId: string | null;
  ownAnswered: boolean;
  ownReturned: boolean;
  ownOfCollector: boolean;
  ownSentOn: string | null;
}

/** Where a round stands: derived from what has happened to it. */
function stateOf({ closed, handedOn, issued, drafted, withdrawn }: RowRead): CollectionState {
  if (withdrawn) return "withdrawn";
  if (handedOn) return "handed-on";
  if (issued) return "issued";
  if (drafted) return "drafted";
  return closed ? "closed" : "open";
}

interface Reader {
  today: string;
  /** What the person speaks for. */
  units: readonly string[];
  provinceWide: boolean;
}

/** Who asks for rounds, with the agencies they speak for. */
export async function readerOf(tx: Tx, actor: Actor, today: string): Promise<Reader> {
  const provinceWide = isProvinceWide(actor);
  return { today, units: await ownUnits(tx, actor, today), provinceWide };
}

/** The columns of a row, over `collection`; the person's own agency beside them, first what it owes. */
export const rowsOf = (
  { today, units, provinceWide }: Reader,
  where: RawBuilder<unknown>,
  limit: number,
): RawBuilder<RowRead> => sql<RowRead>`
  select collection.id, collection.number, collection.title, collection.due_on as "dueOn", collection.own_due_on as "ownDueOn",
    jsonb_build_object('id', collection.collector_unit_id, 'name', version.name, 'shortName', version.short_name) as collector,
    collection.closed_at is not null as closed, collection.handed_on_at is not null as "handedOn",
    collection.issued_at is not null as issued, collection.withdrawn_at is not null as withdrawn, coalesce(draft.state = 'draft', false) as drafted,
    ${provinceWide} or collection.collector_unit_id = any (${units}::uuid[]) as "sumsUp", parts.asked, parts.answered, parts.late,
    own.id as "ownPartId", coalesce(own.answered, false) as "ownAnswered", own.sent_on as "ownSentOn",
    coalesce(own.returned, false) as "ownReturned", coalesce(own.of_collector, false) as "ownOfCollector"
  from app.collection
  join lateral (select name, short_name from app.unit_version where unit_id = collection.collector_unit_id
    order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
  left join app.draft on draft.id = collection.draft_id
  cross join lateral (
    select (count(*) filter (where part.answered or not ${ofCollector(today)}))::int as asked, (count(*) filter (where part.answered))::int as answered,
      (count(*) filter (where not part.answered and collection.issued_at is null and collection.withdrawn_at is null and collection.due_on < ${today}::date
        and not ${ofCollector(today)}))::int as late
    from app.collection_part part where part.collection_id = collection.id) parts
  left join lateral (
    select part.id, part.answered, last.sent_on, last.returned_at is not null as returned,
      ${ofCollector(today)} as of_collector from app.collection_part part
    left join lateral (select answer.sent_on, answer.returned_at from app.collection_answer answer
      where answer.part_id = part.id order by answer.no desc limit 1) last on true
    where part.collection_id = collection.id and part.unit_id = any (${units}::uuid[])
    order by part.answered, part.id limit 1) own on true
  where ${where} order by collection.number desc limit ${limit}`;

export function toRow(row: RowRead, today: string): CollectionRow {
  const { id, number, title, collector, dueOn, ownDueOn, sumsUp, asked, answered, late } = row;
  const { ownPartId, ownAnswered, ownReturned, ownSentOn, ownOfCollector } = row;
  const until = ownAnswered && ownSentOn !== null ? ownSentOn : today;
  return {
    id,
    number,
    title,
    collector,
    dueOn,
    ownDueOn,
    sumsUp,
    asked,
    answered,
    late,
    state: stateOf(row),
    own:
      ownPartId === null
        ? null
        : {
            partId: ownPartId,
            state: ownAnswered
              ? "answered"
              : ownOfCollector
                ? "own"
                : ownReturned
                  ? "returned"
                  : "missing",
            // What was taken back is owed by nobody, and nobody owes itself a report.
            daysLate:
              (row.withdrawn || ownOfCollector) && !ownAnswered
                ? 0
                : Math.max(0, calendarDaysBetween(dueOn, until)),
          },
  };
}

/** Rounds the person may see, the latest first: those their agency is asked in, those it sums up, or both. */
export async function listCollections(
  tx: Tx,
  actor: Actor,
  today: string,
  { cursor, limit, side, open, taskId }: CollectionQuery,
): Promise<z.output<typeof CollectionPage>> {
  const [after = null] = decodeCursor(cursor, 1) ?? [];
  const reader = await readerOf(tx, actor, today);
  const { units } = reader;
  // Once the report is signed nobody is asked any more, and of a round without a task there is nothing to hand on.
  const owed = open
    ? sql`and not part.answered and not ${ofCollector(today)} and collection.issued_at is null and collection.withdrawn_at is null`
    : sql``;
  const sides = {
    asked: sql`exists (select from app.collection_part part where part.collection_id = collection.id
      and part.unit_id = any (${units}::uuid[]) ${owed})`,
    collecting: sql`collection.collector_unit_id = any (${units}::uuid[])
      ${open ? sql`and collection.handed_on_at is null and collection.withdrawn_at is null and (collection.task_id is not null or collection.issued_at is null)` : sql``}`,
    all: sql`true`,
  };
  const ofTask =
    taskId === undefined
      ? sql``
      : sql`and (collection.task_id in ${livesOf(taskId)}
          or collection.id in (select served.collection_id from app.collection_part served where served.task_id in ${livesOf(taskId)}))`;
  const where = sql`${sides[side]} ${ofTask} and (${after}::bigint is null or collection.number < ${after}::bigint)`;
  const { rows } = await rowsOf(reader, where, limit + 1).execute(tx);
  const page = cutPage(rows, limit, (row) => [String(row.number)]);
  return { asOf: today, next: page.next, items: page.rows.map((row) => toRow(row, today)) };
}
