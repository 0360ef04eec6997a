import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltUnit } from "../tasks/testing.ts";
import { begun, enter, passOnAll } from "./testing.ts";
import { getReorganisation } from "./read/get-reorganisation.ts";
import { listRoutings, routingFigures } from "./read/list-routings.ts";
import { readHandover } from "./read/read-handover.ts";
import { applyReorganisation } from "./write/apply-reorganisation.ts";
import { cancelReorganisation } from "./write/cancel-reorganisation.ts";
import { reorganise } from "./write/reorganise.ts";
import { reorganisationRound, routingRound } from "./write/rounds.ts";
import { routeTasks } from "./write/route-tasks.ts";

const TODAY = "2026-11-23";
const ACTS = [reorganise, cancelReorganisation, applyReorganisation, routeTasks].map(
  ({ name }) => name,
);
const signal = new AbortController().signal;
let database: TestDatabase;
let home: Actor;
let health: BuiltUnit;
let schools: BuiltUnit;

beforeAll(async () => {
  database = await createTestDatabase();
  home = actorOf(await buildAccount(database.owner), ACTS);
  health = await buildUnit(database.owner, { name: "Sở Y tế" });
  schools = await buildUnit(database.owner, { name: "Sở Giáo dục" });
});
afterAll(() => database.close());

const queue = (reorganisationId: string, actor: Actor = home) =>
  inScope(database.runtime.db, actor, (tx) =>
    listRoutings(tx, TODAY, { reorganisationId, state: "waiting", limit: 100 }),
  );
const see = (id: string) =>
  inScope(database.runtime.db, home, (tx) => getReorganisation(tx, home, TODAY, id));
const stateOf = async (id: string) =>
  (
    await database.owner
      .selectFrom("app.task")
      .select("state")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
  ).state;

describe("a department that is split among two", () => {
  let labour: BuiltUnit;
  let split: string;
  const made: Record<string, string> = {};

  beforeAll(async () => {
    const { owner } = database;
    labour = await buildUnit(owner, { name: "Sở Lao động" });
    const fieldId = newId();
    await owner
      .insertInto("app.field")
      .values({ id: fieldId, name: "Trẻ em", valid_from: "2020-01-01" })
      .execute();
    const of = { unitId: labour.unitId };
    made["field"] = (await buildTask(owner, { ...of, title: "Báo cáo kết quả quý" })).id;
    await owner
      .updateTable("app.task")
      .set({ field_id: fieldId })
      .where("id", "=", made["field"])
      .execute();
    made["words"] = (
      await buildTask(owner, { ...of, title: "Rà soát giáo dục nghề nghiệp trên địa bàn" })
    ).id;
    made["neither"] = (await buildTask(owner, { ...of, title: "Báo cáo cải cách hành chính" })).id;
    split = await enter(database, home, {
      kind: "split",
      effectiveOn: TODAY,
      unitIds: [labour.unitId],
      successors: [
        { unitId: health.unitId, functionScope: "Bảo trợ xã hội", fieldIds: [fieldId] },
        { unitId: schools.unitId, functionScope: "Giáo dục nghề nghiệp, đào tạo lại" },
      ],
    });
    await passOnAll(database, split);
  });

  it("leaves every task to a person, with a proposal by field or by what it says, within five working days", async () => {
    const { items } = await queue(split);
    const proposals = new Map(
      items.map(({ task, proposed, because }) => [task.id, [proposed?.name ?? null, because]]),
    );
    expect(proposals).toEqual(
      new Map([
        [made["field"], ["Sở Y tế", "Lĩnh vực “Trẻ em”"]],
        [made["words"], ["Sở Giáo dục", "Nội dung có “Giáo dục nghề nghiệp”"]],
        [made["neither"], [null, "Chưa rõ thuộc phần việc nào"]],
      ]),
    );
    // The 24th is a day off: the fifth working day after Monday the 23rd is the 1st.
    expect(new Set(items.map(({ lastDay }) => lastDay))).toEqual(new Set(["2026-12-01"]));
    expect(await stateOf(made["field"] ?? "")).toBe("IN_PROGRESS");
  });

  it("says how many wait, and for how many it is late", async () => {
    const figures = (day: string) =>
      inScope(database.runtime.db, home, (tx) => routingFigures(tx, day));
    expect(await figures("2026-12-01")).toMatchObject({ waiting: 3, overdue: 0 });
    expect(await figures("2026-12-02")).toMatchObject({
      waiting: 3,
      overdue: 3,
      reorganisationId: split,
    });
  });

  it("passes on what is chosen, each as proposed or all to one, and tells two who choose at once", async () => {
    const { items } = await queue(split);
    const ids = items.map(({ id }) => id);
    const choose = (routingIds: string[], toUnitId?: string) =>
      routeTasks.perform(database.runtime, home, {
        reorganisationId: split,
        routingIds,
        ...(toUnitId ? { toUnitId } : {}),
      });
    await expect(choose(ids)).rejects.toMatchObject({ code: "NOTHING_PROPOSED" });
    const proposed = items.filter((one) => one.proposed !== null).map(({ id }) => id);
    await choose(proposed);
    await expect(choose(proposed)).rejects.toMatchObject({ code: "ROUTED_MEANWHILE" });
    const rest = ids.filter((id) => !proposed.includes(id));
    await expect(choose(rest, labour.unitId)).rejects.toMatchObject({ code: "NO_RECEIVER" });
    await choose(rest, health.unitId);
    await passOnAll(database, split);
    expect((await queue(split)).items).toEqual([]);
    const { rows } = await sql<{ name: string; count: number }>`
      select version.name, count(*)::int from app.task_transfer passed join app.unit_version version on version.unit_id = passed.to_unit_id
      where passed.from_unit_id = ${labour.unitId} group by 1 order by 1`.execute(database.owner);
    expect(rows).toEqual([
      { name: "Sở Giáo dục", count: 1 },
      { name: "Sở Y tế", count: 2 },
    ]);
  });

  it("takes up what comes late to a body that is no more", async () => {
    const { id } = await buildTask(database.owner, {
      unitId: labour.unitId,
      title: "Đào tạo lại cho lao động",
    });
    await routingRound.run(database.runtime, TODAY, signal);
    expect((await queue(split)).items).toMatchObject([
      { task: { id }, proposed: { name: "Sở Giáo dục" } },
    ]);
  });

  it("shows an agency only what it sees of its own", async () => {
    const stranger = actorOf(await buildAccount(database.owner), ACTS, [health.unitId]);
    expect((await queue(split, stranger)).items).toEqual([]);
    await expect(
      routeTasks.perform(database.runtime, stranger, {
        reorganisationId: split,
        routingIds: [newId()],
      }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const { rows } = await inScope(database.runtime.db, stranger, (tx) =>
      sql<{
        count: number;
      }>`select count(*)::int from app.reorganisation where state = 'planned'`.execute(tx),
    );
    expect(rows).toEqual([{ count: 0 }]);
    await expect(
      inScope(database.runtime.db, stranger, (tx) =>
        sql`select * from app.reorganisation_move`.execute(tx),
      ),
    ).rejects.toThrow("permission denied");
  });
});

describe("a reorganisation that waits for its day", () => {
  it("changes nothing before, can be taken back, and takes effect by the night of that day", async () => {
    const { owner, runtime, clock } = database;
    const old = await buildUnit(owner, { name: "Ban Dân vận tỉnh" });
    const { accountId, personId } = await buildAccount(owner, {
      name: "Lê Văn Tám",
      unitId: old.unitId,
    });
    await owner
      .insertInto("app.role_grant")
      .values({
        account_id: accountId,
        role_code: "AGENCY_FOCAL",
        unit_id: old.unitId,
        valid_from: "2020-01-01",
      })
      .execute();
    const post = await owner
      .selectFrom("app.appointment")
      .select("id")
      .where("person_id", "=", personId)
      .executeTakeFirstOrThrow();
    const task = await buildTask(owner, { unitId: old.unitId });
    const step = newId();
    await owner
      .insertInto("app.task_step")
      .values({
        id: step,
        task_id: task.id,
        ordinal: 1,
        title: "Dự thảo",
        person_id: personId,
        due_on: "2026-12-20",
      })
      .execute();
    const asked = {
      kind: "absorb" as const,
      effectiveOn: "2026-12-01",
      unitIds: [old.unitId],
      successors: [{ unitId: schools.unitId }],
      moves: [{ appointmentId: post.id, successor: 0, title: "Chuyên viên", isHead: false }],
    };
    const first = await enter(database, home, asked);
    expect((await see(first))?.effect).toMatchObject({
      ends: [{ id: old.unitId, lastDay: "2026-11-30" }],
      people: [{ person: { name: "Lê Văn Tám" }, roles: ["Đầu mối của cơ quan"] }],
      tasks: [{ role: "lead", count: 1, routes: [{ to: "Sở Giáo dục", count: 1 }] }],
    });
    await expect(enter(database, home, asked)).rejects.toMatchObject({ code: "IN_ANOTHER" });
    await cancelReorganisation.perform(runtime, home, {
      id: first,
      version: 1,
      reason: "Lùi thời điểm.",
    });
    const again = await enter(database, home, asked);
    expect(await stateOf(task.id)).toBe("IN_PROGRESS");
    await expect(
      applyReorganisation.perform(runtime, home, { id: again, version: 1 }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });

    clock.set("2026-11-30T17:05:00Z");
    expect(await reorganisationRound.run(runtime, "2026-12-01", signal)).toBe(1);
    expect(await reorganisationRound.run(runtime, "2026-12-01", signal)).toBe(0);
    await passOnAll(database, again);
    clock.set(`${TODAY}T02:00:00Z`);
    expect(await stateOf(task.id)).toBe("TRANSFERRED");
    const { rows } = await sql<{ unit: string; from: string }>`
      select unit_id as unit, valid_from as "from" from app.role_grant where account_id = ${accountId} and valid_to is null`.execute(
      owner,
    );
    expect(rows).toEqual([{ unit: schools.unitId, from: "2026-12-01" }]);
    // The open step went along with whoever does it.
    const handover = await inScope(runtime.db, home, (tx) =>
      readHandover(tx, personId, "2026-12-01"),
    );
    expect(handover?.posts).toMatchObject([{ unit: { name: "Sở Giáo dục" } }]);
    expect(handover?.items).toMatchObject([
      { kind: "step", unit: { name: "Sở Giáo dục" }, dueOn: "2026-12-20" },
    ]);
  });
});

describe("a merger dated in the past", () => {
  it("names who took over from that day, and moves work from today only", async () => {
    const { owner } = database;
    const old = await buildUnit(owner, { name: "Sở Ngoại vụ cũ" });
    const task = await buildTask(owner, {
      unitId: old.unitId,
      receivedOn: "2026-11-02",
      dueOn: "2026-11-13",
    });
    const history = () =>
      sql`select * from app.task_history where task_id = ${task.id} and until_day < ${TODAY}::date order by ordinal`.execute(
        owner,
      );
    const before = await history();
    const id = await enter(database, home, {
      kind: "dissolve",
      effectiveOn: "2026-11-01",
      unitIds: [old.unitId],
      successors: [{ unitId: health.unitId }],
    });
    await passOnAll(database, id);
    expect((await history()).rows).toEqual(before.rows);
    const { rows } = await sql<{ now: string; before: string; on: string; late: number }>`
      select app.unit_now(${old.unitId}, '2026-11-01') as now, app.unit_now(${old.unitId}, '2026-10-31') as before,
        transferred_on as on, days_late as late from app.task_transfer where from_task_id = ${task.id}`.execute(
      owner,
    );
    expect(rows).toEqual([{ now: health.unitId, before: old.unitId, on: TODAY, late: 10 }]);
    await expect(
      enter(database, home, {
        kind: "dissolve",
        effectiveOn: TODAY,
        unitIds: [old.unitId],
        successors: [],
      }),
    ).rejects.toMatchObject({ code: "ENDED_TWICE" });
  });
});

it("lets a body be renamed and stay the same one, its tasks with it", async () => {
  const { owner } = database;
  const one = await buildUnit(owner, { name: "Sở Du lịch" });
  const task = await buildTask(owner, { unitId: one.unitId });
  const id = await enter(database, home, {
    kind: "rename",
    effectiveOn: TODAY,
    unitIds: [one.unitId],
    shape: { name: "Sở Du lịch và Lữ hành", kind: "department", parentId: null },
  });
  expect(await begun(database, home, id)).toEqual(new Map());
  expect((await see(id))?.to).toMatchObject([{ id: one.unitId, name: "Sở Du lịch và Lữ hành" }]);
  expect(await stateOf(task.id)).toBe("IN_PROGRESS");
});
