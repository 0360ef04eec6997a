import { AllocateConsultation } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { notify } from "../../notifications/index.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { numbered } from "../domain/words.ts";
import { accountOf } from "./account-of.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";

/** Gives the request to one person of the asked agency, without stopping the clock. */
export const allocateConsultation = defineAct({
  name: "coordination.allocate",
  title: "Giao người xử lý",
  input: AllocateConsultation,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.allocate,
  async run(context, part, { personId }) {
    const person = await memberOf(context, part.unitId, personId);
    if (!person) {
      throw atField(coordinationRefusals.PERSON_ELSEWHERE(part.unitName), "personId");
    }
    const { now, tx, actor } = context;
    const account = person.accountId;
    if (account !== null && account !== actor.accountId) {
      await notify(tx, now, [account], {
        kind: "coordination.allocated",
        subject: { type: "consultation", id: part.consultationId },
        title: `Bạn được giao dự thảo trả lời yêu cầu ${numbered("LYK", part.number)} của ${part.askingName}, hạn ${vietnameseDate(part.lastDay ?? context.today)}.`,
        key: `allocated:${part.version}`,
      });
    }
    context.record("consultation", part.id, { person: person.name });
    return changeAsked(context, part, "coordination.allocate", {
      person_id: personId,
      allocated_at: now,
      ...(part.read ? {} : { read_at: now, read_by: accountOf(context) }),
    });
  },
  tell: telling<{ person: string }>(({ person }) => `giao ${person} xử lý yêu cầu lấy ý kiến`),
});

/** A person now appointed to the agency or a unit below it, with their account. */
async function memberOf(
  { tx, today }: ActContext,
  unitId: string,
  personId: string,
): Promise<{ name: string; accountId: string | null } | null> {
  const { rows } = await sql<{ name: string; accountId: string | null }>`
    select person.full_name as name, account.id as "accountId"
    from app.appointment
    join app.person on person.id = appointment.person_id
    join app.unit_closure closure on closure.descendant_id = appointment.unit_id
    left join app.account on account.person_id = person.id
    where appointment.person_id = ${personId} and closure.ancestor_id = ${unitId}
      and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
    limit 1`.execute(tx);
  return rows[0] ?? null;
}
