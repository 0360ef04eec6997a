import { addDays } from "@dondoc/workcalendar";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { unitNow } from "./domain/unit-now.ts";
import { readNameIndex } from "./read/name-index.ts";
import { buildActor, buildUnit } from "./testing.ts";

const UNITS = 7;
let database: TestDatabase;
let units: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  units = [];
  for (let at = 0; at < UNITS; at++) units.push(await buildUnit(database.owner));
});
afterAll(() => database.close());

const day = fc.integer({ min: 0, max: 4 }).map((offset) => addDays("2026-11-20", offset));
const which = fc.nat(UNITS - 1);
const world = fc.record({
  ends: fc.array(fc.option(day), { minLength: UNITS, maxLength: UNITS }),
  successions: fc.array(fc.record({ from: which, to: which, on: day, heir: fc.boolean() }), {
    maxLength: 12,
  }),
});

it("says the same in TypeScript and in SQL, whoever took over from whom", async () => {
  const { owner, runtime } = database;
  await fc.assert(
    fc.asyncProperty(world, async ({ ends, successions }) => {
      await owner.deleteFrom("app.unit_succession").execute();
      for (const [at, validTo] of ends.entries()) {
        await owner
          .updateTable("app.unit_version")
          .set({ valid_to: validTo })
          .where("unit_id", "=", units[at] ?? "")
          .execute();
      }
      const heirs = new Set<string>();
      for (const { from, to, on, heir } of successions) {
        if (from === to) continue;
        const only = heir && !heirs.has(`${from} ${on}`);
        if (only) heirs.add(`${from} ${on}`);
        await owner
          .insertInto("app.unit_succession")
          .values({
            from_id: units[from] ?? "",
            to_id: units[to] ?? "",
            kind: "split",
            effective_on: on,
            is_heir: only,
            legal_basis: "Nghị quyết 12/NQ-HĐND",
          })
          .execute();
      }
      await inScope(runtime.db, buildActor([]), async (tx) => {
        const { index } = await readNameIndex(tx);
        const { rows } = await sql<{ unit: string; day: string; now: string }>`
          select unit, day::date::text, app.unit_now(unit, day::date) as now
          from unnest(${units}::uuid[]) unit, generate_series('2026-11-19'::date, '2026-11-25', '1 day') day`.execute(
          tx,
        );
        expect(rows.map(({ now }) => now)).toStrictEqual(
          rows.map(({ unit, day: on }) => unitNow(index, unit, on)),
        );
      });
    }),
    { numRuns: 40 },
  );
});
