import type { ProvincialRules } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";
import { HEADS } from "../domain/heads.ts";

/** The rules, those in force or to come first, and the roles that a rule may give. */
export async function listProvincialRules(
  tx: Tx,
  today: string,
): Promise<z.infer<typeof ProvincialRules>> {
  const { rows: items } = await sql<z.infer<typeof ProvincialRules>["items"][number]>`
    select rule.id, rule.claim, rule.value, jsonb_build_object('code', role.code, 'name', role.name) as role,
      jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
      rule.valid_from as "validFrom", rule.valid_to as "validTo",
      (select count(distinct account_id)::int from app.role_grant held where held.rule_id = rule.id
        and daterange(held.valid_from, held.valid_to) @> ${today}::date) as holders
    from app.provincial_rule rule join app.role on role.code = rule.role_code
    join lateral (select * from app.unit_version v where v.unit_id = rule.unit_id order by valid_from desc limit 1) version on true
    order by coalesce(rule.valid_to <= ${today}, false), version.name collate app.vi, role.rank, rule.claim, rule.value, rule.id
    limit 1000`.execute(tx);
  const roles = await tx
    .selectFrom("app.role")
    .select(["code", "name"])
    .where("given_by_two", "=", false)
    .where("code", "not in", HEADS)
    .orderBy("rank")
    .orderBy("code")
    .execute();
  return { items, roles };
}
