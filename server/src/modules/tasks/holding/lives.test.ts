import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { getTaskClocks } from "../clocks/read/get-task-clocks.ts";
import { setDueDate } from "../assigning/set-due-date.ts";
import { confirmCompletion } from "../confirmation/confirm-completion.ts";
import { submitResult } from "../confirmation/submit-result.ts";
import { getExceptions } from "../following/read/exceptions.ts";
import { getTask } from "../following/read/get-task.ts";
import { listTasks } from "../following/read/list-tasks.ts";
import { starTask } from "../following/starring/star-task.ts";
import { revokeOne } from "../revoking/revoke.ts";
import { resumeTask } from "../suspension/resume-task.ts";
import { suspendTask } from "../suspension/suspend-task.ts";
import { taskActs } from "../task-acts.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltUnit } from "../testing.ts";
import { decideRefusal } from "./decide-refusal.ts";
import { refuseTask } from "./refuse-task.ts";
import { transferTask } from "./transfer-task.ts";

const ALL = taskActs.map(({ name }) => name);
const TODAY = "2026-11-23";
let database: TestDatabase;
let district: BuiltUnit;
let commune: BuiltUnit;
let head: Actor;
let heir: Actor;
let chief: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  district = await buildUnit(owner, { name: "UBND huyện Núi Xanh", kind: "district" });
  commune = await buildUnit(owner, { name: "UBND xã Suối Trong", kind: "commune" });
  head = actorOf(await buildAccount(owner), ALL, [district.unitId]);
  heir = actorOf(await buildAccount(owner), ALL, [commune.unitId]);
  chief = actorOf(await buildAccount(owner, { name: "Lê Văn Chánh" }), ALL);
});
afterAll(() => database.close());
beforeEach(() => database.clock.set(`${TODAY}T02:00:00Z`));

const build = (overrides: Parameters<typeof buildTask>[1] = {}) =>
  buildTask(database.owner, { unitId: district.unitId, receivedOn: TODAY, ...overrides });
const see = (actor: Actor, id: string, today = TODAY) =>
  inScope(database.runtime.db, actor, (tx) => getTask(tx, actor, today, id));
const rowOf = (id: string) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const reason = "Theo phân định chức năng.";
const refusing = (taskId: string, version = 1) =>
  refuseTask.perform(database.runtime, head, {
    taskId,
    version,
    legalGround: "Điều 2 Quyết định 10/2025/QĐ-UBND",
    explanation: "Thuộc chức năng của cấp xã.",
  });

describe("a lead that says a task is not its function", () => {
  it("stays answerable until it is decided, in state, dates and holder", async () => {
    const { id } = await build({ state: "ASSIGNED" });
    await refusing(id);
    expect(await rowOf(id)).toMatchObject({
      state: "ASSIGNED",
      holder_unit_id: district.unitId,
      last_day: "2026-12-31",
    });
    expect((await see(head, id)).life.refusals).toMatchObject([{ decision: null }]);
    await expect(refusing(id, 2)).rejects.toThrow("hãy chờ quyết định");
  });

  it("may say so for two working days after receipt, 24/11 not among them", async () => {
    const { id } = await build();
    database.clock.set("2026-11-26T02:00:00Z");
    await refusing(id);
    const late = await build();
    database.clock.set("2026-11-27T02:00:00Z");
    await expect(refusing(late.id)).rejects.toThrow("hết ngày 26/11/2026");
  });

  it("is found by the Office until it is decided, and by the Chair once the limit to decide has passed", async () => {
    const { id } = await build();
    await refusing(id);
    const listed = async (today: string) =>
      (
        await inScope(database.runtime.db, chief, (tx) =>
          listTasks(tx, chief, today, { list: "refused", limit: 50 }),
        )
      ).items.some((row) => row.id === id);
    const excepted = async (today: string) =>
      (
        await inScope(database.runtime.db, chief, (tx) => getExceptions(tx, chief, today, {}))
      ).items.filter(({ taskId }) => taskId === id);
    expect(await listed(TODAY)).toBe(true);
    // Two working days after the 23rd, of which the 24th is none.
    expect(await excepted("2026-11-26")).toEqual([]);
    expect(await excepted("2026-11-27")).toMatchObject([
      { kind: "refusal", days: 4, decider: expect.stringContaining("Văn phòng UBND tỉnh") },
    ]);
    const input = { taskId: id, version: 2, decision: "reject" as const, reason };
    await decideRefusal.perform(database.runtime, chief, input);
    expect(await listed("2026-11-27")).toBe(false);
    expect(await excepted("2026-11-27")).toEqual([]);
  });

  it("keeps it when the Office does not agree, with the reason", async () => {
    const { id } = await build();
    await refusing(id);
    const input = { taskId: id, version: 2, decision: "reject" as const, reason };
    await decideRefusal.perform(database.runtime, chief, input);
    expect((await see(head, id)).life.refusals).toMatchObject([
      { decision: "rejected", reason, decidedBy: { name: "Lê Văn Chánh" } },
    ]);
  });

  it("hands it over when it is right: the agency whose function it is must be named", async () => {
    const { id } = await build();
    await refusing(id);
    const input = { taskId: id, version: 2, decision: "uphold" as const, reason };
    await expect(decideRefusal.perform(database.runtime, chief, input)).rejects.toMatchObject({
      fields: { toUnitId: expect.any(String) },
    });
    await decideRefusal.perform(database.runtime, chief, { ...input, toUnitId: commune.unitId });
    expect((await rowOf(id)).state).toBe("TRANSFERRED");
    const [transfer] = (await see(head, id)).life.transfers;
    expect(await rowOf(transfer?.to.id ?? "")).toMatchObject({
      holder_unit_id: commune.unitId,
      state: "ASSIGNED",
    });
  });

  it("does not judge itself", async () => {
    const { id } = await build();
    await refusing(id);
    const self = { ...actorOf({ accountId: "", personId: "" }, ALL), accountId: head.accountId };
    const input = { taskId: id, version: 2, decision: "reject" as const, reason };
    await expect(decideRefusal.perform(database.runtime, self, input)).rejects.toThrow(
      "tự quyết định",
    );
  });
});

describe("a transfer", () => {
  const pass = async (overrides: Parameters<typeof buildTask>[1] = {}) => {
    const task = await build({ receivedOn: "2026-11-02", ...overrides });
    const input = {
      taskId: task.id,
      version: 1,
      toUnitId: commune.unitId,
      basis: "NQ 1/NQ-HĐND",
      reason,
    };
    await transferTask.perform(database.runtime, chief, input);
    const [transfer] = (await see(chief, task.id)).life.transfers;
    return { ...task, heirId: transfer?.to.id ?? "" };
  };

  it("keeps origin, dates, extensions and stars; the delay until now is the old unit's", async () => {
    const { id, heirId } = await pass({ lastDay: "2026-11-19", extensionCount: 1 });
    const inherited = await see(heir, heirId);
    expect(inherited).toMatchObject({
      originalDueOn: "2026-11-19",
      standing: { timeliness: "RECEIVED_AFTER_DUE", daysLate: 0, extensionCount: 1 },
      life: { transfers: [{ daysLate: 4, from: { unit: { name: "UBND huyện Núi Xanh" } } }] },
    });
    const takenOver = await inScope(database.runtime.db, heir, (tx) =>
      listTasks(tx, heir, TODAY, { list: "inherited", limit: 50 }),
    );
    expect(takenOver.items.map((row) => row.id)).toContain(heirId);
    expect((await see(chief, id)).standing.timeliness).toBe("NOT_COUNTED");
    const { rows } = await sql<{ own: number }>`select delay.own from app.tasks_as_of(${TODAY}) h
      cross join lateral app.delay_split(h, ${TODAY}) delay where h.task_id = any (${[id, heirId]})`.execute(
      database.owner,
    );
    expect(rows).toEqual([{ own: 4 }]);
    expect(inherited.journal.map(({ sentence }) => sentence).join()).toContain(
      "quá hạn đến lúc chuyển: 4 ngày, tính cho UBND huyện Núi Xanh",
    );
  });

  it("shows the successor only what came to it, not the former unit's other tasks", async () => {
    const { id } = await pass();
    await expect(see(heir, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("may come back to who had it: A, B and A again each bear the days of their own", async () => {
    // Due on Thursday 19/11; A is 4 days late when it goes to B.
    const { id: first, heirId: second } = await pass({ lastDay: "2026-11-19" });
    const back = (taskId: string, version: number, toUnitId = district.unitId) =>
      transferTask.perform(database.runtime, chief, {
        taskId,
        version,
        toUnitId,
        basis: "QĐ 5/QĐ-UBND",
        reason,
      });
    const successor = async (taskId: string) =>
      (await see(chief, taskId)).life.transfers.at(-1)?.to.id ?? "";
    const bind = (taskId: string, dueOn: string) =>
      setDueDate.perform(database.runtime, chief, { taskId, version: 1, dueOn, reason });
    // B is given a date of its own, passes it by 5 days, and hands the task back.
    await bind(second, "2026-11-30");
    database.clock.set("2026-12-05T02:00:00Z");
    await back(second, 2);
    const third = await successor(second);
    expect(await rowOf(third)).toMatchObject({
      holder_unit_id: district.unitId,
      state: "ASSIGNED",
      received_on: "2026-12-05",
      last_day: "2026-11-30",
      original_due_on: "2026-11-19",
    });
    // Not late with what it got back late, until a date binds it again.
    expect((await see(head, third, "2026-12-05")).standing).toMatchObject({
      timeliness: "RECEIVED_AFTER_DUE",
      daysLate: 0,
    });
    await bind(third, "2026-12-10");
    const { rows } = await sql<{ id: string; own: number }>`
      select h.task_id as id, delay.own
      from app.tasks_as_of('2026-12-12') h cross join lateral app.delay_split(h, '2026-12-12') delay
      where h.task_id = any (${[first, second, third]})`.execute(database.owner);
    const own = new Map(rows.map((row) => [row.id, row.own]));
    expect([first, second, third].map((task) => own.get(task))).toEqual([4, 5, 2]);
    // Its page tells the way it went, from the first holder on.
    expect((await see(head, third, "2026-12-12")).life.transfers).toMatchObject([
      {
        daysLate: 4,
        from: { unit: { id: district.unitId } },
        to: { unit: { id: commune.unitId } },
      },
      {
        daysLate: 5,
        from: { unit: { id: commune.unitId } },
        to: { unit: { id: district.unitId } },
      },
    ]);
    // And once more to B: no end is set to it.
    await back(third, 2, commune.unitId);
    expect(await rowOf(await successor(third))).toMatchObject({ holder_unit_id: commune.unitId });
    // While A holds none of it now, B does.
    await expect(back(await successor(third), 1, commune.unitId)).rejects.toMatchObject({
      code: "SAME_HOLDER",
    });
  });

  it("may bring a single period back to the agency whose duty it is", async () => {
    const task = await build({ lastDay: "2026-12-15", receivedOn: "2026-11-02" });
    await sql`update app.task set period = '2026-11', next_occurrence_on = '2026-12-16' where id = ${task.id}`.execute(
      database.owner,
    );
    const period = await buildTask(database.owner, {
      unitId: (await buildUnit(database.owner)).unitId,
      documentId: task.documentId,
      assignmentId: task.assignmentId,
      lastDay: "2027-01-15",
    });
    await sql`update app.task set holder_unit_id = ${district.unitId}, duty_id = ${task.id}, period = '2026-12' where id = ${period.id}`.execute(
      database.owner,
    );
    const move = (taskId: string, toUnitId: string) =>
      transferTask.perform(database.runtime, chief, {
        taskId,
        version: 1,
        toUnitId,
        basis: "QĐ 5/QĐ-UBND",
        reason,
      });
    await move(period.id, commune.unitId);
    const away = (await see(chief, period.id)).life.transfers.at(-1)?.to.id ?? "";
    await move(away, district.unitId);
    const home = (await see(chief, away)).life.transfers.at(-1)?.to.id ?? "";
    expect(await rowOf(home)).toMatchObject({
      holder_unit_id: district.unitId,
      period: "2026-12",
      last_day: "2027-01-15",
    });
    // The duty itself stands where it was, once.
    expect((await rowOf(task.id)).state).toBe("IN_PROGRESS");
  });

  it("is refused to a unit that has a share of the same assignment, and to the holder itself", async () => {
    const { assignmentId, documentId, id } = await build();
    await buildTask(database.owner, { unitId: commune.unitId, assignmentId, documentId });
    const input = { taskId: id, version: 1, basis: "NQ 1/NQ-HĐND", reason };
    const to = (toUnitId: string) =>
      transferTask.perform(database.runtime, chief, { ...input, toUnitId });
    await expect(to(commune.unitId)).rejects.toMatchObject({ code: "HAS_SHARE" });
    await expect(to(district.unitId)).rejects.toMatchObject({ code: "SAME_HOLDER" });
  });
});

describe("a suspension", () => {
  it("stops the clock until its end, when the date that binds is said outright", async () => {
    const { id } = await build();
    const at = (version: number) => ({ taskId: id, version, reason });
    await expect(
      suspendTask.perform(database.runtime, chief, {
        ...at(1),
        decisionNumber: "QĐ 7/QĐ-UBND",
        reviewOn: TODAY,
      }),
    ).rejects.toMatchObject({ code: "REVIEW_NOT_AHEAD" });
    await suspendTask.perform(database.runtime, chief, {
      ...at(1),
      decisionNumber: "QĐ 7/QĐ-UBND",
      reviewOn: "2026-12-15",
    });
    expect((await see(head, id, "2027-02-01")).standing).toMatchObject({
      timeliness: "PAUSED",
      daysLate: 0,
    });
    database.clock.set("2026-12-20T02:00:00Z");
    await expect(resumeTask.perform(database.runtime, chief, at(2))).rejects.toMatchObject({
      code: "NEW_DUE_NEEDED",
    });
    // 27 days of rest after 31/12/2026.
    await expect(
      resumeTask.perform(database.runtime, chief, { ...at(2), dueOn: "2027-01-28" }),
    ).rejects.toMatchObject({ code: "BEYOND_REST", fields: { dueOn: expect.any(String) } });
    await resumeTask.perform(database.runtime, chief, { ...at(2), dueOn: "2027-01-27" });
    expect(await rowOf(id)).toMatchObject({
      state: "IN_PROGRESS",
      original_due_on: "2026-12-31",
      last_day: "2027-01-27",
      review_on: null,
    });
    const { rows } =
      await sql`select from_on, to_on, kind from app.waiting_period where task_id = ${id}`.execute(
        database.owner,
      );
    expect(rows).toStrictEqual([{ from_on: TODAY, to_on: "2026-12-19", kind: "suspended" }]);
  });
});

describe("a suspension of a task whose result waits", () => {
  it("gives the result back to its confirmer when the work goes on, and charges nobody for the rest", async () => {
    const { id } = await build({ lastDay: "2026-11-20", receivedOn: "2026-11-02" });
    const evidence = [{ documentNumber: "9/BC", issuedOn: TODAY, receivedBy: "UBND tỉnh" }];
    await submitResult.perform(database.runtime, head, { taskId: id, version: 1, evidence });
    await suspendTask.perform(database.runtime, chief, {
      taskId: id,
      version: 2,
      reason,
      decisionNumber: "QĐ 8/QĐ-UBND",
      reviewOn: "2026-12-01",
    });
    database.clock.set("2026-12-01T02:00:00Z");
    await resumeTask.perform(database.runtime, chief, {
      taskId: id,
      version: 3,
      dueOn: "2026-11-30",
      reason,
    });
    expect(await rowOf(id)).toMatchObject({ state: "SUBMITTED", submitted_on: TODAY });
    await confirmCompletion.perform(database.runtime, chief, {
      taskId: id,
      version: 4,
      completedOn: TODAY,
    });
    expect((await see(head, id)).submissions).toMatchObject([{ outcome: "confirmed" }]);
  });
});

describe("a rest that ends", () => {
  const rested = async (overrides: Parameters<typeof buildTask>[1]) => {
    const { id } = await build({ receivedOn: "2026-11-02", ...overrides });
    await suspendTask.perform(database.runtime, chief, {
      taskId: id,
      version: 1,
      decisionNumber: "QĐ 7/QĐ-UBND",
      reviewOn: "2026-12-15",
      reason,
    });
    database.clock.set("2026-12-03T02:00:00Z");
    const goOn = (dueOn: string, basis?: string) =>
      resumeTask.perform(database.runtime, chief, {
        taskId: id,
        version: 2,
        dueOn,
        reason,
        ...(basis ? { basis } : {}),
      });
    return { id, goOn };
  };

  it("takes nothing from the delay there was, and keeps it on record", async () => {
    const { id, goOn } = await rested({ lastDay: "2026-11-19" });
    expect((await see(head, id)).life.suspensions).toMatchObject([{ daysLateBefore: 4 }]);
    await expect(goOn("2026-12-10")).rejects.toMatchObject({ code: "BEYOND_REST" });
    // Ten days of rest from 23/11 to 3/12.
    await goOn("2026-11-30");
    const { standing, journal } = await see(head, id, "2026-12-03");
    expect(standing).toMatchObject({ timeliness: "OPEN_OVERDUE", daysLate: 3 });
    expect(journal.map(({ sentence }) => sentence).join()).toContain("quá hạn 4 ngày khi tạm dừng");
  });

  it("moves a date of the centre on the ground of a paper only, and leaves one that stays", async () => {
    const { id, goOn } = await rested({ lastDay: "2026-12-31", origin: "CENTRAL" });
    await expect(goOn("2027-01-08")).rejects.toMatchObject({
      code: "CENTRAL_DATE_AFTER_REST",
      fields: { basis: expect.any(String) },
    });
    await goOn("2027-01-08", "120/VPCP-TH");
    expect((await see(head, id)).life.suspensions).toMatchObject([{ basis: "120/VPCP-TH" }]);
    const other = await rested({ lastDay: "2026-12-31", bound: "before", origin: "CENTRAL" });
    await other.goOn("2026-12-31");
    expect(await rowOf(other.id)).toMatchObject({ due_bound: "before", last_day: "2026-12-31" });
  });

  it("goes not beyond the task that this one serves", async () => {
    const parent = await build({ lastDay: "2027-01-04" });
    const { goOn } = await rested({ lastDay: "2026-12-31", parentId: parent.id });
    await expect(goOn("2027-01-05")).rejects.toMatchObject({ code: "NEW_DUE_BEYOND_PARENT" });
    await goOn("2027-01-04");
  });

  it("leaves a task that nobody had taken up to be taken up", async () => {
    const { id, goOn } = await rested({ lastDay: "2026-12-31", state: "ASSIGNED" });
    await goOn("2026-12-31");
    expect((await rowOf(id)).state).toBe("ASSIGNED");
  });
});

describe("a revocation", () => {
  it("rests on a document and takes the task out of all rates", async () => {
    const { id } = await build();
    const input = { taskId: id, version: 1, basis: "QĐ 9/QĐ-UBND", reason };
    await revokeOne.perform(database.runtime, chief, input);
    const seen = await see(head, id);
    expect(seen.standing.timeliness).toBe("NOT_COUNTED");
    expect(seen.journal[0]?.sentence).toContain("thu hồi theo QĐ 9/QĐ-UBND");
  });
});

describe("a result that waits under a task which ends", () => {
  const waiting = async () => {
    const task = await build();
    const evidence = [{ documentNumber: "9/BC", issuedOn: TODAY, receivedBy: "UBND tỉnh" }];
    await submitResult.perform(database.runtime, head, { taskId: task.id, version: 1, evidence });
    return { taskId: task.id, version: 2, reason };
  };
  const outcomeOf = async (id: string) => {
    const later = "2027-01-15";
    const { submissions } = await see(chief, id);
    const { clocks } = await inScope(database.runtime.db, chief, (tx) =>
      getTaskClocks(tx, chief, later, id),
    );
    return {
      submissions,
      clock: clocks.find(({ kind }) => kind === "confirmation"),
    };
  };

  it("waits no longer once it is revoked or handed on, and its clock stands", async () => {
    const revoked = await waiting();
    await revokeOne.perform(database.runtime, chief, { ...revoked, basis: "QĐ 9/QĐ-UBND" });
    const passed = await waiting();
    await transferTask.perform(database.runtime, chief, {
      ...passed,
      toUnitId: commune.unitId,
      basis: "NQ 1/NQ-HĐND",
    });
    for (const { taskId } of [revoked, passed]) {
      const { submissions, clock } = await outcomeOf(taskId);
      expect(submissions).toMatchObject([{ outcome: "lapsed", decidedBy: null }]);
      expect(clock).toMatchObject({ endedOn: TODAY, daysLate: 0 });
    }
  });
});

describe("a leader's stars", () => {
  it("are five at most, lead their lists, and are seen by everybody", async () => {
    const leader = actorOf(await buildAccount(database.owner, { name: "Phạm Phó" }), ALL);
    const tasks = [];
    for (let index = 0; index < 6; index += 1) tasks.push(await build({ lastDay: "2027-03-31" }));
    const star = (taskId: string) => starTask.perform(database.runtime, leader, { taskId });
    for (const { id } of tasks.slice(0, 5)) await star(id);
    await expect(star(tasks[5]?.id ?? "")).rejects.toThrow("tối đa 5");
    const page = (actor: Actor, cursor?: string) =>
      inScope(database.runtime.db, actor, (tx) =>
        listTasks(tx, actor, TODAY, { list: "open", limit: 3, ...(cursor ? { cursor } : {}) }),
      );
    const first = await page(leader);
    expect(
      first.items
        .slice(0, 5)
        .map(({ id }) => id)
        .toSorted(),
    ).toStrictEqual(
      tasks
        .slice(0, 5)
        .map(({ id }) => id)
        .toSorted(),
    );
    const ids = first.items.map(({ id }) => id);
    for (let next = first.next; next !== null;) {
      const more = await page(leader, next);
      ids.push(...more.items.map(({ id }) => id));
      next = more.next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect((await see(head, tasks[0]?.id ?? "")).stars).toStrictEqual(["Phạm Phó"]);
  });
});
