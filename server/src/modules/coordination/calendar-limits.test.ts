import type { EnterNotice, Movement } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allActs } from "../../kernel/act.ts";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { enterNotice, previewNotice, withdrawNotice } from "../settings/testing.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../tasks/testing.ts";
import { registerUrgingLimits } from "../urging/calendar-limits.ts";
import { registerCoordinationEffects } from "./calendar-limits.ts";
import { buildConsultation } from "./testing.ts";

registerCoordinationEffects();
registerUrgingLimits();

const TODAY = "2026-11-23";
const notice = (day: string): EnterNotice => ({
  reference: "Công điện 9/CĐ-UBND",
  issuer: "Ủy ban nhân dân tỉnh An Sơn",
  issuedOn: "2026-11-22",
  knownFrom: "2026-11-23",
  settlesYear: false,
  days: [{ day, kind: "holiday", name: "Nghỉ tránh bão" }],
});
/** Thursday. */
const storm = notice("2026-11-26");

let database: TestDatabase;
let admin: Actor;
let account: string;
let lead: string;
let partner: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  admin = actorOf(await buildAccount(owner), ["calendar.enter-notice", "calendar.withdraw-notice"]);
  ({ unitId: lead } = await buildUnit(owner, { name: "Sở Nội vụ" }));
  ({ unitId: partner } = await buildUnit(owner, { name: "Sở Y tế" }));
  ({ accountId: account } = await buildAccount(owner, { unitId: lead }));
  for (const unitId of [lead, partner]) {
    const { accountId } = await buildAccount(owner, { unitId });
    await owner
      .insertInto("app.role_grant")
      .values({
        account_id: accountId,
        role_code: "AGENCY_HEAD",
        unit_id: unitId,
        valid_from: "2026-01-01",
      }) // prettier-ignore
      .execute();
  }
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate app.calendar_notice, app.consultation, app.cooperation, app.partner_report, app.urging, app.leader_instruction,
    app.task, app.notification cascade`.execute(database.owner);
  await sql`update app.calendar_version set version = null`.execute(database.owner);
});

const preview = (entered = storm): Promise<Movement[]> =>
  inScope(database.runtime.db, admin, async (tx) => {
    const { movements } = await previewNotice(tx, admin, TODAY, entered);
    return movements.filter(({ kind }) => kind !== "task");
  });
const enter = (entered = storm) => enterNotice.perform(database.runtime, admin, entered);

/** Every limit there is, by kind, as the tables have it. */
async function stored(): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ kind: string; days: string[] }>`
    select kind, array_agg(day::text order by day) as days from (
      select 'opinion' as kind, last_day as day from app.consultation_asked where sent_at is not null
      union all select 'clarification', clarify_last_day from app.consultation_asked where clarify_on is not null
      union all select 'help', last_day from app.cooperation
      union all select 'report', explain_last_day from app.partner_report
      union all select 'explanation', due_on from app.explanation
      union all select 'instruction', confirm_by from app.leader_instruction
      union all select 'direction', answer_by from app.task_direction) kept group by kind`.execute(
    database.owner,
  );
  return Object.fromEntries(rows.map(({ kind, days }) => [kind, days]));
}

const askedBy = (
  overrides: Partial<Parameters<typeof buildConsultation>[1]> & { taskId: string },
) =>
  buildConsultation(database.owner, {
    askingUnitId: lead,
    askedUnitIds: [partner],
    createdBy: account,
    sentAt: "2026-11-20T02:00:00Z",
    lastDay: "2026-11-27",
    ...overrides,
  });
const help = (taskId: string, days: { sent: string; last: string; delivered?: string }) =>
  sql`insert into app.cooperation (task_id, asking_unit_id, asked_unit_id, kind, content, why, urgent, last_day, limit_because,
      sent_by, sent_at, delivered_on, delivery)
    values (${taskId}, ${lead}, ${partner}, 'data', 'Số liệu ba năm', 'Chức năng thống kê', false, ${days.last}, 'năm ngày làm việc',
      ${account}, ${`${days.sent}T02:00:00Z`}, ${days.delivered ?? null}, ${days.delivered ? "Đã gửi" : null})`.execute(
    database.owner,
  );

/** One limit of each kind that counts over Thursday 26/11, each given on Monday 23/11 or the Friday before it. */
async function oneOfEach(): Promise<{ consultationId: string; taskId: string }> {
  const { owner } = database;
  const task = await buildTask(owner, { unitId: lead, coordinatingUnitIds: [partner] });
  const taskId = task.id;
  const open = await askedBy({ taskId });
  const unclear = await askedBy({ taskId, answeredOn: "2026-11-20" });
  await sql`update app.consultation_asked set clarify_reason = 'Chưa rõ', clarify_on = '2026-11-23', clarify_last_day = '2026-11-26'
    where id = ${unclear.askedIds[0]}`.execute(owner);
  await help(taskId, { sent: "2026-11-20", last: "2026-11-27" });
  const late = await askedBy({ taskId, lastDay: "2026-11-20", sentAt: "2026-11-13T02:00:00Z" });
  await sql`insert into app.partner_report (asked_id, task_id, reporter_unit_id, accused_unit_id, accused_vertical, content, last_day,
      properly_until, reported_by, reported_on, explain_last_day)
    values (${late.askedIds[0]}, ${taskId}, ${lead}, ${partner}, false, 'Chưa có ý kiến', '2026-11-20', '2026-11-25', ${account},
      '2026-11-23', '2026-11-26')`.execute(owner);
  const draft = await sql<{ id: string }>`
    insert into app.draft (kind, purpose, organ_unit_id, model, symbol, made_by, made_at)
    values ('công văn', 'explanation', ${lead}, '{"subject": "Giải trình", "addressees": []}', 'VP-TH', ${account}, now()) returning id`.execute(
    owner,
  );
  const urging = await sql<{ id: string }>`
    insert into app.urging (draft_id, task_id, unit_id, last_day, explain, issued_on)
    values (${draft.rows[0]?.id}, ${taskId}, ${lead}, '2026-11-16', true, '2026-11-24') returning id`.execute(
    owner,
  );
  await sql`insert into app.explanation (urging_id, task_id, unit_id, asked_on, due_on)
    values (${urging.rows[0]?.id}, ${taskId}, ${lead}, '2026-11-24', '2026-11-26')`.execute(owner);
  await sql`insert into app.leader_instruction (leader_account_id, content, unit_id, due_on, said_on, spoken, heard_by, entered_by,
      entered_at, confirm_by)
    values (${account}, 'Rà soát ngay', ${lead}, '2026-12-20', '2026-11-23', true, null, ${account}, '2026-11-24T02:00:00Z',
      '2026-11-26')`.execute(owner);
  await sql`insert into app.task_direction (task_id, content, given_by, given_as, given_at, given_on, answer_by)
    values (${taskId}, 'Nêu rõ vì sao chưa xong', ${account}, 'Chủ tịch', '2026-11-23T02:00:00Z', '2026-11-23', '2026-11-26')`.execute(
    owner,
  );
  return { consultationId: open.id, taskId };
}

const KINDS = [
  "opinion",
  "clarification",
  "help",
  "report",
  "explanation",
  "instruction",
  "direction",
];

describe("a notice of days off, for limits counted in working days", () => {
  it("shows of each kind how many move, from which day to which, and what opens them", async () => {
    const { consultationId, taskId } = await oneOfEach();
    const movements = await preview();
    expect(movements.map(({ kind, count }) => [kind, count])).toEqual(
      KINDS.map((kind) => [kind, 1]),
    );
    const row = (kind: string) => movements.find((one) => one.kind === kind)?.items[0];
    expect(row("opinion")).toMatchObject({
      opensId: consultationId,
      title: "Dự thảo kế hoạch tinh gọn thủ tục",
      agency: "Sở Y tế",
      before: "27/11/2026",
      after: "30/11/2026",
    });
    expect(row("opinion")?.label).toMatch(/^LYK-\d+$/);
    expect(row("opinion")?.why).toContain("26/11/2026 (Nghỉ tránh bão)");
    expect(row("opinion")?.why).toContain("Theo Công điện 9/CĐ-UBND ngày 22/11/2026.");
    for (const [kind, opensId, before, after] of [
      ["help", taskId, "27/11/2026", "30/11/2026"],
      ["clarification", null, "26/11/2026", "27/11/2026"],
      ["report", null, "26/11/2026", "27/11/2026"],
      ["explanation", taskId, "26/11/2026", "27/11/2026"],
      ["instruction", null, "26/11/2026", "27/11/2026"],
      ["direction", taskId, "26/11/2026", "27/11/2026"],
    ] as const) {
      expect(row(kind)).toMatchObject({ before, after, ...(opensId && { opensId }) });
    }
    expect(await stored()).toMatchObject({ help: ["2026-11-27"], explanation: ["2026-11-26"] });
  });

  it("moves what the preview said, no more and no less, and says why beside each; withdrawn it puts all back", async () => {
    const { consultationId, taskId } = await oneOfEach();
    const before = await stored();
    const seen = await preview();
    const { id, moved } = await enter();
    expect(moved).toBe(7);
    const now = await stored();
    const iso = (shown: string) => shown.split("/").toReversed().join("-");
    for (const { kind, items } of seen) {
      const expected = [...(before[kind] ?? [])];
      for (const item of items) expected[expected.indexOf(iso(item.before))] = iso(item.after);
      expect({ kind, days: now[kind] }).toEqual({ kind, days: expected.toSorted() });
    }
    const consultation = await database.owner
      .selectFrom("app.consultation")
      .select(["last_day", "limit_because"])
      .where("id", "=", consultationId)
      .executeTakeFirstOrThrow();
    expect(consultation).toEqual({
      last_day: "2026-11-30",
      limit_because:
        "theo thiết lập; tính lại từ 27/11/2026 thành 30/11/2026 theo lịch làm việc (Công điện 9/CĐ-UBND ngày 22/11/2026)",
    });
    expect(await told("consultation", consultationId)).toEqual([
      expect.stringMatching(
        /^tính lại theo lịch: Hạn trả lời ý kiến LYK-\d+, từ 27\/11\/2026 thành 30\/11\/2026, căn cứ Công điện 9\/CĐ-UBND ngày 22\/11\/2026$/,
      ),
    ]);
    expect(await told("task", taskId)).toHaveLength(3);
    expect(await told("calendar-notice", id)).toEqual([
      expect.stringContaining(
        "tính lại hạn của 1 lượt lấy ý kiến, 1 lượt đề nghị làm rõ, 1 yêu cầu phối hợp, 1 giải trình về chậm phối hợp, 1 yêu cầu giải trình, 1 ý kiến chờ lãnh đạo xác nhận, 1 chỉ đạo chờ trả lời",
      ),
    ]);
    await withdrawNotice.perform(database.runtime, admin, { id, reason: "Bão đổi hướng." });
    expect(await stored()).toEqual(before);
  });

  it("leaves alone what is answered, delivered, withdrawn or never sent, and what does not count over the day", async () => {
    const { id: taskId } = await buildTask(database.owner, { unitId: lead });
    await askedBy({ taskId, answeredOn: "2026-11-23" });
    await askedBy({ taskId, sentAt: null });
    const withdrawn = await askedBy({ taskId });
    await sql`update app.consultation_asked set withdrawn_at = now() where id = ${withdrawn.askedIds[0]}`.execute(
      database.owner,
    );
    await askedBy({ taskId, lastDay: "2026-11-25" });
    await help(taskId, { sent: "2026-11-20", last: "2026-11-27", delivered: "2026-11-23" });
    expect((await preview()).map(({ count, left }) => count + left.count)).toEqual(
      KINDS.map(() => 0),
    );
    expect(await enter()).toMatchObject({ moved: 0 });
    expect((await stored()).help).toEqual(["2026-11-27"]);
  });

  it("entered late leaves a limit that has passed to a person, and says so", async () => {
    const { id: taskId } = await buildTask(database.owner, { unitId: lead });
    await askedBy({ taskId, sentAt: "2026-11-17T02:00:00Z", lastDay: "2026-11-20" });
    const late = notice("2026-11-19");
    const opinion = (await preview(late)).find(({ kind }) => kind === "opinion");
    expect(opinion).toMatchObject({ count: 0, left: { count: 1 } });
    expect(opinion?.left.items[0]).toMatchObject({ before: "20/11/2026", after: "23/11/2026" });
    expect(opinion?.left.items[0]?.why).toContain("Không tự đổi: hạn đã qua");
    expect(await enter(late)).toMatchObject({ moved: 0 });
    expect(await stored()).toMatchObject({ opinion: ["2026-11-20"] });
  });

  it("tells each agency once, in one sentence for all that moved", async () => {
    await oneOfEach();
    await enter();
    const notices = await database.owner.selectFrom("app.notification").select("title").execute();
    expect(notices.map(({ title }) => title).toSorted()).toEqual([
      "Lịch làm việc thay đổi theo Công điện 9/CĐ-UBND ngày 22/11/2026; hạn của một số lượt lấy ý kiến, lượt đề nghị làm rõ, yêu cầu phối hợp, giải trình về chậm phối hợp của cơ quan đã được tính lại.",
      "Lịch làm việc thay đổi theo Công điện 9/CĐ-UBND ngày 22/11/2026; hạn của một số lượt lấy ý kiến, lượt đề nghị làm rõ, yêu cầu phối hợp, giải trình về chậm phối hợp, yêu cầu giải trình, chỉ đạo chờ trả lời của cơ quan đã được tính lại.",
    ]);
  });
});

/** What the journal of a record says of the notice, in order. */
async function told(type: "task" | "consultation" | "calendar-notice", id: string) {
  const rows = await database.owner
    .selectFrom("audit.event")
    .innerJoin("audit.payload", "audit.payload.event_id", "audit.event.id")
    .select(["act", "body"])
    .where("subject_type", "=", type)
    .where("subject_id", "=", id)
    .where("act", "=", "calendar.enter-notice")
    .orderBy("audit.event.id")
    .execute();
  return rows.map(({ act, body }) =>
    allActs()
      .get(act)
      ?.tell(JSON.parse(body) as Record<string, unknown>, type),
  );
}
