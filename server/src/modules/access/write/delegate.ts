import { Delegate } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, allActs, defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { notify } from "../../notifications/index.ts";
import { DELEGABLE_PERMISSIONS, isDelegable } from "../domain/delegable.ts";
import { refusals } from "../domain/refusals.ts";

interface Office {
  accountId: string;
  unitId: string;
  provinceWide: boolean;
  validTo: string | null;
  acts: string[];
}
interface Recorded {
  delegate: string;
  acts: string[];
  units: string[];
  validFrom: string;
  lastDay: string;
  legalBasis: string;
}

/** Gives another person some of one's own rights for some days. What one has by delegation is not one's own to give. */
export const delegate = defineAct({
  name: "access.delegate",
  title: "Ủy quyền",
  input: Delegate,
  load: (context, { grantId }) => ownOffice(context, grantId),
  policy: () => allowed,
  async run(context, office, input) {
    const { tx, now } = context;
    const beyond = input.acts.find((act) => !office.acts.includes(act) || !isDelegable(act));
    if (beyond) throw atField(refusals.NOT_DELEGABLE(titleOf(beyond)), "acts");
    checkDays(context, office, input);
    const name = await delegateOf(context, office, input.delegateId);
    const units = await unitsWithin(context, office, input.unitIds);
    const id = newId();
    await tx
      .insertInto("app.delegation")
      .values({
        id,
        grant_id: input.grantId,
        delegator_id: office.accountId,
        delegate_id: input.delegateId,
        acts: input.acts,
        unit_ids: input.unitIds.length === 0 ? null : input.unitIds,
        valid_from: input.validFrom,
        last_day: input.lastDay,
        legal_basis: input.legalBasis,
        created_at: now,
      })
      .execute();
    const { validFrom, lastDay, legalBasis } = input;
    const acts = input.acts.map(titleOf);
    context.record("delegation", id, {
      delegate: name,
      acts,
      units,
      validFrom,
      lastDay,
      legalBasis,
    });
    await notify(tx, now, [input.delegateId], {
      kind: "access.delegated",
      subject: { type: "delegation", id },
      title: `${context.actor.name} ủy quyền cho bạn từ ngày ${vietnameseDate(validFrom)} đến hết ngày ${vietnameseDate(lastDay)}`,
      body: acts.join("; "),
      key: "given",
    });
    return { id };
  },
  tell: telling<Recorded>(
    ({ delegate: to, acts, units, validFrom, lastDay, legalBasis }) =>
      `ủy quyền cho ${to} thực hiện: ${acts.join(", ")}${units.length === 0 ? "" : `, đối với ${units.join(", ")}`}, từ ngày ${vietnameseDate(validFrom)} đến hết ngày ${vietnameseDate(lastDay)}, theo ${legalBasis}`,
  ),
});

const titleOf = (act: string): string =>
  allActs().get(act)?.title ?? DELEGABLE_PERMISSIONS.get(act) ?? act;

async function ownOffice({ tx, actor, today }: ActContext, grantId: string): Promise<Office> {
  const { rows } = await sql<Office>`
    select held.account_id as "accountId", held.unit_id as "unitId", role.scope = 'province' as "provinceWide",
      held.valid_to as "validTo",
      array(select role_act.act from app.role_act where role_act.role_code = role.code) as acts
    from app.role_grant held join app.role on role.code = held.role_code
    where held.id = ${grantId} and held.account_id = ${actor.accountId}::uuid
      and daterange(held.valid_from, held.valid_to) @> ${today}::date
      and exists (select from app.role_act where role_act.role_code = role.code and role_act.act = ${"access.delegate"})`.execute(
    tx,
  );
  if (!rows[0]) throw atField(refusals.OFFICE_NOT_OWN(), "grantId");
  return rows[0];
}

/** From today on; not beyond the end of the office, where that is known. */
function checkDays(
  { today }: ActContext,
  { validTo }: Office,
  { validFrom, lastDay }: { validFrom: string; lastDay: string },
): void {
  if (validFrom < today) throw atField(refusals.DELEGATION_IN_PAST(), "validFrom");
  if (lastDay < validFrom) throw atField(refusals.DELEGATION_ENDS_FIRST(), "lastDay");
  if (validTo !== null && lastDay >= validTo) {
    throw atField(refusals.BEYOND_OFFICE(vietnameseDate(validTo)), "lastDay");
  }
}

/** Somebody else with an open account and an office; for an agency's office, one of its own people. */
async function delegateOf(
  { tx, today }: ActContext,
  office: Office,
  delegateId: string,
): Promise<string> {
  if (delegateId === office.accountId) throw atField(refusals.DELEGATE_SELF(), "delegateId");
  const { rows } = await sql<{ name: string }>`
    select person.full_name as name from app.account join app.person on person.id = account.person_id
    where account.id = ${delegateId} and account.locked_at is null
      and exists (select from app.role_grant held where held.account_id = account.id
        and daterange(held.valid_from, held.valid_to) @> ${today}::date)
      and (${office.provinceWide} or exists (select from app.appointment
        join app.unit_closure closure on closure.descendant_id = appointment.unit_id and closure.ancestor_id = ${office.unitId}::uuid
        where appointment.person_id = person.id and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date))`.execute(
    tx,
  );
  if (!rows[0]) throw atField(refusals.DELEGATE_UNFIT(), "delegateId");
  return rows[0].name;
}

/** The names of the units it is narrowed to, all of them within the office's reach. */
async function unitsWithin(
  { tx, today }: ActContext,
  office: Office,
  unitIds: readonly string[],
): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const wanted = [...new Set(unitIds)];
  const { rows } = await sql<{ name: string }>`
    select version.name from app.unit_version version
    where version.unit_id = any (${wanted}::uuid[]) and daterange(version.valid_from, version.valid_to) @> ${today}::date
      and (${office.provinceWide} or version.unit_id in
        (select closure.descendant_id from app.unit_closure closure where closure.ancestor_id = ${office.unitId}::uuid))
    order by version.name collate app.vi`.execute(tx);
  if (rows.length !== wanted.length) throw atField(refusals.UNIT_BEYOND_OFFICE(), "unitIds");
  return rows.map(({ name }) => name);
}
