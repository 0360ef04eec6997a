import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import { localDateOf } from "../kernel/clock.ts";
import { inScope } from "../kernel/database/scope.ts";
import { doorkeeper } from "./doorkeeper.ts";

const LOOK_EVERY_MS = 60_000;

/**
 * What follows from the calendar alone: a version of a unit that begins today moves it in the tree, and with it who sees
 * what. Done at start and at the first look after midnight in Việt Nam; doing it twice changes nothing.
 */
export function keepWithTheDay(
  runtime: Runtime,
  shout: (error: unknown) => void,
): { begun: Promise<void>; stop(): void } {
  let done = "";
  const look = async () => {
    const today = localDateOf(runtime.clock.now());
    if (today === done) return;
    await inScope(runtime.db, doorkeeper, (tx) =>
      sql`select app.rebuild_unit_closure()`.execute(tx),
    );
    done = today;
  };
  const timer = setInterval(() => void look().catch(shout), LOOK_EVERY_MS);
  timer.unref();
  return { begun: look(), stop: () => clearInterval(timer) };
}
