import type { InspectionOffer } from "@dondoc/contract";
import type { z } from "zod";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { holdersOfAct } from "../../access/index.ts";
import { bodyName, nameBehind, personOf, postOf } from "./refs.ts";

type Offer = z.output<typeof InspectionOffer>;

/** Bodies with their members of today, who may decide, and the plans of inspection that are open. */
export async function inspectionOffer(tx: Tx, actor: Actor, today: string): Promise<Offer> {
  const { rows: bodies } = await sql<Offer["bodies"][number]>`
    select body.id, ${bodyName("body.id", today)} as name, (
      select coalesce(jsonb_agg(jsonb_build_object('person', ${personOf("member.person_id")}, 'post', ${postOf("member.person_id", today)})
        order by array_position(array['head', 'deputy', 'secretary', 'member'], member.function), member.id), '[]')
      from app.inspecting_body_member member
      where member.body_id = body.id and daterange(member.valid_from, member.valid_to) @> ${today}::date) as members
    from app.inspecting_body body
    where not exists (select from app.inspecting_body_decision decision
      where decision.body_id = body.id and decision.kind = 'ending' and decision.valid_from <= ${today}::date)
    order by body.kind = 'working-group' desc, name, body.id`.execute(tx);
  const holders = await holdersOfAct(tx, "inspections.approve", today);
  const { rows: deciders } = await sql<Offer["deciders"][number]>`
    select account.id as "accountId", ${nameBehind("account.id")} || coalesce(', ' || ${postOf("account.person_id", today)}, '') as name
    from app.account where account.id = any (${holders.filter((one) => one !== actor.accountId)}::uuid[])
    order by name, account.id`.execute(tx);
  const { rows: programmes } = await sql<Offer["programmes"][number]>`
    select id, title from app.programme where kind = 'inspection' and closed_on is null order by year desc, number`.execute(
    tx,
  );
  return { bodies, deciders, programmes };
}
