import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildActor, buildUnit } from "../../testing/build-actor.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import type { Actor } from "../actor.ts";
import { newId } from "../ids.ts";
import { atTheDoor, frameFor, inScope, type Tx } from "./scope.ts";

let database: TestDatabase;
let wide: Actor;
let finance: Actor;
const unit = { finance: "", budget: "", health: "" };
const task = { finance: "", budget: "", health: "", shared: "" };

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unit.finance = await buildUnit(owner, "Sở Tài chính");
  unit.budget = await buildUnit(owner, "Phòng Ngân sách", unit.finance);
  unit.health = await buildUnit(owner, "Sở Y tế");
  wide = await buildActor(owner);
  finance = await buildActor(owner, { unitIds: [unit.finance, unit.budget] });
  task.finance = await insertTask(unit.finance);
  task.budget = await insertTask(unit.budget);
  task.health = await insertTask(unit.health);
  task.shared = await insertTask(unit.health, unit.finance);
});
afterAll(() => database.close());

/** A task with the least it needs, by the owner's hand. */
async function insertTask(holder: string, partner?: string): Promise<string> {
  const ids = [newId(), newId(), newId()] as const;
  const [documentId, assignmentId, id] = ids;
  await sql`
    with document as (
      insert into app.document (id, received_on, state, entered_by, entered_at)
      values (${documentId}, '2026-11-20', 'released', ${wide.accountId}, now())),
    assignment as (
      insert into app.assignment (id, document_id, ordinal, provision_path, span_start, span_end, text, duty, due, state, found_by)
      values (${assignmentId}, ${documentId}, 1, '1', 0, 7, 'Báo cáo', 'report', '["standing"]', 'released', 'engine')),
    recipient as (
      insert into app.document_recipient (document_id, unit_id, sent_at) values (${documentId}, ${holder}, now())),
    holder as (
      insert into app.task_holder (task_id, unit_id, role, valid_from)
      select ${id}::uuid, unit, role, '2026-11-20'
      from (values (${holder}::uuid, 'lead'), (${partner ?? null}::uuid, 'coordinating')) as row (unit, role) where unit is not null),
    report as (
      insert into app.task_report (task_id, content, reported_by, reported_at) values (${id}, 'Đang làm', ${wide.accountId}, now()))
    insert into app.task (id, assignment_id, document_id, holder_unit_id, title, term_class, origin, due_rule, review_on,
      received_on, state, created_at)
    values (${id}, ${assignmentId}, ${documentId}, ${holder}, 'Báo cáo', 'STANDING', 'PROVINCE', '{}', '2026-12-20',
      '2026-11-20', 'ASSIGNED', now())`.execute(database.owner);
  return id;
}

const idsIn = async (tx: Tx, table: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} order by 1`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
};
/** What the program gets when it says this under a hat; undefined is no hat. */
const saying = (text: string, hat?: string): Promise<unknown> =>
  database.runtime.db.transaction().execute(async (tx) => {
    if (hat) await sql.raw(`set local role ${hat}`).execute(tx);
    return sql.raw(text).execute(tx);
  });
const DENIED = { code: "42501" };
/** Those of these statements that are refused under this hat. */
const deniedOf = async (texts: readonly string[], hat?: string): Promise<string[]> => {
  const denied: string[] = [];
  for (const text of texts)
    await saying(text, hat).catch((error: { code: string }) => {
      if (error.code === DENIED.code) denied.push(text);
    });
  return denied;
};
const HATS = ["dondoc_door", "dondoc_wide", "dondoc_scoped"];

describe("the scoped hat", () => {
  it("sees the tasks its units hold or take part in, and no other", async () => {
    await inScope(database.runtime.db, finance, async (tx) => {
      expect(await idsIn(tx, "app.task")).toEqual(
        [task.finance, task.budget, task.shared].toSorted(),
      );
    });
  });

  it("sees below its unit by the closure, whatever list of units it was given", async () => {
    const chief = await buildActor(database.owner, { unitIds: [unit.finance] });
    const clerk = await buildActor(database.owner, { unitIds: [unit.budget] });
    const seen = (actor: Actor) =>
      inScope(database.runtime.db, actor, (tx) => idsIn(tx, "app.task"));
    expect(await seen(chief)).toContain(task.budget);
    expect(await seen(clerk)).toEqual([task.budget]);
  });

  it("sees of documents and reports what goes with its tasks", async () => {
    await inScope(database.runtime.db, finance, async (tx) => {
      const { rows } = await sql<{ documents: number; reports: number }>`
        select (select count(*) from app.document) as documents, (select count(*) from app.task_report) as reports`.execute(
        tx,
      );
      expect(rows).toEqual([{ documents: 2, reports: 3 }]);
    });
  });

  it("changes nothing of another unit, and cannot give a task away", async () => {
    await inScope(database.runtime.db, finance, async (tx) => {
      const foreign = sql`update app.task set title = 'x' where id = ${task.health}`;
      expect((await foreign.execute(tx)).numAffectedRows).toBe(0n);
    });
    const giveAway = inScope(database.runtime.db, finance, (tx) =>
      sql`update app.task set holder_unit_id = ${unit.health} where id = ${task.finance}`.execute(
        tx,
      ),
    );
    await expect(giveAway).rejects.toMatchObject(DENIED);
  });

  it("of nobody's units sees nothing", async () => {
    const nobody: Actor = { accountId: null, personId: null, name: "", grants: [] };
    await inScope(database.runtime.db, nobody, async (tx) => {
      expect(await idsIn(tx, "app.task")).toEqual([]);
      expect(await idsIn(tx, "app.document")).toEqual([]);
    });
  });

  it("is never built from a unit that is no UUID", () => {
    const [grant] = finance.grants;
    if (!grant) throw new Error("no grant");
    const forged: Actor = { ...finance, grants: [{ ...grant, unitId: "'; drop schema app; --" }] };
    expect(() => frameFor(forged)).toThrow("a grant's unit is not a UUID");
  });

  it("is gone with its transaction", async () => {
    await inScope(database.runtime.db, finance, (tx) => idsIn(tx, "app.task"));
    await expect(saying("select from app.task")).rejects.toMatchObject(DENIED);
  });
});

describe("the wide hat and the door", () => {
  it("sees every task where the office covers the province", async () => {
    await inScope(database.runtime.db, wide, async (tx) => {
      expect(await idsIn(tx, "app.task")).toHaveLength(4);
    });
  });

  it("knows accounts and units at the door, but no document and no task", async () => {
    await atTheDoor(database.runtime.db, async (tx) => {
      expect((await idsIn(tx, "app.unit")).length).toBe(3);
    });
    for (const table of ["app.document", "app.task", "app.assignment", "app.task_report"])
      await expect(saying(`select from ${table}`, "dondoc_door")).rejects.toMatchObject(DENIED);
  });

  it("reads no session token but at the door", async () => {
    for (const hat of ["dondoc_wide", "dondoc_scoped"])
      for (const column of ["session.token_hash", "sign_in_link.token_hash"]) {
        const [table = ""] = column.split(".");
        const reading = saying(`select ${column} from app.${table}`, hat);
        await expect(reading).rejects.toMatchObject(DENIED);
      }
  });
});

describe("the program's own role", () => {
  it("owns nothing and has no power over others", async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit,
        (select count(*) from pg_class where relowner = role.oid) as tables,
        (select count(*) from pg_namespace where nspowner = role.oid) as schemas
      from pg_roles role where rolname = current_user`.execute(database.runtime.db);
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolinherit: false,
        tables: 0,
        schemas: 0,
      },
    ]);
  });

  it("reads no table of ours without a hat", async () => {
    const { rows } = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_tables where schemaname in ('app', 'audit')`.execute(
      database.owner,
    );
    expect(rows.length).toBeGreaterThan(30);
    const texts = rows.map(({ name }) => `select from ${name}`);
    expect(await deniedOf(texts)).toEqual(texts);
  });

  it("makes and drops nothing under any hat", async () => {
    const texts = [
      "create table app.own (id int)",
      "drop table app.task",
      "alter table app.task disable row level security",
      "create policy mine on app.task using (true)",
      "select app.expunge_document(gen_random_uuid())",
    ];
    for (const hat of ["dondoc_door", "dondoc_scoped"])
      expect(await deniedOf(texts, hat)).toEqual(texts);
    expect(await deniedOf(texts.slice(0, 4), "dondoc_wide")).toEqual(texts.slice(0, 4));
  });

  it("writes no word of the record of events away, under any hat", async () => {
    const texts = [
      "update audit.event set actor_name = 'x'",
      "update audit.event set at = now()",
      "delete from audit.event",
      "truncate audit.event",
      "update audit.payload set body = 'x'",
      "delete from audit.payload",
      "truncate audit.payload",
      "delete from audit.act_receipt",
      "update audit.act_receipt set act = 'x'",
      "truncate audit.act_receipt",
    ];
    for (const hat of HATS) expect(await deniedOf(texts, hat)).toEqual(texts);
  });

  it("sets no one's role, and only the door sets a password", async () => {
    for (const hat of HATS) {
      await expect(saying("update app.role_act set act = 'x'", hat)).rejects.toMatchObject(DENIED);
      await expect(
        saying("insert into app.role_act values ('CLERK', 'x')", hat),
      ).rejects.toMatchObject(DENIED);
    }
    for (const hat of ["dondoc_wide", "dondoc_scoped"])
      await expect(
        saying("update app.account set password_hash = null", hat),
      ).rejects.toMatchObject(DENIED);
  });
});
