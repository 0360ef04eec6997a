import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allActs } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { resolveNames } from "../index.ts";
import { getUnit } from "../read/get-unit.ts";
import { buildActor, buildUnit } from "../testing.ts";
import { addAlias } from "./add-alias.ts";
import { createUnit } from "./create-unit.ts";
import { reviseUnit } from "./revise-unit.ts";

let database: TestDatabase;
let root: string;
let serial = 0;
let unit: string;
let unitName: string;
const keeper = buildActor([
  "organisation.create-unit",
  "organisation.revise-unit",
  "organisation.add-alias",
]);

beforeAll(async () => {
  database = await createTestDatabase();
  root = await buildUnit(database.owner, {
    name: "UBND tỉnh An Sơn",
    kind: "committee",
    validFrom: "1997-01-01",
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  unitName = `Sở Số ${(serial += 1)}`;
  unit = await buildUnit(database.owner, { name: unitName, parentId: root });
});

const create = (fields: Partial<Parameters<typeof createUnit.perform>[2]> = {}) =>
  createUnit.perform(database.runtime, keeper, {
    name: `Sở Mới ${(serial += 1)}`,
    kind: "department",
    parentId: root,
    validFrom: "2025-07-01",
    ...fields,
  });
const revise = (fields: Partial<Parameters<typeof reviseUnit.perform>[2]> = {}) =>
  reviseUnit.perform(database.runtime, keeper, {
    unitId: unit,
    name: `${unitName} mới`,
    kind: "department",
    parentId: root,
    validFrom: "2025-07-01",
    legalBasis: "Nghị quyết 01/NQ-HĐND",
    ...fields,
  });
const alias = (text: string, unitId = unit) =>
  addAlias.perform(database.runtime, keeper, { unitId, alias: text });
const detail = (id: string) => inScope(database.runtime.db, keeper, (tx) => getUnit(tx, id));
const below = async (ancestor: string) =>
  (
    await database.owner
      .selectFrom("app.unit_closure")
      .select("descendant_id")
      .where("ancestor_id", "=", ancestor)
      .execute()
  ).map(({ descendant_id }) => descendant_id);
async function sentences(id: string): Promise<string[]> {
  const rows = await database.owner
    .selectFrom("audit.event as event")
    .innerJoin("audit.payload as payload", "payload.event_id", "event.id")
    .select(["event.act", "payload.body"])
    .where("event.subject_id", "=", id)
    .where("event.subject_type", "=", "unit")
    .orderBy("event.at")
    .execute();
  return rows.map(
    ({ act, body }) =>
      allActs()
        .get(act)
        ?.tell(JSON.parse(body) as Record<string, unknown>, "unit") ?? "",
  );
}

describe("adding a unit", () => {
  it("puts it under its parent and tells the journal", async () => {
    const { id } = await create({ name: "Sở Biển đảo", legalBasis: "Nghị định 45/2025/NĐ-CP" });
    expect((await detail(id))?.versions).toMatchObject([
      { name: "Sở Biển đảo", parent: { id: root }, validFrom: "2025-07-01", validTo: null },
    ]);
    expect(await below(root)).toContain(id);
    expect(await sentences(id)).toEqual([
      "thêm cơ quan “Sở Biển đảo” từ ngày 01/07/2025, căn cứ Nghị định 45/2025/NĐ-CP",
    ]);
  });

  it("a second click with the same key makes no second unit", async () => {
    const input = {
      name: "Sở Một lần",
      kind: "department",
      parentId: root,
      validFrom: "2025-07-01",
    } as const;
    const key = newId();
    const first = await createUnit.perform(database.runtime, keeper, input, key);
    expect(await createUnit.perform(database.runtime, keeper, input, key)).toEqual(first);
  });

  it.each([
    ["an unknown parent", () => create({ parentId: newId() }), "PARENT_UNKNOWN"],
    [
      "a parent that is not there yet",
      () => create({ validFrom: "1990-01-01" }),
      "PARENT_NOT_THEN",
    ],
    [
      "a name taken under the parent",
      () => create({ name: unitName.toUpperCase() }),
      "UNIT_EXISTS",
    ],
  ])("refuses %s", async (_, act, code) => {
    await expect(act()).rejects.toMatchObject({ code });
  });
});

describe("revising a unit", () => {
  it("ends the version before on the day the new one begins", async () => {
    await revise();
    expect((await detail(unit))?.versions).toMatchObject([
      { name: `${unitName} mới`, validFrom: "2025-07-01", validTo: null },
      { name: unitName, validFrom: "2015-01-01", validTo: "2025-07-01" },
    ]);
    expect(await sentences(unit)).toEqual([
      `đổi tên “${unitName}” thành “${unitName} mới” từ ngày 01/07/2025, căn cứ Nghị quyết 01/NQ-HĐND`,
    ]);
  });

  it("moves it and what is under it to another parent", async () => {
    const child = await buildUnit(database.owner, { kind: "division", parentId: unit });
    const other = await buildUnit(database.owner, { parentId: root });
    await revise({ parentId: other });
    expect(await below(other)).toEqual(expect.arrayContaining([unit, child]));
  });

  it.each([
    ["nothing new", () => revise({ name: unitName }), "NOTHING_CHANGED"],
    [
      "a day before the first version",
      () => revise({ validFrom: "2010-01-01" }),
      "VERSION_TOO_EARLY",
    ],
    ["an unknown parent", () => revise({ parentId: newId() }), "PARENT_UNKNOWN"],
    ["itself as parent", () => revise({ parentId: unit }), "PARENT_LOOP"],
    ["an unknown unit", () => revise({ unitId: newId() }), "NOT_FOUND"],
  ])("refuses %s", async (_, act, code) => {
    await expect(act()).rejects.toMatchObject({ code });
  });

  it("refuses a parent that stands below it", async () => {
    const child = await buildUnit(database.owner, { kind: "division", parentId: unit });
    await expect(revise({ parentId: child })).rejects.toMatchObject({
      code: "PARENT_LOOP",
      fields: { parentId: expect.stringContaining("đang ở dưới chính đơn vị") as string },
    });
  });

  it("refuses a day before the latest change, and a unit that has ended", async () => {
    await revise();
    await expect(revise({ validFrom: "2025-06-01" })).rejects.toMatchObject({
      code: "VERSION_OVERLAP",
    });
    const ended = await buildUnit(database.owner, { parentId: root, validTo: "2025-03-01" });
    await expect(revise({ unitId: ended })).rejects.toMatchObject({ code: "UNIT_ENDED" });
  });
});

describe("adding an alias", () => {
  it("makes the name mean the unit", async () => {
    await alias("Sở Gọi tắt");
    const found = await inScope(database.runtime.db, keeper, (tx) =>
      resolveNames(tx, ["Giám đốc Sở Gọi Tắt"], "2026-11-23"),
    );
    expect(found.get("Giám đốc Sở Gọi Tắt")).toMatchObject({ kind: "unit", unit: { id: unit } });
    expect(await sentences(unit)).toEqual([`thêm tên gọi khác “Sở Gọi tắt” cho “${unitName}”`]);
  });

  it.each([
    ["its own name", () => alias(unitName), "ALIAS_KNOWN"],
    ["another unit's name", () => alias("UBND tỉnh"), "ALIAS_TAKEN"],
    ["a phrase that names nobody", () => alias("các cơ quan liên quan"), "ALIAS_TAKEN"],
    ["an unknown unit", () => alias("Sở Không có", newId()), "NOT_FOUND"],
  ])("refuses %s", async (_, act, code) => {
    await expect(act()).rejects.toMatchObject({ code });
  });
});

describe("who may change the organisation", () => {
  it("somebody without the act may not", async () => {
    const reader = buildActor(["tasks.acknowledge"]);
    const act = addAlias.perform(database.runtime, reader, { unitId: unit, alias: "Tên lạ" });
    await expect(act).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("somebody of one unit may not, even with the act", async () => {
    const scoped = buildActor(["organisation.add-alias"], [unit]);
    const act = addAlias.perform(database.runtime, scoped, { unitId: unit, alias: "Tên lạ" });
    await expect(act).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(
      inScope(database.runtime.db, scoped, (tx) =>
        tx.insertInto("app.unit_alias").values({ unit_id: unit, alias: "Tên lạ" }).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
