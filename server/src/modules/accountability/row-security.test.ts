import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltAccount, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { remedyState } from "./domain/remedy-state.ts";
import { remedyStateSql } from "./read/measure-rows.ts";

/*
 * The database itself is asked, as everybody of the house. Of an agency: published or not; of its head and of one of its people; a
 * discipline; and what is only proposed.
 */
let database: TestDatabase;
let finance: BuiltUnit;
const who = new Map<string, Actor>();
const ids = new Map<string, string>();

async function withRole(
  account: BuiltAccount,
  roleCode: string,
  unitId: string,
  provinceWide: boolean,
): Promise<Actor> {
  await database.owner
    .insertInto("app.role_grant")
    .values({
      account_id: account.accountId,
      role_code: roleCode,
      unit_id: unitId,
      valid_from: "2020-01-01",
    })
    .execute();
  return actorOf(account, [], provinceWide ? undefined : [unitId]);
}

interface Entry {
  kind?: string;
  subject?: "agency" | "head" | "person";
  personId?: string | null;
  published?: boolean;
}
async function enter(
  name: string,
  { kind = "reminder", subject = "agency", personId = null, published = false }: Entry,
): Promise<void> {
  const id = newId();
  ids.set(name, id);
  await database.owner
    .insertInto("app.measure")
    .values({
      id,
      kind,
      subject_kind: subject,
      unit_id: finance.unitId,
      person_id: personId,
      discipline_form: kind === "discipline" ? "cs-reprimand" : null,
      document_number: `${ids.size}/UBND-NC`,
      document_on: "2026-11-02",
      issuer: "UBND tỉnh",
      cause: kind === "discipline" ? null : "Chậm thực hiện nhiệm vụ",
      counts_for: "2026-Q4",
      published_on: published ? "2026-11-03" : null,
      entered_by: who.get("home affairs")?.accountId ?? "",
      entered_at: new Date("2026-11-02T03:00:00Z"),
      explain_by: "2026-11-09",
    })
    .execute();
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const province = await buildUnit(owner, { name: "UBND tỉnh", kind: "committee" });
  const below = { parentId: province.unitId };
  finance = await buildUnit(owner, { name: "Sở Tài chính", ...below });
  const division = await buildUnit(owner, {
    name: "Phòng Ngân sách",
    kind: "division",
    parentId: finance.unitId,
  });
  const health = await buildUnit(owner, { name: "Sở Y tế", ...below });
  const home = await buildUnit(owner, { name: "Sở Nội vụ", ...below });
  const build = (name: string, unit: BuiltUnit, isHead = false) =>
    buildAccount(owner, { name, unitId: unit.unitId, isHead });
  const wide = async (name: string, role: string, unit: BuiltUnit, isHead = false) =>
    who.set(name, await withRole(await build(name, unit, isHead), role, unit.unitId, true));
  const narrow = async (name: string, role: string, unit: BuiltUnit, isHead = false) =>
    who.set(name, await withRole(await build(name, unit, isHead), role, unit.unitId, false));
  await wide("chair", "CHAIR", province, true);
  await wide("vice-chair", "VICE_CHAIR", province);
  await wide("home affairs", "HOME_AFFAIRS", home);
  for (const role of [
    "OFFICE_CHIEF",
    "OFFICE_SPECIALIST",
    "CLERK",
    "WORKING_GROUP_MEMBER",
    "INSPECTION_LEAD",
    "PARTY_VIEWER",
    "AUDITOR",
    "ADMINISTRATOR",
  ]) {
    await wide(role, role, province);
  }
  await narrow("head", "AGENCY_HEAD", finance, true);
  await narrow("focal", "AGENCY_FOCAL", finance);
  await narrow("person", "EXECUTOR", division);
  await narrow("colleague", "EXECUTOR", division);
  await narrow("division head", "AGENCY_HEAD", division, true);
  await narrow("another head", "AGENCY_HEAD", health, true);

  const personOf = (name: string) => who.get(name)?.personId ?? "";
  await enter("agency", {});
  await enter("published", { published: true });
  await enter("on the head", { subject: "head", personId: personOf("head"), kind: "criticism" });
  await enter("on a person", { subject: "person", personId: personOf("person") });
  await enter("discipline", {
    subject: "person",
    personId: personOf("person"),
    kind: "discipline",
  });
  await enter("praise of a person", {
    subject: "person",
    personId: personOf("person"),
    kind: "praise",
    published: true,
  });

  const task = await buildTask(owner, { unitId: finance.unitId });
  await owner
    .insertInto("app.measure_ground")
    .values(
      [...ids.values()].map((measure_id) => ({
        measure_id,
        ordinal: 1,
        kind: "task",
        task_id: task.id,
      })),
    )
    .execute();
});
afterAll(() => database.close());

/** What somebody sees of a table, by the names above. */
async function seen(name: string, table = "app.measure", column = "id"): Promise<string[]> {
  const actor = who.get(name);
  if (!actor) throw new Error(`nobody is called ${name}`);
  const { rows } = await inScope(database.runtime.db, actor, (tx) =>
    sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}`.execute(tx),
  );
  const found = new Set(rows.map(({ id }) => id));
  return [...ids].filter(([, id]) => found.has(id)).map(([entry]) => entry);
}

const ALL_AGENCY = ["agency", "published"];
const EVERYBODY = ["published", "praise of a person"];

describe("the register, asked of the database itself", () => {
  it("is whole for Home Affairs and the Chair alone", async () => {
    for (const name of ["home affairs", "chair"])
      expect([name, await seen(name)]).toEqual([name, [...ids.keys()]]);
  });

  it("keeps what is on persons from every other office of the province", async () => {
    const others = [
      "vice-chair",
      "OFFICE_CHIEF",
      "OFFICE_SPECIALIST",
      "CLERK",
      "WORKING_GROUP_MEMBER",
      "INSPECTION_LEAD",
      "PARTY_VIEWER",
      "AUDITOR",
      "ADMINISTRATOR",
    ];
    for (const name of others) {
      expect([name, await seen(name)]).toEqual([name, [...ALL_AGENCY, "praise of a person"]]);
    }
  });

  it("shows a head what is on the agency, on themself and on their people, but no discipline of these", async () => {
    expect(await seen("head")).toEqual([
      ...ALL_AGENCY,
      "on the head",
      "on a person",
      "praise of a person",
    ]);
    expect(await seen("division head")).toEqual(EVERYBODY);
  });

  it("shows a person what is on them, discipline too, and nothing of anybody else", async () => {
    expect(await seen("person")).toEqual([
      "published",
      "on a person",
      "discipline",
      "praise of a person",
    ]);
    expect(await seen("colleague")).toEqual(EVERYBODY);
    expect(await seen("focal")).toEqual([...ALL_AGENCY, "praise of a person"]);
  });

  it("shows other agencies what was published", async () => {
    expect(await seen("another head")).toEqual(EVERYBODY);
  });

  it("gives grounds and facts to whoever sees the entry, to nobody else", async () => {
    for (const name of who.keys()) {
      const entries = await seen(name);
      expect([name, await seen(name, "app.measure_fact")]).toEqual([name, entries]);
      expect([name, await seen(name, "app.measure_ground", "measure_id")]).toEqual([name, entries]);
    }
  });

  it("opens to the Chair's delegate what the delegation covers, where it reaches and as long as it holds", async () => {
    const { owner } = database;
    const chair = who.get("chair")?.accountId ?? "";
    const grant = await owner
      .selectFrom("app.role_grant")
      .select("id")
      .where("account_id", "=", chair)
      .executeTakeFirstOrThrow();
    const SEE = "accountability.see-persons";
    const give = async (acts: string[], unitIds: string[] | null = null, lastDay = "2099-12-31") => {
      await owner.deleteFrom("app.delegation").execute();
      await owner
        .insertInto("app.delegation")
        .values({ grant_id: grant.id, delegator_id: chair, delegate_id: who.get("vice-chair")?.accountId ?? "", acts, unit_ids: unitIds, valid_from: "2020-01-01", last_day: lastDay, legal_basis: "Giấy ủy quyền", created_at: new Date("2026-11-01T03:00:00Z") })
        .execute();
      return seen("vice-chair");
    }; // prettier-ignore
    const without = [...ALL_AGENCY, "praise of a person"];
    expect(await give(["tasks.extend"])).toEqual(without);
    expect(await give([SEE])).toEqual([...ids.keys()]);
    expect(await give([SEE], [finance.unitId])).toEqual([...ids.keys()]);
    const elsewhere = await buildUnit(owner, { name: "Sở Công Thương" });
    expect(await give([SEE], [elsewhere.unitId])).toEqual(without);
    expect(await give([SEE], null, "2020-12-31")).toEqual(without);
    await give([SEE]);
    const lock = (at: Date | null) =>
      owner.updateTable("app.account").set({ locked_at: at }).where("id", "=", chair).execute();
    await lock(new Date("2026-11-01T03:00:00Z"));
    expect(await seen("vice-chair")).toEqual(without);
    await lock(null);
    await owner.deleteFrom("app.delegation").execute();
    expect(await seen("vice-chair")).toEqual(without);
  });

  it("lets nobody write what they do not see, nor one agency for another", async () => {
    const change = (name: string, entry: string) =>
      inScope(
        database.runtime.db,
        who.get(name) ?? actorOf({ accountId: newId(), personId: newId() }, []),
        async (tx) => {
          const { numUpdatedRows } = await tx
            .updateTable("app.measure")
            .set({
              explanation: "x",
              explained_by: who.get(name)?.accountId ?? "",
              explained_on: "2026-11-05",
            })
            .where("id", "=", ids.get(entry) ?? "")
            .executeTakeFirst();
          return Number(numUpdatedRows);
        },
      );
    expect(await change("colleague", "on a person")).toBe(0);
    expect(await change("another head", "agency")).toBe(0);
    await expect(change("another head", "published")).rejects.toThrow(/row-level security/);
    expect(await change("head", "agency")).toBe(1);
  });
});

it("has one rule of remedies in SQL and in TypeScript", async () => {
  const cases = [
    { wanted: null, by: null, reported: null, remedied: null },
    { wanted: "x", by: null, reported: null, remedied: null },
    { wanted: "x", by: "2026-11-20", reported: null, remedied: null },
    { wanted: null, by: "2026-11-24", reported: null, remedied: null },
    { wanted: "x", by: "2026-11-20", reported: "2026-11-19", remedied: null },
    { wanted: "x", by: "2026-11-20", reported: "2026-11-19", remedied: "2026-11-19" },
    {
      wanted: "x",
      by: "2026-11-20",
      reported: "2026-11-19",
      remedied: null,
      withdrawn: "2026-11-21",
    },
    {
      wanted: "x",
      by: "2026-11-20",
      reported: null,
      remedied: "2026-11-19",
      withdrawn: "2026-11-21",
    },
  ];
  for (const { wanted, by, reported, remedied, withdrawn = null } of cases) {
    const { rows } = await sql<{ state: string }>`
      select ${remedyStateSql("2026-11-23")} as state from (select ${wanted}::text as remedy_wanted, ${by}::date as remedy_by,
        ${reported}::date as remedy_reported_on, ${remedied}::date as remedied_on,
        ${withdrawn}::date as withdrawn_on) measure`.execute(database.owner);
    const rule = remedyState({ wanted: wanted !== null, by, reportedOn: reported, remediedOn: remedied, withdrawnOn: withdrawn }, "2026-11-23"); // prettier-ignore
    expect(rows[0]?.state).toBe(rule);
  }
});
