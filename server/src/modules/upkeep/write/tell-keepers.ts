import { theProgram } from "../../../kernel/actor.ts";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { holdersOfAct } from "../../access/index.ts";
import { notifyEach } from "../../notifications/index.ts";
import { tryRound } from "./try-round.ts";

/** What those who keep the program going are told: once under each key, however often it is said. */
export interface KeepersNews {
  kind: `upkeep.${string}`;
  title: string;
  body: string | null;
  key: string;
}

/** Tells them inside the program, and by the channels they have chosen. Says how many they are. */
export async function tellKeepers(
  { db, clock }: Pick<Runtime, "db" | "clock">,
  { kind, title, body, key }: KeepersNews,
): Promise<number> {
  const now = clock.now();
  return inScope(db, theProgram, async (tx) => {
    const keepers = await holdersOfAct(tx, tryRound.name, localDateOf(now));
    const notices = keepers.map((accountId) => ({
      accountIds: [accountId],
      kind,
      subject: { type: "account" as const, id: accountId },
      title,
      ...(body === null ? {} : { body }),
      key,
    }));
    await notifyEach(tx, now, notices);
    return keepers.length;
  });
}
