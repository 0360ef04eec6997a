import type { ActContext } from "../../../kernel/act.ts";
import { officersOf } from "../../access/index.ts";
import { notify, type Notice } from "../../notifications/index.ts";

/** Who hears of an agency's mail: its head and focal officers; at the Office its chiefs. */
const HEARING = ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"] as const;

/** Tells the people of agencies, and persons named beside them; never the one who acts. */
export async function tellAgencies(
  { tx, now, today, actor }: ActContext,
  unitIds: readonly string[],
  notice: Notice,
  alsoAccounts: readonly string[] = [],
): Promise<void> {
  const officers = await officersOf(tx, unitIds, HEARING, today);
  const accounts = [...officers.map(({ accountId }) => accountId), ...alsoAccounts];
  await notify(
    tx,
    now,
    accounts.filter((account) => account !== actor.accountId),
    notice,
  );
}
