import type { RuleFields } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { RuleSubject } from "../domain/rule-policies.ts";

/** The columns that hold a rule's own fields. */
export const ruleColumns = (rule: RuleFields) => ({
  title: rule.title,
  reference: rule.reference,
  field: rule.field?.trim() ? rule.field.trim() : null,
  normal_days: rule.normalDays,
  urgent_days: rule.urgentDays,
  silence: rule.silence,
  silence_basis: rule.silence === "none" ? null : (rule.silenceBasis?.trim() ?? null),
  owner_unit_id: rule.ownerUnitId,
  in_force_from: rule.inForceFrom,
  next_review_on: rule.nextReviewOn,
});

/** Writes whom a rule names, in place of whom it named. */
export async function storeParties(
  { tx }: ActContext,
  ruleId: string,
  partyIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom("app.coordination_rule_party").where("rule_id", "=", ruleId).execute();
  await sql`
    insert into app.coordination_rule_party (rule_id, unit_id)
    select distinct ${ruleId}::uuid, unit from unnest(${[...partyIds]}::uuid[]) unit`.execute(tx);
}

/** Takes a rule for this transaction, in the version the client saw. */
export async function lockRule(
  { tx }: ActContext,
  { ruleId, version }: { ruleId: string; version: number },
): Promise<RuleSubject> {
  const { rows } = await sql<RuleSubject>`
    select id, version, title, in_force_from as "inForceFrom", review_state as "reviewState"
    from app.coordination_rule where id = ${ruleId} for update`.execute(tx);
  const [rule] = rows;
  if (!rule) throw refusals.NOT_FOUND("quy chế phối hợp này");
  if (rule.version !== version) throw refusals.VERSION_CONFLICT();
  return rule;
}
