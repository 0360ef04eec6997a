import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { TipSubject } from "../read/tips.ts";
import { sealTipReply } from "../said.ts";
import { accountOf } from "./account-of.ts";

/** The tip has become a complaint, which whoever calls enters; it stays sealed as it came. */
export async function settleAsComplaint(
  context: ActContext,
  { id, version, number }: TipSubject,
  reply: string,
): Promise<{ id: string; version: number }> {
  const { tx, today, box } = context;
  const next = version + 1;
  await sql`update app.tip set state = 'FORMALISED', formalised_as = 'complaint', settled_on = ${today}, settled_by = ${accountOf(context)},
    sealed_reply = ${sealTipReply(box, id, reply)}, version = ${next} where id = ${id}`.execute(tx);
  context.record("tip", id, { number });
  return { id, version: next };
}
