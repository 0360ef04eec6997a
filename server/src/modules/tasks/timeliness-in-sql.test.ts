import type { TaskState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { timeliness, type TaskClock } from "./domain/timeliness.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const day = fc.integer({ min: -6, max: 6 }).map((offset) => addDays("2026-11-23", offset));
const clock: fc.Arbitrary<TaskClock & { today: string; dueSoonUntil: string }> = fc.record({
  state: fc.constantFrom<TaskState>(
    "ASSIGNED",
    "IN_PROGRESS",
    "SUBMITTED",
    "RETURNED",
    "COMPLETED",
    "SUSPENDED",
    "TRANSFERRED",
    "REVOKED",
  ),
  lastDay: fc.option(day),
  receivedOn: day,
  submittedOn: fc.option(day),
  completedOn: fc.option(day),
  extensionPending: fc.boolean(),
  today: day,
  dueSoonUntil: day,
});

it("says the same in TypeScript and in SQL on any row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(clock, { minLength: 200, maxLength: 400 }), async (rows) => {
      const { rows: said } = await sql<{ timeliness: string }>`
        select app.timeliness(state, "lastDay", "receivedOn", "submittedOn", "completedOn", today, "dueSoonUntil", "extensionPending") as timeliness
        from jsonb_to_recordset(${JSON.stringify(rows.map((row, at) => ({ ...row, at })))}::jsonb)
          as task (at int, state text, "lastDay" date, "receivedOn" date, "submittedOn" date, "completedOn" date, today date,
            "dueSoonUntil" date, "extensionPending" boolean)
        order by at`.execute(database.owner);
      expect(said.map((row) => row.timeliness)).toStrictEqual(
        rows.map((row) => timeliness(row, row)),
      );
    }),
    { numRuns: 25 },
  );
});
