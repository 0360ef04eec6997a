import type { CollectionQuestion } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltTask, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { getCollection } from "./read/get-collection.ts";
import { listCollections } from "./read/list-collections.ts";
import { answerCollection } from "./write/answer-collection.ts";
import { closeCollection, reopenCollection, saveSummary } from "./write/close-collection.ts";
import { remindCollection } from "./write/remind-collection.ts";
import { sendCollection } from "./write/send-collection.ts";

const acts = {
  ofCollection: [remindCollection, closeCollection, reopenCollection],
  ofPart: [answerCollection],
};
const HELD = [...acts.ofCollection, answerCollection, saveSummary, sendCollection].map(({ name }) => name); // prettier-ignore
const TODAY = "2026-11-23";
const questions: CollectionQuestion[] = [
  { id: "q1", label: "Số hồ sơ", kind: "number", unit: "hồ sơ", choices: [], required: true },
  { id: "q2", label: "Việc đã làm", kind: "text", unit: null, choices: [], required: false },
];
interface Agency extends BuiltUnit {
  head: Actor;
  accountId: string;
}
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  database.clock.set(`${TODAY}T03:00:00Z`);
});
afterAll(() => database.close());

async function agency(name: string): Promise<Agency> {
  const unit = await buildUnit(database.owner, { name });
  const account = await buildAccount(database.owner, { unitId: unit.unitId, isHead: true });
  await sql`insert into app.role_grant (account_id, role_code, unit_id, valid_from)
    values (${account.accountId}, 'AGENCY_HEAD', ${unit.unitId}, '2015-01-01')`.execute(
    database.owner,
  );
  return { ...unit, head: actorOf(account, HELD, [unit.unitId]), accountId: account.accountId };
}
/** One body ends today and another stands for it from now on. */
async function merge(from: Agency, to: Agency): Promise<void> {
  await sql`update app.unit_version set valid_to = ${TODAY} where unit_id = ${from.unitId}`.execute(database.owner); // prettier-ignore
  await sql`insert into app.unit_succession (from_id, to_id, kind, effective_on, legal_basis) values (${from.unitId}, ${to.unitId}, 'merge', ${TODAY}, 'NQ 1/NQ-HĐND')`.execute(database.owner); // prettier-ignore
  // The tree is that of the day; the test's day is in its own future.
  await sql`insert into app.unit_closure (ancestor_id, descendant_id) values (${to.unitId}, ${from.unitId}) on conflict do nothing`.execute(database.owner); // prettier-ignore
}
const send = async (collector: Agency, asked: readonly Agency[], own?: BuiltTask) =>
  (
    await sendCollection.perform(database.runtime, collector.head, {
      collectorUnitId: collector.unitId,
      title: "Kết quả cải cách hành chính",
      request: "Báo cáo đủ các mục.",
      taskId: own?.id ?? null,
      questions,
      unitIds: asked.map(({ unitId }) => unitId),
      groupIds: [],
      dueOn: "2026-11-25",
      ownDueOn: null,
    })
  ).id;
const round = (id: string, actor: Actor) =>
  inScope(database.runtime.db, actor, (tx) => getCollection(tx, actor, id, { today: TODAY, acts }));
const on = async (id: string, actor: Actor) => ({ collectionId: id, version: (await round(id, actor)).version }); // prettier-ignore
async function answer(id: string, actor: Actor, q1: number, q2: string | null = null) {
  const [part] = (await round(id, actor)).parts;
  return answerCollection.perform(database.runtime, actor, { partId: part?.id ?? "", version: part?.version ?? 0, answers: { q1, q2 }, note: null, fileHash: null, fileName: null }); // prettier-ignore
}

describe("agencies that are merged while a round goes on", () => {
  it("leave what they owe to whoever took them over, who is told, reminded and answers", async () => {
    const [collector, old, heir] = [await agency("Sở Nội vụ"), await agency("Sở Xây dựng"), await agency("Sở Xây dựng và Giao thông")]; // prettier-ignore
    const id = await send(collector, [old]);
    await merge(old, heir);
    const listed = await inScope(database.runtime.db, heir.head, (tx) =>
      listCollections(tx, heir.head, TODAY, { side: "asked", open: true, limit: 10 }),
    );
    expect(listed.items).toMatchObject([{ id, sumsUp: false, own: { state: "missing" } }]);
    await remindCollection.perform(database.runtime, collector.head, { collectionId: id, unitIds: [] }); // prettier-ignore
    const { rows } = await sql<{ kind: string }>`
      select kind from app.notification where account_id = ${heir.accountId} and subject_id = ${id}`.execute(
      database.owner,
    );
    expect(rows).toEqual([{ kind: "collections.reminded" }]);
    await answer(id, heir.head, 7);
    expect((await round(id, collector.head)).summary[0]).toMatchObject({ sum: 7, answered: 1 });
  });

  it("leave the summing up to whoever took the collector over", async () => {
    const [old, heir, asked] = [await agency("Sở Nội vụ"), await agency("Sở Nội vụ và Lao động"), await agency("Sở Y tế")]; // prettier-ignore
    const id = await send(old, [asked]);
    await answer(id, asked.head, 3);
    await merge(old, heir);
    expect((await round(id, heir.head)).summary[0]).toMatchObject({ sum: 3 });
    await closeCollection.perform(database.runtime, heir.head, await on(id, heir.head));
    expect((await round(id, heir.head)).state).toBe("closed");
  });
});

describe("two people at once", () => {
  it("an answer that waits for the closing is not among the closed figures, and counts when the round is opened again", async () => {
    const [collector, first, second] = [await agency("Sở Nội vụ"), await agency("Sở Y tế"), await agency("Sở Tư pháp")]; // prettier-ignore
    const id = await send(collector, [first, second]);
    await answer(id, first.head, 10);
    let waiting: Promise<unknown> = Promise.resolve();
    await database.owner.transaction().execute(async (tx) => {
      await sql`update app.collection set closed_at = now(), closed_by = ${collector.accountId}, version = version + 1 where id = ${id}`.execute(tx); // prettier-ignore
      waiting = answer(id, second.head, 1000);
      await expect.poll(async () => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(database.owner); // prettier-ignore
        return rows[0]?.n;
      }).toBe(1); // prettier-ignore
    });
    await waiting;
    const closed = await round(id, collector.head);
    expect(closed.summary[0]).toMatchObject({ sum: 10, answered: 1, of: 2 });
    expect(closed.parts.flatMap(({ history }) => history.map(({ afterClose }) => String(afterClose))).toSorted((a, b) => a.localeCompare(b))).toEqual(["false", "true"]); // prettier-ignore
    await reopenCollection.perform(database.runtime, collector.head, await on(id, collector.head));
    expect((await round(id, collector.head)).summary[0]).toMatchObject({ sum: 1010, answered: 2 });
  });

  it("a summary written from fewer answers says that others count now", async () => {
    const [collector, first, second] = [await agency("Sở Nội vụ"), await agency("Sở Y tế"), await agency("Sở Tư pháp")]; // prettier-ignore
    const id = await send(collector, [first, second]);
    await answer(id, first.head, 10);
    const { version, summaryFrom: from } = await round(id, collector.head);
    await answer(id, second.head, 20);
    await saveSummary.perform(database.runtime, collector.head, { collectionId: id, version, texts: { q1: "Mười hồ sơ." }, from }); // prettier-ignore
    expect(await round(id, collector.head)).toMatchObject({ summaryOutdated: true, summary: [{ written: "Mười hồ sơ.", sum: 30 }, {}] }); // prettier-ignore
  });
});

describe("what the database itself refuses", () => {
  it("lets an agency put itself into no round, change none, and answer for nobody else", async () => {
    const [collector, asked, other] = [await agency("Sở Nội vụ"), await agency("Sở Y tế"), await agency("Sở Tư pháp")]; // prettier-ignore
    const id = await send(collector, [asked]);
    const as = (actor: Actor, statement: ReturnType<typeof sql>) =>
      inScope(database.runtime.db, actor, (tx) => statement.execute(tx));
    const joins = sql`insert into app.collection_part (collection_id, unit_id, collector_unit_id) values (${id}, ${other.unitId}, ${collector.unitId})`; // prettier-ignore
    await expect(as(other.head, joins)).rejects.toThrow("row-level security");
    await expect(as(asked.head, sql`update app.collection set title = 'x' where id = ${id}`)).rejects.toThrow("row-level security"); // prettier-ignore
    const [part] = (await round(id, asked.head)).parts;
    const forged = sql`insert into app.collection_answer (part_id, unit_id, collector_unit_id, no, answers, sent_on, after_close, entered_by, entered_at)
      values (${part?.id}, ${other.unitId}, ${collector.unitId}, 1, '{}', ${TODAY}, false, ${other.accountId}, now())`;
    await expect(as(other.head, forged)).rejects.toThrow("row-level security");
    await answer(id, asked.head, 5);
    const takesBack = sql`update app.collection_answer set answers = '{}' where unit_id = ${asked.unitId} returning id`;
    expect((await as(asked.head, takesBack)).rows).toEqual([]);
  });

  it("what a directive asked and agencies said goes with its content; who answered stays", async () => {
    const [collector, asked] = [await agency("Sở Nội vụ"), await agency("Sở Y tế")];
    const own = await buildTask(database.owner, { unitId: collector.unitId, state: "IN_PROGRESS" });
    const id = await send(collector, [asked], own);
    await answer(id, asked.head, 5, "Nội dung cần xóa");
    await saveSummary.perform(database.runtime, collector.head, { ...(await on(id, collector.head)), texts: { q2: "Nội dung cần xóa" }, from: [] }); // prettier-ignore
    await sql`update app.document set state = 'expunged' where id = ${own.documentId}`.execute(
      database.owner,
    );
    const { rows } = await sql<{ all: string }>`
      select concat((select jsonb_agg(c) from app.collection c where c.id = ${id}), (select jsonb_agg(a) from app.collection_answer a),
        (select jsonb_agg(n) from app.notification n where n.subject_id = ${id}),
        (select jsonb_agg(p) from audit.payload p join audit.event e on e.id = p.event_id where e.subject_id = ${id})) as all`.execute(database.owner); // prettier-ignore
    expect(rows[0]?.all).not.toMatch(/Nội dung cần xóa|cải cách hành chính.*TH-|Báo cáo đủ/u);
    expect(await round(id, collector.head)).toMatchObject({ title: "(nội dung đã được xóa)", sumsUp: true, parts: [{ state: "answered" }] }); // prettier-ignore
  });
});
