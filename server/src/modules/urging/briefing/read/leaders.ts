import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";

export interface Leader {
  accountId: string;
  /** "Chủ tịch UBND tỉnh Nguyễn Văn Bình" */
  name: string;
}

/** Whose words become tasks: the committee's leaders of the day, the Chair first. */
export async function leadersOn(tx: Tx, today: string): Promise<Leader[]> {
  const { rows } = await sql<Leader>`
    select account.id as "accountId", concat_ws(' ', coalesce(post.title, role.name), person.full_name) as name
    from app.role_act
    join app.role on role.code = role_act.role_code
    join app.role_grant on role_grant.role_code = role.code and role_grant.valid_from <= ${today}
      and (role_grant.valid_to is null or role_grant.valid_to > ${today})
    join app.account on account.id = role_grant.account_id and account.locked_at is null
    join app.person on person.id = account.person_id
    left join lateral (select appointment.title from app.appointment where appointment.person_id = person.id
      and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
      order by appointment.is_head desc, appointment.valid_from desc limit 1) post on true
    where role_act.act = 'briefing.confirm-spoken'
    order by role.rank, person.full_name collate app.vi, account.id`.execute(tx);
  return rows;
}
