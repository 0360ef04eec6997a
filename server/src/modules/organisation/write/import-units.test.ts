import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { buildActor, buildUnit } from "../testing.ts";
import { importWorkbook } from "./import-units.ts";

let database: TestDatabase;
const keeper = buildActor(["organisation.import-units"]);

beforeAll(async () => {
  database = await createTestDatabase();
  await buildUnit(database.owner, {
    name: "UBND tỉnh An Sơn",
    kind: "committee",
    validFrom: "1997-01-01",
  });
});
afterAll(() => database.close());

const heading = [
  "Tên",
  "Tên viết tắt",
  "Ký hiệu",
  "Loại",
  "Cấp trên",
  "Từ ngày",
  "Đến ngày",
  "Căn cứ",
  "Tên gọi khác",
];
const line = (
  name: string,
  parent = "UBND tỉnh",
  kind = "Sở",
  from: Date | string = "01/03/2025",
) => [name, null, null, kind, parent, from, null, null, null];
const workbook = (...rows: (string | Date | null)[][]) =>
  writeXlsx({ sheets: [{ name: "Cơ cấu", rows: [heading, ...rows] }] });
const send = (bytes: Uint8Array, dryRun: boolean, actor = keeper, key = newId()) =>
  importWorkbook(database.runtime, actor, { bytes, name: "co-cau.xlsx" }, { dryRun, key });
const count = async (table: "app.unit" | "audit.event") =>
  Number(
    (
      await database.owner
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirstOrThrow()
    ).count,
  );

describe("the first workbook of an empty installation", () => {
  let empty: TestDatabase;
  beforeAll(async () => {
    empty = await createTestDatabase();
    await buildUnit(empty.owner, {
      name: "Ủy ban nhân dân tỉnh",
      shortName: "UBND tỉnh",
      kind: "committee",
      validFrom: "2017-01-01",
    });
  });
  afterAll(() => empty.close());

  it("names the province instead of making a second one, and again changes nothing", async () => {
    const bytes = await workbook(
      ["UBND tỉnh Bình Minh", null, "UBND", "UBND", null, "1/1/1997", null, null, null],
      line("Sở Y tế", "UBND tỉnh Bình Minh", "Sở", "1/7/25"),
    );
    const file = { bytes, name: "co-cau.xlsx" };
    const message =
      "Đổi tên cơ quan gốc “Ủy ban nhân dân tỉnh” thành “UBND tỉnh Bình Minh”, ký hiệu";
    for (const dryRun of [true, false]) {
      expect(
        await importWorkbook(empty.runtime, keeper, file, { dryRun, key: newId() }),
      ).toMatchObject({ rows: [{ outcome: "changed", message }, { outcome: "new" }] });
    }
    const roots = await empty.owner
      .selectFrom("app.unit_version")
      .innerJoin("app.unit_alias", "app.unit_alias.unit_id", "app.unit_version.unit_id")
      .select(["name", "short_name", "symbol", "app.unit_version.valid_from", "alias"])
      .where("parent_id", "is", null)
      .execute();
    expect(roots).toEqual([
      {
        name: "UBND tỉnh Bình Minh",
        short_name: "UBND tỉnh",
        symbol: "UBND",
        valid_from: "1997-01-01",
        alias: "Ủy ban nhân dân tỉnh",
      },
    ]);
    const again = await importWorkbook(empty.runtime, keeper, file, {
      dryRun: false,
      key: newId(),
    });
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["same", "same"]);
  });
});

describe("importing a workbook", () => {
  it("tells in a dry run what it would do, then does it, then has nothing to do", async () => {
    const bytes = await workbook(
      line("Phòng Tổng hợp", "Sở Nội vụ", "Phòng"),
      line("Sở Nội vụ", "UBND tỉnh", "Sở", new Date("2025-03-01T00:00:00Z")),
    );
    const before = await count("app.unit");
    expect(await send(bytes, true)).toMatchObject({
      dryRun: true,
      written: false,
      rows: [
        { row: 2, outcome: "new" },
        { row: 3, outcome: "new" },
      ],
    });
    expect(await count("app.unit")).toBe(before);

    expect(await send(bytes, false)).toMatchObject({ dryRun: false, written: true });
    expect(await count("app.unit")).toBe(before + 2);
    const closure = await database.owner
      .selectFrom("app.unit_closure")
      .innerJoin("app.unit_version as version", "version.unit_id", "descendant_id")
      .select(({ fn }) => fn.countAll().as("above"))
      .where("version.name", "=", "Phòng Tổng hợp")
      .executeTakeFirstOrThrow();
    expect(Number(closure.above)).toBe(3);

    const again = await send(bytes, false);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["same", "same"]);
    expect(await count("app.unit")).toBe(before + 2);
  });

  it("leaves one event for each unit it changed", async () => {
    const before = await count("audit.event");
    await send(await workbook(line("Sở Một"), line("Sở Hai"), line("Sở Nội vụ")), false);
    expect(await count("audit.event")).toBe(before + 2);
  });

  it("revises, corrects and adds aliases in one go", async () => {
    await send(await workbook(line("Sở Ba"), line("Sở Bốn")), false);
    const corrected = line("Sở Ba");
    corrected[1] = "S3";
    corrected[8] = "Sở Tam; Sở thứ ba";
    const revised = line("Sở Bốn", "Sở Ba", "Đơn vị sự nghiệp", "01/07/2025");
    expect(await send(await workbook(corrected, revised), false)).toMatchObject({
      written: true,
      rows: [
        { outcome: "changed", message: "Đổi tên viết tắt, tên gọi khác" },
        { outcome: "changed", message: "Đổi loại, cấp trên" },
      ],
    });
    const versions = await database.owner
      .selectFrom("app.unit_version")
      .select(["kind", "valid_from", "valid_to"])
      .where("name", "=", "Sở Bốn")
      .orderBy("valid_from")
      .execute();
    expect(versions).toEqual([
      { kind: "department", valid_from: "2025-03-01", valid_to: "2025-07-01" },
      { kind: "public-unit", valid_from: "2025-07-01", valid_to: null },
    ]);
  });

  it("writes nothing when any line is wrong", async () => {
    const before = await count("app.unit");
    const result = await send(await workbook(line("Sở Năm"), line("Sở Sáu", "Sở Lạ")), false);
    expect(result).toMatchObject({
      written: false,
      rows: [
        { outcome: "new" },
        { row: 3, outcome: "wrong", message: 'Dòng 3: không tìm thấy Cấp trên "Sở Lạ".' },
      ],
    });
    expect(await count("app.unit")).toBe(before);
  });

  it("a second click with the same key gets the first answer", async () => {
    const bytes = await workbook(line("Sở Bảy"));
    const key = newId();
    const first = await send(bytes, false, keeper, key);
    expect(await send(bytes, false, keeper, key)).toEqual(first);
  });

  it("refuses a file that is no workbook", async () => {
    const cut = (await workbook(line("Sở Tám"))).slice(0, 300);
    for (const bytes of [new Uint8Array(), new TextEncoder().encode("Tên,Loại"), cut]) {
      await expect(send(bytes, true)).rejects.toMatchObject({ code: "WORKBOOK_UNREADABLE" });
    }
  });

  it("refuses a workbook without the columns it needs", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["Tên", "Ghi chú"], ["Sở"]] }] });
    await expect(send(bytes, true)).rejects.toThrow(/thiếu cột "Loại", "Từ ngày"/);
  });

  it("is not for people without the act, nor for those of one unit", async () => {
    const bytes = await workbook(line("Sở Chín"));
    await expect(send(bytes, true, buildActor([]))).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const scoped = buildActor(["organisation.import-units"], [newId()]);
    await expect(send(bytes, false, scoped)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});
