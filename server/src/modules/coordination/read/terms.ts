import type { Tx } from "../../../kernel/database/scope.ts";
import { sql } from "kysely";
import type { Settings } from "../../settings/index.ts";
import {
  matchRule,
  termsOf,
  type GeneralTerms,
  type Request,
  type RuleFacts,
  type Terms,
} from "../domain/terms.ts";

export interface TermsRead extends Terms {
  manyAsked: number;
  /** Fields that rules open to this agency name. */
  fields: string[];
}

/** The terms of a request by the rule that holds for it, else by the settings. */
export async function readTerms(tx: Tx, request: Request, settings: Settings): Promise<TermsRead> {
  const [rules, silenceBasis] = [
    await rulesOpenTo(tx, request.askingUnitId, request.sentOn),
    await basisOfSilence(tx, request.sentOn),
  ];
  const general: GeneralTerms = {
    normalDays: settings["coordination.normalDays"],
    urgentDays: settings["coordination.urgentDays"],
    silenceBasis: settings["coordination.silenceMeansAgreement"] ? silenceBasis : null,
    calendar: settings.calendar,
  };
  return {
    ...termsOf(matchRule(rules, request), general, request),
    manyAsked: settings["coordination.manyAsked"],
    fields: [...new Set(rules.flatMap(({ field }) => field ?? []))].toSorted((a, b) =>
      a.localeCompare(b, "vi"),
    ),
  };
}

/** Rules in force on a day that name this agency or everybody. */
async function rulesOpenTo(tx: Tx, unitId: string, day: string): Promise<RuleFacts[]> {
  const { rows } = await sql<RuleFacts>`
    select rule.id, rule.title, rule.reference, rule.field, parties.ids as parties, rule.normal_days as "normalDays",
      rule.urgent_days as "urgentDays", rule.silence, rule.silence_basis as "silenceBasis",
      rule.in_force_from as "inForceFrom", rule.in_force_to as "inForceTo"
    from app.coordination_rule rule
    cross join lateral (select coalesce(array_agg(party.unit_id), '{}') as ids from app.coordination_rule_party party
      where party.rule_id = rule.id) parties
    where rule.in_force_from <= ${day}::date and (rule.in_force_to is null or rule.in_force_to > ${day}::date)
      and (parties.ids = '{}' or ${unitId}::uuid = any (parties.ids))`.execute(tx);
  return rows;
}

/** The ground under which the province has decided on a day's rule that silence means agreement. */
async function basisOfSilence(tx: Tx, day: string): Promise<string | null> {
  const row = await tx
    .selectFrom("app.setting_value")
    .select("legal_basis")
    .where("key", "=", "coordination.silenceMeansAgreement")
    .where("ended_at", "is", null)
    .where("valid_from", "<=", day)
    .orderBy("valid_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.legal_basis ?? null;
}
