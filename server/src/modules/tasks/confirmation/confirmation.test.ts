import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { confirmCompletion } from "./confirm-completion.ts";
import { returnTask } from "./return-task.ts";
import { submitResult } from "./submit-result.ts";
import { getTask } from "../following/read/get-task.ts";
import { acknowledgeTask } from "../holding/acknowledge-task.ts";
import { taskActs } from "../task-acts.ts";
import {
  actorOf,
  buildAccount,
  buildTask,
  buildUnit,
  eventsOf,
  type BuiltAccount,
  type BuiltTask,
  type BuiltUnit,
} from "../testing.ts";

const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let unit: BuiltUnit;
let clerk: BuiltAccount;
let agency: Actor;
let office: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unit = await buildUnit(owner, { name: "Sở Nội vụ" });
  clerk = await buildAccount(owner, { unitId: unit.unitId });
  agency = actorOf(clerk, ALL, [unit.unitId]);
  office = actorOf(await buildAccount(owner, { name: "Trần Thị Bình" }), ALL);
});
afterAll(() => database.close());

const build = (overrides: Parameters<typeof buildTask>[1] = {}): Promise<BuiltTask> =>
  buildTask(database.owner, { unitId: unit.unitId, ...overrides });
const rowOf = (id: string) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const see = (actor: Actor, id: string) =>
  inScope(database.runtime.db, actor, (tx) => getTask(tx, actor, "2026-11-23", id));
const evidence = (issuedOn = "2026-11-20") => [
  { documentNumber: "12/BC-SNV", issuedOn, receivedBy: "UBND tỉnh" },
];
const submitted = async () => {
  const task = await build();
  await submitResult.perform(database.runtime, agency, {
    taskId: task.id,
    version: 1,
    evidence: evidence(),
  });
  return { ...task, version: 2 };
};

describe("the confirmer", () => {
  it("is never the submitter, and the page says so before the click", async () => {
    const { id, version } = await submitted();
    const self = actorOf(clerk, ALL);
    await expect(
      confirmCompletion.perform(database.runtime, self, {
        taskId: id,
        version,
        completedOn: "2026-11-20",
      }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED", status: 403 });
    await expect(
      returnTask.perform(database.runtime, self, {
        taskId: id,
        version,
        fault: "agency",
        reason: "thử",
      }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const confirm = (await see(self, id)).acts.find(({ act }) => act === "tasks.confirm");
    expect(confirm).toMatchObject({ allowed: false });
    expect(confirm?.because).toContain("người báo cáo kết quả");
  });

  it("accepts the date of one of the documents, no other", async () => {
    const { id, version } = await submitted();
    const confirm = (completedOn: string) =>
      confirmCompletion.perform(database.runtime, office, { taskId: id, version, completedOn });
    await expect(confirm("2026-11-24")).rejects.toMatchObject({ code: "DATE_IN_FUTURE" });
    await expect(confirm("2026-11-15")).rejects.toMatchObject({ code: "DATE_BEFORE_DOCUMENT" });
    await expect(confirm("2026-11-19")).rejects.toMatchObject({
      code: "DATE_NOT_OF_EVIDENCE",
      fields: { completedOn: expect.stringContaining("20/11/2026") },
    });
    await confirm("2026-11-20");
    expect(await rowOf(id)).toMatchObject({ state: "COMPLETED", completed_on: "2026-11-20" });
  });
});

describe("evidence", () => {
  it.each([
    ["2026-11-24", "DATE_IN_FUTURE"],
    ["2026-11-15", "DATE_BEFORE_DOCUMENT"],
  ])("dated %s is refused at its field", async (issuedOn, code) => {
    const { id } = await build();
    await expect(
      submitResult.perform(database.runtime, agency, {
        taskId: id,
        version: 1,
        evidence: [...evidence(), ...evidence(issuedOn)],
      }),
    ).rejects.toMatchObject({ code, fields: { "evidence.1.issuedOn": expect.any(String) } });
  });

  it("may name a file only when that is in the store and one's own", async () => {
    const { id } = await build();
    const submit = (fileHash: string) =>
      submitResult.perform(database.runtime, agency, {
        taskId: id,
        version: 1,
        evidence: evidence().map((one) => ({ ...one, fileHash, fileName: "bao-cao.pdf" })),
      });
    await expect(submit("0".repeat(64))).rejects.toMatchObject({
      code: "FILE_NOT_UPLOADED",
      fields: { "evidence.0.fileHash": expect.any(String) },
    });
    const { hash, size } = await database.runtime.files.put(Buffer.from("báo cáo"));
    await database.owner
      .insertInto("app.file")
      .values({ hash, size, media_type: "text/plain", created_at: new Date() })
      .execute();
    await expect(submit(hash)).rejects.toMatchObject({ code: "FILE_NOT_UPLOADED" });
    await database.owner
      .insertInto("app.file_upload")
      .values({ file_hash: hash, account_id: agency.accountId ?? "", uploaded_at: new Date() })
      .execute();
    await submit(hash);
    expect((await see(office, id)).submissions[0]?.evidence[0]?.fileName).toBe("bao-cao.pdf");
  });
});

describe("two at once", () => {
  it("lets one officer act and tells the other that the task has changed", async () => {
    const { id, version } = await submitted();
    const other = actorOf(await buildAccount(database.owner), ALL);
    const outcomes = await Promise.allSettled([
      confirmCompletion.perform(database.runtime, office, {
        taskId: id,
        version,
        completedOn: "2026-11-20",
      }),
      returnTask.perform(database.runtime, other, {
        taskId: id,
        version,
        fault: "agency",
        reason: "thiếu",
      }),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: "VERSION_CONFLICT", status: 409 });
    expect((await rowOf(id)).version).toBe(3);
  });

  it("does once what a double click sends twice", async () => {
    const { id } = await build({ state: "ASSIGNED" });
    const key = newId();
    const click = () =>
      acknowledgeTask.perform(database.runtime, agency, { taskId: id, version: 1 }, key);
    const answers = await Promise.all([click(), click()]);
    expect(answers[0]).toStrictEqual(answers[1]);
    expect(await eventsOf(database.owner, id)).toStrictEqual(["tasks.acknowledge"]);
  });
});
