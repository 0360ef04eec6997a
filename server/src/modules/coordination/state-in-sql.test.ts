import type { SilenceRule } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { consultationState, type AskedClock } from "./domain/consultation-state.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const day = fc.integer({ min: -4, max: 4 }).map((offset) => addDays("2026-11-23", offset));
const parts: fc.Arbitrary<AskedClock & { today: string }> = fc
  .record({
    sent: fc.boolean(),
    withdrawn: fc.boolean(),
    silence: fc.constantFrom<SilenceRule>("agree", "none", "escalate"),
    lastDay: day,
    read: fc.boolean(),
    inHand: fc.boolean(),
    answeredOn: fc.option(day),
    clarifyOn: fc.option(day),
    clarifiedOn: fc.option(day),
    accepted: fc.boolean(),
    today: day,
  })
  .map((part) => ({ ...part, lastDay: part.sent ? part.lastDay : null }));

it("says the same state in TypeScript and in SQL on any part", async () => {
  const instant = (is: boolean) => (is ? "2026-11-23T02:00:00Z" : null);
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 200, maxLength: 400 }), async (rows) => {
      const asked = rows.map((row, at) => ({
        at,
        today: row.today,
        sent_at: instant(row.sent),
        withdrawn_at: instant(row.withdrawn),
        silence: row.silence,
        last_day: row.lastDay,
        read_at: instant(row.read),
        drafted_at: instant(row.inHand),
        answered_on: row.answeredOn,
        clarify_on: row.clarifyOn,
        clarified_on: row.clarifiedOn,
        accepted_at: instant(row.accepted),
      }));
      const { rows: said } = await sql<{ state: string }>`
        select app.consultation_state(jsonb_populate_record(null::app.consultation_asked, part), (part ->> 'today')::date) as state
        from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) part order by (part ->> 'at')::int`.execute(
        database.owner,
      );
      expect(said.map(({ state }) => state)).toStrictEqual(
        rows.map((row) => consultationState(row, row.today)),
      );
    }),
    { numRuns: 20 },
  );
});
