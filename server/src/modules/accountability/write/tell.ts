import type { ActContext } from "../../../kernel/act.ts";
import { holdersOfAct, officersOf } from "../../access/index.ts";
import { notify, type Notice } from "../../notifications/index.ts";

interface Whom {
  unitId: string;
  personId: string | null;
}

/**
 * Tells whom an entry is about: an agency's head and focal officers; a person alone, with whoever heads their agency. The sentence
 * leaves the house by mail, so of a person it never says what for.
 */
export async function tellSubject(
  { tx, now, today, actor }: ActContext,
  { unitId, personId }: Whom,
  notice: Notice,
): Promise<void> {
  const roles =
    personId === null
      ? ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"]
      : ["AGENCY_HEAD", "OFFICE_CHIEF"];
  const officers = await officersOf(tx, [unitId], roles, today);
  const own =
    personId === null
      ? []
      : await tx
          .selectFrom("app.account")
          .select("id")
          .where("person_id", "=", personId)
          .where("locked_at", "is", null)
          .execute();
  const accounts = [...officers.map(({ accountId }) => accountId), ...own.map(({ id }) => id)];
  await notify(
    tx,
    now,
    accounts.filter((account) => account !== actor.accountId),
    notice,
  );
}

/** Tells Home Affairs, who keeps the register. */
export async function tellKeepers(
  { tx, now, today, actor }: ActContext,
  notice: Notice,
): Promise<void> {
  const keepers = await holdersOfAct(tx, "accountability.enter", today);
  await notify(
    tx,
    now,
    keepers.filter((account) => account !== actor.accountId),
    notice,
  );
}
