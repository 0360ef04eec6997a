import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltUnit } from "../../tasks/testing.ts"; // prettier-ignore
import { isLeader } from "./domain/rules.ts";
import { readInnovation } from "./read.ts";

/* The database itself is asked, as everybody of the house: a draft, and what was submitted to the director, of a deputy of finance. */
let database: TestDatabase;
let finance: BuiltUnit;
const who = new Map<string, Actor>();
const ids = { draft: newId(), thrown: newId(), running: newId() };
let task: { id: string; documentId: string };

interface Office {
  unit: BuiltUnit;
  role: string;
  title?: string;
  isHead?: boolean;
  wide?: boolean;
}
async function office(name: string, { unit, role, title, isHead = false, wide = false }: Office) {
  const { owner } = database;
  const account = await buildAccount(owner, { name, unitId: unit.unitId, isHead });
  const { accountId: account_id, personId } = account;
  if (title) {
    await owner
      .updateTable("app.appointment")
      .set({ title })
      .where("person_id", "=", personId)
      .execute();
  }
  const { id } = await owner
    .insertInto("app.role_grant")
    .values({ account_id, role_code: role, unit_id: unit.unitId, valid_from: "2020-01-01" })
    .returning("id")
    .executeTakeFirstOrThrow();
  who.set(name, actorOf(account, [], wide ? undefined : [unit.unitId]));
  return { ...account, grantId: id };
}
const actor = (name: string): Actor => {
  const found = who.get(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
const personOf = (name: string): string => actor(name).personId ?? "";
const accountOf = (name: string): string => actor(name).accountId ?? "";

/** What a deputy of finance proposes. */
const proposal = () => ({
  person_id: personOf("proposer"),
  unit_id: finance.unitId,
  post: "Phó Giám đốc",
  reviewer_unit_id: finance.unitId,
  title: "Thẩm định song song",
  bottleneck: "Chưa có quy định",
  content: "Làm hai bước cùng lúc",
  impact: "Nhanh hơn",
  wide_scope: false,
  planned_from: "2026-11-02",
  planned_to: "2026-11-13",
  written_by: accountOf("proposer"),
  written_at: new Date("2026-10-20T03:00:00Z"),
});

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const province = await buildUnit(owner, { name: "UBND tỉnh", kind: "committee" });
  const below = { parentId: province.unitId };
  finance = await buildUnit(owner, { name: "Sở Tài chính", ...below });
  const division = await buildUnit(owner, { name: "Phòng Ngân sách", kind: "division", parentId: finance.unitId }); // prettier-ignore
  const health = await buildUnit(owner, { name: "Sở Y tế", ...below });
  const top = { unit: province, wide: true };
  await office("chair", { ...top, role: "CHAIR", title: "Chủ tịch", isHead: true });
  for (const role of ["VICE_CHAIR", "OFFICE_CHIEF", "HOME_AFFAIRS", "OFFICE_SPECIALIST", "CLERK", "WORKING_GROUP_MEMBER", "INSPECTION_LEAD", "PARTY_VIEWER", "AUDITOR", "ADMINISTRATOR"]) {
    await office(role, { ...top, role });
  } // prettier-ignore
  await office("director", { unit: finance, role: "AGENCY_HEAD", isHead: true });
  await office("proposer", { unit: finance, role: "AGENCY_HEAD", title: "Phó Giám đốc" });
  await office("other deputy", { unit: finance, role: "AGENCY_HEAD", title: "Phó Giám đốc" });
  await office("focal", { unit: finance, role: "AGENCY_FOCAL" });
  await office("division head", { unit: division, role: "EXECUTOR", title: "Trưởng phòng", isHead: true }); // prettier-ignore
  await office("another director", { unit: health, role: "AGENCY_HEAD", isHead: true });

  task = await buildTask(owner, { unitId: finance.unitId, lastDay: "2026-12-31" });
  await owner
    .insertInto("app.innovation")
    .values([
      { ...proposal(), id: ids.draft, state: "DRAFT" },
      // Thrown away before anybody saw it.
      {
        ...proposal(),
        id: ids.thrown,
        state: "WITHDRAWN",
        withdrawn_on: "2026-10-21",
        withdrawal_reason: "x",
      },
      {
        ...proposal(),
        id: ids.running,
        state: "RUNNING",
        submitted_on: "2026-10-21",
        review_by: "2026-10-30",
        votes_for: 2,
        votes_against: 0,
        votes_abstained: 0,
        head_for: true,
        minutes_document: "12/BB-STC",
        review_reason: "Cần thiết",
        reviewed_on: "2026-10-28",
        reviewed_at: new Date("2026-10-28T03:00:00Z"),
        started_on: "2026-11-02",
        report_by: "2026-11-20",
      },
    ])
    .execute();
  await owner
    .insertInto("app.innovation_log")
    .values({
      innovation_id: ids.running,
      kind: "deviation",
      content: "Chậm dữ liệu",
      noted_by: accountOf("proposer"),
      noted_at: new Date("2026-11-10T03:00:00Z"),
    }) // prettier-ignore
    .execute();
  await owner
    .insertInto("app.innovation_task")
    .values({
      innovation_id: ids.running,
      task_id: task.id,
      linked_by: accountOf("proposer"),
      linked_at: new Date("2026-11-05T03:00:00Z"),
    }) // prettier-ignore
    .execute();
});
afterAll(() => database.close());

async function seen(name: string, table = "app.innovation", column = "id"): Promise<string[]> {
  const { rows } = await inScope(database.runtime.db, actor(name), (tx) =>
    sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}`.execute(tx),
  );
  return Object.entries(ids).flatMap(([called, id]) => (rows.some((row) => row.id === id) ? [called] : [])); // prettier-ignore
}

describe("proposals of those who dare, asked of the database itself", () => {
  const READERS = ["director", "other deputy", "chair", "VICE_CHAIR", "OFFICE_CHIEF", "HOME_AFFAIRS"]; // prettier-ignore

  it("leave a draft to its author, and show the rest to who reviews, votes, leads and keeps the register", async () => {
    expect(await seen("proposer")).toEqual(["draft", "thrown", "running"]);
    for (const name of READERS) expect([name, await seen(name)]).toEqual([name, ["running"]]);
  });

  it("are closed to everybody else, of the agency, of the province and of another agency", async () => {
    for (const name of who.keys()) {
      if (name === "proposer" || READERS.includes(name)) continue;
      expect([name, await seen(name)]).toEqual([name, []]);
    }
  });

  it("take their log and their tasks along", async () => {
    for (const name of who.keys()) {
      const running = (await seen(name)).filter((one) => one === "running");
      expect([name, await seen(name, "app.innovation_log", "innovation_id")]).toEqual([name, running]); // prettier-ignore
      expect([name, await seen(name, "app.innovation_task", "innovation_id")]).toEqual([name, running]); // prettier-ignore
    }
  });

  it("let nobody write what they do not see, nor a proposal under another's name", async () => {
    const rename = (name: string, id: string) =>
      inScope(database.runtime.db, actor(name), async (tx) => {
        const done = tx.updateTable("app.innovation").set({ title: "x" }).where("id", "=", id);
        return Number((await done.executeTakeFirst()).numUpdatedRows);
      });
    expect(await rename("another director", ids.running)).toBe(0);
    expect(await rename("focal", ids.running)).toBe(0);
    expect(await rename("director", ids.draft)).toBe(0);
    const forged = (author: string) =>
      inScope(database.runtime.db, actor("focal"), (tx) =>
        tx
          .insertInto("app.innovation")
          .values({ ...proposal(), id: newId(), state: "DRAFT", written_by: accountOf(author) })
          .execute(),
      );
    await forged("focal");
    await expect(forged("director")).rejects.toThrow(/row-level security/);
  });

  it("are seen by whom the director has given the review, within what was given", async () => {
    const { owner } = database;
    const grant = await owner
      .selectFrom("app.role_grant")
      .select("id")
      .where("account_id", "=", accountOf("director"))
      .executeTakeFirstOrThrow();
    await owner
      .insertInto("app.delegation")
      .values({
        grant_id: grant.id,
        delegator_id: accountOf("director"),
        delegate_id: accountOf("focal"),
        acts: ["dare.review"],
        valid_from: "2020-01-01",
        last_day: "2099-12-31",
        legal_basis: "Giấy ủy quyền",
        created_at: new Date("2026-11-01T03:00:00Z"),
      })
      .execute();
    expect(await seen("focal")).toEqual(["running"]);
    await owner
      .updateTable("app.delegation")
      .set({ revoked_at: new Date("2026-11-20T03:00:00Z"), revoke_reason: "đã về" })
      .execute();
    expect(await seen("focal")).toEqual([]);
  });
});

describe("who leads the review", () => {
  const head = async (day = "2026-11-23") => {
    const { reviewer } = await inScope(database.runtime.db, actor("chair"), (tx) =>
      readInnovation(tx, actor("chair"), ids.running, { today: day, acts: [] }),
    );
    return reviewer.head?.name;
  };

  it("is the head of today, and of a head who proposes the one above", async () => {
    expect(await head()).toBe("director");
    const { owner } = database;
    const heading = owner.updateTable("app.appointment").where("person_id", "=", personOf("director")); // prettier-ignore
    await heading.set({ valid_to: "2026-11-22" }).execute();
    expect(await head()).toBe("chair");
    const promoted = owner.updateTable("app.appointment").where("person_id", "=", personOf("proposer")); // prettier-ignore
    await promoted.set({ is_head: true }).execute();
    expect(await head()).toBe("chair");
    await promoted.set({ is_head: false }).execute();
    await heading.set({ valid_to: null }).execute();
    expect(await head()).toBe("director");
  });

  it("is found by one rule of offices in SQL and in TypeScript", async () => {
    const titles = ["Giám đốc", "Phó Giám đốc", "Quyền Giám đốc", "Phụ trách Trưởng phòng", "Chánh Văn phòng", "Trưởng nhóm", "Phó nhóm", "Trưởng kho", "Chuyên viên", "Giám đốc".normalize("NFD"), "PHÓ TRƯỞNG PHÒNG"]; // prettier-ignore
    const { rows } = await sql<{ title: string; leads: boolean }>`
      select title, app.leads(title) as leads from unnest(${titles}::text[]) as title`.execute(
      database.owner,
    );
    expect(rows.map(({ title, leads }) => [title, leads])).toEqual(titles.map((title) => [title, isLeader(title, false)])); // prettier-ignore
  });
});

it("speaks for a task that was linked before its delay, until it is concluded without protection", async () => {
  const { owner } = database;
  const protects = async () => {
    const { rows } = await sql<{ by: string | null }>`
      select app.protected_by(task) as by from app.task where id = ${task.id}`.execute(owner);
    return rows[0]?.by ?? null;
  };
  expect(await protects()).toMatch(/^DX-\d+$/);
  const link = (day: string) =>
    owner
      .updateTable("app.innovation_task")
      .set({ linked_at: new Date(`${day}T03:00:00Z`) })
      .execute();
  await link("2027-01-02");
  expect(await protects()).toBeNull();
  await link("2026-11-05");
  const conclude = (protection: string | null) =>
    sql`update app.innovation set state = 'MISSED', protection = ${protection},
      protection_document = ${protection && "31/TB-UBND"}, protection_reason = ${protection && "x"},
      pure_motive = ${protection === null ? null : protection !== "none"}, protected_on = ${protection && "2026-11-23"}
      where id = ${ids.running}`.execute(owner);
  await conclude(null);
  expect(await protects()).not.toBeNull();
  await conclude("none");
  expect(await protects()).toBeNull();
  await conclude("reduced");
  expect(await protects()).not.toBeNull();
});

it("loses its words with the expunged document of a task it is linked to, and keeps what proves the protection", async () => {
  const { owner } = database;
  await sql`update app.document set state = 'expunged' where id = ${task.documentId}`.execute(
    owner,
  );
  const row = await owner
    .selectFrom("app.innovation")
    .selectAll()
    .where("id", "=", ids.running)
    .executeTakeFirstOrThrow();
  const gone = "(nội dung đã được xóa)";
  expect([row.title, row.content, row.review_reason, row.protection_reason]).toEqual([gone, gone, gone, gone]); // prettier-ignore
  expect([row.minutes_document, row.protection, row.reviewed_on]).toEqual(["12/BB-STC", "reduced", "2026-10-28"]); // prettier-ignore
  const logs = await owner.selectFrom("app.innovation_log").select("content").execute();
  expect(logs).toEqual([{ content: gone }]);
  const draft = owner.selectFrom("app.innovation").select("title").where("id", "=", ids.draft);
  expect((await draft.executeTakeFirst())?.title).toBe("Thẩm định song song");
});
