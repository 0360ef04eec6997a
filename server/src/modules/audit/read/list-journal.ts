import type { JournalLine, JournalPage, JournalQuery } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { allActs, type Payload, type SubjectType } from "../../../kernel/act.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

interface Row extends Omit<JournalLine, "at" | "sentence"> {
  ordinal: number;
  at: Date;
  body: string | null;
  expunged: boolean;
}

/** The journal as far as the person may see it, the latest first, and how far it is sealed. */
export async function listJournal(
  tx: Tx,
  { cursor, limit, ...filter }: JournalQuery,
): Promise<JournalPage> {
  const [before = null] = decodeCursor(cursor, 1) ?? [];
  const { rows } = await sql<Row>`
    select event.ordinal, event.id, event.at, event.act, event.actor_name as actor, event.subject_type as "subjectType",
      event.subject_id as "subjectId", payload.body, expunged.event_id is not null as expunged,
      coalesce(event.ordinal <= seal.through and not event.ordinal <@ seal.late, false) as sealed
    from audit.event event
    left join audit.payload payload on payload.event_id = event.id
    left join audit.expunged expunged on expunged.event_id = event.id
    left join (select through, late from audit.seal order by number desc limit 1) seal on true
    where ${sql.join(conditionsOf(filter, before), sql` and `)}
    order by event.ordinal desc limit ${limit + 1}`.execute(tx);
  const seals = await sql<{ number: number; at: Date }>`
    select number, sealed_at as at from audit.seal order by number desc limit 1`.execute(tx);
  const cut = cutPage(rows, limit, ({ ordinal }) => [ordinal]);
  const [seal] = seals.rows;
  return {
    items: cut.rows.map(({ ordinal: _ordinal, body, expunged, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      sentence: tellEvent(row, { body, expunged }),
    })),
    next: cut.next,
    seal: seal ? { number: seal.number, at: seal.at.toISOString() } : null,
    acts: cursor === undefined ? knownActs() : [],
  };
}

function conditionsOf(
  { from, to, q, act, subjectId }: Omit<JournalQuery, "cursor" | "limit">,
  before: string | number | null,
): RawBuilder<unknown>[] {
  const startOf = (day: string) => sql`${day}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  return [
    sql`true`,
    ...(before === null ? [] : [sql`event.ordinal < ${before}::bigint`]),
    ...(from === undefined ? [] : [sql`event.at >= ${startOf(from)}`]),
    ...(to === undefined
      ? []
      : [sql`event.at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`]),
    ...(act === undefined ? [] : [sql`event.act = ${act}`]),
    ...(subjectId === undefined ? [] : [sql`event.subject_id = ${subjectId}::uuid`]),
    ...(q ? [sql`event.actor_name = any (${namesLike(q)})`] : []),
  ];
}

/**
 * Every name of the journal that holds these letters, whatever their accents. Names are few and events many: from each the index
 * leads straight to the next, and where a name is rare, to its events.
 */
const namesLike = (q: string): RawBuilder<unknown> => sql`array(
  with recursive names (name) as (
    (select actor_name from audit.event order by actor_name limit 1)
    union all
    select (select actor_name from audit.event where actor_name > names.name order by actor_name limit 1)
    from names where names.name is not null
  ) select name from names where app.fold(name) like '%' || app.fold(${q}) || '%')`;

/** The sentence of a line; where its content is closed or gone, what was done and why no more is told. */
export function tellEvent(
  { act: name, subjectType }: Pick<Row, "act" | "subjectType">,
  { body, expunged }: Pick<Row, "body" | "expunged">,
): string {
  const act = allActs().get(name);
  if (body !== null)
    return act?.tell(JSON.parse(body) as Payload, subjectType as SubjectType) ?? name;
  const why = expunged
    ? "nội dung đã được xóa theo quyết định"
    : "nội dung chỉ dành cho người được xem hồ sơ";
  return `${act?.title ?? name} (${why})`;
}

const knownActs = (): JournalPage["acts"] =>
  [...allActs().values()]
    .map(({ name, title }) => ({ act: name, title }))
    .toSorted((a, b) => a.title.localeCompare(b.title, "vi"));
