import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Whom a case is about, as far as the register of the organisation knows them. */
export interface Accused {
  personIds: readonly string[];
  unitIds: readonly string[];
}
interface About extends Accused {
  id: string;
  /** Offices are looked at from this day on. */
  receivedOn: string;
}

/**
 * Which accounts have to do with whom a case is about, as "case account": who is denounced; who holds an office in a denounced
 * agency or in the agency of somebody denounced, in a division of it, or in the agency that such a division belongs to. So
 * nobody works on a case against their chief, their people or their neighbours. The committee above all agencies and working
 * groups are nobody's own agency: else nobody in the province could work on a case against one of their members.
 */
export async function concernedIn(
  tx: Tx,
  cases: readonly About[],
  accountIds: readonly string[],
): Promise<Set<string>> {
  if (cases.length === 0 || accountIds.length === 0) return new Set();
  const { rows } = await sql<{ pair: string }>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb)
        as one (id uuid, "receivedOn" date, "personIds" uuid[], "unitIds" uuid[])
    ), post as (
      select held.person_id, held.unit_id, held.valid_from, held.valid_to, here.kind in ('committee', 'working-group') as above
      from app.appointment held cross join lateral (select kind from app.unit_version version where version.unit_id = held.unit_id
        order by version.valid_from desc limit 1) here
    ), denounced as (
      select asked.id, asked."receivedOn", unit as unit_id from asked, unnest(asked."unitIds") unit
      union
      select asked.id, asked."receivedOn", post.unit_id from asked join post on post.person_id = any (asked."personIds")
        and not post.above and daterange(post.valid_from, post.valid_to) && daterange(asked."receivedOn", null)
    )
    select asked.id || ' ' || account.id as pair from asked cross join app.account
    where account.id = any (${[...accountIds]}::uuid[]) and (
      account.person_id = any (asked."personIds")
      or exists (select from post mine join denounced on denounced.id = asked.id
        where mine.person_id = account.person_id and not mine.above
          and daterange(mine.valid_from, mine.valid_to) && daterange(asked."receivedOn", null)
          and exists (select from app.unit_closure line
            where (line.ancestor_id, line.descendant_id) in ((denounced.unit_id, mine.unit_id), (mine.unit_id, denounced.unit_id)))))`.execute(
    tx,
  );
  return new Set(rows.map(({ pair }) => pair));
}

/** The same of one case. */
export async function concernedAmong(
  tx: Tx,
  about: Accused & { receivedOn: string },
  accountIds: readonly string[],
): Promise<Set<string>> {
  const id = "00000000-0000-0000-0000-000000000000";
  const { personIds, unitIds, receivedOn } = about;
  const pairs = await concernedIn(tx, [{ id, personIds, unitIds, receivedOn }], accountIds);
  return new Set([...pairs].map((pair) => pair.split(" ")[1] ?? ""));
}
