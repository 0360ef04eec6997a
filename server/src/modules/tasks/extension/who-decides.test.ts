import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { decideSetting, previewSetting } from "../../settings/testing.ts";
import { submitResult } from "../confirmation/submit-result.ts";
import { getTask } from "../following/read/get-task.ts";
import { registerTaskEffects } from "../projecting/register-effects.ts";
import { suspendTask } from "../suspension/suspend-task.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../testing.ts";
import { decideExtension } from "./decide-extension.ts";
import { listExtensions } from "./read/list-extensions.ts";
import { requestExtension } from "./request-extension.ts";

registerTaskEffects();
const TODAY = "2026-11-23";
let database: TestDatabase;
let unitId: string;
let officeId: string;
let people: Record<"CHAIR" | "OFFICE_CHIEF" | "AGENCY_HEAD" | "AGENCY_FOCAL", Actor>;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  ({ unitId } = await buildUnit(owner, { name: "Sở Tài chính" }));
  ({ unitId: officeId } = await buildUnit(owner, { name: "Văn phòng UBND tỉnh" }));
  const person = async (roleCode: string, name: string, holds: string, acts: string[]) => {
    const account = await buildAccount(owner, { name, unitId: holds });
    await owner
      .insertInto("app.role_grant")
      .values({
        account_id: account.accountId,
        role_code: roleCode,
        unit_id: holds,
        valid_from: "2026-01-01",
      })
      .execute();
    const actor = actorOf(account, acts, holds === unitId ? [unitId] : undefined);
    return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, roleCode })) };
  };
  const decides = ["tasks.decide-extension", "tasks.suspend", "settings.change"];
  const handsIn = ["tasks.submit", "tasks.request-extension"];
  people = {
    CHAIR: await person("CHAIR", "Lê Văn Chủ", officeId, decides),
    OFFICE_CHIEF: await person("OFFICE_CHIEF", "Trần Thị Chánh", officeId, decides),
    AGENCY_HEAD: await person("AGENCY_HEAD", "Phạm Văn Giám", unitId, handsIn),
    AGENCY_FOCAL: await person("AGENCY_FOCAL", "Vũ Thị Mối", unitId, handsIn),
  };
});
afterAll(() => database.close());
beforeEach(async () => {
  database.clock.set(`${TODAY}T02:00:00Z`);
  await sql`truncate app.setting_value, app.task, app.notification cascade`.execute(database.owner);
});

const ask = async (actor: Actor) => {
  const task = await buildTask(database.owner, { unitId });
  await requestExtension.perform(database.runtime, actor, {
    taskId: task.id,
    version: 1,
    ground: "partner",
    explanation: "Ba xã chưa gửi số liệu.",
    missing: "Số liệu của ba xã",
    percent: 70,
    proposedOn: "2027-01-15",
    documentNumber: "45/STC-VP",
  });
  const { id: extensionId } = await database.owner
    .selectFrom("app.task_extension")
    .select("id")
    .where("task_id", "=", task.id)
    .executeTakeFirstOrThrow();
  return { task, extensionId };
};
const mine = async (actor: Actor) => {
  const { items } = await inScope(database.runtime.db, actor, (tx) =>
    listExtensions(tx, actor, TODAY, { list: "mine", limit: 10 }),
  );
  return items.length;
};
const decide = (actor: Actor, { task, extensionId }: Awaited<ReturnType<typeof ask>>) =>
  decideExtension.perform(database.runtime, actor, {
    taskId: task.id,
    version: 2,
    extensionId,
    decision: "approve",
    dueOn: "2027-01-15",
    reason: "Có lý do khách quan.",
  });
const preview = (key: string, value: string) =>
  inScope(database.runtime.db, people.OFFICE_CHIEF, (tx) =>
    previewSetting(tx, people.OFFICE_CHIEF, TODAY, { key, value }),
  );

describe("a province that leaves extensions to its leaders", () => {
  it("is told before it decides so who loses the right, and who gains it back", async () => {
    const seen = await preview("extension.decidedBy", "LEADERS");
    expect(seen.movement).toBeNull();
    expect(seen.note).toBe(
      "1 người không còn quyền quyết định gia hạn: Trần Thị Chánh (Lãnh đạo Văn phòng UBND). Người được ủy quyền theo quyền của người ủy quyền.",
    );
    await ask(people.AGENCY_HEAD);
    await decideSetting(database.owner, "extension.decidedBy", "LEADERS");
    expect((await preview("extension.decidedBy", "LEADERS_AND_CHIEF")).note).toContain(
      "1 người thêm quyền quyết định gia hạn: Trần Thị Chánh (Lãnh đạo Văn phòng UBND). 1 đề nghị đang chờ",
    );
    expect((await preview("extension.decidedBy", "LEADERS")).note).toBe(
      "Không ai thêm hay mất quyền quyết định gia hạn.",
    );
  });

  it("has the Chief of Office refused by the act, told why by the page, without it on his list, and not told of requests", async () => {
    await decideSetting(database.owner, "extension.decidedBy", "LEADERS");
    const asked = await ask(people.AGENCY_HEAD);
    await expect(decide(people.OFFICE_CHIEF, asked)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const { acts } = await inScope(database.runtime.db, people.OFFICE_CHIEF, (tx) =>
      getTask(tx, people.OFFICE_CHIEF, TODAY, asked.task.id),
    );
    expect(acts.find(({ act }) => act === "tasks.decide-extension")).toMatchObject({
      allowed: false,
      because: expect.stringContaining("Chủ tịch, Phó Chủ tịch UBND") as string,
    });
    expect([await mine(people.OFFICE_CHIEF), await mine(people.CHAIR)]).toEqual([0, 1]);
    const told = await database.owner.selectFrom("app.notification").select("account_id").execute();
    expect(told.map(({ account_id: account }) => account)).toEqual([people.CHAIR.accountId]);
    expect(await decide(people.CHAIR, asked)).toMatchObject({ id: asked.task.id });
  });

  it("changes nothing while nobody decides so, nor for rests", async () => {
    const asked = await ask(people.AGENCY_HEAD);
    expect([await mine(people.OFFICE_CHIEF), await mine(people.CHAIR)]).toEqual([1, 1]);
    expect(await decide(people.OFFICE_CHIEF, asked)).toMatchObject({ id: asked.task.id });
    await decideSetting(database.owner, "suspension.decidedBy", "LEADERS");
    const rest = (actor: Actor) =>
      suspendTask.perform(database.runtime, actor, {
        taskId: asked.task.id,
        version: 3,
        decisionNumber: "45/UBND-TH",
        reason: "Chờ hướng dẫn.",
        reviewOn: "2026-12-20",
      });
    await expect(rest(people.OFFICE_CHIEF)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    expect(await rest(people.CHAIR)).toMatchObject({ version: 4 });
  });
});

describe("a province whose agencies hand in by their heads", () => {
  const submit = async (actor: Actor) => {
    const { id } = await buildTask(database.owner, { unitId });
    return submitResult.perform(database.runtime, actor, {
      taskId: id,
      version: 1,
      evidence: [{ documentNumber: "12/BC-STC", issuedOn: "2026-11-20", receivedBy: "UBND tỉnh" }],
    });
  };

  it("takes the result and the request from the head alone, and the preview counts who loses that", async () => {
    expect((await preview("submission.handedInBy", "HEAD")).note).toContain(
      "1 người không còn quyền gửi kết quả và đề nghị gia hạn: Vũ Thị Mối",
    );
    expect(await submit(people.AGENCY_FOCAL)).toMatchObject({ version: 2 });
    await decideSetting(database.owner, "submission.handedInBy", "HEAD");
    await expect(submit(people.AGENCY_FOCAL)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(ask(people.AGENCY_FOCAL)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    expect(await submit(people.AGENCY_HEAD)).toMatchObject({ version: 2 });
    expect((await ask(people.AGENCY_HEAD)).extensionId).toBeTruthy();
  });
});
