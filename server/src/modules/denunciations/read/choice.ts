import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { OpenCase } from "./open-case.ts";
import { concernedAmong } from "./concerned.ts";

interface Candidate {
  accountId: string;
  name: string;
  post: string;
}

/** Who holds the office, is not charged with the case already and has nothing to do with whom it is about. */
export async function choiceFor(tx: Tx, found: OpenCase, today: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select distinct on (a.id) a.id as "accountId", person.full_name as name,
      coalesce((select post.title || ', ' || here.name from app.appointment post
        join app.unit_version here on here.unit_id = post.unit_id and daterange(here.valid_from, here.valid_to) @> ${today}::date
        where post.person_id = person.id and daterange(post.valid_from, post.valid_to) @> ${today}::date
        order by post.is_head desc, post.valid_from desc, post.id limit 1), '') as post
    from app.account a join app.person on person.id = a.person_id
    join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> ${today}::date
    join app.role_act can on can.role_code = g.role_code and can.act = 'denunciations.see'
    where a.locked_at is null and not exists (select from sealed.handler h
      where h.denunciation_id = ${found.id}::uuid and h.account_id = a.id and h.ended_on is null)
    order by a.id`.execute(tx);
  const { content } = found;
  if (content === null) return [];
  const about = { ...content, receivedOn: found.facts.receivedOn };
  const concerned = await concernedAmong(tx, about, rows.map(({ accountId }) => accountId)); // prettier-ignore
  return rows
    .filter(({ accountId }) => !concerned.has(accountId))
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
}
