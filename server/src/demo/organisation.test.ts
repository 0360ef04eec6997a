import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../kernel/database/scope.ts";
import {
  headsOn,
  membersOf,
  resolveNames,
  unitsExistingOn,
} from "../modules/organisation/index.ts";
import { buildActor } from "../modules/organisation/testing.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { standardGroups as groups } from "../modules/organisation/index.ts";
import { idOf } from "./organisation-ids.ts";
import { demoOrganisation, insertDemoOrganisation } from "./organisation.ts";

const TODAY = "2026-11-23";
const rows = demoOrganisation();
const unitIds = rows.units.map(({ id }) => id);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await insertDemoOrganisation(database.owner, rows);
});
afterAll(() => database.close());

const reader = buildActor([]);
const read = <T>(work: Parameters<typeof inScope<T>>[2]) =>
  inScope(database.runtime.db, reader, work);
const resolve = (names: readonly string[], date = TODAY) =>
  read((tx) => resolveNames(tx, names, date));
const livingOn = (date: string) => read((tx) => unitsExistingOn(tx, unitIds, date));
const size = async (group: string, date: string) =>
  (await read((tx) => membersOf(tx, [idOf("group", group)], date))).get(idOf("group", group))
    ?.length;

describe("the invented province", () => {
  it("is the same on every run", () => {
    expect(demoOrganisation()).toEqual(rows);
  });

  it("has fourteen departments, 72 communes and 23 wards today, and eleven districts before", async () => {
    expect(await size("departments", TODAY)).toBe(15);
    expect(await size("departments", "2024-06-01")).toBe(20);
    expect([await size("communes", TODAY), await size("wards", TODAY)]).toEqual([72, 23]);
    expect([await size("districts", "2025-06-30"), await size("districts", TODAY)]).toEqual([
      11, 0,
    ]);
    expect(await size("public-units", TODAY)).toBe(5);
  });

  it("has about 250 people with names of their own", () => {
    const names = rows.people.map(({ full_name }) => full_name);
    expect(names.length).toBeGreaterThan(240);
    expect(names.length).toBeLessThan(320);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.split(" ").length === 4)).toBe(true);
  });

  it.each([TODAY, "2025-07-01", "2025-06-30", "2024-11-23"])(
    "gives every unit one head on %s",
    async (date) => {
      const living = [...(await livingOn(date))];
      const heads = await read((tx) => headsOn(tx, living, date));
      expect(living.filter((id) => !heads.has(id))).toEqual([]);
      const held = rows.appointments.filter(
        ({ is_head, valid_from, valid_to }) =>
          is_head && valid_from <= date && (valid_to === null || date < valid_to),
      );
      expect(new Set(held.map(({ unit_id }) => unit_id)).size).toBe(held.length);
    },
  );

  it("changed some heads in the past two years", () => {
    const former = rows.appointments.filter(
      ({ is_head, valid_to }) => is_head && valid_to !== null && valid_to > "2025-07-01",
    );
    expect(former.length).toBeGreaterThanOrEqual(5);
  });

  it("says for every ended unit who took over", async () => {
    const living = await livingOn(TODAY);
    const without = unitIds.filter(
      (id) => !living.has(id) && !rows.successions.some(({ from_id }) => from_id === id),
    );
    expect(without).toEqual([]);
  });
});

describe("its names", () => {
  it.each(["2024-06-01", "2025-04-15", TODAY])(
    "on %s every name, short name and alias means its own unit",
    async (date) => {
      const living = rows.versions.filter(
        ({ valid_from, valid_to }) => valid_from <= date && (!valid_to || date < valid_to),
      );
      const names = living.flatMap((version) => [
        ...[version.name, version.short_name ?? version.name].map((name) => ({
          name,
          unitId: version.unit_id,
        })),
        ...rows.aliases
          .filter(({ unit_id }) => unit_id === version.unit_id)
          .map(({ alias, unit_id }) => ({ name: alias, unitId: unit_id })),
      ]);
      const found = await resolve(
        names.map(({ name }) => name),
        date,
      );
      const astray = names.filter(({ name, unitId }) => {
        const meaning = found.get(name);
        return meaning?.kind !== "unit" || meaning.unit.id !== unitId;
      });
      expect(astray).toEqual([]);
    },
  );

  it.each(["2024-06-01", TODAY])(
    "on %s every phrase for a group means that group",
    async (date) => {
      const valid = groups.filter(
        ({ from, to }) => (from === null || from <= date) && (to === null || date < to),
      );
      const phrases = valid.flatMap(({ key, name, aliases }) =>
        [name, ...aliases].map((phrase) => ({ phrase, id: idOf("group", key) })),
      );
      const found = await resolve(
        phrases.map(({ phrase }) => phrase),
        date,
      );
      const astray = phrases.filter(({ phrase, id }) => {
        const meaning = found.get(phrase);
        return meaning?.kind !== "group" || meaning.group.id !== id || meaning.members.length === 0;
      });
      expect(astray).toEqual([]);
    },
  );

  it("old departments and districts lead to who took over", async () => {
    const found = await resolve(["Sở KH&ĐT", "Sở LĐ-TB&XH", "Chủ tịch UBND huyện Vân Lĩnh"]);
    const successors = (name: string) => {
      const meaning = found.get(name);
      return meaning?.kind === "ended"
        ? meaning.successors.map((unit) => unit.name).toSorted()
        : meaning?.kind;
    };
    expect(successors("Sở KH&ĐT")).toEqual(["Sở Tài chính"]);
    expect(successors("Sở LĐ-TB&XH")).toEqual(["Sở Giáo dục và Đào tạo", "Sở Nội vụ", "Sở Y tế"]);
    expect(successors("Chủ tịch UBND huyện Vân Lĩnh")).toHaveLength(9);
  });
});

interface Gold {
  document: { issuedOn: string | null; issuedMonth?: string };
  assignments: Partial<
    Record<"assignees" | "coordinating" | "reportTo" | "via" | "copyTo", string | string[]>
  >[];
}
const samples = path.resolve(
  import.meta.dirname,
  "../../../../shared/samples/directives/gold.json",
);

describe.runIf(fs.existsSync(samples))("names in the five real directives", () => {
  it("resolve as of their dates, but for another province's own towns", async () => {
    const gold = JSON.parse(fs.readFileSync(samples, "utf8")) as Record<string, Gold>;
    const unknown: string[] = [];
    for (const { document, assignments } of Object.values(gold)) {
      const names = assignments.flatMap((assignment) =>
        [
          assignment.assignees,
          assignment.coordinating,
          assignment.reportTo,
          assignment.via,
          assignment.copyTo,
        ].flatMap((each) => each ?? []),
      );
      const date = document.issuedOn ?? `${document.issuedMonth ?? "2023-10"}-01`;
      for (const [name, meaning] of await resolve(names, date)) {
        const known = ["unit", "group", "open"].includes(meaning.kind);
        if (!known) unknown.push(`${name}: ${meaning.kind}`);
      }
    }
    expect(unknown).toEqual([
      "Chủ tịch UBND các huyện, thị xã Long Khánh, thành phố Biên Hòa: unknown",
    ]);
  });

  it("are the bodies an officer would think of", async () => {
    const expected = {
      "các Thủ trưởng Sở, ban, ngành thuộc Ủy ban nhân dân tỉnh": "Các sở, ban, ngành",
      "Giám đốc sở": "Các sở, ban, ngành",
      "Thủ trưởng cơ quan, đơn vị trực thuộc UBND tỉnh": "Các cơ quan, đơn vị thuộc UBND tỉnh",
      "Chủ tịch UBND huyện, thành phố": "UBND các huyện, thị xã, thành phố",
      "Thủ trưởng các cơ quan, đơn vị, địa phương": "Các cơ quan, đơn vị, địa phương",
      "các cơ quan ngành dọc đóng trên địa bàn tỉnh":
        "Các cơ quan ngành dọc đóng trên địa bàn tỉnh",
      "Tổ kiểm tra của Chủ tịch UBND tỉnh": "Tổ công tác của Chủ tịch UBND tỉnh",
      "Chánh Văn phòng UBND tỉnh": "Văn phòng UBND tỉnh",
      "Chủ tịch UBND tỉnh": "UBND tỉnh An Sơn",
    };
    const found = await resolve(Object.keys(expected), "2020-12-17");
    const named = [...found].map(([name, meaning]) => [
      name,
      meaning.kind === "unit"
        ? meaning.unit.name
        : meaning.kind === "group"
          ? meaning.group.name
          : meaning.kind,
    ]);
    expect(Object.fromEntries(named)).toEqual(expected);
  });
});
