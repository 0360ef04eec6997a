import { SetRiskWeighing } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { criteria } from "../domain/criteria.ts";
import { maySeeRisk } from "../domain/risk-policies.ts";
import { riskRefusals } from "../refusals.ts";

/** What counts how much from a day on; lists of the days before keep what held then. */
export const setRiskWeighing = defineAct({
  name: "risk.set-weighing",
  title: "Đặt bộ trọng số",
  input: SetRiskWeighing,
  load: async () => undefined,
  policy: (actor) => maySeeRisk(actor),
  async run({ tx, now, today, actor, ...act }, _, { validFrom, basis, most, weights }) {
    if (validFrom < today) throw atField(riskRefusals.NOT_BEFORE_TODAY(), "validFrom");
    const wrong = criteria.filter(
      ({ code }) => weights.filter((one) => one.code === code).length !== 1,
    );
    if (wrong.length > 0) {
      const names = wrong.map(({ code, name }) => name(weights.find((one) => one.code === code)?.bound ?? 1)); // prettier-ignore
      throw atField(riskRefusals.EACH_ONCE(names.join("; ")), "weights");
    }
    if (actor.accountId === null) throw refusals.NOT_SIGNED_IN();
    const id = newId(now.getTime());
    const { rows } = await sql<{ number: number }>`
      insert into app.risk_weighing (id, valid_from, basis, certainty, most, set_by, set_at)
      values (${id}, ${validFrom}, ${basis}, 'decided', ${most}, ${actor.accountId}, ${now}) returning number`.execute(
      tx,
    );
    await sql`
      insert into app.risk_weight (weighing_id, criterion, weight, bound, least)
      select ${id}::uuid, given.* from unnest(${weights.map(({ code }) => code)}::text[], ${weights.map(({ weight }) => weight)}::int[],
        ${weights.map(({ bound }) => bound)}::int[], ${weights.map(({ least }) => least)}::int[]) given`.execute(
      tx,
    );
    act.record("setting", id, { number: rows[0]?.number ?? 0, validFrom, basis, most, weights });
    return { id, version: 1 };
  },
  tell: telling<{ number: number; validFrom: string; basis: string }>(
    ({ number, validFrom, basis }) =>
      `đặt bộ trọng số rủi ro ${number}, áp dụng từ ${vietnameseDate(validFrom)} (${basis})`,
  ),
});
