import { vietnameseDate } from "@dondoc/workcalendar";
import { theProgram } from "../../../kernel/actor.ts";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { holdersOfAct } from "../../access/index.ts";
import { notifyEach } from "../../notifications/index.ts";
import { titleOfRound } from "../known.ts";
import { tryRound } from "./try-round.ts";

/** Those who keep the program going learn inside it that a day's round has failed; once for each day, however often it is tried. */
export async function tellOfFailedRound(
  { db, clock }: Runtime,
  { round, day }: { round: string; day: string },
  because: string,
): Promise<void> {
  // Without a day the database itself was away: nothing could be written then either.
  if (day === "") return;
  const now = clock.now();
  await inScope(db, theProgram, async (tx) => {
    const keepers = await holdersOfAct(tx, tryRound.name, localDateOf(now));
    const notices = keepers.map((accountId) => ({
      accountIds: [accountId],
      kind: "upkeep.round-failed",
      subject: { type: "account" as const, id: accountId },
      title: `“${titleOfRound(round)}” của ngày ${vietnameseDate(day)} chạy không được; xem “Vận hành”.`,
      body: because,
      key: `${round}:${day}`,
    }));
    await notifyEach(tx, now, notices);
  });
}
