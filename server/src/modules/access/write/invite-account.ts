import { InviteAccount } from "@dondoc/contract";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { headsOn } from "../../organisation/index.ts";
import { HEADS } from "../domain/heads.ts";
import { refusals } from "../domain/refusals.ts";
import { secondPersons } from "../read/second-persons.ts";
import { askSecondPerson } from "./ask-second-person.ts";
import { decideReset } from "./decide-reset.ts";
import { linkPath, makeLink } from "./links.ts";

/**
 * Makes a person, their office, account and role in one go, and a link with which they set their own password. Into a role that
 * decides on others or keeps the house nobody comes by one person's word: there the link is made by whoever decides as the second,
 * as soon as the province has one (ADR 38).
 */
export const inviteAccount = defineAct({
  name: "access.invite",
  title: "Mời người dùng",
  input: InviteAccount,
  async load({ tx, today }, { roleCode, unitId }) {
    const unit = await tx
      .selectFrom("app.unit_version")
      .select("unit_id")
      .where("unit_id", "=", unitId)
      .where("valid_from", "<=", today)
      .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", today)]))
      .executeTakeFirst();
    if (!unit) throw atField(refusals.UNIT_UNKNOWN(), "unitId");
    const role = await tx
      .selectFrom("app.role")
      .select(["code", "name", "given_by_two"])
      .where("code", "=", roleCode)
      .executeTakeFirst();
    if (!role) throw atField(refusals.ROLE_UNKNOWN(), "roleCode");
    return role;
  },
  policy: () => allowed,
  async run(context, role, input) {
    const { tx, today, now, actor } = context;
    const personId = newId();
    const accountId = newId();
    await tx
      .insertInto("app.person")
      .values({ id: personId, full_name: input.fullName, email: input.login })
      .execute();
    await tx
      .insertInto("app.appointment")
      .values({
        person_id: personId,
        unit_id: input.unitId,
        title: input.title,
        is_head: HEADS.includes(role.code) && !(await hasHead(tx, input.unitId, today)),
        valid_from: today,
      })
      .execute();
    // Two administrators may invite the same person at once: the second waits here for the first.
    const account = await tx
      .insertInto("app.account")
      .values({ id: accountId, person_id: personId, login: input.login, created_at: now })
      .onConflict((conflict) => conflict.column("login").doNothing())
      .executeTakeFirst();
    if (!account.numInsertedOrUpdatedRows)
      throw atField(refusals.LOGIN_TAKEN(input.login), "login");
    await tx
      .insertInto("app.role_grant")
      .values({
        account_id: accountId,
        role_code: role.code,
        unit_id: input.unitId,
        valid_from: today,
      })
      .execute();
    context.record("account", accountId, {
      person: input.fullName,
      role: role.name,
      login: input.login,
    });
    const deciders = role.given_by_two
      ? await secondPersons(tx, decideReset.name, today, [actor.accountId, accountId])
      : [];
    if (deciders.length > 0) {
      const reason = `Mời làm ${role.name}: ${input.title}`;
      const question = { accountId, person: input.fullName, reason, deciders };
      await askSecondPerson(context, { ...question, what: "invitation" });
      return { accountId, link: null, expiresAt: null };
    }
    const { token, expiresAt } = await makeLink(tx, accountId, "invitation", now);
    return { accountId, link: linkPath(token), expiresAt: expiresAt.toISOString() };
  },
  secretResult: true,
  tell: telling<{ person: string; role: string; login: string }>(
    ({ person, role, login }) => `mời ${person} (${login}) với vai trò ${role}`,
  ),
});

async function hasHead(tx: Tx, unitId: string, today: string): Promise<boolean> {
  const heads = await headsOn(tx, [unitId], today);
  return heads.has(unitId);
}
