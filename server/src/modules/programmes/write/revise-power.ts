import { RevisePower } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { changesIn, changesInWords, type Change } from "../domain/changes.ts";
import { programmeRefusals } from "../domain/refusals.ts";
import { mayCheckPower } from "../domain/register-policies.ts";
import { nextReviewAfter } from "../domain/review-due.ts";
import { powerLabel } from "../domain/words.ts";
import { checkedPower, lockPower } from "./powers.ts";

const NAMES = {
  power: "nội dung",
  field: "lĩnh vực",
  from: "cơ quan phân cấp",
  toWhom: "cấp được phân cấp",
  owner: "cơ quan theo dõi",
  actNumber: "số văn bản",
  actOn: "ngày văn bản",
  conditions: "điều kiện",
  validFrom: "ngày bắt đầu",
  validTo: "ngày thôi áp dụng",
  reviewMonths: "kỳ kiểm tra (tháng)",
};
type Told = Record<keyof typeof NAMES, string | null>;

/** Puts right what was entered wrongly in a line of the register; the journal keeps what stood there. */
export const revisePower = defineAct({
  name: "programmes.revise-power",
  title: "Sửa ghi nhận",
  input: RevisePower,
  load: (context, input) => lockPower(context, input),
  policy: mayCheckPower,
  async run(context, { id, version, number }, input) {
    const { tx } = context;
    const toWhom = await checkedPower(context, input);
    const before = await toldOf(context, id);
    const checks = await checkDays(context, id);
    if (checks.first !== null && checks.first < input.validFrom) {
      throw atField(programmeRefusals.CHECKED_BEFORE(vietnameseDate(checks.first)), "validFrom");
    }
    const next = nextReviewAfter(checks.last ?? input.validFrom, input.reviewMonths);
    await sql`
      update app.decentralised_power set power = ${input.power}, field = ${input.field}, from_unit_id = ${input.fromUnitId},
        to_unit_id = ${input.toUnitId}, to_whom = ${toWhom}, owner_unit_id = ${input.ownerUnitId}, act_number = ${input.actNumber},
        act_on = ${input.actOn}, conditions = ${input.conditions}, valid_from = ${input.validFrom}, valid_to = ${input.validTo},
        review_months = ${input.reviewMonths}, next_review_on = ${next}, version = ${version + 1} where id = ${id}::uuid`.execute(
      tx,
    );
    const changes = changesIn(NAMES, before, await toldOf(context, id));
    if (changes.length === 0) throw programmeRefusals.NOTHING_CHANGED();
    context.record("decentralised-power", id, { number, changes, reason: input.reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ number: number; changes: Change[]; reason: string }>(
    ({ number, changes, reason }) =>
      `sửa ghi nhận phân cấp ${powerLabel(number)}: ${changesInWords(changes)}. Lý do: “${reason}”`,
  ),
});

async function toldOf({ tx, today }: ActContext, id: string): Promise<Told> {
  const { rows } = await sql<Told>`
    select power, field, ${nameOn("from_unit_id", today)} as from, to_whom as "toWhom", ${nameOn("owner_unit_id", today)} as owner,
      act_number as "actNumber", to_char(act_on, 'DD/MM/YYYY') as "actOn", conditions, to_char(valid_from, 'DD/MM/YYYY') as "validFrom",
      to_char(valid_to, 'DD/MM/YYYY') as "validTo", review_months::text as "reviewMonths"
    from app.decentralised_power where id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`power ${id} is gone`);
  return row;
}

const nameOn = (
  column: string,
  today: string,
) => sql`(select version.name from app.unit_version version
  where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1)`;

async function checkDays({ tx }: ActContext, id: string) {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(checked_on) as first, max(checked_on) as last from app.power_check where power_id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0] ?? { first: null, last: null };
}
