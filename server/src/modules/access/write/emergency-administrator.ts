import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { defineNote, telling, type Runtime } from "../../../kernel/act.ts";
import { theProgram, type Actor } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { notify } from "../../notifications/index.ts";
import { refusals } from "../domain/refusals.ts";
import { emergencyLinkEnd } from "../domain/tokens.ts";
import { holdersOfRole } from "../read/holders-of-role.ts";
import { linkPath, makeLink } from "./links.ts";

const NOTE = "access.emergency-admin";
/** Long enough to put things right; whoever is to stay is invited in the ordinary way. */
const DAYS = 7;
const TOLD = ["ADMINISTRATOR", "OFFICE_CHIEF", "CHAIR"];

defineNote(
  NOTE,
  "mở quyền quản trị khẩn cấp",
  telling<{ login: string; reason: string; lastDay: string }>(
    ({ login, reason, lastDay }) =>
      `mở quyền quản trị khẩn cấp cho ${login} đến hết ngày ${vietnameseDate(lastDay)}, lý do: “${reason}”`,
  ),
);

export interface Emergency {
  login: string;
  /** Of a person who has no account yet. */
  fullName: string | null;
  reason: string;
  /** Who typed the command, as the machine knows them. */
  operator: string;
}

/**
 * When no administrator can come in: whoever holds the server's terminal opens the door for one, for a week, by a link of one
 * hour with which a password is set and a second step enrolled. An account that is there is unlocked, its sessions and second
 * step end. The journal says who, for whom and why, and every administrator, leader of the Office and the Chair are told.
 * @throws Refusal EMERGENCY_NAME_NEEDED where there is no such account and no name
 */
export function emergencyAdministrator(
  { db, clock }: Pick<Runtime, "db" | "clock">,
  emergency: Emergency,
): Promise<{ path: string; expiresAt: Date; lastDay: string }> {
  const login = emergency.login.toLowerCase();
  const actor: Actor = {
    ...theProgram,
    name: `Dòng lệnh trên máy chủ (${emergency.operator})`,
  };
  return inScope(db, actor, async (tx) => {
    const now = clock.now();
    const today = localDateOf(now);
    const accountId =
      (await openAgain(tx, login)) ?? (await newAccount(tx, login, emergency.fullName, now));
    const lastDay = addDays(today, DAYS - 1);
    await grantFor(tx, accountId, today, addDays(today, DAYS));
    const { token, expiresAt } = await makeLink(
      tx,
      accountId,
      "invitation",
      now,
      emergencyLinkEnd(now),
    );
    const { reason } = emergency;
    await appendEvents(tx, actor, now, [
      {
        act: NOTE,
        subjectType: "account",
        subjectId: accountId,
        payload: { login, reason, lastDay },
      },
    ]);
    const told = await Promise.all(TOLD.map((role) => holdersOfRole(tx, role, today)));
    await notify(tx, now, [...new Set(told.flat())], {
      kind: NOTE,
      subject: { type: "account", id: accountId },
      title: `Quyền quản trị khẩn cấp đã được mở cho ${login} bằng dòng lệnh trên máy chủ, đến hết ngày ${vietnameseDate(lastDay)}`,
      body: reason,
      key: `emergency:${newId()}`,
    });
    return { path: linkPath(token), expiresAt, lastDay };
  });
}

/** An account that is there, with nothing open in it any more; null when there is none. */
async function openAgain(tx: Tx, login: string): Promise<string | null> {
  const account = await tx
    .selectFrom("app.account")
    .select("id")
    .where("login", "=", login)
    .executeTakeFirst();
  if (!account) return null;
  await tx
    .updateTable("app.account")
    .set({ locked_at: null })
    .where("id", "=", account.id)
    .execute();
  const open = [
    "app.session",
    "app.second_factor",
    "app.passkey",
    "app.recovery_code",
    "app.factor_offer",
    "app.sign_in_step",
  ] as const;
  for (const table of open)
    await tx.deleteFrom(table).where("account_id", "=", account.id).execute();
  return account.id;
}

async function newAccount(
  tx: Tx,
  login: string,
  fullName: string | null,
  now: Date,
): Promise<string> {
  if (fullName === null) throw refusals.EMERGENCY_NAME_NEEDED(login);
  const [personId, accountId] = [newId(), newId()];
  await tx.insertInto("app.person").values({ id: personId, full_name: fullName }).execute();
  await tx
    .insertInto("app.account")
    .values({ id: accountId, person_id: personId, login, created_at: now })
    .execute();
  return accountId;
}

/** Of the whole province; whoever is an administrator already stays one as long as before. */
async function grantFor(tx: Tx, accountId: string, today: string, validTo: string): Promise<void> {
  if ((await holdersOfRole(tx, "ADMINISTRATOR", today)).includes(accountId)) return;
  const unit = await tx
    .selectFrom("app.unit_version")
    .select("unit_id")
    .where("kind", "=", "committee")
    .where("parent_id", "is", null)
    .where("valid_from", "<=", today)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", today)]))
    .executeTakeFirst();
  if (!unit) throw refusals.EMERGENCY_NO_PROVINCE();
  await tx
    .insertInto("app.role_grant")
    .values({
      account_id: accountId,
      role_code: "ADMINISTRATOR",
      unit_id: unit.unit_id,
      valid_from: today,
      valid_to: validTo,
    })
    .execute();
}
