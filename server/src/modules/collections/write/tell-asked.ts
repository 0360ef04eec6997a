import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { officersOf } from "../../access/index.ts";
import { notify, type Notice } from "../../notifications/index.ts";

/** Who hears of a round in an agency, or in the one that took it over; never the one who acts. */
const HEARING = ["AGENCY_HEAD", "AGENCY_FOCAL", "HOME_AFFAIRS", "OFFICE_CHIEF"] as const;

export async function tellAsked(
  { tx, now, today, actor }: ActContext,
  unitIds: readonly string[],
  notice: Notice,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct app.unit_now(asked.id, ${today}::date) as id from unnest(${unitIds}::uuid[]) as asked (id)`.execute(
    tx,
  );
  const standing = rows.map(({ id }) => id);
  const officers = await officersOf(tx, standing, HEARING, today);
  const accounts = officers.map(({ accountId }) => accountId);
  await notify(
    tx,
    now,
    accounts.filter((account) => account !== actor.accountId),
    notice,
  );
}
