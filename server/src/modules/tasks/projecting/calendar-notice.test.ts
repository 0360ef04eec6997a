import type { EnterNotice } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import {
  enterNotice,
  previewNotice,
  provinceCalendar,
  readYear,
  withdrawNotice,
} from "../../settings/testing.ts";
import { isWorkingDay } from "@dondoc/workcalendar";
import { actorOf, buildAccount, buildDocument, buildTask, buildUnit } from "../testing.ts";
import { registerTaskEffects } from "./register-effects.ts";

const TODAY = "2026-11-23";
const MANY = 2000;
const storm: EnterNotice = {
  reference: "Công điện 9/CĐ-UBND",
  issuer: "Ủy ban nhân dân tỉnh An Sơn",
  issuedOn: "2026-11-22",
  knownFrom: "2026-11-23",
  settlesYear: false,
  days: [{ day: "2026-11-26", kind: "holiday", name: "Nghỉ tránh bão" }],
};

let database: TestDatabase;
let admin: Actor;
let agencies: string[];
registerTaskEffects();

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  admin = actorOf(await buildAccount(owner), ["calendar.enter-notice", "calendar.withdraw-notice"]);
  agencies = [];
  for (const name of ["Sở Y tế", "Sở Nội vụ"]) {
    const { unitId } = await buildUnit(owner, { name });
    agencies.push(unitId);
    for (const role of ["AGENCY_HEAD", "AGENCY_FOCAL"]) {
      const { accountId } = await buildAccount(owner, { unitId });
      await owner
        .insertInto("app.role_grant")
        .values({
          account_id: accountId,
          role_code: role,
          unit_id: unitId,
          valid_from: "2026-01-01",
        })
        .execute();
    }
  }
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate app.calendar_notice, app.task, app.notification cascade`.execute(
    database.owner,
  );
  await sql`update app.calendar_version set version = null`.execute(database.owner);
});

const asAdmin = <T>(work: Parameters<typeof inScope<T>>[2]) =>
  inScope(database.runtime.db, admin, work);
const enter = (notice: EnterNotice = storm) => enterNotice.perform(database.runtime, admin, notice);
const preview = (notice: EnterNotice = storm) =>
  asAdmin((tx) => previewNotice(tx, admin, TODAY, notice));

/** "Trong 7 ngày làm việc kể từ ngày nhận", received on 18/11: Monday 30/11, or Tuesday 1/12 with a day off between. */
async function relative(overrides: { state?: "COMPLETED"; due?: object[] } = {}): Promise<string> {
  const { id } = await buildTask(database.owner, {
    unitId: agencies[0] ?? "",
    termClass: "RELATIVE",
    dueOn: "2026-11-30",
    ...(overrides.state && { state: overrides.state, completedOn: TODAY }),
  });
  await setRule(id, overrides.due ?? [{ within: 7, unit: "workday", from: "receipt" }]);
  return id;
}
const setRule = (id: string, due: object[]) =>
  sql`update app.task set due_rule = due_rule || jsonb_build_object('due', ${JSON.stringify(due)}::jsonb)
    where id = ${id}`.execute(database.owner);
const lastDays = async (...ids: string[]) => {
  const rows = await database.owner
    .selectFrom("app.task")
    .select(["id", "last_day", "original_due_on"])
    .where("id", "in", ids)
    .execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.last_day);
};

describe("a notice of days off", () => {
  it("shows before it is entered which deadlines it moves and why, and writes nothing", async () => {
    const id = await relative();
    const seen = await preview();
    expect(seen.changes).toEqual([
      {
        day: "2026-11-26",
        works: false,
        why: "Nghỉ tránh bão (Công điện 9/CĐ-UBND ngày 22/11/2026)",
      },
    ]);
    expect(first(seen.movements)).toMatchObject({ count: 1, agencies: 1 });
    expect(first(seen.movements).items).toMatchObject([
      { id, agency: "Sở Y tế", before: "30/11/2026", after: "01/12/2026" },
    ]);
    expect(first(seen.movements).items[0]?.why).toContain("bỏ qua 26/11/2026 (Nghỉ tránh bão)");
    expect(first(seen.movements).items[0]?.why).toContain(
      "Theo Công điện 9/CĐ-UBND ngày 22/11/2026.",
    );
    expect(await lastDays(id)).toEqual(["2026-11-30"]);
  });

  it("moves relative terms only: what is fixed, decided, past or done stays", async () => {
    const open = await relative();
    const done = await relative({ state: "COMPLETED" });
    const fixed = (await buildTask(database.owner, { dueOn: "2026-11-26" })).id;
    // Extended to a date of its own since: the rule no longer governs.
    const extended = await relative();
    await database.owner
      .updateTable("app.task")
      .set({ due_on: "2026-12-20", last_day: "2026-12-20" })
      .where("id", "=", extended)
      .execute();
    expect(await enter()).toMatchObject({ moved: 1 });
    expect(await lastDays(open, done, fixed, extended)).toEqual([
      "2026-12-01",
      "2026-11-30",
      "2026-11-26",
      "2026-12-20",
    ]);
    const { body } = await database.owner
      .selectFrom("audit.event")
      .innerJoin("audit.payload", "audit.payload.event_id", "audit.event.id")
      .select("body")
      .where("subject_id", "=", open)
      .executeTakeFirstOrThrow();
    expect(enterNotice.tell(JSON.parse(body) as Record<string, unknown>, "task")).toBe(
      "tính lại theo lịch: Ngày cuối của nhiệm vụ theo lịch làm việc, từ 30/11/2026 thành 01/12/2026, căn cứ Công điện 9/CĐ-UBND ngày 22/11/2026",
    );
    // A calendar is no extension: what the task is compared with moves along.
    const { original_due_on: original } = await database.owner
      .selectFrom("app.task")
      .select("original_due_on")
      .where("id", "=", open)
      .executeTakeFirstOrThrow();
    expect(original).toBe("2026-12-01");
  });

  it("entered late tells the deadlines that have passed apart, and moves none of them", async () => {
    const { id } = await buildTask(database.owner, {
      unitId: agencies[0] ?? "",
      termClass: "RELATIVE",
      dueOn: "2026-11-20",
    });
    await setRule(id, [{ within: 2, unit: "workday", from: "receipt" }]);
    const late = { ...storm, days: [{ ...first(storm.days), day: "2026-11-19" }] };
    const movement = first((await preview(late)).movements);
    expect(movement).toMatchObject({ count: 0, left: { count: 1 } });
    expect(movement.left.items).toMatchObject([{ id, before: "20/11/2026", after: "23/11/2026" }]);
    expect(movement.left.items[0]?.why).toContain("Không tự đổi");
    expect(await enter(late)).toMatchObject({ moved: 0 });
    expect(await lastDays(id)).toEqual(["2026-11-20"]);
  });

  it("withdrawn moves them back, and stays to be read", async () => {
    const id = await relative();
    const notice = await enter();
    const at = (day: string) =>
      asAdmin(async (tx) => isWorkingDay(await provinceCalendar(tx), day));
    expect(await at("2026-11-26")).toBe(false);
    await withdrawNotice.perform(database.runtime, admin, {
      id: notice.id,
      reason: "Bão đổi hướng.",
    });
    expect(await at("2026-11-26")).toBe(true);
    expect(await lastDays(id)).toEqual(["2026-11-30"]);
    const { notices, days } = await asAdmin((tx) => readYear(tx, admin, TODAY, 2026));
    expect(days.map(({ day }) => day)).not.toContain("2026-11-26");
    expect(notices).toMatchObject([
      { moved: 1, withdrawn: { reason: "Bão đổi hướng.", moved: 1 } },
    ]);
    await expect(
      withdrawNotice.perform(database.runtime, admin, { id: notice.id, reason: "Lần nữa." }),
    ).rejects.toMatchObject({ code: "NOTICE_GONE" });
  });

  it("is refused where it contradicts the calendar or itself, with what to do", async () => {
    const refused = (
      days: EnterNotice["days"],
      why: Record<string, unknown>,
      overrides: Partial<EnterNotice> = {},
    ) => expect(preview({ ...storm, ...overrides, days })).rejects.toMatchObject(why);
    const day = first(storm.days);
    await refused([{ ...day, day: "2026-11-24" }], {
      fields: { days: expect.stringContaining("Nghị quyết số 28/2026/QH16") as string },
    });
    await refused([day, day], { code: "NOTICE_CONTRADICTS" });
    await refused([{ ...day, kind: "swapped-off" }], { code: "NOTICE_SWAP_UNPAIRED" });
    await refused([day], { code: "NOTICE_DATES" }, { knownFrom: "2026-12-01" });
    await enter();
    await refused([day], { code: "NOTICE_CONTRADICTS" });
  });
});

describe("a notice that moves two thousand deadlines", () => {
  it("moves them in one act with an event each, and tells each agency once", async () => {
    const documentId = await buildDocument(database.owner);
    await sql`
      with given as (
        insert into app.assignment (document_id, ordinal, provision_path, span_start, span_end, text, duty, due, mode, state, found_by)
        select ${documentId}, n, '1', 0, 10, 'Báo cáo', 'report', '["standing"]', 'followed', 'released', 'engine'
        from generate_series(1, ${MANY}::int) n returning id, ordinal
      )
      insert into app.task (assignment_id, document_id, holder_unit_id, title, term_class, origin, due_rule, original_due_on,
        due_on, due_bound, last_day, received_on, state, created_at)
      select id, ${documentId}, (${agencies}::uuid[])[1 + ordinal % 2], 'Báo cáo', 'RELATIVE', 'PROVINCE',
        jsonb_build_object('due', '[{"within": 7, "unit": "workday", "from": "receipt"}]'::jsonb, 'duty', 'report',
          'issuedOn', '2026-11-16', 'receivedOn', '2026-11-18'),
        '2026-11-30', '2026-11-30', 'by', '2026-11-30', '2026-11-18', 'IN_PROGRESS', now()
      from given`.execute(database.owner);
    await sql`select app.derive_task_history()`.execute(database.owner);
    const seen = await preview();
    expect(first(seen.movements)).toMatchObject({ count: MANY, agencies: 2 });
    expect(first(seen.movements).items).toHaveLength(100);

    const { id } = await enter();
    const { rows } = await sql<{
      moved: number;
      events: number;
      told: number;
      agencies: number;
      past: number;
    }>`
      select (select count(*)::int from app.task where last_day = '2026-12-01' and version = 2) as moved,
        (select count(*)::int from audit.event where act = 'calendar.enter-notice' and subject_type = 'task'
          and batch_id = (select batch_id from audit.event where subject_id = ${id})) as events,
        (select count(*)::int from app.notification) as told,
        (select count(distinct account_id)::int from app.notification where subject_id = ${id}) as agencies,
        (select count(*)::int from app.task_history where last_day = '2026-11-30' and state = 'IN_PROGRESS' and until_day < 'infinity') as past`.execute(
      database.owner,
    );
    expect(rows[0]).toEqual({ moved: MANY, events: MANY, told: 4, agencies: 4, past: MANY });
  });
});

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error("nothing there");
  return one;
}
