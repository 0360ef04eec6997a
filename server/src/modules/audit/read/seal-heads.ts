import { sql } from "kysely";
import type { Database } from "../../../kernel/database/connect.ts";
import type { KeptHead } from "../domain/heads-file.ts";

/** The last head of each day in Việt Nam, from the first on: whoever keeps them can say on which day a chain was made anew. */
export async function dailyHeads(db: Database): Promise<KeptHead[]> {
  const { rows } = await sql<KeptHead>`
    select distinct on ((sealed_at at time zone 'Asia/Ho_Chi_Minh')::date) number, head, sealed_at as "sealedAt", key_id as "keyId"
    from audit.seal order by (sealed_at at time zone 'Asia/Ho_Chi_Minh')::date, number desc`.execute(
    db,
  );
  return rows.toSorted((a, b) => a.number - b.number);
}
