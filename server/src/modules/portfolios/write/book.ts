import { sql } from "kysely";
import { allowed, refuse, type ActContext, type Verdict } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";

/** Changes of the division of work come one after another: a charge given twice is seen only by who sees all of them. */
export async function lockBook({ tx }: ActContext): Promise<null> {
  await sql`select pg_advisory_xact_lock(hashtext('app.portfolio'))`.execute(tx);
  return null;
}

/** The division of work is one for the whole province. */
export function mayKeepBook(actor: Actor): Verdict {
  return isProvinceWide(actor)
    ? allowed
    : refuse("Phân công theo dõi do lãnh đạo Văn phòng UBND tỉnh quyết định cho toàn tỉnh.");
}
