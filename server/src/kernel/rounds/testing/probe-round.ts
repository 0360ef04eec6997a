import { sql } from "kysely";
import { theProgram } from "../../actor.ts";
import { inScope } from "../../database/scope.ts";
import type { Runtime } from "../../act.ts";
import type { Round } from "../round.ts";

/** What the round of the tests works on: one row for each thing it has done, and each time it was begun. */
export const PROBE_TABLES = `
  create table app.round_probe (thing text not null, day date not null, primary key (thing, day));
  create table app.round_begun (day date not null);
  grant select, insert on app.round_probe, app.round_begun to dondoc_wide`;

/** Does three things a day, each in its own transaction and only if it is not done yet; between them it does what it is told. */
export const probeRound = (
  between: (thing: string, signal: AbortSignal) => Promise<void> = async () => undefined,
  overrides: Partial<Round> = {},
): Round => ({
  name: "test.probe",
  title: "Vòng thử",
  at: "00:05",
  async run(runtime: Runtime, day, signal) {
    let done = 0;
    await inScope(runtime.db, theProgram, (tx) =>
      sql`insert into app.round_begun (day) values (${day})`.execute(tx),
    );
    for (const thing of ["a", "b", "c"]) {
      const { numAffectedRows } = await inScope(runtime.db, theProgram, (tx) =>
        sql`insert into app.round_probe (thing, day) values (${thing}, ${day}) on conflict do nothing`.execute(
          tx,
        ),
      );
      done += Number(numAffectedRows ?? 0);
      await between(thing, signal);
      signal.throwIfAborted();
    }
    return done;
  },
  ...overrides,
});
