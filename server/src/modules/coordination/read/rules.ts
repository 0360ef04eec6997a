import type { CoordinationRule, CoordinationRuleDetail, CoordinationRuleList, CoordinationRules } from "@dondoc/contract"; // prettier-ignore
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import type { RuleSubject } from "../domain/rule-policies.ts";
import { unitRef } from "../unit-ref.ts";

type OnRule = Parameters<typeof verdictsOn<RuleSubject>>[3];

/** More rules nobody keeps in one register; the list says nothing of a second page. */
const MOST = 500;

const standing = (today: string) => sql`rule.in_force_from <= ${today}::date
  and (rule.in_force_to is null or rule.in_force_to > ${today}::date)`;
const lists: Record<CoordinationRuleList, (today: string) => RawBuilder<unknown>> = {
  "in-force": standing,
  "review-overdue": (today) =>
    sql`rule.review_state <> 'ended' and rule.next_review_on < ${today}::date`,
  amending: () => sql`rule.review_state in ('to-review', 'amending')`,
  ended: () => sql`rule.review_state = 'ended'`,
  all: () => sql`true`,
};

const columns = (
  today: string,
) => sql`rule.id, rule.version, rule.title, rule.reference, rule.field,
  (select coalesce(jsonb_agg(party.ref order by party.ref ->> 'name'), '[]') from (select ${unitRef("named.unit_id", today)} as ref
    from app.coordination_rule_party named where named.rule_id = rule.id) party) as parties,
  rule.normal_days as "normalDays", rule.urgent_days as "urgentDays", rule.silence, rule.silence_basis as "silenceBasis",
  ${unitRef("rule.owner_unit_id", today)} as owner, rule.in_force_from as "inForceFrom", rule.in_force_to as "inForceTo",
  (${standing(today)}) as "inForce", rule.review_state as "reviewState", rule.next_review_on as "nextReviewOn",
  (rule.review_state <> 'ended' and rule.next_review_on < ${today}::date) as "reviewOverdue", rule.review_note as "reviewNote"`;

/** The register of coordination rules; of an agency those that name it or everybody. */
export async function listRules(
  tx: Tx,
  today: string,
  { list, unitId }: { list: CoordinationRuleList; unitId?: string | undefined },
): Promise<z.output<typeof CoordinationRules>> {
  const { rows } = await sql<CoordinationRule>`
    select ${columns(today)} from app.coordination_rule rule
    where ${lists[list](today)} and (${unitId ?? null}::uuid is null
      or exists (select from app.coordination_rule_party party where party.rule_id = rule.id and party.unit_id = ${unitId ?? null}::uuid)
      or not exists (select from app.coordination_rule_party party where party.rule_id = rule.id))
    order by rule.next_review_on nulls last, rule.id limit ${MOST}`.execute(tx);
  return { asOf: today, items: rows };
}

export async function getRule(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnRule },
): Promise<CoordinationRuleDetail> {
  const { rows } = await sql<CoordinationRule>`
    select ${columns(today)} from app.coordination_rule rule where rule.id = ${id}`.execute(tx);
  const [rule] = rows;
  if (!rule) throw refusals.NOT_FOUND("quy chế phối hợp này");
  return {
    ...rule,
    acts: verdictsOn(actor, rule, today, acts),
    journal: await readJournal(tx, [id]),
  };
}
