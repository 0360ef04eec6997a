import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

interface Receiver {
  accountId: string;
  name: string;
  post: string;
}

/** Who holds the office of taking down denunciations today, other than who asks: whoever hands a tip over does not formalise it. */
export async function receiversFor(tx: Tx, me: string, today: string): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select distinct on (a.id) a.id as "accountId", person.full_name as name,
      coalesce((select post.title || ', ' || here.name from app.appointment post
        join app.unit_version here on here.unit_id = post.unit_id and daterange(here.valid_from, here.valid_to) @> ${today}::date
        where post.person_id = person.id and daterange(post.valid_from, post.valid_to) @> ${today}::date
        order by post.is_head desc, post.valid_from desc, post.id limit 1), '') as post
    from app.account a join app.person on person.id = a.person_id
    join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> ${today}::date
    join app.role_act can on can.role_code = g.role_code and can.act = 'denunciations.formalise-tip'
    where a.locked_at is null and a.id <> ${me}::uuid
    order by a.id`.execute(tx);
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
}
