import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

export interface Answering {
  /** Who stands for it today: itself, or whoever took it over. */
  unitId: string;
  /** How a notice to whoever took it over says which line is meant; empty where an agency answers for itself. */
  sentTo: string;
}

/** Who answers today for agencies that a document was sent to. Their lines stay theirs (ADR 28). */
export async function whoAnswers(
  tx: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<Map<string, Answering>> {
  const { rows } = await sql<{ asked: string; unitId: string; name: string }>`
    select asked.id as asked, app.unit_now(asked.id, ${today}::date) as "unitId",
      (select name from app.unit_version where unit_id = asked.id order by valid_from desc limit 1) as name
    from unnest(${[...unitIds]}::uuid[]) as asked (id)`.execute(tx);
  return new Map(
    rows.map(({ asked, unitId, name }) => [
      asked,
      { unitId, sentTo: unitId === asked ? "" : ` đã gửi ${name} trước khi sắp xếp` },
    ]),
  );
}
