import { WithdrawPublication } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayWithdrawPublication } from "../domain/publication-policies.ts";
import { lockPublication } from "../read/publication-record.ts";
import { namesNobody } from "./names-nobody.ts";

/** Takes back what was published wrongly. Everybody reads why, the Office what it said; another of the same period may follow. */
export const withdrawPublication = defineAct({
  name: "publications.withdraw",
  title: "Thu hồi bản công bố",
  input: WithdrawPublication,
  load: ({ tx }, input) => lockPublication(tx, input),
  policy: mayWithdrawPublication,
  async run(context, { id, version }, { reason }) {
    const { tx, actor, now } = context;
    await namesNobody(tx, "reason", reason);
    await sql`
      update app.publication set state = 'withdrawn', withdrawn_by = ${actor.accountId}, withdrawn_at = ${now},
        withdrawn_because = ${reason}, version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("publication", id, { reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ reason: string }>(({ reason }) => `thu hồi bản công bố: ${reason}`),
});
