import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildUnit, type BuiltUnit } from "../tasks/testing.ts";
import { powerActs, regulationActs } from "./http/offered.ts";
import { listPowers } from "./read/list-powers.ts";
import { listRegulations } from "./read/list-regulations.ts";
import { addPower, checkPower, endPower } from "./write/powers.ts";
import { reviewRound } from "./write/review-round.ts";
import { addRegulation, endRegulation, reviewRegulation } from "./write/regulations.ts";

const ALL = [addPower, checkPower, endPower, addRegulation, endRegulation, reviewRegulation].map(
  ({ name }) => name,
);
let database: TestDatabase;
let finance: BuiltUnit;
let health: BuiltUnit;
let office: Actor;
let financePeople: Actor;
let healthPeople: Actor;

const day = (on: string) => database.clock.set(`${on}T02:00:00Z`);
const today = () => database.clock.now().toISOString().slice(0, 10);
const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inScope(database.runtime.db, actor, work);

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  health = await buildUnit(owner, { name: "Sở Y tế" });
  await buildUnit(owner, { name: "Phòng Ngân sách", kind: "division", parentId: finance.unitId });
  office = actorOf(await buildAccount(owner), ALL);
  const people = async (unit: BuiltUnit) =>
    actorOf(await buildAccount(owner, { unitId: unit.unitId }), ALL, [unit.unitId]);
  [financePeople, healthPeople] = [await people(finance), await people(health)];
});
afterAll(() => database.close());
beforeEach(() => day("2026-11-23"));

describe("the register of decentralised powers", () => {
  const add = (
    overrides: Partial<Parameters<typeof addPower.perform>[2]> = {},
    actor = financePeople,
  ) =>
    addPower.perform(database.runtime, actor, {
      power: "Quyết định mua sắm tài sản công dưới 500 triệu đồng",
      field: "Tài sản công",
      fromUnitId: finance.unitId,
      toUnitId: null,
      toWhom: "UBND cấp xã",
      ownerUnitId: finance.unitId,
      actNumber: "21/2025/QĐ-UBND",
      actOn: "2025-06-20",
      conditions: null,
      validFrom: "2025-07-01",
      validTo: null,
      reviewMonths: 12,
      ...overrides,
    });
  const list = (query: Partial<Parameters<typeof listPowers>[2]> = {}, actor = healthPeople) =>
    read(actor, (tx) =>
      listPowers(tx, actor, { list: "in-force", ...query }, { today: today(), acts: powerActs }),
    );

  it("is read by every agency, with what is late by name; checked, the next check is due a period later", async () => {
    const { id } = await add();
    const [line] = (await list({ list: "review-overdue" })).items;
    expect(line).toMatchObject({
      id,
      nextReviewOn: "2026-07-01",
      review: "overdue",
      toWhom: "UBND cấp xã",
    });
    expect(line?.acts.filter(({ allowed }) => allowed)).toEqual([]);
    const check = (version: number, checkedOn: string, actor = financePeople) =>
      checkPower.perform(database.runtime, actor, {
        powerId: id,
        version,
        checkedOn,
        result: "adjust",
        finding: "Ba xã mua vượt mức",
        documentNumber: null,
      });
    await expect(check(1, "2026-11-20", healthPeople)).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await expect(check(1, "2026-11-24")).rejects.toMatchObject({ code: "CHECK_DAY_WRONG" });
    await check(1, "2026-11-20");
    await expect(check(1, "2026-11-20")).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    // A check of last year, entered late, moves nothing back.
    await check(2, "2025-12-01");
    const [checked] = (await list({ q: "tai san cong" })).items;
    expect(checked).toMatchObject({ nextReviewOn: "2027-11-20", review: "later" });
    expect(checked?.checks.map(({ checkedOn }) => checkedOn)).toEqual(["2026-11-20", "2025-12-01"]);
  });

  it("keeps what ended, and tells what held on any day", async () => {
    const { id } = await add({ power: "Cấp giấy phép xây dựng", actNumber: "30/2025/QĐ-UBND" });
    await endPower.perform(database.runtime, office, {
      powerId: id,
      version: 1,
      endsOn: "2026-12-01",
      reason: "Thu hồi thẩm quyền",
    });
    const there = async (query: Parameters<typeof list>[0]) =>
      (await list(query)).items.some((line) => line.id === id);
    expect(await there({ on: "2026-11-30" })).toBe(true);
    expect(await there({ on: "2026-12-01" })).toBe(false);
    expect(await there({ list: "ended", on: "2026-12-01" })).toBe(true);
    await expect(
      checkPower.perform(database.runtime, office, {
        powerId: id,
        version: 2,
        checkedOn: "2026-11-20",
        result: "fit",
        finding: "Tốt",
        documentNumber: null,
      }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("is written by whoever keeps the line, with somebody it goes to", async () => {
    await expect(add({}, healthPeople)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(add({ toWhom: null })).rejects.toMatchObject({ code: "TO_WHOM_MISSING" });
    await expect(add({ toUnitId: finance.unitId })).rejects.toMatchObject({ code: "TO_ITSELF" });
    await expect(add({ validTo: "2025-07-01" })).rejects.toMatchObject({
      code: "ENDS_BEFORE_IT_BEGINS",
    });
    await add({ toUnitId: health.unitId, toWhom: null, actNumber: "31/2025/QĐ-UBND" }, office);
    expect((await list({ unitId: health.unitId })).items).toMatchObject([{ toWhom: "Sở Y tế" }]);
  });
});

describe("the register of working regulations", () => {
  const list = (query: Partial<Parameters<typeof listRegulations>[2]> = {}, actor = office) =>
    read(actor, (tx) =>
      listRegulations(
        tx,
        actor,
        { list: "all", ...query },
        { today: today(), acts: regulationActs },
      ),
    );
  const add = (
    overrides: Partial<Parameters<typeof addRegulation.perform>[2]> = {},
    actor = financePeople,
  ) =>
    addRegulation.perform(database.runtime, actor, {
      unitId: finance.unitId,
      documentNumber: "120/QĐ-STC",
      documentOn: "2026-02-20",
      validFrom: "2026-03-01",
      nextReviewOn: "2027-03-01",
      ...overrides,
    });

  it("names who has none, asks no division for one, and follows one regulation after another", async () => {
    expect(await list()).toMatchObject({ agencies: 2, missing: 2 });
    const { id } = await add();
    const missing = await list({ list: "missing" }, healthPeople);
    expect(missing.items.map(({ unit }) => unit.name)).toEqual(["Sở Y tế"]);
    await expect(add({}, healthPeople)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(add({ validFrom: "2026-03-01" })).rejects.toMatchObject({
      code: "FIRST_DAY_WRONG",
    });
    await expect(add({ nextReviewOn: "2026-11-23" })).rejects.toMatchObject({
      code: "REVIEW_DAY_WRONG",
    });
    await add({ documentNumber: "900/QĐ-STC", documentOn: "2026-11-20", validFrom: "2026-12-01" });
    const regulation = async (on: string) =>
      (await list({ on })).items.find(({ unit }) => unit.id === finance.unitId);
    expect(await regulation("2026-11-30")).toMatchObject({ regulation: { id }, earlier: 0 });
    expect(await regulation("2026-12-01")).toMatchObject({
      regulation: { documentNumber: "900/QĐ-STC" },
      earlier: 1,
    });
  });

  it("says what a review came to, and names the agency again when its regulation ends", async () => {
    const { id } = await add({ unitId: health.unitId, documentNumber: "55/QĐ-SYT" }, healthPeople);
    const review = (version: number, reviewedOn: string) =>
      reviewRegulation.perform(database.runtime, healthPeople, {
        regulationId: id,
        version,
        reviewedOn,
        result: "amending",
        note: "Sắp xếp lại phòng",
        nextReviewOn: "2026-12-31",
      });
    await expect(review(1, "2026-02-01")).rejects.toMatchObject({ code: "CHECK_DAY_WRONG" });
    await review(1, "2026-11-20");
    expect(await list()).toMatchObject({ toAmend: 1 });
    day("2027-01-02");
    expect((await list({ list: "review-overdue" })).items).toMatchObject([
      { unit: { name: "Sở Y tế" }, regulation: { lastNote: "Sắp xếp lại phòng" } },
    ]);
    await endRegulation.perform(database.runtime, healthPeople, {
      regulationId: id,
      version: 2,
      endsOn: "2027-01-02",
      reason: "Bị bãi bỏ",
    });
    expect((await list({ list: "missing" })).items.map(({ unit }) => unit.name)).toEqual([
      "Sở Y tế",
    ]);
  });

  it("takes one of two sent at once", async () => {
    const { unitId } = await buildUnit(database.owner, { name: "Sở Xây dựng" });
    const one = (documentNumber: string) => add({ unitId, documentNumber }, office);
    const both = await Promise.allSettled([one("1/QĐ-SXD"), one("2/QĐ-SXD")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

it("lets the database refuse another agency's lines", async () => {
  const insert = (actor: Actor, table: "power" | "regulation") =>
    read(actor, async (tx) => {
      await (
        table === "power"
          ? sql`insert into app.decentralised_power (power, from_unit_id, to_whom, owner_unit_id, act_number, act_on, valid_from,
            review_months, next_review_on, added_by, added_at) values ('x', ${finance.unitId}, 'x', ${finance.unitId}, 'x', current_date,
            current_date, 1, current_date, ${actor.accountId}, now())`
          : sql`insert into app.working_regulation (unit_id, document_number, document_on, valid_from, next_review_on, added_by, added_at)
            values ((select id from app.unit where id = ${finance.unitId}), 'x', current_date, '2020-01-01', current_date,
            ${actor.accountId}, now())`
      ).execute(tx);
    });
  await expect(insert(healthPeople, "power")).rejects.toThrow(/row-level security/);
  await expect(insert(healthPeople, "regulation")).rejects.toThrow(/row-level security/);
  await insert(financePeople, "power");
});

it("tells whoever keeps a line some days before its review, once, however often the day is run", async () => {
  const { unitId } = await buildUnit(database.owner, { name: "Sở Tư pháp" });
  const { accountId } = await buildAccount(database.owner, { unitId });
  await sql`insert into app.role_grant (account_id, role_code, unit_id, valid_from)
    values (${accountId}, 'AGENCY_HEAD', ${unitId}, '2020-01-01')`.execute(database.owner);
  await addRegulation.perform(database.runtime, office, {
    unitId,
    documentNumber: "7/QĐ-STP",
    documentOn: "2026-02-20",
    validFrom: "2026-03-01",
    nextReviewOn: "2026-12-16",
  });
  const told = async (on: string) => {
    day(on);
    await reviewRound.run(database.runtime, on, new AbortController().signal);
    const { rows } = await sql<{ title: string }>`
      select title from app.notification where account_id = ${accountId}`.execute(database.owner);
    return rows.map(({ title }) => title);
  };
  expect(await told("2026-11-30")).toEqual([]);
  const once = ["Quy chế làm việc số 7/QĐ-STP đến hạn rà soát ngày 16/12/2026."];
  expect(await told("2026-12-01")).toEqual(once);
  expect(await told("2026-12-01")).toEqual(once);
  expect(await told("2026-12-20")).toEqual(once);
});
