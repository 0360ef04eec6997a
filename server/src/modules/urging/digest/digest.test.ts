import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import {
  buildAccount,
  buildTask,
  buildUnit,
  type BuiltAccount,
  type BuiltUnit,
} from "../../tasks/testing.ts";
import { digestRound } from "./digest-round.ts";
import { digestInWords } from "./digest-words.ts";
import { writeDigests } from "./write-digests.ts";

const DAY = "2026-11-23";
let database: TestDatabase;
let unit: BuiltUnit;

beforeAll(async () => {
  database = await createTestDatabase();
  unit = await buildUnit(database.owner);
});
afterAll(() => database.close());

async function officer(role: string, { unitId }: BuiltUnit = unit): Promise<BuiltAccount> {
  const account = await buildAccount(database.owner, { unitId });
  await database.owner
    .insertInto("app.role_grant")
    .values({
      account_id: account.accountId,
      role_code: role,
      unit_id: unitId,
      valid_from: "2020-01-01",
    })
    .execute();
  return account;
}
const write = () =>
  inScope(database.runtime.db, theProgram, (tx) => writeDigests(tx, database.clock.now(), DAY));
async function digestOf({ accountId }: BuiltAccount) {
  const rows = await database.owner
    .selectFrom("app.notification")
    .select(["title", "body"])
    .where("account_id", "=", accountId)
    .where("kind", "=", "digest")
    .execute();
  return rows;
}

describe("the morning's digest", () => {
  it("tells each office its own, once a day, and nothing to whom it has nothing to say", async () => {
    const focal = await officer("AGENCY_FOCAL");
    const head = await officer("AGENCY_HEAD");
    const chair = await officer("CHAIR");
    const idle = await officer("AGENCY_FOCAL", await buildUnit(database.owner));
    const monitor = await officer("OFFICE_SPECIALIST");
    const build = (dueOn: string, more: Parameters<typeof buildTask>[1] = {}) =>
      buildTask(database.owner, {
        unitId: unit.unitId,
        monitorAccountId: monitor.accountId,
        dueOn,
        ...more,
      });
    const late = await build("2026-11-19");
    const today = await build(DAY);
    const soon = await build("2026-11-26", { state: "ASSIGNED" });
    // Late by its date, but not the agency's delay while nobody has decided on its request.
    await build("2026-10-01", { receivedOn: "2026-09-01", extensionPending: true });
    const waiting = await build("2026-11-27", { state: "SUBMITTED", submittedOn: "2026-11-20" });
    expect(await write()).toBe(4);
    expect(await write()).toBe(0);
    expect(await digestOf(focal)).toEqual([
      {
        title: "Sáng 23/11/2026: 1 quá hạn, 1 đến hạn hôm nay.",
        body: [
          `Quá hạn: 1 (NV-${late.number})`,
          `Đến hạn hôm nay: 1 (NV-${today.number})`,
          `Sắp đến hạn: 1 (NV-${soon.number})`,
          `Chưa tiếp nhận: 1 (NV-${soon.number})`,
        ].join("\n"),
      },
    ]);
    expect((await digestOf(head))[0]?.body).not.toContain("Sắp đến hạn");
    expect((await digestOf(chair))[0]?.body).toBe(`Quá hạn nhiều ngày: 1 (NV-${late.number})`);
    expect((await digestOf(monitor))[0]?.body).toBe(
      `Chờ xác nhận kết quả: 1 (NV-${waiting.number})`,
    );
    expect(await digestOf(idle)).toEqual([]);
  });

  it("tells who leads the Office which prepared urgings wait longer than the next is after", async () => {
    const chief = await officer("OFFICE_CHIEF", await buildUnit(database.owner));
    const monitor = await officer("OFFICE_SPECIALIST", await buildUnit(database.owner));
    const prepared = async (firedOn: string) => {
      const task = await buildTask(database.owner, {
        unitId: unit.unitId,
        monitorAccountId: monitor.accountId,
        dueOn: "2026-11-10",
      });
      await sql`
        insert into app.rung_fired (task_id, rung, step, due_for, rung_day, fired_on, fired_at, form, unit_id, addressees)
        values (${task.id}, 'urging', 1, '2026-11-10', ${firedOn}, ${firedOn}, now(), 'urging', ${unit.unitId}, '{}')`.execute(
        database.owner,
      );
      return task.number;
    };
    // Five working days before Monday the 23rd is Monday the 16th.
    const long = await prepared("2026-11-16");
    const fresh = await prepared("2026-11-17");
    await write();
    const ofChief = (await digestOf(chief))[0]?.body ?? "";
    expect(ofChief).toContain(`Đôn đốc chờ ký quá lâu, chưa tính lần sau: 1 (NV-${long})`);
    expect(ofChief).toContain(`Đôn đốc đã chuẩn bị, chờ ký: 2 (NV-${long}, NV-${fresh})`);
    expect((await digestOf(monitor))[0]?.body).toBe(
      `Đôn đốc đã chuẩn bị, chờ ký: 2 (NV-${long}, NV-${fresh})`,
    );
  });

  it("names the obstacles on which nobody has decided, to those who may and to who follows the task", async () => {
    const chief = await officer("OFFICE_CHIEF");
    const monitor = await officer("OFFICE_SPECIALIST");
    const stuck = await buildTask(database.owner, {
      unitId: (await buildUnit(database.owner)).unitId,
      monitorAccountId: monitor.accountId,
      state: "SUSPENDED",
    });
    const raise = (decidedAt: Date | null) =>
      database.owner
        .insertInto("app.task_obstacle")
        .values({
          id: newId(),
          task_id: stuck.id,
          content: "Thiếu số liệu",
          raised_by: chief.accountId,
          raised_at: new Date("2026-11-20T02:00:00Z"),
          decided_at: decidedAt,
          decided_by: decidedAt && chief.accountId,
          decision: decidedAt && "Dùng số liệu quý III",
        })
        .execute();
    await raise(new Date("2026-11-21T02:00:00Z"));
    await sql`delete from app.notification where kind = 'digest'`.execute(database.owner);
    await write();
    expect(await digestOf(monitor)).toEqual([]);
    await raise(null);
    await sql`delete from app.notification where kind = 'digest'`.execute(database.owner);
    await write();
    for (const one of [monitor, chief]) {
      expect((await digestOf(one))[0]?.body).toContain(
        `Vướng mắc chờ ý kiến: 1 (NV-${stuck.number})`,
      );
    }
  });

  it("names what leads call outside their function, until the Office decides", async () => {
    const chief = await officer("OFFICE_CHIEF");
    const monitor = await officer("OFFICE_SPECIALIST");
    const task = await buildTask(database.owner, {
      unitId: (await buildUnit(database.owner)).unitId,
      monitorAccountId: monitor.accountId,
    });
    await sql`
      insert into app.task_refusal (task_id, unit_id, legal_ground, explanation, refused_by, refused_at)
      values (${task.id}, ${task.unitId}, 'Điều 2 QĐ 10/2025', 'Thuộc cấp xã', ${monitor.accountId}, '2026-11-20T02:00:00Z')`.execute(
      database.owner,
    );
    await write();
    for (const one of [monitor, chief]) {
      expect((await digestOf(one))[0]?.body).toContain(
        `Báo không thuộc chức năng, chờ quyết định: 1 (NV-${task.number})`,
      );
    }
  });

  it("takes along what the night left waiting, and is one letter a person", async () => {
    await sql`update app.channel set ready = true where code = 'email'`.execute(database.owner);
    const reader = await officer("AGENCY_HEAD", await buildUnit(database.owner));
    await sql`
      with told as (insert into app.notification (account_id, kind, subject_type, subject_id, title, key, created_at)
        values (${reader.accountId}, 'rung.after', 'task', ${unit.unitId}, 'NV-1 đã quá hạn.', 'k', now()) returning id)
      select id from told`.execute(database.owner);
    await sql`select app.deliver_notices(array(select id from app.notification where account_id = ${reader.accountId}), false)`.execute(
      database.owner,
    );
    const jobs = async () =>
      (
        await sql`select from graphile_worker._private_jobs where key = ${`post:email:${reader.accountId}`}`.execute(
          database.owner,
        )
      ).rows.length;
    expect(await jobs()).toBe(0);
    await write();
    expect(await jobs()).toBe(1);
  });

  it("is put in the queue for the province's hour, and not at all on a day off", async () => {
    const run = (day: string) =>
      digestRound.run(database.runtime, day, new AbortController().signal);
    expect(await run("2026-11-24")).toBe(0);
    expect(await run("2026-11-25")).toBe(1);
    expect(await run("2026-11-25")).toBe(1);
    const { rows } = await sql<{ at: Date }>`
      select run_at as at from graphile_worker._private_jobs where key = 'urging.digest:2026-11-25'`.execute(
      database.owner,
    );
    expect(rows.map(({ at }) => at.toISOString())).toEqual(["2026-11-25T00:30:00.000Z"]);
  });

  it("says a section only when there is something in it, with a few numbers of many", () => {
    const counts = [
      { section: "overdue" as const, count: 9, names: ["NV-1", "NV-2", "NV-3", "NV-4", "NV-5"] },
    ];
    expect(digestInWords(DAY, counts)?.body).toBe("Quá hạn: 9 (NV-1, NV-2, NV-3, NV-4, NV-5…)");
    expect(digestInWords(DAY, [])).toBeNull();
  });
});
