import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";

/** A version of a unit that begins today moves it in the tree, and with it who sees what. */
export const treeRound: Round = {
  name: "organisation.tree",
  title: "Xếp lại cây cơ quan theo ngày hiệu lực",
  at: "00:00",
  beforeDoors: true,
  run: ({ db }) =>
    inScope(db, theProgram, async (tx) => {
      await sql`select app.rebuild_unit_closure()`.execute(tx);
      const { rows } = await sql<{ pairs: number }>`
        select count(*) as pairs from app.unit_closure`.execute(tx);
      return rows[0]?.pairs ?? 0;
    }),
};
