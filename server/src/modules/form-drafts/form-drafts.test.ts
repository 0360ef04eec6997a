import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SaveFormDraft } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../tasks/testing.ts";
import { readDraft } from "./read/read-draft.ts";
import { dropDraft } from "./write/drop-draft.ts";
import { draftsRound } from "./write/prune-drafts.ts";
import { saveDraft } from "./write/save-draft.ts";

let database: TestDatabase;
let an: Actor;
let binh: Actor;
const place = `task.${newId()}.progress`;

beforeAll(async () => {
  database = await createTestDatabase();
  const { unitId } = await buildUnit(database.owner);
  an = actorOf(await buildAccount(database.owner, { unitId }), [], [unitId]);
  // Who sees the whole province.
  binh = actorOf(await buildAccount(database.owner), []);
});
afterAll(() => database.close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inScope(database.runtime.db, actor, work);
const save = (
  content: Record<string, unknown>,
  { base = null as string | null, actor = an, at = place } = {},
) =>
  as(actor, (tx) =>
    saveDraft(tx, actor, database.clock.now(), SaveFormDraft.parse({ place: at, content, base })),
  );
const read = (actor = an, at = place) => as(actor, (tx) => readDraft(tx, actor, at));

describe("what somebody has typed and not sent", () => {
  it("is found again as it was typed", async () => {
    const content = { content: 'Đã "gửi"\u0000 \ud800', percent: "40", issuedOn: null };
    const { revision } = await save(content);
    expect(await read()).toEqual({
      draft: { content, revision, savedAt: "2026-11-23T02:00:00.000Z" },
    });
  });

  it("is nobody else's to read, to change or to throw away, not even under the hat that sees everything", async () => {
    expect(await read(binh)).toEqual({ draft: null });
    const seen = await as(binh, async (tx) => {
      await sql`update app.form_draft set content = '{}'`.execute(tx);
      await sql`delete from app.form_draft`.execute(tx);
      const { rows } = await sql`select from app.form_draft`.execute(tx);
      return rows.length;
    });
    expect(seen).toBe(0);
    expect((await read()).draft?.content).toMatchObject({ percent: "40" });
    await expect(
      as(binh, (tx) => saveDraft(tx, an, database.clock.now(), { place, content: {}, base: null })),
    ).rejects.toThrow(/row-level security/);
  });

  it("is what was saved last, and who takes the place of an unseen one is told so", async () => {
    const at = "task.two-windows.progress";
    const first = await save({ content: "cửa sổ một" }, { at });
    expect(first.overtook).toBeNull();
    database.clock.set("2026-11-23T02:05:00Z");
    const second = await save({ content: "cửa sổ hai" }, { at });
    expect(second.overtook).toBe("2026-11-23T02:00:00.000Z");
    // The same words once more, as by a page that never heard that they were saved.
    expect((await save({ content: "cửa sổ hai" }, { at })).overtook).toBeNull();
    const third = await save({ content: "cửa sổ ba" }, { at });
    expect(third.overtook).toBe("2026-11-23T02:05:00.000Z");
    const again = await save({ content: "cửa sổ hai, tiếp" }, { at, base: third.revision });
    expect(again.overtook).toBeNull();
    // The first window has sent its form: what the second wrote since stays.
    await as(an, (tx) => dropDraft(tx, an, { place: at, revision: first.revision }));
    expect((await read(an, at)).draft?.content).toEqual({ content: "cửa sổ hai, tiếp" });
    await as(an, (tx) => dropDraft(tx, an, { place: at, revision: again.revision }));
    expect(await read(an, at)).toEqual({ draft: null });
  });

  it("may be long, not endless, and of so many the oldest goes", async () => {
    expect(() =>
      SaveFormDraft.parse({ place, content: { a: "x".repeat(200_000) }, base: null }),
    ).toThrow("dài quá mức");
    await save({ a: "x".repeat(190_000) }, { at: "task.long" });
    database.clock.set("2026-11-23T03:00:00Z");
    for (let count = 1; count <= 199; count += 1) await save({ count }, { at: `one.${count}` });
    expect(await read()).toEqual({ draft: null });
    expect((await read(an, "one.1")).draft).not.toBeNull();
  });

  it("goes when nobody has touched it for the setting's days, at night, and once", async () => {
    const run = (day: string) =>
      draftsRound.run(database.runtime, day, new AbortController().signal);
    database.clock.set("2026-12-01T01:00:00Z");
    await save({ kept: true }, { at: "task.fresh" });
    expect(await run("2026-12-23")).toBe(0);
    expect(await run("2026-12-24")).toBe(199);
    expect(await run("2026-12-24")).toBe(0);
    expect((await read(an, "task.fresh")).draft?.content).toEqual({ kept: true });
  });

  it("goes with the content of the document it is about", async () => {
    const { owner } = database;
    const { unitId } = await buildUnit(owner);
    const task = await buildTask(owner, { unitId });
    const other = await buildTask(owner, { unitId });
    const places = [task, other].map(({ id }) => `task.${id}.obstacle`);
    for (const at of places) await save({ content: "Vướng mặt bằng" }, { at });
    await sql`update app.document set state = 'expunged' where id = (select document_id from app.task where id = ${task.id})`.execute(
      owner,
    );
    const kept = await Promise.all(places.map((at) => read(an, at)));
    expect(kept.map(({ draft }) => draft !== null)).toEqual([false, true]);
  });
});
