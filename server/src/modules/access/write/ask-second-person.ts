import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { notify } from "../../notifications/index.ts";
import { DEED, resetEnd, type ResetOf } from "../domain/resets.ts";

interface Question {
  accountId: string;
  /** Whose account it is. */
  person: string;
  what: ResetOf;
  reason: string;
  /** Who may decide. */
  deciders: readonly string[];
}

/** Puts a deed at the door before a second person: written down until it is decided or its time is over, and told to whoever may decide. */
export async function askSecondPerson(
  { tx, now, actor }: ActContext,
  { accountId, person, what, reason, deciders }: Question,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("app.reset_request")
    .values({
      id,
      account_id: accountId,
      what,
      reason,
      requested_by: actor.accountId ?? "",
      requested_at: now,
      expires_at: resetEnd(now),
    })
    .execute();
  await notify(
    tx,
    now,
    deciders.filter((one) => one !== actor.accountId && one !== accountId),
    {
      kind: "access.reset-requested",
      subject: { type: "account", id: accountId },
      title: `${actor.name} đề nghị ${DEED[what]} ${person}`,
      body: reason,
      key: `reset:${id}`,
    },
  );
  return id;
}
