import { sql } from "kysely";
import { defineNote, telling } from "../../../kernel/act.ts";
import { theProgram, type Actor } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { ProgramDatabase } from "../../../kernel/database/connect.ts";
import { says, type Claims } from "../domain/provincial-claims.ts";

const MADE = "access.make-account-by-rule";
const FOLLOWED = "access.follow-rules";

defineNote(
  MADE,
  "lập tài khoản theo quy tắc từ tài khoản của tỉnh",
  telling<{ person: string; login: string }>(
    ({ person, login }) => `lập tài khoản cho ${person} (${login}) theo quy tắc`,
  ),
);
defineNote(
  FOLLOWED,
  "đổi vai trò theo quy tắc từ tài khoản của tỉnh",
  telling<{ login: string; given: readonly string[]; taken: readonly string[] }>(
    ({ login, given, taken }) =>
      `đổi vai trò của ${login} theo quy tắc${given.length > 0 ? `: giao ${given.join("; ")}` : ""}${taken.length > 0 ? `; thôi ${taken.join("; ")}` : ""}`,
  ),
);

/** What is done by what the province says, and by no person. */
const THE_PROVINCE: Actor = { ...theProgram, name: "Cổng đăng nhập của tỉnh" };

export interface Rule {
  id: string;
  claim: string;
  value: string;
  role_code: string;
  unit_id: string;
  /** "Chuyên viên, Sở Tài chính" */
  gives: string;
}

/** The rules in force on a day that these claims meet. */
export async function rulesMet(tx: Tx, claims: Claims, today: string): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select rule.id, rule.claim, rule.value, rule.role_code, rule.unit_id, role.name || ', ' || version.name as gives
    from app.provincial_rule rule join app.role on role.code = rule.role_code
    join app.unit_version version on version.unit_id = rule.unit_id
      and daterange(version.valid_from, version.valid_to) @> ${today}::date
    where daterange(rule.valid_from, rule.valid_to) @> ${today}::date
    order by role.rank, rule.id`.execute(tx);
  return rows.filter(({ claim, value }) => says(claims, claim, value));
}

interface Following {
  db: ProgramDatabase;
  now: Date;
  met: readonly Rule[];
}

/**
 * A person whom a rule lets in and who has no account: made with the roles of the rules they meet, without a password.
 * @throws Refusal CROSSED where two browsers come at once: the second tries again and finds what the first has made
 */
export function makeAccount(
  { db, now, met }: Following,
  { email, name }: { email: string; name: string },
): Promise<{ id: string; login: string }> {
  return inScope(db, THE_PROVINCE, async (tx) => {
    const [personId, id] = [newId(), newId()];
    await tx.insertInto("app.person").values({ id: personId, full_name: name, email }).execute();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("app.account")
      .values({ id, person_id: personId, login: email, created_at: now })
      .onConflict((conflict) => conflict.column("login").doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) throw refusals.CROSSED();
    const [first] = met;
    if (first)
      await tx
        .insertInto("app.appointment")
        .values({
          person_id: personId,
          unit_id: first.unit_id,
          title: first.gives.split(", ")[0] ?? "",
          is_head: false,
          valid_from: localDateOf(now),
        })
        .execute();
    await appendEvents(tx, THE_PROVINCE, now, [
      { act: MADE, subjectType: "account", subjectId: id, payload: { person: name, login: email } },
    ]);
    await give(tx, { id, login: email }, met, now);
    return { id, login: email };
  });
}

/** Gives what the rules met now give and takes what rules gave before and give no more; what a person gave stays. */
export const followRules = (
  { db, now, met }: Following,
  account: { id: string; login: string },
): Promise<void> => inScope(db, THE_PROVINCE, (tx) => give(tx, account, met, now));

async function give(
  tx: Tx,
  account: { id: string; login: string },
  met: readonly Rule[],
  now: Date,
): Promise<void> {
  const today = localDateOf(now);
  // Two sign-ins at once would both give.
  await sql`select id from app.account where id = ${account.id} for update`.execute(tx);
  const taken = await sql<{ gave: string }>`
    with gone as (
      update app.role_grant set valid_to = greatest(${today}::date, valid_from + 1)
      where account_id = ${account.id} and rule_id is not null and rule_id <> all (${met.map(({ id }) => id)}::uuid[])
        and (valid_to is null or valid_to > greatest(${today}::date, valid_from + 1))
      returning role_code, unit_id)
    select role.name || ', ' || version.name as gave from gone join app.role on role.code = gone.role_code
    join lateral (select name from app.unit_version v where v.unit_id = gone.unit_id order by valid_from desc limit 1) version on true
    order by gave`.execute(tx);
  const given = await sql<{ rule_id: string }>`
    insert into app.role_grant (account_id, role_code, unit_id, valid_from, rule_id)
    select ${account.id}, rule.role_code, rule.unit_id, ${today}::date, rule.id
    from app.provincial_rule rule where rule.id = any (${met.map(({ id }) => id)}::uuid[])
      and not exists (select from app.role_grant held where held.account_id = ${account.id}
        and held.role_code = rule.role_code and held.unit_id = rule.unit_id
        and (held.valid_to is null or held.valid_to > ${today}::date))
    returning rule_id`.execute(tx);
  if (taken.rows.length === 0 && given.rows.length === 0) return;
  const names = met.filter(({ id }) => given.rows.some(({ rule_id }) => rule_id === id));
  await appendEvents(tx, THE_PROVINCE, now, [
    {
      act: FOLLOWED,
      subjectType: "account",
      subjectId: account.id,
      payload: {
        login: account.login,
        given: names.map(({ gives }) => gives),
        taken: taken.rows.map(({ gave }) => gave),
      },
    },
  ]);
}
