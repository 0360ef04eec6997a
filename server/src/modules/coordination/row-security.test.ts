import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltUnit } from "../tasks/testing.ts";
import { buildConsultation, type BuiltConsultation } from "./testing.ts";

let database: TestDatabase;
let lead: BuiltUnit;
let health: BuiltUnit;
let justice: BuiltUnit;
let stranger: BuiltUnit;
let sent: BuiltConsultation;
let draft: BuiltConsultation;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  [lead, health, justice, stranger] = [
    await buildUnit(owner, { name: "Sở Tài chính" }),
    await buildUnit(owner, { name: "Sở Y tế" }),
    await buildUnit(owner, { name: "Sở Tư pháp" }),
    await buildUnit(owner, { name: "Sở Xây dựng" }),
  ];
  for (const { unitId } of [lead, health, justice, stranger]) {
    actors.set(unitId, actorOf(await buildAccount(owner, { unitId }), [], [unitId]));
  }
  const { id: taskId } = await buildTask(owner, { unitId: lead.unitId });
  const { accountId: createdBy } = await buildAccount(owner);
  const request = {
    askingUnitId: lead.unitId,
    askedUnitIds: [health.unitId, justice.unitId],
    createdBy,
    taskId,
  };
  sent = await buildConsultation(owner, request);
  draft = await buildConsultation(owner, { ...request, sentAt: null });
  await owner
    .insertInto("app.consultation_answer")
    .values(
      sent.askedIds.map((asked_id) => ({
        asked_id,
        round: 1,
        items: "[]",
        drafted_by: createdBy,
        drafted_at: new Date("2026-11-17T02:00:00Z"),
      })),
    )
    .execute();
});
afterAll(() => database.close());

/** How many rows of a table an agency's people see. */
async function seenBy(unit: BuiltUnit, table: string): Promise<number> {
  const actor = actors.get(unit.unitId);
  if (!actor) throw new Error("nobody");
  return inScope(database.runtime.db, actor, async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)}`.execute(tx);
    return rows[0]?.n ?? -1;
  });
}

describe("a request for opinions, asked of the database itself", () => {
  it("is whole for the agency that asks, its draft too", async () => {
    expect(await seenBy(lead, "app.consultation")).toBe(2);
    expect(await seenBy(lead, "app.consultation_asked")).toBe(4);
    expect(await seenBy(lead, "app.consultation_fact")).toBe(2);
  });

  it("shows an asked agency its own part, and only what was sent", async () => {
    for (const unit of [health, justice]) {
      expect(await seenBy(unit, "app.consultation")).toBe(1);
      expect(await seenBy(unit, "app.consultation_asked")).toBe(1);
      expect(await seenBy(unit, "app.consultation_item")).toBe(1);
      expect(await seenBy(unit, "app.consultation_fact")).toBe(1);
    }
  });

  it("keeps a drafted answer from everybody but those who draft it", async () => {
    expect(await seenBy(health, "app.consultation_answer")).toBe(1);
    expect(await seenBy(lead, "app.consultation_answer")).toBe(0);
  });

  it("does not exist for an agency that was not asked", async () => {
    for (const part of ["", "_asked", "_item", "_answer", "_fact"]) {
      expect([part, await seenBy(stranger, `app.consultation${part}`)]).toEqual([part, 0]);
    }
  });

  it("cannot be answered in another agency's name", async () => {
    const actor = actors.get(health.unitId);
    if (!actor) throw new Error("nobody");
    const [, ofJustice] = sent.askedIds;
    const steal = inScope(database.runtime.db, actor, async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable("app.consultation_asked")
        .set({ read_at: new Date() })
        .where("id", "in", [ofJustice ?? "", ...draft.askedIds])
        .executeTakeFirst();
      return Number(numUpdatedRows);
    });
    expect(await steal).toBe(0);
  });
});

describe("the rows that indicators count", () => {
  it("say the limit's day, and deem agreed from the day after it", async () => {
    const { accountId: createdBy } = await buildAccount(database.owner);
    const { id: taskId } = await buildTask(database.owner, { unitId: lead.unitId });
    const { askedIds } = await buildConsultation(database.owner, {
      askingUnitId: lead.unitId,
      askedUnitIds: [stranger.unitId],
      createdBy,
      taskId,
      silence: "agree",
    });
    const fact = await database.owner
      .selectFrom("app.consultation_fact")
      .select(["sent_on", "last_day", "answered_on", "deemed_agreed_on", "evasive_on"])
      .where("asked_id", "=", askedIds[0] ?? "")
      .executeTakeFirstOrThrow();
    expect(fact).toEqual({
      sent_on: "2026-11-16",
      last_day: "2026-11-20",
      answered_on: null,
      deemed_agreed_on: "2026-11-21",
      evasive_on: null,
    });
  });
});
