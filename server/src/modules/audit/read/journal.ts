import type { JournalEntry } from "@dondoc/contract";
import { sql } from "kysely";
import { allActs, type AnyAct, type Payload, type SubjectType } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/**
 * Without the lines that are between the parties of some of these records, for a reader who is none of them; and without those
 * that are the province's alone, for a reader who is not of it.
 */
interface Reach {
  most?: number;
  withoutPartiesOf?: readonly string[];
  ofProvince?: boolean;
}

/** A record's history, newest first, each line a sentence: who did what. */
export async function readJournal(
  tx: Tx,
  subjectIds: readonly string[],
  { most = 200, withoutPartiesOf = [], ofProvince = true }: Reach = {},
): Promise<JournalEntry[]> {
  if (subjectIds.length === 0) return [];
  const told = (to: AnyAct["toldTo"]) =>
    [...allActs().values()].flatMap(({ name, toldTo }) => (toldTo === to ? [name] : []));
  const hidden = ofProvince ? [] : told("province");
  const rows = await tx
    .selectFrom("audit.event as event")
    .leftJoin("audit.payload as payload", "payload.event_id", "event.id")
    .select([
      "event.id",
      "event.at",
      "event.act",
      "event.actor_name",
      "event.subject_type",
      "payload.body",
      batchSize.as("batchSize"),
    ])
    .where("event.subject_id", "in", subjectIds)
    // Who read a record is told on the journal's own page, to those who look after it.
    .where("event.subject_type", "<>", "reading-of-record")
    .where(
      sql<boolean>`not (event.subject_id = any (${[...withoutPartiesOf]}::uuid[]) and event.act = any (${told("parties")}::text[]))
        and event.act <> all (${hidden}::text[])`,
    )
    .orderBy("event.at", "desc")
    .orderBy("event.ordinal", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    act: row.act,
    actor: row.actor_name,
    sentence: sentence(row.act, row.subject_type as SubjectType, row.body) + ofBatch(row.batchSize),
  }));
}

/** How many were asked for at once, where the event was one of such a batch: a number that is told to whoever sees one of them. */
const batchSize = sql<number | null>`app.batch_size(event.batch_id)`;

const ofBatch = (size: number | null): string =>
  size === null ? "" : ` (trong một loạt ${size} nhiệm vụ làm cùng lúc)`;

function sentence(name: string, subjectType: SubjectType, body: string | null): string {
  const act = allActs().get(name);
  if (body === null)
    return `${act?.title ?? name} (nội dung đã được xóa theo quyết định của hai người có thẩm quyền)`;
  return act ? act.tell(JSON.parse(body) as Payload, subjectType) : name;
}
