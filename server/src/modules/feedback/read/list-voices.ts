import type { VoiceList, VoicePage, VoiceQuery, VoiceRow } from "@dondoc/contract";
import { addWorkingDays, type LocalDateTime } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { instantOf } from "../../../kernel/clock.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { lookingAt, toRow, voiceColumns, type ReadVoice } from "./rows.ts";

/** The last minute in time; behind everything else what nothing is due of. */
const dueKey = sql`coalesce(voice.due_end, 'infinity'::timestamptz)`;

/** What each list keeps; `soon` is the last day that still counts as near. */
function keptBy(
  list: VoiceList,
  { minute, soon }: { minute: Date; soon: string },
): RawBuilder<unknown> {
  const open = sql`voice.closed_on is null`;
  switch (list) {
    case "triage":
      return sql`${open} and voice.state in ('NEW', 'REOPENED')`;
    case "working":
      return sql`${open} and voice.state = 'PROCESSING'`;
    case "approval":
      return sql`${open} and voice.state = 'AWAITING_APPROVAL'`;
    case "publication":
      return sql`${open} and voice.state = 'ANSWERED'`;
    case "sender":
      return sql`${open} and voice.state = 'AWAITING_SENDER'`;
    case "parts":
      return sql`${open} and exists (select from app.voice_part part where part.voice_id = voice.id and part.outcome is null)`;
    case "soon":
      return sql`${open} and voice.due_end >= ${minute} and voice.due_on <= ${soon}::date`;
    case "late":
      return sql`${open} and voice.due_end < ${minute}`;
    case "again":
      return sql`${open} and voice.round > 1`;
    case "done":
      return sql`voice.closed_on is not null`;
    case "all":
      return sql`true`;
    default:
      return open;
  }
}

const counted = [
  "open",
  "triage",
  "working",
  "approval",
  "publication",
  "sender",
  "parts",
  "soon",
  "late",
  "again",
] as const;
type Counts = z.output<typeof VoicePage>["counts"];

function filtered({ kind, unitId, q = "" }: VoiceQuery): RawBuilder<unknown> {
  const typed = q.trim();
  const number = /^(?:pakn-?)?\s*(\d{1,9})$/iu.exec(typed)?.[1];
  const conditions = [
    sql`true`,
    kind !== undefined && sql`voice.kind = ${kind}`,
    unitId !== undefined && sql`voice.unit_id = ${unitId}::uuid`,
    number !== undefined && sql`voice.number = ${number}::bigint`,
    // Two syllables and more, as they stand beside each other; a single one would be found everywhere.
    typed !== "" &&
      number === undefined &&
      sql`cardinality(app.voice_pairs(${typed})) > 0 and voice.pairs @> app.voice_pairs(${typed})`,
  ].filter((one) => one !== false);
  return sql.join(conditions, sql` and `);
}

/** Voices the person may see: what is open by its due day, the rest by number, the latest first; and the figures on top. */
export async function listVoices(
  tx: Tx,
  query: VoiceQuery,
  now: LocalDateTime,
): Promise<z.output<typeof VoicePage>> {
  const { list, limit, cursor } = query;
  const looking = await lookingAt(tx, now);
  const { today, settings } = looking;
  const minute = instantOf(now);
  const soon = addWorkingDays(settings.calendar, today, settings["alert.yellowDays"]).date;
  const isOpen = list !== "done" && list !== "all";
  const [due = null, number = null] = decodeCursor(cursor, 2) ?? [];
  const after = isOpen
    ? sql`(${dueKey}, voice.number) > (${due}::timestamptz, ${number}::bigint)`
    : sql`voice.number < ${number}::bigint`;
  const order = isOpen ? sql`${dueKey}, voice.number` : sql`voice.number desc`;
  const { rows } = await sql<ReadVoice & { dueKey: string }>`
    select ${voiceColumns(today)}, ${dueKey}::text as "dueKey" from app.voice
    where ${keptBy(list, { minute, soon })} and ${filtered(query)} and (${number}::bigint is null or ${after})
    order by ${order} limit ${limit + 1}`.execute(tx);
  const { rows: figures } = await sql<Counts>`
    select ${sql.join(counted.map((one) => sql`count(*) filter (where ${keptBy(one, { minute, soon })})::int as ${sql.id(one)}`))}
    from app.voice where voice.closed_on is null`.execute(tx);
  const [counts] = figures;
  if (!counts) throw new Error("a count gave no row");
  const cut = cutPage(rows, limit, (row) => [row.dueKey, row.number]);
  return {
    items: cut.rows.map(({ dueKey: _key, ...row }) => toRow(row, looking)),
    next: cut.next,
    counts,
    asOf: today,
  };
}

/** Voices raised at a dialogue that the person may see. */
export async function voicesAt(
  tx: Tx,
  dialogueId: string,
  now: LocalDateTime,
): Promise<VoiceRow[]> {
  const looking = await lookingAt(tx, now);
  const { rows } = await sql<ReadVoice>`
    select ${voiceColumns(looking.today)} from app.voice
    where voice.id in (select voice_id from app.dialogue_voice raised where raised.dialogue_id = ${dialogueId}::uuid)
    order by voice.number desc limit 200`.execute(tx);
  return rows.map((row) => toRow(row, looking));
}

/** What was tied to a task or to an entry of the register, the latest first, as far as whoever asks may read it. */
export async function voicesAbout(
  tx: Tx,
  kind: "task" | "measure",
  id: string,
  now: LocalDateTime,
): Promise<VoiceRow[]> {
  const looking = await lookingAt(tx, now);
  const { rows } = await sql<ReadVoice>`
    select ${voiceColumns(looking.today)} from app.voice
    where voice.id in (select voice_id from app.voice_link link where ${sql.ref(`link.${kind}_id`)} = ${id}::uuid)
    order by voice.number desc limit 100`.execute(tx);
  return rows.map((row) => toRow(row, looking));
}
