import { RenewInvitation } from "@dondoc/contract";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import { refusals } from "../domain/refusals.ts";
import { isGivenByTwo, secondPersons } from "../read/second-persons.ts";
import { decideReset } from "./decide-reset.ts";
import { linkPath, makeLink } from "./links.ts";

/**
 * A new link for somebody who lost the first one; earlier ones end when one of them is used. For an account that has a password
 * it would make one administrator its owner: that takes two persons (`request-reset.ts`, ADR 38).
 */
export const renewInvitation = defineAct({
  name: "access.renew-invitation",
  title: "Gửi lại lời mời",
  input: RenewInvitation,
  async load({ tx, today, actor }, { accountId }) {
    const account = await tx
      .selectFrom("app.account as account")
      .select((column) => [
        "account.id",
        "account.login",
        "account.locked_at",
        "account.has_password",
        column
          .exists(
            column
              .selectFrom("app.provincial_identity as identity")
              .select("identity.account_id")
              .whereRef("identity.account_id", "=", "account.id"),
          )
          .as("isLinked"),
      ])
      .where("account.id", "=", accountId)
      .executeTakeFirst();
    if (!account) throw refusals.ACCOUNT_UNKNOWN();
    if (account.locked_at) throw refusals.ACCOUNT_LOCKED();
    const isForTwo =
      (await isGivenByTwo(tx, accountId, today)) &&
      (await secondPersons(tx, decideReset.name, today, [actor.accountId, accountId])).length > 0;
    return { ...account, isForTwo };
  },
  policy(_actor, account) {
    if (account.has_password)
      return refuse(
        "Người này đã có mật khẩu; đặt lại mật khẩu cần hai người. Hãy gửi đề nghị đặt lại để người khác quyết định.",
      );
    // The link would give one administrator an account whose person is in already.
    if (account.isLinked)
      return refuse("Người này vào bằng tài khoản của tỉnh, không còn chờ lời mời.");
    if (account.isForTwo)
      return refuse(
        "Vai trò của người này cần hai người mời. Hãy gửi đề nghị mời lại để người khác quyết định.",
      );
    return allowed;
  },
  async run(context, account) {
    const { token, expiresAt } = await makeLink(context.tx, account.id, "invitation", context.now);
    context.record("account", account.id, { login: account.login });
    return { accountId: account.id, link: linkPath(token), expiresAt: expiresAt.toISOString() };
  },
  secretResult: true,
  tell: telling<{ login: string }>(({ login }) => `gửi lại lời mời cho ${login}`),
});
