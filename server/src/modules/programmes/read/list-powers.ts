import type { PowerList, PowerQuery, PowerRow } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { RegisterActs } from "./register-acts.ts";
import { readSettings } from "../../settings/index.ts";
import type { PowerSubject } from "../domain/register-policies.ts";
import { reviewDue, validityOn } from "../domain/review-due.ts";
import { powerSubject } from "./subjects.ts";
import { unitOn } from "./unit-on.ts";

type Read = Omit<PowerRow, "validity" | "review" | "acts"> & { subject: PowerSubject };

/** A province decentralises some hundreds of powers; the register says nothing of a second page. */
const MOST = 1000;

/** The register of decentralised powers as it holds on a day; whether a review is late is of that day too. */
export async function listPowers(
  tx: Tx,
  actor: Actor,
  { list, unitId, q, on }: PowerQuery,
  { today, acts }: { today: string; acts: RegisterActs<PowerSubject> },
): Promise<z.output<typeof PowerList>> {
  const day = on ?? today;
  const at = sql`${day}::date`;
  const standing = sql`(power.valid_to is null or power.valid_to > ${at})`;
  const wanted = {
    "in-force": sql`power.valid_from <= ${at} and ${standing}`,
    "review-overdue": sql`power.next_review_on < ${at} and ${standing}`,
    ended: sql`not ${standing}`,
    all: sql`true`,
  }[list];
  const { rows } = await sql<Read>`
    select power.id, power.version, power.number::int as number, power.power, power.field, ${unitOn("power.from_unit_id", at)} as from,
      case when power.to_unit_id is not null then ${unitOn("power.to_unit_id", at)} end as to, power.to_whom as "toWhom",
      ${unitOn("power.owner_unit_id", at)} as owner, power.act_number as "actNumber", power.act_on as "actOn", power.conditions,
      power.valid_from as "validFrom", power.valid_to as "validTo", power.ended_because as "endedBecause",
      power.review_months as "reviewMonths", power.next_review_on as "nextReviewOn", jsonb_build_object(${powerSubject}) as subject,
      coalesce((select jsonb_agg(jsonb_build_object('id', said.id, 'checkedOn', said.checked_on, 'result', said.result,
          'finding', said.finding, 'documentNumber', said.document_number, 'enteredBy', coalesce((select person.full_name
            from app.account join app.person on person.id = account.person_id where account.id = said.entered_by), ''))
          order by said.checked_on desc, said.id desc)
        from app.power_check said where said.power_id = power.id), '[]') as checks
    from app.decentralised_power power
    where ${wanted} and (${unitId ?? null}::uuid is null or ${unitId ?? null}::uuid in (power.from_unit_id, power.to_unit_id, power.owner_unit_id))
      and (${q?.trim() ? q : null}::text is null or app.fold(concat_ws(' ', power.power, power.field, power.to_whom, power.act_number))
        like '%' || app.fold(${q ?? ""}) || '%')
    order by power.next_review_on, power.number limit ${MOST}`.execute(tx);
  const remindDays = (await readSettings(tx, day))["registers.remindDays"];
  return {
    items: rows.map(({ subject, ...row }) => ({
      ...row,
      validity: validityOn(row, day),
      review: reviewDue(row, day, remindDays),
      acts: verdictsOn(actor, subject, today, acts.onLine),
    })),
    on: day,
    acts: verdictsOn(actor, undefined, today, acts.here),
  };
}
