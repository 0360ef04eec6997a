import type { LinkInspection } from "@dondoc/contract";
import type { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor, type Tx } from "../../../kernel/database/scope.ts";
import { hashToken, newToken } from "../../../kernel/ids.ts";
import type { Caller, Door } from "../door.ts";
import { refusals } from "../domain/refusals.ts";
import { invitationEnd, signInLinkEnd } from "../domain/tokens.ts";
import { findActor } from "../read/find-actor.ts";
import { askSecondStep, type Passed } from "./second-step.ts";
import { endOtherSessions, noteAtTheDoor, openSession } from "./sessions.ts";
import { missingStep } from "./factor.ts";
import { hashChosenPassword, setPassword } from "./password.ts";

export type LinkPurpose = "invitation" | "sign-in";

/** Makes a link that opens the door once; only its hash is kept. */
export async function makeLink(
  tx: Tx,
  accountId: string,
  purpose: LinkPurpose,
  now: Date,
  expiresAt = purpose === "invitation" ? invitationEnd(now) : signInLinkEnd(now),
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  await tx
    .insertInto("app.sign_in_link")
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      purpose,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** The address a token is handed out as; behind the # it never reaches a server's log. */
export const linkPath = (token: string): string => `/lien-ket#${token}`;

/** For whom and for what a link is, without using it. */
export async function inspectLink(
  { db, clock }: Runtime,
  token: string,
): Promise<z.infer<typeof LinkInspection>> {
  return atTheDoor(db, async (tx) => {
    const now = clock.now();
    const link = await findOpenLink(tx, token, now);
    const actor = await findActor(tx, link.account_id, localDateOf(now));
    if (!actor) throw refusals.LINK_SPENT();
    const [personName = "", ...office] = actor.name.split(", ");
    return {
      purpose: link.purpose as LinkPurpose,
      personName,
      login: link.login,
      office: office.join(", "),
    };
  });
}

/**
 * Opens a session by a link and spends it; an invitation sets the password in the same breath, and asks for the second step as
 * the password itself does. A sign-in link is printed on the server's terminal, whose holder holds everything: it asks nothing.
 */
export async function useLink(
  door: Door,
  { token, password }: { token: string; password?: string | undefined },
  caller: Caller,
): Promise<Passed> {
  const passwordHash =
    password === undefined ? undefined : await hashForLink(door, token, password);
  return atTheDoor(door.db, async (tx) => {
    const now = door.clock.now();
    const { purpose, account_id: accountId } = await findOpenLink(tx, token, now);
    await tx
      .updateTable("app.sign_in_link")
      .set({ used_at: now })
      .where("token_hash", "=", hashToken(token))
      .execute();
    const rules = await door.rulesOn(tx, localDateOf(now));
    const entering = { accountId, now, caller, rules };
    if (purpose !== "invitation") {
      const session = await openSession(tx, { ...entering, entrance: "access.use-sign-in-link" });
      return { next: "in", session };
    }
    if (!passwordHash) throw refusals.PASSWORD_NEEDED();
    await setPassword(tx, accountId, passwordHash, now);
    await endOtherSessions(tx, accountId, undefined);
    const { actor, missing } = await missingStep(tx, accountId, rules, now);
    if (missing) {
      await noteAtTheDoor(tx, actor, now, "access.take-up-invitation");
      return askSecondStep(tx, accountId, missing, now);
    }
    const session = await openSession(tx, { ...entering, entrance: "access.take-up-invitation" });
    return { next: "in", session };
  });
}

/** Reckoned before the link is taken, so that nobody waits for it; what is known of its person counts as guessed. */
async function hashForLink(runtime: Runtime, token: string, password: string): Promise<string> {
  const { login, personName, office } = await inspectLink(runtime, token);
  return hashChosenPassword(password, [login, personName, office]);
}

async function findOpenLink(tx: Tx, token: string, now: Date) {
  const link = await tx
    .selectFrom("app.sign_in_link as link")
    .innerJoin("app.account as account", "account.id", "link.account_id")
    .select(["link.account_id", "link.purpose", "account.login"])
    .where("link.token_hash", "=", hashToken(token))
    .where("link.used_at", "is", null)
    .where("link.expires_at", ">", now)
    .where("account.locked_at", "is", null)
    .forUpdate("link")
    .executeTakeFirst();
  if (!link) throw refusals.LINK_SPENT();
  return link;
}
