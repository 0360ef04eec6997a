import type { RiskWeighing } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { criteria } from "../domain/criteria.ts";
import { riskRefusals } from "../refusals.ts";

interface Row extends Omit<RiskWeighing, "criteria"> {
  weights: { code: string; weight: number; bound: number; least: number }[];
}

/** All weighings there were, the one that holds last first; a criterion that one does not know yet counts nothing in it. */
export async function readWeighings(tx: Tx): Promise<RiskWeighing[]> {
  const { rows } = await sql<Row>`
    select weighing.id, weighing.number, weighing.valid_from::text as "validFrom", weighing.basis, weighing.certainty, weighing.most,
      (select person.full_name from app.account join app.person on person.id = account.person_id where account.id = weighing.set_by) as "setBy",
      (weighing.set_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "setOn",
      (select jsonb_agg(jsonb_build_object('code', criterion, 'weight', weight, 'bound', bound, 'least', least))
        from app.risk_weight where weighing_id = weighing.id) as weights
    from app.risk_weighing weighing order by weighing.valid_from desc, weighing.number desc`.execute(
    tx,
  );
  return rows.map(({ weights, ...row }) => ({
    ...row,
    criteria: criteria.flatMap(({ code, measure, boundUnit, ofFields, name }) => {
      const own = weights.find((one) => one.code === code);
      if (!own) return [];
      const { weight, bound, least } = own;
      return [{ code, name: name(bound), measure, boundUnit, ofFields, weight, bound, least }];
    }),
  }));
}

/** The one that a list of this day is reckoned by. */
export function weighingOn(weighings: readonly RiskWeighing[], day: string): RiskWeighing {
  const found = weighings.find(({ validFrom }) => validFrom <= day);
  if (!found) throw riskRefusals.NO_WEIGHING(weighings.at(-1)?.validFrom ?? day);
  return found;
}
