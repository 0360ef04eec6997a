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
  type BuiltTask,
} from "../../tasks/testing.ts";
import { writeDigests } from "./write-digests.ts";

const DAY = "2026-11-23";
let database: TestDatabase;
let finance: string;
let health: string;
let office: string;
let clerk: BuiltAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  finance = (await buildUnit(owner, { name: "Sở Tài chính" })).unitId;
  health = (await buildUnit(owner, { name: "Sở Y tế" })).unitId;
  office = (await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office" })).unitId;
  clerk = await officer("CLERK", office);
});
afterAll(() => database.close());

async function officer(role: string, unitId: string): Promise<BuiltAccount> {
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
/** This morning's digest of each of these people; null for whom there is nothing to say. */
async function digestsOf(...people: BuiltAccount[]): Promise<(string | null)[]> {
  const { owner, runtime, clock } = database;
  await sql`delete from app.notification where kind = 'digest'`.execute(owner);
  await inScope(runtime.db, theProgram, (tx) => writeDigests(tx, clock.now(), DAY));
  const rows = await owner
    .selectFrom("app.notification")
    .select(["account_id", "body"])
    .where("kind", "=", "digest")
    .execute();
  return people.map(
    ({ accountId }) => rows.find(({ account_id }) => account_id === accountId)?.body ?? null,
  );
}

describe("a Vice-Chair's digest", () => {
  it("is about what they lead, agencies and fields; of the Chair and of who leads nothing about everything", async () => {
    const { owner } = database;
    const chair = await officer("CHAIR", office);
    const ofHealth = await officer("VICE_CHAIR", office);
    const ofField = await officer("VICE_CHAIR", office);
    const ofNothing = await officer("VICE_CHAIR", office);
    const formerly = await officer("VICE_CHAIR", office);
    const fieldId = newId();
    await owner
      .insertInto("app.field")
      .values({ id: fieldId, name: "Đầu tư công", valid_from: "2026-01-01" })
      .execute();
    const lead = (
      account: BuiltAccount,
      of: { unit_id?: string; field_id?: string },
      to?: string,
    ) =>
      owner
        .insertInto("app.portfolio")
        .values({
          duty: "lead",
          account_id: account.accountId,
          ...of,
          valid_from: "2026-01-01",
          valid_to: to ?? null,
          legal_basis: "Quyết định số 12/QĐ-UBND",
        })
        .execute();
    await lead(ofHealth, { unit_id: health });
    await lead(ofField, { field_id: fieldId });
    await lead(formerly, { unit_id: health }, "2026-11-01");
    const late = (unitId: string) =>
      buildTask(owner, { unitId, dueOn: "2026-11-02", receivedOn: "2026-10-01" });
    const theirs = await late(health);
    const others = await late(finance);
    await owner
      .updateTable("app.task")
      .set({ field_id: fieldId })
      .where("id", "=", others.id)
      .execute();
    await owner
      .insertInto("app.task_obstacle")
      .values({
        id: newId(),
        task_id: theirs.id,
        content: "Thiếu số liệu",
        raised_by: chair.accountId,
        raised_at: new Date("2026-11-20T02:00:00Z"),
      })
      .execute();
    const lines = (tasks: BuiltTask[], stuck: BuiltTask[]) =>
      [
        `Quá hạn nhiều ngày: ${tasks.length} (${tasks.map(({ number }) => `NV-${number}`).join(", ")})`,
        ...stuck.map(({ number }) => `Vướng mắc chờ ý kiến: 1 (NV-${number})`),
      ].join("\n");
    const whole = lines([theirs, others], [theirs]);
    expect(await digestsOf(chair, ofHealth, ofField, ofNothing, formerly)).toEqual([
      whole,
      lines([theirs], [theirs]),
      lines([others], []),
      whole,
      whole,
    ]);
  });
});

describe("the Office's digest", () => {
  it("says which documents wait to be entered, and which of them too long (R1–R3)", async () => {
    const { owner } = database;
    const receive = (number: string | null, receivedOn: string, state: string) =>
      owner
        .insertInto("app.document")
        .values({
          id: newId(),
          number,
          symbol: number && "UBND-HCTC",
          issuer_name: "Ủy ban nhân dân tỉnh An Sơn",
          received_on: receivedOn,
          subject: "Về chấn chỉnh kỷ luật, kỷ cương",
          state,
          entered_by: clerk.accountId,
          entered_at: new Date("2026-11-18T02:00:00Z"),
        })
        .execute();
    await receive("978", "2026-11-09", "review");
    await receive(null, "2026-11-20", "proposed");
    await receive("12", "2026-11-02", "released");
    const specialist = await officer("OFFICE_SPECIALIST", office);
    const [ofClerk, ofSpecialist] = await digestsOf(clerk, specialist);
    expect(ofClerk).toBe(
      "Văn bản quá hạn nhập: 1 (978/UBND-HCTC)\nVăn bản chờ nhập: 2 (978/UBND-HCTC, văn bản chưa có số)",
    );
    expect(ofSpecialist).toBe(ofClerk);
  });
});

describe("the digest of an agency that is asked", () => {
  it("says which opinions it owes and which are late, to its head and focal officer and to whom each was given", async () => {
    const { owner } = database;
    const asker = (await buildUnit(owner)).unitId;
    const asked = (await buildUnit(owner)).unitId;
    const head = await officer("AGENCY_HEAD", asked);
    const focal = await officer("AGENCY_FOCAL", asked);
    const executor = await officer("EXECUTOR", asked);
    const ofAsker = await officer("AGENCY_HEAD", asker);
    const task = await buildTask(owner, { unitId: asker, dueOn: null });
    const ask = async (lastDay: string, more: Record<string, unknown> = {}) => {
      const { id, number } = await owner
        .insertInto("app.consultation")
        .values({
          id: newId(),
          asking_unit_id: asker,
          task_id: task.id,
          matter: "Dự thảo kế hoạch",
          own_view: "Thống nhất",
          urgent: false,
          silence: "none",
          created_by: ofAsker.accountId,
          created_at: new Date("2026-11-02T02:00:00Z"),
        })
        .returning(["id", "number"])
        .executeTakeFirstOrThrow();
      await owner
        .insertInto("app.consultation_asked")
        .values({
          consultation_id: id,
          unit_id: asked,
          asking_unit_id: asker,
          sent_at: new Date("2026-11-02T02:00:00Z"),
          last_day: lastDay,
          silence: "none",
          why: "Quản lý nhà nước",
          ...more,
        })
        .execute();
      return `LYK-${number}`;
    };
    const late = await ask("2026-11-20", { person_id: executor.personId });
    const open = await ask(DAY);
    const answered = { answered_on: "2026-11-19", answered_at: new Date("2026-11-19T02:00:00Z") };
    const unclear = await ask("2026-11-20", {
      ...answered,
      clarify_reason: "Chưa rõ quan điểm",
      clarify_on: "2026-11-20",
      clarify_last_day: "2026-11-25",
    });
    await ask("2026-11-18", answered);
    await ask("2026-11-18", { withdrawn_at: new Date("2026-11-10T02:00:00Z") });
    await ask(DAY, { sent_at: null });
    const [ofHead, ofFocal, ofExecutor, none] = await digestsOf(head, focal, executor, ofAsker);
    expect(ofHead).toBe(
      `Ý kiến quá hạn trả lời: 1 (${late})\nÝ kiến phải trả lời: 3 (${late}, ${open}, ${unclear})`,
    );
    expect(ofFocal).toBe(ofHead);
    expect(ofExecutor).toBe(
      `Ý kiến quá hạn trả lời: 1 (${late})\nÝ kiến phải trả lời: 1 (${late})`,
    );
    expect(none).toBeNull();
  });
});
