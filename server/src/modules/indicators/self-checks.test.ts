import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildInspectingProvince, type InspectingProvince } from "../inspections/testing.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { listIndicators } from "./read/list-indicators.ts";

/*
 * November counted by hand. Sở Tài chính: one in time; one late; one in time of which the result was recorded on 5/12; one dropped on
 * 1/12; one not done. Sở Y tế: one in time. One of December.
 */
const TODAY = "2026-12-20";
let database: TestDatabase;
let province: InspectingProvince;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  const by = province.people.proposer.accountId;
  const put = (
    unitId: string,
    lastDay: string,
    {
      done = null,
      recorded = done,
      dropped = null,
    }: { done?: string | null; recorded?: string | null; dropped?: string | null } = {},
  ) =>
    sql`
    insert into app.self_check (agency_unit_id, target_unit_id, theme, last_day, planned_by, planned_on, done_on, summary, found, left_open,
      done_by, recorded_on, dropped_on, dropped_by, dropped_because)
    values (${unitId}, ${unitId}, 'Giờ làm việc', ${lastDay}, ${by}, '2026-10-01', ${done}, ${done && "Đúng giờ"}, ${done && 0}, ${done && 0},
      ${done && by}, ${recorded}, ${dropped}, ${dropped && by}, ${dropped && "Trùng"})`.execute(
      database.owner,
    );
  const { finance, health } = province;
  await put(finance.unitId, "2026-11-10", { done: "2026-11-10" });
  await put(finance.unitId, "2026-11-10", { done: "2026-11-11" });
  await put(finance.unitId, "2026-11-30", { done: "2026-11-20", recorded: "2026-12-05" });
  await put(finance.unitId, "2026-11-12", { dropped: "2026-12-01" });
  await put(finance.unitId, "2026-11-15");
  await put(health.unitId, "2026-11-15", { done: "2026-11-02" });
  await put(finance.unitId, "2026-12-01", { done: "2026-11-20" });
});
afterAll(() => database.close());

const count = (name: string, query: object) =>
  inScope(database.runtime.db, province.as(name), async (tx) => {
    const { items } = await listIndicators(tx, province.as(name), TODAY, query);
    const now = items.find(({ indicator }) => indicator.code === "SELF_CHECKS_DONE")?.now;
    return [now?.numerator, now?.denominator];
  });

describe("self-inspections done as planned", () => {
  it("are those looked at by their last day, as recorded by the day asked; dropped ones count until they were", async () => {
    expect(await count("HOME_AFFAIRS", { period: "2026-11" })).toEqual([2, 6]);
    expect(await count("HOME_AFFAIRS", { period: "2026-11", asOf: "2026-12-01" })).toEqual([2, 5]);
    expect(await count("HOME_AFFAIRS", { period: "2026-11", asOf: TODAY })).toEqual([3, 5]);
    expect(await count("HOME_AFFAIRS", { period: "2026-11", asOf: "2026-11-10" })).toEqual([1, 2]);
    expect(await count("HOME_AFFAIRS", { period: "2026-12" })).toEqual([1, 1]);
  });

  it("are counted for the agency, which sees its own, and open as many rows as they count", async () => {
    expect(await count("director of the inspected", { period: "2026-11", asOf: TODAY })).toEqual([
      2, 4,
    ]);
    expect(await count("director of another", { period: "2026-11", asOf: TODAY })).toEqual([1, 1]);
    const page = await inScope(
      database.runtime.db,
      province.as("HOME_AFFAIRS"),
      (tx) =>
      listIndicatorRows(tx, province.as("HOME_AFFAIRS"), TODAY, { period: "2026-11", asOf: TODAY, code: "SELF_CHECKS_DONE", part: "difference", limit: 50 }), // prettier-ignore
    );
    expect(page.items).toHaveLength(2);
    expect(page.items[0]?.opens).toEqual({ kind: "self-check", id: province.finance.unitId });
  });
});
