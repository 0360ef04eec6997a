import { sql } from "kysely";
import { defineNote, telling, type SubjectType } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** A record that not everybody may see, which somebody has opened or taken along. */
export interface Restricted {
  type: SubjectType;
  id: string;
  /** As people quote it: "STN-12". Never what it says. */
  label: string;
}

const READ = "audit.read-restricted";

defineNote(
  READ,
  "xem hồ sơ hạn chế",
  telling<Omit<Restricted, "id">>(
    ({ type, label }) => `xem ${KINDS[type] ?? "hồ sơ hạn chế"} ${label}`,
  ),
);

const KINDS: Partial<Record<SubjectType, string>> = {
  measure: "ghi nhận trách nhiệm đối với cá nhân",
  "measure-proposal": "hồ sơ đề xuất xử lý trách nhiệm",
  innovation: "hồ sơ đề xuất đổi mới, sáng tạo",
  document: "phiếu theo dõi văn bản mật",
  inspection: "hồ sơ kiểm tra đột xuất",
  draft: "văn bản giải quyết khiếu nại, có họ tên người khiếu nại,",
};

/**
 * Notes in the reader's own transaction that they have seen these, once a day each. The lines stand under a kind of their own,
 * which row-level security shows to the province alone: whom a record is about does not learn who reads it, and its own history
 * is not filled with readers.
 */
export async function noteReadings(
  tx: Tx,
  actor: Actor,
  now: Date,
  records: readonly Restricted[],
): Promise<void> {
  if (records.length === 0 || actor.accountId === null) return;
  const { rows } = await sql<{ id: string }>`
    insert into audit.reading (account_id, subject_id, day)
    select ${actor.accountId}::uuid, id, ${localDateOf(now)}::date from unnest(${records.map(({ id }) => id)}::uuid[]) id
    on conflict do nothing returning subject_id as id`.execute(tx);
  const first = new Set(rows.map(({ id }) => id));
  const fresh = records.filter(({ id }) => first.delete(id));
  if (fresh.length === 0) return;
  await appendEvents(
    tx,
    actor,
    now,
    fresh.map(({ type, id, label }) => ({
      act: READ,
      subjectType: "reading-of-record" satisfies SubjectType,
      subjectId: id,
      payload: { type, label },
    })),
  );
}
