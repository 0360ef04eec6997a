import { defineNote, telling } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { atTheDoor, type Tx } from "../../../kernel/database/scope.ts";
import type { Caller, Door } from "../door.ts";
import { refusals } from "../domain/refusals.ts";
import { askPassword } from "../write/own-factor.ts";
import { noteAtTheDoor } from "../write/sessions.ts";

const LINKED = "access.link-province";
const HOW = {
  person: "tự nối khi đã đăng nhập",
  email: "trùng thư điện tử đã được tỉnh xác nhận",
  rule: "tài khoản lập theo quy tắc",
} as const;
export type LinkedBy = keyof typeof HOW;

defineNote(
  LINKED,
  "nối tài khoản với tài khoản của tỉnh",
  telling<{ by: LinkedBy }>(({ by }) => `nối tài khoản với tài khoản của tỉnh (${HOW[by]})`),
);
defineNote("access.unlink-province", "gỡ liên kết với tài khoản của tỉnh");

/** A subject leads to one account and an account to one subject; both for as long as nobody takes the link away. */
export async function linkAccount(
  tx: Tx,
  actor: Actor,
  link: { issuer: string; subject: string; accountId: string; by: LinkedBy; now: Date },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("app.provincial_identity")
    .values({
      issuer: link.issuer,
      subject: link.subject,
      account_id: link.accountId,
      linked_at: link.now,
      linked_by: link.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) throw refusals.PROVINCE_TAKEN();
  await appendEvents(tx, actor, link.now, [
    {
      act: LINKED,
      subjectType: "account",
      subjectId: link.accountId,
      payload: { by: link.by },
    },
  ]);
}

/** The person takes their own link away, for their password; without one they would have shut themselves out. */
export async function unlinkOwn(
  door: Door,
  actor: Actor,
  current: string,
  caller: Caller,
): Promise<void> {
  await atTheDoor(door.db, async (tx) => {
    const { has_password: hasPassword } = await tx
      .selectFrom("app.account")
      .select("has_password")
      .where("id", "=", actor.accountId)
      .executeTakeFirstOrThrow();
    if (!hasPassword) throw refusals.PROVINCE_ONLY_DOOR();
  });
  const { account, forgive } = await askPassword(door, actor, current, caller);
  await atTheDoor(door.db, async (tx) => {
    await forgive(tx);
    const { numDeletedRows } = await tx
      .deleteFrom("app.provincial_identity")
      .where("account_id", "=", account.id)
      .executeTakeFirst();
    if (numDeletedRows > 0n)
      await noteAtTheDoor(tx, actor, door.clock.now(), "access.unlink-province");
  });
}
