import { AddPower, CheckPower, EndPower, type PowerCheckResult } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { answersFor } from "../domain/programme-policies.ts";
import { programmeRefusals } from "../domain/refusals.ts";
import { mayCheckPower, type PowerSubject } from "../domain/register-policies.ts";
import { nextReviewAfter } from "../domain/review-due.ts";
import { powerCheckWords, powerLabel } from "../domain/words.ts";
import { powerSubject } from "../read/subjects.ts";
import { accountOf } from "./account-of.ts";
import { livingUnit } from "./living-unit.ts";

/** That a line can stand as it is written. @returns to whom the power goes, in words. */
export async function checkedPower(
  context: ActContext,
  input: Omit<AddPower, "power">,
): Promise<string> {
  const { today, actor } = context;
  const { fromUnitId, toUnitId, ownerUnitId, actOn, validFrom, validTo } = input;
  if (!answersFor(actor, ownerUnitId)) {
    throw refusals.NOT_ALLOWED("Cơ quan chỉ ghi phân cấp do mình theo dõi.");
  }
  if (actOn > today) throw atField(programmeRefusals.DOCUMENT_IN_FUTURE(), "actOn");
  if (toUnitId === fromUnitId) throw atField(programmeRefusals.TO_ITSELF(), "toUnitId");
  if (validTo !== null && validTo <= validFrom) {
    throw atField(programmeRefusals.ENDS_BEFORE_IT_BEGINS(vietnameseDate(validFrom)), "validTo");
  }
  const toName = toUnitId === null ? null : await livingUnit(context, toUnitId, "toUnitId");
  const toWhom = input.toWhom ?? toName;
  if (toWhom === null) throw atField(programmeRefusals.TO_WHOM_MISSING(), "toWhom");
  await livingUnit(context, fromUnitId, "fromUnitId");
  await livingUnit(context, ownerUnitId, "ownerUnitId");
  return toWhom;
}

/** Notes a power that a legal act gives to another level or agency, with its conditions and how often it is looked at again. */
export const addPower = defineAct({
  name: "programmes.add-power",
  title: "Ghi nội dung phân cấp",
  input: AddPower,
  load: async () => undefined,
  policy: () => ({ allowed: true }),
  async run(context, _, input) {
    const { tx, now } = context;
    const { power, fromUnitId, toUnitId, ownerUnitId, actNumber, actOn, validFrom, validTo } =
      input;
    const toWhom = await checkedPower(context, input);
    const id = newId();
    const { rows } = await sql<{ number: number }>`
      insert into app.decentralised_power (id, power, field, from_unit_id, to_unit_id, to_whom, owner_unit_id, act_number, act_on,
        conditions, valid_from, valid_to, review_months, next_review_on, added_by, added_at)
      values (${id}, ${power}, ${input.field}, ${fromUnitId}, ${toUnitId}, ${toWhom}, ${ownerUnitId}, ${actNumber}, ${actOn},
        ${input.conditions}, ${validFrom}, ${validTo}, ${input.reviewMonths}, ${nextReviewAfter(validFrom, input.reviewMonths)},
        ${accountOf(context)}, ${now}) returning number`.execute(tx);
    context.record("decentralised-power", id, {
      number: rows[0]?.number,
      toWhom,
      actNumber,
    });
    return { id, version: 1 };
  },
  tell: telling<{ number: number; toWhom: string; actNumber: string }>(
    ({ number, toWhom, actNumber }) =>
      `ghi nội dung phân cấp ${powerLabel(number)} cho ${toWhom} theo văn bản số ${actNumber}`,
  ),
});

export async function lockPower(
  { tx }: ActContext,
  { powerId, version }: { powerId: string; version: number },
): Promise<PowerSubject> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`power:${powerId}`}, 0))`.execute(tx);
  const { rows } = await sql<{ subject: PowerSubject }>`
    select jsonb_build_object(${powerSubject}) as subject from app.decentralised_power power where power.id = ${powerId}::uuid`.execute(
    tx,
  );
  const subject = rows[0]?.subject;
  if (!subject) throw refusals.NOT_FOUND("nội dung phân cấp này");
  if (subject.version !== version) throw refusals.VERSION_CONFLICT();
  return subject;
}

/** Notes a later check of how a power is used (hậu kiểm); the next is due so many months after it. */
export const checkPower = defineAct({
  name: "programmes.check-power",
  title: "Ghi kết quả kiểm tra",
  input: CheckPower,
  load: (context, input) => lockPower(context, input),
  policy: mayCheckPower,
  async run(context, power, { checkedOn, result, finding, documentNumber }) {
    const { tx, now, today } = context;
    const { id, version, number, validFrom, reviewMonths } = power;
    if (checkedOn > today || checkedOn < validFrom) {
      throw atField(programmeRefusals.CHECK_DAY_WRONG(), "checkedOn");
    }
    const next = nextReviewAfter(checkedOn, reviewMonths);
    await sql`
      insert into app.power_check (power_id, checked_on, result, finding, document_number, next_review_on, entered_by, entered_at)
      values (${id}, ${checkedOn}, ${result}, ${finding}, ${documentNumber}, ${next}, ${accountOf(context)}, ${now})`.execute(
      tx,
    );
    // An older check that is entered late moves nothing back.
    await sql`
      update app.decentralised_power set next_review_on = greatest(next_review_on, ${next}::date), version = ${version + 1}
      where id = ${id}::uuid`.execute(tx);
    context.record("decentralised-power", id, { number, result, on: checkedOn });
    return { id, version: version + 1 };
  },
  tell: telling<{ number: number; result: PowerCheckResult; on: string }>(
    ({ number, result, on }) =>
      `ghi kết quả kiểm tra phân cấp ${powerLabel(number)} ngày ${vietnameseDate(on)}: ${powerCheckWords[result]}`,
  ),
});

/** Ends a power by a day: it was taken back, or its act no longer holds. */
export const endPower = defineAct({
  name: "programmes.end-power",
  title: "Thôi áp dụng",
  input: EndPower,
  load: (context, input) => lockPower(context, input),
  policy: mayCheckPower,
  async run(context, { id, version, number, validFrom }, { endsOn, reason }) {
    if (endsOn <= validFrom) {
      throw atField(programmeRefusals.ENDS_BEFORE_IT_BEGINS(vietnameseDate(validFrom)), "endsOn");
    }
    await sql`
      update app.decentralised_power set valid_to = ${endsOn}, ended_by = ${accountOf(context)}, ended_because = ${reason},
        version = ${version + 1} where id = ${id}::uuid`.execute(context.tx);
    context.record("decentralised-power", id, { number, on: endsOn, reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ number: number; on: string; reason: string }>(
    ({ number, on, reason }) =>
      `ghi phân cấp ${powerLabel(number)} thôi áp dụng từ ${vietnameseDate(on)}: “${reason}”`,
  ),
});
