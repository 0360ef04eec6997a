import { WithdrawPublication } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayWithdrawPublication } from "../domain/publication-policies.ts";
import { lockPublication } from "../read/publication-record.ts";

/** Takes back what was published wrongly. It stays readable with the reason beside it; another of the same period may follow. */
export const withdrawPublication = defineAct({
  name: "publications.withdraw",
  title: "Thu hồi bản công bố",
  input: WithdrawPublication,
  load: ({ tx }, input) => lockPublication(tx, input),
  policy: mayWithdrawPublication,
  async run(context, { id, version }, { reason }) {
    const { tx, actor, now } = context;
    await sql`
      update app.publication set state = 'withdrawn', withdrawn_by = ${actor.accountId}, withdrawn_at = ${now},
        withdrawn_because = ${reason}, version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("publication", id, { reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ reason: string }>(({ reason }) => `thu hồi bản công bố: ${reason}`),
});
