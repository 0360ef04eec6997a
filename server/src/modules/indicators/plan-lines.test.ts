import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildInspectingProvince, type InspectingProvince } from "../inspections/testing.ts";
import { adjusting, atYearPlans } from "../inspections/year-plan/testing.ts";
import { dropPlanLine } from "../inspections/year-plan/write/lines.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { listIndicators } from "./read/list-indicators.ts";

/*
 * The year's plan counted by hand. Approved on 23/11/2026: two lines of November, one of December, one of October. A line of November
 * is done on 30/11, the other dropped by a document entered on 1/12; the one of December is not done. A draft counts nothing.
 */
let database: TestDatabase;
let province: InspectingProvince;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  const at = atYearPlans(database, province);
  const { id } = await at.draft();
  const { finance, health } = province;
  await at.add(id, { unitIds: [finance.unitId, health.unitId], firstMonth: 11, lastMonth: 11 });
  await at.add(id, { unitIds: [], firstMonth: 12 });
  await at.add(id, { unitIds: [], firstMonth: 10, lastMonth: 10 });
  await at.approve(id);
  const draft = await at.draft({ title: "Dự thảo" });
  await at.add(draft.id, { firstMonth: 11, lastMonth: 11 });
  const { id: lineId } = await at.line(id, 1);
  const run = await at.propose(lineId, { visitFrom: "2026-12-01", visitTo: "2026-12-01" });
  await at.carryOut(run.id, { visitOn: "2026-12-01" });
  const none = await at.line(id, 2);
  await dropPlanLine.perform(database.runtime, at.able("proposer"), { ...(await at.on(id)), ...adjusting(), lineId: none.id }); // prettier-ignore
});
afterAll(() => database.close());

const TODAY = "2027-01-04";
const count = (name: string, query: object) =>
  inScope(database.runtime.db, province.as(name), async (tx) => {
    const { items } = await listIndicators(tx, province.as(name), TODAY, query);
    const now = items.find(({ indicator }) => indicator.code === "PLAN_LINES_DONE")?.now;
    return [now?.numerator, now?.denominator];
  });

describe("planned inspections that are done", () => {
  it("are those whose record is signed by the day asked, of what documents had planned by then", async () => {
    // By the end of November: both lines are there, neither is done.
    expect(await count("proposer", { period: "2026-11" })).toEqual([0, 2]);
    // Later: one is done, late; the other was dropped.
    expect(await count("proposer", { period: "2026-11", asOf: "2026-12-01" })).toEqual([1, 1]);
    expect(await count("proposer", { period: "2026-12" })).toEqual([0, 1]);
    expect(await count("proposer", { period: "2026-10", asOf: TODAY })).toEqual([0, 1]);
    expect(await count("proposer", { period: "2026-10" })).toEqual([0, 0]);
    expect(await count("proposer", { period: "2026" })).toEqual([1, 3]);
  });

  it("open as many rows as they count, each of which opens its plan", async () => {
    const page = await inScope(
      database.runtime.db,
      province.as("proposer"),
      (tx) =>
      listIndicatorRows(tx, province.as("proposer"), TODAY, { period: "2026", code: "PLAN_LINES_DONE", part: "denominator", limit: 50 }), // prettier-ignore
    );
    expect(page.items.map(({ label }) => label.replace(/^KHKT-\d+, /u, "")).toSorted()).toEqual(["mục 1", "mục 3", "mục 4"]); // prettier-ignore
    expect(page.items[0]?.opens?.kind).toBe("year-plan");
  });
});
