import type { JournalEntry } from "@dondoc/contract";
import { allActs, type Payload, type SubjectType } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** A record's history, newest first, each line a sentence: who did what. */
export async function readJournal(
  tx: Tx,
  subjectIds: readonly string[],
  most = 200,
): Promise<JournalEntry[]> {
  if (subjectIds.length === 0) return [];
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
    ])
    .where("event.subject_id", "in", subjectIds)
    .orderBy("event.at", "desc")
    .orderBy("event.ordinal", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    act: row.act,
    actor: row.actor_name,
    sentence: sentence(row.act, row.subject_type as SubjectType, row.body),
  }));
}

function sentence(name: string, subjectType: SubjectType, body: string | null): string {
  const act = allActs().get(name);
  if (body === null)
    return `${act?.title ?? name} (nội dung đã được xóa theo quyết định của hai người có thẩm quyền)`;
  return act ? act.tell(JSON.parse(body) as Payload, subjectType) : name;
}
