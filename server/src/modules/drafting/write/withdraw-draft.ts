import { WithdrawDraft } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import { mayWithdrawDraft } from "../domain/draft-policies.ts";
import { said } from "../domain/words.ts";
import { lockDraft } from "../read/draft-record.ts";
import { effectOf } from "./draft-effects.ts";

/** Gives a draft up before anybody signed it; it stays readable with the reason. */
export const withdrawDraft = defineAct({
  name: "drafting.withdraw",
  title: "Bỏ dự thảo",
  input: WithdrawDraft,
  load: ({ tx, today }, input) => lockDraft(tx, input, today),
  policy: (actor, draft) => mayWithdrawDraft(actor, draft),
  async run(context, { id, version, purpose, namesComplainant }, { reason }) {
    const next = version + 1;
    await sql`update app.draft set state = 'withdrawn', withdrawn_because = ${reason}, version = ${next} where id = ${id}`.execute(
      context.tx,
    );
    await effectOf(purpose)?.withdrawn?.(context, id);
    // The reason stands on the draft; of one that names somebody not in the journal too, which forgets nothing.
    context.record("draft", id, namesComplainant ? {} : { reason });
    return { id, version: next };
  },
  tell: ({ reason }) => (reason === undefined ? "bỏ dự thảo" : `bỏ dự thảo: “${said(reason)}”`),
});
