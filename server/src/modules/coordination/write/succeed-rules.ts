import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Coordination rules that name a unit which has ended name its successor too, and come up for review. */
export async function succeedRules(
  tx: Tx,
  unitIds: readonly string[],
  { heirId, today, note }: { heirId: string | null; today: string; note: string },
): Promise<void> {
  const gone = sql`any (${[...unitIds]}::uuid[])`;
  await sql`
    with named as (
      select rule.id from app.coordination_rule rule where rule.review_state <> 'ended' and (rule.owner_unit_id = ${gone}
        or exists (select from app.coordination_rule_party party where party.rule_id = rule.id and party.unit_id = ${gone}))
    ), joined as (
      insert into app.coordination_rule_party (rule_id, unit_id)
      select named.id, ${heirId}::uuid from named where ${heirId}::uuid is not null and exists (
        select from app.coordination_rule_party party where party.rule_id = named.id and party.unit_id = ${gone})
      on conflict do nothing
    )
    update app.coordination_rule rule set review_state = 'to-review', review_note = ${note}, next_review_on = ${today}::date,
      owner_unit_id = case when rule.owner_unit_id = ${gone} then coalesce(${heirId}::uuid, rule.owner_unit_id) else rule.owner_unit_id end,
      version = rule.version + 1
    from named where rule.id = named.id`.execute(tx);
}
