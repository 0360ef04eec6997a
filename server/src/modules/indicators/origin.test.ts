import type { IndicatorPart, Origin } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildConsultation } from "../coordination/testing.ts";
import { submitResult } from "../tasks/confirmation/submit-result.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
} from "../tasks/testing.ts";
import { catalogue } from "./catalogue.ts";
import { getHeatMap } from "./read/heat-map.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";
import { getTrends } from "./read/trends.ts";
import { tallyRound } from "./write/tally-round.ts";

/**
 * Tasks of the centre, the Party, the Council, the province and of inspections are reported apart (task digest 4.1; Bắc Giang's
 * Office must report three of them).
 */
const TODAY = "2026-11-23";
const ORIGINS: readonly Origin[] = [
  "CENTRAL",
  "PARTY",
  "PEOPLES_COUNCIL",
  "PROVINCE",
  "INSPECTION",
];
let database: TestDatabase;
let chair: Actor;
let agency: Actor;
let unitId: string;
let documentId: string;
/** The centre's task that is overdue. */
let overdue: string;

type Given = Parameters<typeof buildTask>[1];
async function give(given: Given): Promise<string> {
  const assignmentId = await buildAssignment(database.owner, documentId);
  const task = { documentId, assignmentId, unitId, receivedOn: "2026-09-01", ...given };
  return (await buildTask(database.owner, task)).id;
}

const table = (code: string, query = {}, actor = chair) =>
  inScope(database.runtime.db, actor, (tx) =>
    getIndicatorTable(tx, actor, TODAY, { set: code, period: "2026-11", ...query }),
  );
async function figure(code: string, origin?: Origin, asOf = TODAY, actor = chair) {
  const { total } = await table(code, { origin, asOf }, actor);
  return [total[0]?.numerator, total[0]?.denominator];
}
const rowsOf = (code: string, part: IndicatorPart, origin?: Origin, actor = chair) =>
  inScope(database.runtime.db, actor, (tx) =>
    listIndicatorRows(tx, actor, TODAY, { code, part, origin, period: "2026-11", limit: 100 }),
  );

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), []);
  unitId = (await buildUnit(owner, { name: "Sở Nội vụ" })).unitId;
  agency = actorOf(await buildAccount(owner, { unitId }), ["tasks.submit"], [unitId]);
  documentId = await buildDocument(owner);

  overdue = await give({ origin: "CENTRAL", dueOn: "2026-11-13" });
  await give({ origin: "CENTRAL", dueOn: "2026-12-15" });
  const done = { state: "COMPLETED", dueOn: "2026-11-10", completedOn: "2026-11-09" } as const;
  await give({ ...done, origin: "PARTY" });
  await give({ ...done, origin: "PARTY", completedOn: "2026-11-12" });
  await give({ ...done, origin: "PROVINCE" });
  await give({ origin: "PEOPLES_COUNCIL", dueOn: null });
  await give({ origin: "INSPECTION", state: "SUSPENDED", dueOn: "2026-11-16" });
  const elsewhere = (await buildUnit(owner, { name: "Sở Y tế" })).unitId;
  await give({ unitId: elsewhere, origin: "INSPECTION", dueOn: "2026-11-02" });
});
afterAll(() => database.close());

describe("figures by origin", () => {
  it.each<[string, Origin, [number, number]]>([
    ["COMPLETION_OF_DUE", "CENTRAL", [0, 1]],
    ["COMPLETION_OF_DUE", "PARTY", [2, 2]],
    ["COMPLETION_OF_DUE", "PROVINCE", [1, 1]],
    ["COMPLETION_OF_DUE", "INSPECTION", [0, 1]],
    ["ON_TIME_OF_DONE", "PARTY", [1, 2]],
    ["OVERDUE_OF_ASSIGNED", "CENTRAL", [1, 2]],
    ["OVERDUE_30", "CENTRAL", [1, 1]],
    ["UNDATED", "PEOPLES_COUNCIL", [1, 1]],
    ["OPEN_PAUSED", "INSPECTION", [1, 2]],
    ["DELAY_OWN", "CENTRAL", [10, 1]],
    ["DELAY_OWN", "PROVINCE", [0, 0]],
  ])("%s of %s are %j", async (code, origin, expected) => {
    expect(await figure(code, origin)).toEqual(expected);
  });

  it("add up to the figure of all origins, for every indicator that counts or sums", async () => {
    for (const { code, measure, source } of catalogue) {
      // Records of other registers were given by nobody: with an origin they are not among the indicators.
      if (measure === "median" || source.records !== undefined) continue;
      const parts = await Promise.all(ORIGINS.map((origin) => figure(code, origin)));
      const sum = (at: 0 | 1) => parts.reduce((total, part) => total + (part[at] ?? 0), 0);
      expect([code, sum(0), sum(1)]).toEqual([code, ...(await figure(code))]);
    }
  });

  it("open rows of that origin alone, as many as they say", async () => {
    for (const origin of ORIGINS) {
      const all = await rowsOf("ASSIGNED", "denominator", origin);
      expect(all.items).toHaveLength(all.figure.denominator);
      expect(all.origin).toBe(origin);
    }
    const late = await rowsOf("OVERDUE_OF_ASSIGNED", "numerator", "CENTRAL");
    expect(late.items.map(({ taskId }) => taskId)).toEqual([overdue]);
    expect((await rowsOf("OVERDUE_OF_ASSIGNED", "numerator", "PARTY")).items).toEqual([]);
  });

  it("are the same whether the nights have counted them or not, and over the months", async () => {
    const ask = () =>
      inScope(database.runtime.db, chair, async (tx) => ({
        map: await getHeatMap(tx, chair, TODAY, { code: "COMPLETION_OF_DUE", origin: "PARTY" }),
        trends: await getTrends(tx, chair, TODAY, { origin: "PARTY", period: "2026-11" }),
        summary: await getIndicatorTable(tx, chair, TODAY, { set: "summary", origin: "PARTY" }),
      }));
    const before = await ask();
    expect(before.map.rows[0]?.figures.at(-1)).toMatchObject({ numerator: 2, denominator: 2 });
    await tallyRound.run(database.runtime, TODAY, new AbortController().signal);
    expect(await ask()).toEqual(before);
  });

  it("of a past day stay when the task is handed in later", async () => {
    const asOf = "2026-11-22";
    const before = await figure("OPEN_OVERDUE", "CENTRAL", asOf);
    expect(before).toEqual([1, 2]);
    await submitResult.perform(database.runtime, agency, {
      taskId: overdue,
      version: 1,
      evidence: [
        { documentNumber: "12/BC-SNV", issuedOn: "2026-11-23", receivedBy: "Văn phòng UBND tỉnh" },
      ],
    });
    expect(await figure("OPEN_OVERDUE", "CENTRAL", asOf)).toEqual(before);
  });

  it("are an agency's own where an agency asks", async () => {
    expect(await figure("OPEN_OVERDUE", "INSPECTION", TODAY, agency)).toEqual([0, 1]);
    expect(await figure("OPEN_OVERDUE", "INSPECTION")).toEqual([1, 2]);
  });
});

describe("opinions by origin", () => {
  it("are those of the matter that was asked about, also for an agency that does not see it", async () => {
    const { owner } = database;
    const asked = (await buildUnit(owner, { name: "Sở Tư pháp" })).unitId;
    const askedActor = actorOf(await buildAccount(owner, { unitId: asked }), [], [asked]);
    const { accountId } = await buildAccount(owner);
    const common = { askingUnitId: unitId, askedUnitIds: [asked], createdBy: accountId };
    await buildConsultation(owner, { ...common, taskId: overdue });
    await buildConsultation(owner, { ...common, documentId });
    for (const actor of [chair, askedActor]) {
      expect(await figure("ANSWERED_ON_TIME", "CENTRAL", TODAY, actor)).toEqual([0, 1]);
      expect(await figure("ANSWERED_ON_TIME", "PROVINCE", TODAY, actor)).toEqual([0, 1]);
      expect(await figure("ANSWERED_ON_TIME", "PARTY", TODAY, actor)).toEqual([0, 0]);
    }
    expect(
      (await rowsOf("ANSWERED_ON_TIME", "denominator", "CENTRAL", askedActor)).items,
    ).toHaveLength(1);
  });
});
