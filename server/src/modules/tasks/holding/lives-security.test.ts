import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../testing.ts";

const TABLES = ["task_star", "task_refusal", "task_transfer", "task_suspension"] as const;
let database: TestDatabase;
let holder: Actor;
let heir: Actor;
let stranger: Actor;
let taskId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const agency = async (name: string) => {
    const { unitId } = await buildUnit(owner, { name });
    const account = await buildAccount(owner, { unitId });
    return { unitId, account, actor: actorOf(account, [], [unitId]) };
  };
  const from = await agency("UBND huyện Núi Xanh");
  const to = await agency("UBND xã Suối Trong");
  holder = from.actor;
  heir = to.actor;
  stranger = (await agency("Sở Y tế")).actor;
  const chair = await buildAccount(owner, { name: "Nguyễn Văn Minh" });
  const task = await buildTask(owner, { unitId: from.unitId });
  const successor = await buildTask(owner, { unitId: to.unitId });
  taskId = task.id;
  const by = from.account.accountId;
  await sql`insert into app.task_star values (${chair.accountId}, ${taskId}, now())`.execute(owner);
  await sql`insert into app.task_refusal (task_id, unit_id, legal_ground, explanation, refused_by, refused_at)
    values (${taskId}, ${from.unitId}, 'Điều 2', 'Thuộc cấp xã', ${by}, now())`.execute(owner);
  await sql`insert into app.task_suspension (task_id, decision_number, reason, review_on, suspended_by, suspended_at)
    values (${taskId}, '12/QĐ-UBND', 'Chờ hướng dẫn', '2026-12-01', ${chair.accountId}, now())`.execute(
    owner,
  );
  await sql`insert into app.task_transfer (from_task_id, to_task_id, from_unit_id, to_unit_id, basis, reason, days_late,
      transferred_on, transferred_by, transferred_at)
    values (${taskId}, ${successor.id}, ${from.unitId}, ${to.unitId}, 'NQ 1/NQ-HĐND', 'Theo chức năng', 0, '2026-11-20',
      ${chair.accountId}, now())`.execute(owner);
});
afterAll(() => database.close());

const count = (actor: Actor, table: (typeof TABLES)[number]) =>
  inScope(database.runtime.db, actor, async (tx) => {
    const { rows } = await sql<{ rows: number }>`
      select count(*)::int as rows from ${sql.table(`app.${table}`)}`.execute(tx);
    return rows[0]?.rows;
  });
const countAll = (actor: Actor) => Promise.all(TABLES.map((table) => count(actor, table)));

describe("what happened to a task's holder and life, asked of the database itself", () => {
  it("is seen by the agency that holds the task", async () => {
    expect(await countAll(holder)).toEqual([1, 1, 1, 1]);
  });

  it("is seen by its successor as far as the transfer goes", async () => {
    expect(await countAll(heir)).toEqual([0, 0, 1, 0]);
  });

  it("is not there for another agency", async () => {
    expect(await countAll(stranger)).toEqual([0, 0, 0, 0]);
  });

  it("is written by an agency nowhere but in its own refusal", async () => {
    const refusal = (actor: Actor) =>
      inScope(database.runtime.db, actor, (tx) =>
        sql`insert into app.task_refusal (task_id, unit_id, legal_ground, explanation, refused_by, refused_at, decision, reason, decided_by, decided_at)
          select ${taskId}, ${[...(actor.grants[0]?.unitIds ?? [])][0]}, 'Điều 3', 'x', ${actor.accountId}, now(), 'rejected', 'x', account.id, now()
          from app.account where account.id <> ${actor.accountId} limit 1`.execute(tx),
      );
    await refusal(holder);
    expect(await count(holder, "task_refusal")).toBe(2);
    await expect(refusal(stranger)).rejects.toThrow("row-level security");
    await expect(
      inScope(database.runtime.db, holder, (tx) =>
        sql`insert into app.task_star values (${holder.accountId}, ${taskId}, now())`.execute(tx),
      ),
    ).rejects.toThrow("permission denied");
    await expect(
      inScope(database.runtime.db, holder, (tx) =>
        sql`update app.task_suspension set resumed_at = now()`.execute(tx),
      ),
    ).rejects.toThrow("permission denied");
  });
});
