import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import {
  actorOf,
  buildAccount,
  buildTask,
  buildUnit,
  type BuiltAccount,
  type BuiltUnit,
} from "../tasks/testing.ts";
import { listTasks } from "../tasks/following/read/list-tasks.ts";
import { getExceptions } from "../tasks/following/read/exceptions.ts";
import { monitorsFor } from "./read/monitors-for.ts";
import { readPortfolioBook } from "./read/portfolio-book.ts";
import { endPortfolio } from "./write/end-portfolio.ts";
import { addField, endField } from "./write/fields.ts";
import { setPortfolio } from "./write/set-portfolio.ts";

const TODAY = "2026-11-23";
const ACTS = ["portfolios.set", "portfolios.end", "portfolios.add-field", "portfolios.end-field"];
let database: TestDatabase;
let chief: Actor;
let division: BuiltUnit;
let health: BuiltUnit;
let hospital: BuiltUnit;
let ward: BuiltUnit;
let officer: BuiltAccount;
let head: BuiltAccount;
let viceChair: BuiltAccount;
let fieldId: string;
let wards: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner, runtime } = database;
  const office = await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office" });
  division = await buildUnit(owner, {
    name: "Phòng Khoa giáo",
    kind: "division",
    parentId: office.unitId,
  });
  health = await buildUnit(owner, { name: "Sở Y tế" });
  hospital = await buildUnit(owner, {
    name: "Bệnh viện tỉnh",
    kind: "public-unit",
    parentId: health.unitId,
  });
  ward = await buildUnit(owner, { name: "UBND phường Long Sơn", kind: "ward" });
  officer = await serving(division.unitId, "OFFICE_SPECIALIST", "Trần Thị Bình");
  head = await serving(division.unitId, "OFFICE_SPECIALIST", "Phạm Văn Cường", true);
  viceChair = await serving(office.unitId, "VICE_CHAIR", "Lê Văn Dũng");
  chief = actorOf(await buildAccount(owner), ACTS);
  ({ id: fieldId } = await addField.perform(runtime, chief, {
    name: "Y tế, dân số",
    validFrom: "2026-01-01",
  }));
  const { id } = await owner
    .insertInto("app.unit_group")
    .values({ name: "các phường", unit_kinds: ["ward"] })
    .returning("id")
    .executeTakeFirstOrThrow();
  wards = id;
});
afterAll(() => database.close());

async function serving(unitId: string, role: string, name: string, isHead = false) {
  const account = await buildAccount(database.owner, { name, unitId, isHead });
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
const nothing = { unitIds: [], groupIds: [], fieldIds: [] };
const charge = (more: Partial<Parameters<typeof setPortfolio.perform>[2]> = {}) => ({
  duty: "monitor" as const,
  divisionId: division.unitId,
  accountId: officer.accountId,
  ...nothing,
  unitIds: [health.unitId],
  validFrom: "2026-06-01",
  legalBasis: "Thông báo 5/TB-VP",
  ...more,
});
const set = (more: Parameters<typeof charge>[0] = {}) =>
  setPortfolio.perform(database.runtime, chief, charge(more));
const monitorOf = async (unitId: string, field: string | null = null, today = TODAY) => {
  const [found] = await inScope(database.runtime.db, chief, (tx) =>
    monitorsFor(tx, today, [{ unitId, fieldId: field, divisionId: null }]),
  );
  return found?.officer.name ?? null;
};
const clean = () => sql`delete from app.portfolio`.execute(database.owner);

describe("a charge", () => {
  it("names an officer of the division, and the day decides", async () => {
    await clean();
    const { ids } = await set();
    expect(await monitorOf(health.unitId)).toBe("Trần Thị Bình");
    expect(await monitorOf(hospital.unitId)).toBe("Trần Thị Bình");
    expect(await monitorOf(ward.unitId)).toBeNull();
    expect(await monitorOf(health.unitId, null, "2026-05-31")).toBeNull();
    const end = (endsOn: string) =>
      endPortfolio.perform(database.runtime, chief, {
        portfolioId: ids[0] ?? "",
        endsOn,
        legalBasis: "Thông báo 6/TB-VP",
      });
    await expect(end("2026-06-01")).rejects.toMatchObject({ code: "ENDS_BEFORE_IT_BEGINS" });
    await end("2026-11-23");
    expect(await monitorOf(health.unitId)).toBeNull();
    expect(await monitorOf(health.unitId, null, "2026-11-22")).toBe("Trần Thị Bình");
    await expect(end("2026-12-01")).rejects.toMatchObject({ code: "CHARGE_OVER" });
  });

  it("reaches the members of a group and what is filed under a field", async () => {
    await clean();
    await set({ ...nothing, groupIds: [wards], fieldIds: [fieldId] });
    expect(await monitorOf(ward.unitId)).toBe("Trần Thị Bình");
    expect(await monitorOf(health.unitId)).toBeNull();
    expect(await monitorOf(health.unitId, fieldId)).toBe("Trần Thị Bình");
  });

  it("falls to the division's head when its officer's account is locked", async () => {
    await clean();
    await set();
    const lock = (at: Date | null) =>
      database.owner
        .updateTable("app.account")
        .set({ locked_at: at })
        .where("id", "=", officer.accountId)
        .execute();
    await lock(new Date("2026-11-20T02:00:00Z"));
    expect(await monitorOf(health.unitId)).toBe("Phạm Văn Cường");
    await lock(null);
    expect(head.accountId).not.toBe(officer.accountId);
  });

  it("is refused for strangers, for nothing, for what is not there, and twice", async () => {
    await clean();
    await set();
    await expect(set()).rejects.toMatchObject({ code: "CHARGE_KNOWN" });
    await expect(set({ accountId: viceChair.accountId })).rejects.toMatchObject({
      code: "OFFICER_ELSEWHERE",
      fields: { accountId: expect.stringContaining("Phòng Khoa giáo") },
    });
    await expect(set({ divisionId: health.unitId })).rejects.toMatchObject({
      code: "DIVISION_UNKNOWN",
    });
    await expect(set({ unitIds: [] })).rejects.toMatchObject({ code: "NOTHING_CHOSEN" });
    await expect(set({ unitIds: [fieldId] })).rejects.toMatchObject({ code: "TARGET_UNKNOWN" });
    await expect(set({ duty: "lead", divisionId: null })).rejects.toMatchObject({
      code: "LEADER_UNFIT",
    });
    await expect(
      addField.perform(database.runtime, chief, { name: "y te, dan so", validFrom: TODAY }),
    ).rejects.toMatchObject({ code: "FIELD_KNOWN" });
  });

  it("is offered no field that has ended", async () => {
    const { id } = await addField.perform(database.runtime, chief, {
      name: "Thể thao",
      validFrom: "2026-01-01",
    });
    await endField.perform(database.runtime, chief, { fieldId: id, endsOn: "2026-11-01" });
    await expect(set({ ...nothing, fieldIds: [id], validFrom: TODAY })).rejects.toMatchObject({
      code: "TARGET_UNKNOWN",
    });
  });
});

describe("a Vice-Chair", () => {
  it("lists their own fields and agencies, and all when they want", async () => {
    await clean();
    const { owner, runtime } = database;
    await set({ duty: "lead", divisionId: null, accountId: viceChair.accountId });
    await set({
      duty: "lead",
      divisionId: null,
      accountId: viceChair.accountId,
      ...nothing,
      fieldIds: [fieldId],
    });
    const late = { lastDay: "2026-11-20", receivedOn: "2026-11-01" };
    const own = await buildTask(owner, { unitId: hospital.unitId, ...late });
    const filed = await buildTask(owner, { unitId: ward.unitId, ...late });
    await owner
      .updateTable("app.task")
      .set({ field_id: fieldId })
      .where("id", "=", filed.id)
      .execute();
    const other = await buildTask(owner, { unitId: ward.unitId, ...late });
    const leader = actorOf(viceChair, []);
    const overdue = async (query: { charge?: "own" }) =>
      (
        await inScope(runtime.db, leader, (tx) =>
          listTasks(tx, leader, TODAY, { list: "overdue", limit: 50, ...query }),
        )
      ).items.map(({ number }) => number);
    expect(await overdue({ charge: "own" })).toEqual([own.number, filed.number]);
    expect(await overdue({})).toEqual([own.number, filed.number, other.number]);
    const { items, figures } = await inScope(runtime.db, leader, (tx) =>
      getExceptions(tx, leader, TODAY, { charge: "own" }),
    );
    expect(items.map(({ number }) => number)).toEqual([own.number, filed.number]);
    expect(figures).toContainEqual({ list: "overdue", count: 2 });
  });
});

describe("another agency", () => {
  it("sees who monitors it and its field, and nothing of others or of leaders", async () => {
    await clean();
    await set({ fieldIds: [fieldId] });
    await set({ duty: "lead", divisionId: null, accountId: viceChair.accountId });
    const seenBy = async (unitId: string) => {
      const agency = actorOf(await buildAccount(database.owner), ACTS, [unitId]);
      const book = await inScope(database.runtime.db, agency, (tx) =>
        readPortfolioBook(tx, agency, TODAY, { ended: true, acts: [setPortfolio] }),
      );
      expect(book.acts.every(({ allowed }) => !allowed)).toBe(true);
      return book.charges.map(({ unit, field }) => unit?.name ?? field?.name);
    };
    expect(await seenBy(health.unitId)).toEqual(["Sở Y tế", "Y tế, dân số"]);
    expect(await seenBy(ward.unitId)).toEqual(["Y tế, dân số"]);
  });
});
