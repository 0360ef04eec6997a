import { vietnameseDate } from "@dondoc/workcalendar";
import type { Runtime } from "../../../kernel/act.ts";
import { titleOfRound } from "../known.ts";
import { tellKeepers } from "./tell-keepers.ts";

/** Those who keep the program going learn inside it that a day's round has failed; once for each day, however often it is tried. */
export async function tellOfFailedRound(
  runtime: Runtime,
  { round, day }: { round: string; day: string },
  because: string,
): Promise<void> {
  // Without a day the database itself was away: nothing could be written then either.
  if (day === "") return;
  await tellKeepers(runtime, {
    kind: "upkeep.round-failed",
    title: `“${titleOfRound(round)}” của ngày ${vietnameseDate(day)} chạy không được; xem “Vận hành”.`,
    body: because,
    key: `${round}:${day}`,
  });
}
