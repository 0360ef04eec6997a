import { DecideReset } from "@dondoc/contract";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { notify } from "../../notifications/index.ts";
import { refusals } from "../domain/refusals.ts";
import { DEED, mayDecideReset, type Reset, type ResetOf } from "../domain/resets.ts";
import { linkPath, makeLink } from "./links.ts";

interface Asked extends Reset {
  id: string;
  what: ResetOf;
  login: string;
}

/**
 * The second of two steps. A password is reset, and a leading role taken up, by a link that the decider hands on; a factor is taken
 * away, so that it is enrolled anew at the next sign-in. Whatever was open with what is reset ends.
 */
export const decideReset = defineAct({
  name: "access.decide-reset",
  title: "Quyết định đặt lại đăng nhập",
  input: DecideReset,
  async load({ tx, now }, { requestId }): Promise<Asked> {
    const row = await tx
      .selectFrom("app.reset_request as request")
      .innerJoin("app.account as account", "account.id", "request.account_id")
      .select([
        "request.id",
        "request.account_id",
        "request.requested_by",
        "request.what",
        "request.decided_at",
        "request.expires_at",
        "account.login",
        "account.locked_at",
      ])
      .where("request.id", "=", requestId)
      .forUpdate("request")
      .executeTakeFirst();
    if (!row) throw refusals.RESET_UNKNOWN();
    const isOver = row.decided_at !== null || row.expires_at <= now || row.locked_at !== null;
    return { ...row, what: row.what as ResetOf, isOver };
  },
  policy: (actor, asked: Asked) => mayDecideReset(actor, asked),
  async run(context, asked, { approved }) {
    const { tx, now, actor } = context;
    await tx
      .updateTable("app.reset_request")
      .set({ decided_by: actor.accountId, decided_at: now, approved })
      .where("id", "=", asked.id)
      .execute();
    context.record("account", asked.account_id, { login: asked.login, what: asked.what, approved });
    await notify(tx, now, [asked.requested_by, asked.account_id], {
      kind: "access.reset-decided",
      subject: { type: "account", id: asked.account_id },
      title: `${actor.name} ${approved ? "đồng ý" : "không đồng ý"} ${DEED[asked.what]} ${asked.login}`,
      key: `reset-decided:${asked.id}`,
    });
    if (!approved) return { link: null, expiresAt: null };
    if (asked.what === "factor" || asked.what === "province") {
      await takeAway(context, asked.account_id, TAKEN_WITH[asked.what]);
      return { link: null, expiresAt: null };
    }
    const { token, expiresAt } = await makeLink(tx, asked.account_id, "invitation", now);
    return { link: linkPath(token), expiresAt: expiresAt.toISOString() };
  },
  secretResult: true,
  tell: telling<{ login: string; what: ResetOf; approved: boolean }>(
    ({ login, what, approved }) => `${approved ? "đồng ý" : "không đồng ý"} ${DEED[what]} ${login}`,
  ),
});

/** What goes with what is reset; who was in by it is in no more. */
const TAKEN_WITH = {
  factor: [
    "app.second_factor",
    "app.passkey",
    "app.recovery_code",
    "app.factor_offer",
    "app.sign_in_step",
    "app.session",
  ],
  province: ["app.provincial_identity", "app.sign_in_step", "app.session"],
} as const;

async function takeAway(
  { tx }: ActContext,
  accountId: string,
  tables: (typeof TAKEN_WITH)[keyof typeof TAKEN_WITH],
): Promise<void> {
  for (const table of tables)
    await tx.deleteFrom(table).where("account_id", "=", accountId).execute();
}
