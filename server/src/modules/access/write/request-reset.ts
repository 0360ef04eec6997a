import { RequestReset } from "@dondoc/contract";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import { notify } from "../../notifications/index.ts";
import { refusals } from "../domain/refusals.ts";
import { DEED, type ResetOf } from "../domain/resets.ts";
import { holdersOfAct } from "../read/holders-of-act.ts";
import { isGivenByTwo } from "../read/second-persons.ts";
import { askSecondPerson } from "./ask-second-person.ts";
import { decideReset } from "./decide-reset.ts";

/**
 * The first of two steps: an administrator asks that a password or a factor be reset, or that an invitation into a leading role be
 * made anew. The person is told, and so are those who may decide.
 */
export const requestReset = defineAct({
  name: "access.request-reset",
  title: "Đề nghị đặt lại đăng nhập",
  input: RequestReset,
  async load({ tx, now, today }, { accountId, what }) {
    const account = await tx
      .selectFrom("app.account as account")
      .innerJoin("app.person as person", "person.id", "account.person_id")
      .select((column) => [
        "account.id",
        "account.login",
        "person.full_name",
        "account.has_password",
        "account.locked_at",
        column
          .exists(
            column
              .selectFrom("app.second_factor as factor")
              .select("factor.account_id")
              .whereRef("factor.account_id", "=", "account.id"),
          )
          .as("hasCodes"),
        column
          .exists(
            column
              .selectFrom("app.passkey as key")
              .select("key.account_id")
              .whereRef("key.account_id", "=", "account.id"),
          )
          .as("hasPasskeys"),
        column
          .exists(
            column
              .selectFrom("app.provincial_identity as identity")
              .select("identity.account_id")
              .whereRef("identity.account_id", "=", "account.id"),
          )
          .as("isLinked"),
        column
          .exists(
            column
              .selectFrom("app.reset_request as open")
              .select("open.id")
              .whereRef("open.account_id", "=", "account.id")
              .where("open.what", "=", what)
              .where("open.decided_at", "is", null)
              .where("open.expires_at", ">", now),
          )
          .as("isAsked"),
      ])
      .where("account.id", "=", accountId)
      .forUpdate("account")
      .executeTakeFirst();
    if (!account) throw refusals.ACCOUNT_UNKNOWN();
    if (account.locked_at) throw refusals.ACCOUNT_LOCKED();
    return { ...account, what, isGivenByTwo: await isGivenByTwo(tx, accountId, today) };
  },
  policy(actor, account) {
    if (account.id === actor.accountId)
      return refuse("Không tự đề nghị đặt lại cho mình. Hãy nhờ quản trị viên khác.");
    if (account.isAsked) return refuse("Đã có đề nghị đang chờ quyết định cho tài khoản này.");
    if (account.what === "invitation" && (account.has_password || account.isLinked))
      return refuse("Người này đã vào hệ thống, không còn chờ lời mời.");
    if (account.what === "invitation" && !account.isGivenByTwo)
      return refuse("Vai trò này không cần hai người. Hãy dùng “Gửi lại lời mời”.");
    if (account.what === "password" && !account.has_password)
      return refuse("Người này chưa nhận lời mời lần nào. Hãy dùng “Gửi lại lời mời”.");
    if (account.what === "factor" && !account.hasCodes && !account.hasPasskeys)
      return refuse(
        "Tài khoản này chưa đăng ký mã xác thực hay khóa đăng nhập nên không có gì để đặt lại.",
      );
    if (account.what === "province" && !account.isLinked)
      return refuse("Tài khoản này không nối với tài khoản nào của tỉnh.");
    return allowed;
  },
  async run(context, account, { what, reason }) {
    const { tx, now, today, actor } = context;
    const deciders = await holdersOfAct(tx, decideReset.name, today);
    const question = { accountId: account.id, person: account.full_name, what, reason, deciders };
    const id = await askSecondPerson(context, question);
    context.record("account", account.id, { login: account.login, what, reason });
    // Who was never in has no notices, and an invitation takes nothing from them.
    if (what === "invitation") return { id };
    await notify(tx, now, [account.id], {
      kind: "access.reset-of-yours",
      subject: { type: "account", id: account.id },
      title: `${actor.name} đề nghị ${DEED[what]} bạn; nếu bạn không nhờ, hãy báo ngay lãnh đạo Văn phòng`,
      body: reason,
      key: `reset:${id}`,
    });
    return { id };
  },
  tell: telling<{ login: string; what: ResetOf; reason: string }>(
    ({ login, what, reason }) => `đề nghị ${DEED[what]} ${login}, lý do: “${reason}”`,
  ),
});
