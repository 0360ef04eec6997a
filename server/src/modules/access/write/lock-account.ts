import { LockAccount } from "@dondoc/contract";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import { refusals } from "../domain/refusals.ts";

export const lockAccount = defineAct({
  name: "access.lock",
  title: "Khóa hoặc mở tài khoản",
  input: LockAccount,
  async load({ tx }, { accountId }) {
    const account = await tx
      .selectFrom("app.account")
      .select(["id", "login"])
      .where("id", "=", accountId)
      .executeTakeFirst();
    if (!account) throw refusals.ACCOUNT_UNKNOWN();
    return account;
  },
  policy: (actor, account) =>
    actor.accountId === account.id ? refuse(refusals.NOT_YOURSELF().message) : allowed,
  async run(context, account, { locked }) {
    await context.tx
      .updateTable("app.account")
      .set({ locked_at: locked ? context.now : null })
      .where("id", "=", account.id)
      .execute();
    // Unlocking later must not revive what was open before.
    if (locked)
      await context.tx.deleteFrom("app.session").where("account_id", "=", account.id).execute();
    context.record("account", account.id, { login: account.login, locked });
    return {};
  },
  tell: telling<{ login: string; locked: boolean }>(
    ({ login, locked }) => `${locked ? "khóa" : "mở khóa"} tài khoản ${login}`,
  ),
});
