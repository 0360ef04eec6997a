import type { IndicatorPart, IndicatorTable, TaskList, TaskState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildConsultation } from "../coordination/testing.ts";
import { confirmCompletion } from "../tasks/confirmation/confirm-completion.ts";
import { returnTask } from "../tasks/confirmation/return-task.ts";
import { submitResult } from "../tasks/confirmation/submit-result.ts";
import { getAgencyBoard } from "../tasks/following/read/agency-board.ts";
import { listTasks } from "../tasks/following/read/list-tasks.ts";
import { reportProgress } from "../tasks/progress/report-progress.ts";
import { taskActs } from "../tasks/task-acts.ts";
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
import { listIndicators } from "./read/list-indicators.ts";
import { getTrends } from "./read/trends.ts";

const TODAY = "2026-11-23";
const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let chair: Actor;
let agencies: { unitId: string; actor: Actor }[];
let taskIds: string[];

const day = (min: number, max: number) =>
  fc.integer({ min, max }).map((offset) => addDays(TODAY, offset));
const anyTask = fc.record({
  unit: fc.integer({ min: 0, max: 2 }),
  state: fc.constantFrom<TaskState>(
    ...(["ASSIGNED", "IN_PROGRESS", "IN_PROGRESS", "SUBMITTED", "RETURNED"] as const),
    ...(["COMPLETED", "COMPLETED", "SUSPENDED", "REVOKED", "TRANSFERRED"] as const),
  ),
  dueOn: fc.option(day(-120, 25), { freq: 4 }),
  receivedOn: day(-150, 0),
  submittedOn: day(-15, 0),
  completedOn: fc.option(day(-40, 0), { freq: 9 }),
});

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), ALL);
  agencies = [];
  for (const name of ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"]) {
    const { unitId } = await buildUnit(owner, { name });
    agencies.push({ unitId, actor: actorOf(await buildAccount(owner, { unitId }), ALL, [unitId]) });
  }
  const documentId = await buildDocument(owner);
  taskIds = [];
  for (const { unit, state, submittedOn, completedOn, ...given } of fc.sample(anyTask, {
    numRuns: 160,
    seed: 14,
  })) {
    const { id } = await buildTask(owner, {
      ...given,
      state,
      documentId,
      assignmentId: await buildAssignment(owner, documentId),
      unitId: agencies[unit]?.unitId ?? "",
      submittedOn: state === "SUBMITTED" ? submittedOn : null,
      completedOn: state === "COMPLETED" ? completedOn : null,
    });
    taskIds.push(id);
  }
  const [first, second, third] = agencies.map(({ unitId }) => unitId);
  const { accountId } = await buildAccount(owner);
  for (const answeredOn of ["2026-11-19", "2026-11-22", null])
    await buildConsultation(owner, {
      askingUnitId: first ?? "",
      askedUnitIds: [second ?? "", third ?? ""],
      createdBy: accountId,
      documentId,
      answeredOn,
    });
});
afterAll(() => database.close());

const ask = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(database.runtime.db, actor, work);
const today = () => database.clock.now().toISOString().slice(0, 10);
const all = (actor: Actor, query = {}) =>
  ask(actor, (tx) => listIndicators(tx, actor, today(), query));
const table = (actor: Actor, set = "summary", query = {}) =>
  ask(actor, (tx) => getIndicatorTable(tx, actor, today(), { set, ...query }));
const behind = async (actor: Actor, code: string, part: IndicatorPart, query = {}) => {
  const rows = [];
  let cursor: string | undefined;
  do {
    const page = await ask(actor, (tx) =>
      listIndicatorRows(tx, actor, today(), { ...query, code, part, limit: 40, cursor }),
    );
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
};
const listed = async (list: TaskList, unitId: string) =>
  (await ask(chair, (tx) => listTasks(tx, chair, TODAY, { list, unitId, limit: 100 }))).items;
const column = ({ indicators }: IndicatorTable, code: string) => {
  const at = indicators.findIndex((one) => one.code === code);
  return (figures: IndicatorTable["total"]) => figures[at]?.numerator ?? Number.NaN;
};

describe("the catalogue", () => {
  it("names every indicator once, with its ground and formula", () => {
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
    for (const { legalBasis, numerator, denominator, measure, value } of catalogue) {
      expect(legalBasis.length * numerator.words.length * denominator.words.length).toBeGreaterThan(
        0,
      );
      expect(value !== undefined).toBe(["sum", "mean", "median"].includes(measure));
    }
  });
});

describe("a figure of the past about coordination", () => {
  const of = async (unitId: string, code: string, asOf: string) => {
    const { total } = await table(chair, code, { period: "2026-11", asOf, unitId });
    return [total[0]?.numerator, total[0]?.denominator];
  };
  const change = (id: string | undefined, changes: Record<string, unknown>) =>
    database.owner
      .updateTable("app.consultation_asked")
      .set(changes)
      .where("id", "=", id ?? "")
      .execute();

  it("stays when a request is taken back and a mark is objected to, dismissed or upheld later", async () => {
    const { owner } = database;
    const { accountId } = await buildAccount(owner);
    const { unitId } = await buildUnit(owner);
    const asking = {
      askingUnitId: agencies[0]?.unitId ?? "",
      askedUnitIds: [unitId],
      documentId: await buildDocument(owner),
    };
    const unanswered = await buildConsultation(owner, {
      ...asking,
      createdBy: accountId,
      lastDay: "2026-11-19",
    });
    const released = await buildConsultation(owner, {
      ...asking,
      createdBy: accountId,
      lastDay: "2026-11-19",
    });
    const marked = await buildConsultation(owner, {
      ...asking,
      createdBy: accountId,
      answeredOn: "2026-11-18",
    });
    await change(marked.askedIds[0], { evasive_on: "2026-11-19", evasive_reason: "Không rõ" });
    const then = [
      await of(unitId, "ANSWERED_ON_TIME", "2026-11-20"),
      await of(unitId, "EVASIVE_ANSWERS", "2026-11-20"),
    ];
    expect(then).toEqual([
      [1, 3],
      [1, 1],
    ]);
    // Two were not answered by the 19th: one is released on that very day, the other only when it is late already.
    await change(released.askedIds[0], { withdrawn_at: new Date("2026-11-19T09:00:00Z") });
    expect(await of(unitId, "ANSWERED_ON_TIME", "2026-11-20")).toEqual([1, 2]);
    await change(unanswered.askedIds[0], { withdrawn_at: new Date("2026-11-21T02:00:00Z") });
    await change(marked.askedIds[0], { objected_on: "2026-11-21", objection: "Đã rõ" });
    expect(await of(unitId, "ANSWERED_ON_TIME", "2026-11-20")).toEqual([1, 2]);
    expect(await of(unitId, "EVASIVE_ANSWERS", "2026-11-20")).toEqual(then[1]);
    expect(await of(unitId, "ANSWERED_ON_TIME", "2026-11-21")).toEqual([1, 2]);
    expect(await of(unitId, "ANSWERED_ON_TIME", "2026-11-22")).toEqual([1, 2]);
    expect(await of(unitId, "EVASIVE_ANSWERS", "2026-11-21")).toEqual([0, 1]);
    await change(marked.askedIds[0], {
      evasive_upheld: true,
      evasive_found_on: "2026-11-22",
      evasive_found_reason: "Né tránh",
    });
    expect(await of(unitId, "EVASIVE_ANSWERS", "2026-11-20")).toEqual(then[1]);
    expect(await of(unitId, "EVASIVE_ANSWERS", "2026-11-21")).toEqual([0, 1]);
    expect(await of(unitId, "EVASIVE_ANSWERS", "2026-11-22")).toEqual([1, 1]);
  });

  it("counts a silence whose limit is the last day of a period in the next one, where it began", async () => {
    const { owner } = database;
    const { unitId } = await buildUnit(owner);
    await buildConsultation(owner, {
      askingUnitId: agencies[0]?.unitId ?? "",
      askedUnitIds: [unitId],
      createdBy: (await buildAccount(owner)).accountId,
      documentId: await buildDocument(owner),
      sentAt: "2026-10-20T02:00:00Z",
      lastDay: "2026-10-31",
      silence: "agree",
    });
    const inMonth = async (period: string) => {
      const { total } = await table(chair, "DEEMED_AGREED", { period, unitId });
      return [total[0]?.numerator, total[0]?.denominator];
    };
    expect(await inMonth("2026-10")).toEqual([0, 0]);
    expect(await inMonth("2026-11")).toEqual([1, 1]);
  });
});

describe("every table by agency", () => {
  it.each(["2026-11", "2026-Q4", "2026", "2026-09", "2026-08-15..2026-10-20"])(
    "of %s adds up: assigned = done + open, and each of these its own parts (section 14)",
    async (period) => {
      const answer = await table(chair, "summary", { period, asOf: TODAY });
      expect(answer.total.some(({ numerator }) => numerator > 0)).toBe(true);
      for (const figures of [answer.total, ...answer.rows.map((row) => row.figures)]) {
        const of = (code: string) => column(answer, code)(figures);
        expect(of("ASSIGNED")).toBe(of("CARRIED_OVER") + of("ASSIGNED_IN_PERIOD"));
        expect(of("ASSIGNED")).toBe(of("DONE") + of("OPEN"));
        expect(of("DONE")).toBe(
          of("DONE_ON_TIME") + of("DONE_LATE") + of("DONE_UNDATED") + of("DONE_UNASSESSED"),
        );
        expect(of("OPEN")).toBe(
          of("OPEN_WITHIN_DUE") +
            of("OPEN_OVERDUE") +
            of("OPEN_UNDATED") +
            of("OPEN_PAUSED") +
            of("OPEN_AWAITING") +
            of("OPEN_EXTENSION_PENDING") +
            of("OPEN_RECEIVED_LATE"),
        );
      }
      for (const at of answer.indicators.keys())
        expect(answer.total[at]?.denominator).toBe(
          answer.rows.reduce((sum, row) => sum + (row.figures[at]?.denominator ?? 0), 0),
        );
    },
  );

  it("says of today what the agency board says, and of the year what it says was finished", async () => {
    const answer = await table(chair);
    const year = await table(chair, "summary", { period: "2026" });
    const board = await ask(chair, (tx) => getAgencyBoard(tx, chair, TODAY, false));
    const ofUnit = (of: IndicatorTable, unitId: string, code: string) =>
      column(of, code)(of.rows.find((row) => row.unit.id === unitId)?.figures ?? []);
    expect(board.items).toHaveLength(3);
    for (const { unit, overdue, awaitingConfirmation, completed, completedLate } of board.items) {
      expect(ofUnit(answer, unit.id, "OPEN_OVERDUE")).toBe(overdue);
      expect(ofUnit(year, unit.id, "DONE")).toBe(completed);
      expect(ofUnit(year, unit.id, "DONE_LATE")).toBe(completedLate);
      // The board's desk holds every result handed in; the indicator those that came in time.
      const desk = await listed("to-confirm", unit.id);
      expect(desk).toHaveLength(awaitingConfirmation);
      const inTime = desk.filter(({ standing }) =>
        standing.timeliness.startsWith("AWAITING_CONFIRMATION"),
      );
      expect(ofUnit(answer, unit.id, "OPEN_AWAITING")).toBe(inTime.length);
    }
    const ages = await table(chair, "ages");
    const overdue = board.items.reduce((sum, row) => sum + row.overdue, 0);
    expect(ages.total.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(overdue);
  });
});

describe("every figure", () => {
  it("is the number of rows it opens, in each of its parts", async () => {
    const { items } = await all(chair);
    for (const { indicator, now } of items) {
      const numerator = await behind(chair, indicator.code, "numerator");
      const denominator = await behind(chair, indicator.code, "denominator");
      const difference = await behind(chair, indicator.code, "difference");
      const isOfDays = ["sum", "mean", "median"].includes(indicator.measure);
      const counted = isOfDays
        ? numerator.reduce((sum, { value }) => sum + (value ?? 0), 0)
        : numerator.length;
      expect({ code: indicator.code, counted, of: denominator.length }).toEqual({
        code: indicator.code,
        counted: now.numerator,
        of: now.denominator,
      });
      expect(numerator.length + difference.length).toBe(denominator.length);
    }
  });

  it("of one agency is what that agency sees, and no other sees it", async () => {
    const [own, other] = agencies;
    const unitId = own?.unitId ?? "";
    const seen = await all(own?.actor ?? chair);
    const asked = await all(chair, { unitId });
    const values = ({ items }: typeof seen) =>
      items.filter(({ indicator }) => indicator.group !== "office").map(({ now }) => now);
    expect(values(seen)).toEqual(values(asked));
    await expect(all(other?.actor ?? chair, { unitId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await table(own?.actor ?? chair)).rows.map((row) => row.unit.id)).toEqual([unitId]);
  });

  it("comes out the same when a past day is asked again, whatever was done since", async () => {
    const { runtime, clock } = database;
    const units = new Map(agencies.map(({ unitId, actor }) => [unitId, actor]));
    const asOf = { asOf: TODAY, period: "2026-11" };
    const before = {
      all: await all(chair, asOf),
      table: await table(chair, "summary", asOf),
      ages: await table(chair, "ages", asOf),
    };
    clock.set("2026-11-25T02:00:00Z");
    let acts = 0;
    for (const id of taskIds) {
      const task = await database.owner
        .selectFrom("app.task")
        .select(["state", "version", "holder_unit_id"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const agency = units.get(task.holder_unit_id) ?? chair;
      const on = { taskId: id, version: task.version };
      if (task.state === "IN_PROGRESS" && acts % 3 === 0)
        await reportProgress.perform(runtime, agency, { ...on, content: "Đang làm.", percent: 50 });
      else if (task.state === "IN_PROGRESS" || task.state === "RETURNED") {
        const evidence = [{ documentNumber: "12/BC", issuedOn: TODAY, receivedBy: "UBND tỉnh" }];
        await submitResult.perform(runtime, agency, { ...on, evidence });
        const submitted = { ...on, version: on.version + 1 };
        await (acts % 3 === 1
          ? confirmCompletion.perform(runtime, chair, { ...submitted, completedOn: TODAY })
          : returnTask.perform(runtime, chair, {
              ...submitted,
              fault: acts % 2 === 0 ? ("agency" as const) : ("other" as const),
              reason: "Thiếu số liệu.",
            }));
      } else continue;
      acts++;
    }
    expect(acts).toBeGreaterThan(30);
    const sentBack = await table(chair, "RETURNED");
    const sum = async (code: string) => (await table(chair, code)).total[0]?.numerator ?? 0;
    expect(await sum("RETURNED_BY_FAULT")).toBeGreaterThan(0);
    expect(await sum("RETURNED_WITHOUT_FAULT")).toBeGreaterThan(0);
    expect((await sum("RETURNED_BY_FAULT")) + (await sum("RETURNED_WITHOUT_FAULT"))).toBe(
      sentBack.total[0]?.numerator,
    );
    const after = {
      all: await all(chair, asOf),
      table: await table(chair, "summary", asOf),
      ages: await table(chair, "ages", asOf),
    };
    expect(after).toEqual(before);
    expect((await all(chair)).items).not.toEqual(before.all.items);
  });

  it("keeps the official formula of its day when the province chooses another", async () => {
    const official = async (asOf: string) =>
      (await all(chair, { period: "2026-11", asOf })).items
        .filter(({ indicator }) => indicator.official)
        .map(({ indicator }) => indicator.code);
    await database.owner
      .insertInto("app.setting_value")
      .values({
        key: "metric.official",
        value: JSON.stringify("ON_TIME_OF_ASSIGNED"),
        legal_basis: "Quyết định 15/QĐ-UBND",
        valid_from: "2026-11-24",
        changed_at: database.clock.now(),
      })
      .execute();
    expect(await official("2026-11-23")).toEqual(["COMPLETION_OF_DUE"]);
    expect(await official("2026-11-24")).toEqual(["ON_TIME_OF_ASSIGNED"]);
  });

  it("of so few that a rate would mislead is shown as n of N", async () => {
    const { owner } = database;
    const { unitId } = await buildUnit(owner, { name: "Sở Ngoại vụ" });
    await buildTask(owner, { unitId, dueOn: "2026-11-19" });
    const lone = (await table(chair, "COMPLETION_OF_DUE", { unitId })).rows;
    expect(lone[0]?.figures).toEqual([{ numerator: 0, denominator: 1, value: null }]);
  });
});

describe("what is asked", () => {
  it.each([
    [{ period: "2026-13" }, "PERIOD_UNKNOWN"],
    [{ period: "2027-01" }, "PERIOD_TO_COME"],
    [{ period: "2026-11", asOf: "2026-10-31" }, "AS_OF_OUTSIDE"],
    [{ period: "2026-11", asOf: "2027-01-01" }, "AS_OF_OUTSIDE"],
  ])("as %o is refused with %s", async (query, code) => {
    await expect(all(chair, query)).rejects.toMatchObject({ code });
  });

  it("of an indicator that there is not is refused, and so is a cursor of another list", async () => {
    await expect(table(chair, "GOODNESS")).rejects.toMatchObject({ code: "INDICATOR_UNKNOWN" });
    const query = { code: "DONE", part: "numerator" as const, limit: 10, cursor: "WzEsMl0" };
    await expect(
      ask(chair, (tx) => listIndicatorRows(tx, chair, today(), query)),
    ).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("the months", () => {
  it("of the trend end with the month asked for, each as of its end", async () => {
    const trend = await ask(chair, (tx) => getTrends(tx, chair, today(), { period: "2026-10" }));
    expect(trend.months.map(({ code }) => code).slice(-2)).toEqual(["2026-09", "2026-10"]);
    const { items } = await all(chair, { period: "2026-10" });
    for (const { indicator, now } of items.filter((one) => one.indicator.group !== "delay"))
      expect(trend.items.find(({ code }) => code === indicator.code)?.figures.at(-1)).toEqual(now);
  });

  it("of the heat map are those of the table of each month", async () => {
    const map = await ask(chair, (tx) =>
      getHeatMap(tx, chair, today(), { code: "ON_TIME_OF_DONE" }),
    );
    expect(map.months).toHaveLength(12);
    const now = await table(chair, "ON_TIME_OF_DONE");
    for (const { unit, figures } of now.rows)
      expect(map.rows.find((row) => row.unit.id === unit.id)?.figures.at(-1)).toEqual(figures[0]);
  });
});
