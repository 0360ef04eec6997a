import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { headsOn, membersOf, resolveNames, unitRefs, unitsExistingOn } from "../index.ts";
import { buildActor, buildAppointment, buildUnit, buildVersion } from "../testing.ts";

let database: TestDatabase;
let root: string;
let home: string;
let planning: string;
let finance: string;
let tax: string;
const groupId = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  root = await buildUnit(owner, { name: "UBND tỉnh An Sơn", kind: "committee" });
  home = await buildUnit(owner, {
    name: "Sở Nội vụ",
    shortName: "Sở NV",
    parentId: root,
    aliases: ["SNV"],
  });
  planning = await buildUnit(owner, {
    name: "Sở Kế hoạch và Đầu tư",
    parentId: root,
    validTo: "2025-03-01",
    aliases: ["Sở KH&ĐT"],
  });
  finance = await buildUnit(owner, { name: "Sở Tài chính", parentId: root });
  tax = await buildUnit(owner, {
    name: "Cục Thuế tỉnh",
    kind: "vertical",
    validTo: "2025-07-01",
  });
  await buildVersion(owner, tax, {
    name: "Thuế tỉnh An Sơn",
    kind: "vertical",
    validFrom: "2025-07-01",
  });
  await owner
    .insertInto("app.unit_succession")
    .values({
      from_id: planning,
      to_id: finance,
      kind: "absorb",
      effective_on: "2025-03-01",
      legal_basis: "Nghị quyết 190/2025/QH15",
    })
    .execute();
  await owner
    .insertInto("app.unit_group")
    .values({ id: groupId, name: "Các sở, ban, ngành", unit_kinds: ["department"] })
    .execute();
  await owner
    .insertInto("app.unit_group_alias")
    .values({ group_id: groupId, alias: "các sở, ngành" })
    .execute();
  await owner
    .insertInto("app.unit_group_member")
    .values({ group_id: groupId, unit_id: tax, valid_from: "2025-07-01" })
    .execute();
});
afterAll(() => database.close());

const scoped = () => buildActor([], [home]);
const resolve = (names: string[], asOf = "2026-11-23") =>
  inScope(database.runtime.db, scoped(), (tx) => resolveNames(tx, names, asOf));

describe("resolving a document's names", () => {
  it("gives the unit by the name it bore on the date", async () => {
    const found = await resolve(["Giám đốc Sở Nội vụ", "Cục Thuế"], "2024-01-01");
    expect(found.get("Giám đốc Sở Nội vụ")).toEqual({
      kind: "unit",
      unit: { id: home, name: "Sở Nội vụ", shortName: "Sở NV" },
      office: "Giám đốc",
    });
    expect((await resolve(["Cục Thuế tỉnh"])).get("Cục Thuế tỉnh")).toEqual({
      kind: "unit",
      unit: { id: tax, name: "Thuế tỉnh An Sơn", shortName: null },
      office: null,
    });
  });

  it("gives a group with the members of the date", async () => {
    const names = async (asOf: string) => {
      const found = (await resolve(["Thủ trưởng các sở, ngành"], asOf)).values().next().value;
      return found?.kind === "group" ? found.members.map(({ name }) => name) : found?.kind;
    };
    expect(await names("2024-01-01")).toEqual([
      "Sở Kế hoạch và Đầu tư",
      "Sở Nội vụ",
      "Sở Tài chính",
    ]);
    expect(await names("2026-01-01")).toEqual(["Sở Nội vụ", "Sở Tài chính", "Thuế tỉnh An Sơn"]);
  });

  it("leads from an ended unit to its successors", async () => {
    expect((await resolve(["Sở KH&ĐT"])).get("Sở KH&ĐT")).toMatchObject({
      kind: "ended",
      unit: { id: planning },
      successors: [{ id: finance, name: "Sở Tài chính" }],
    });
  });

  it("answers for every name asked, and for none when none is", async () => {
    const found = await resolve(["các cơ quan liên quan", "Sở Nội vu"]);
    expect(found.get("các cơ quan liên quan")).toEqual({ kind: "open" });
    expect(found.get("Sở Nội vu")).toMatchObject({ kind: "unknown", candidates: [{ id: home }] });
    expect((await resolve([])).size).toBe(0);
  });
});

describe("narrow reads for other modules", () => {
  const read = <T>(work: Parameters<typeof inScope<T>>[2]) =>
    inScope(database.runtime.db, scoped(), work);

  it("names units by the date, and by their latest version without one", async () => {
    const before = await read((tx) => unitRefs(tx, [tax, home, tax], "2025-06-30"));
    expect([before.get(tax)?.name, before.get(home)?.name]).toEqual(["Cục Thuế tỉnh", "Sở Nội vụ"]);
    expect((await read((tx) => unitRefs(tx, [tax]))).get(tax)?.name).toBe("Thuế tỉnh An Sơn");
    expect((await read((tx) => unitRefs(tx, [planning], "2026-01-01"))).get(planning)?.name).toBe(
      "Sở Kế hoạch và Đầu tư",
    );
    expect((await read((tx) => unitRefs(tx, []))).size).toBe(0);
  });

  it("tells which units exist on a date; the last day is the one before the end", async () => {
    const on = (date: string) => read((tx) => unitsExistingOn(tx, [planning, home, newId()], date));
    expect(await on("2025-02-28")).toEqual(new Set([planning, home]));
    expect(await on("2025-03-01")).toEqual(new Set([home]));
  });

  it("gives an empty list for a group without members, and nothing for an unknown group", async () => {
    const unknown = newId();
    const found = await read((tx) => membersOf(tx, [groupId, unknown], "2001-01-01"));
    expect(found.get(groupId)).toEqual([]);
    expect(found.has(unknown)).toBe(false);
  });

  it("finds the head of the day, not the one before or after", async () => {
    const { owner } = database;
    const first = await buildAppointment(owner, home, { validTo: "2025-01-01" });
    const second = await buildAppointment(owner, home, {
      fullName: "Lê Thị Bích",
      validFrom: "2025-01-01",
    });
    await buildAppointment(owner, home, { isHead: false, title: "Phó Giám đốc" });
    const on = async (date: string) =>
      (await read((tx) => headsOn(tx, [home, root], date))).get(home);
    expect((await on("2024-12-31"))?.id).toBe(first);
    expect(await on("2025-01-01")).toEqual({ id: second, name: "Lê Thị Bích" });
    expect(await on("2019-01-01")).toBeUndefined();
  });
});
