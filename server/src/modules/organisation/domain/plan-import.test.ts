import { describe, expect, it } from "vitest";
import { indexNames } from "./directory.ts";
import type { StoredVersion } from "./import-change.ts";
import { planImport } from "./plan-import.ts";
import { readRows, type WorkbookRow } from "./workbook-rows.ts";

const stored = (
  unitId: string,
  fields: Partial<StoredVersion> & { name: string },
): StoredVersion & { unitId: string } => ({
  unitId,
  versionId: `${unitId}-1`,
  shortName: null,
  symbol: null,
  kind: "department",
  parentId: "root",
  validFrom: "2015-01-01",
  validTo: null,
  legalBasis: null,
  ...fields,
});
const versions = [
  stored("root", {
    name: "UBND tỉnh An Sơn",
    kind: "committee",
    parentId: null,
    validFrom: "1997-01-01",
  }),
  stored("home", { name: "Sở Nội vụ", shortName: "Sở NV" }),
  stored("old", { name: "Sở Giao thông vận tải", validTo: "2025-03-01" }),
];
const registerOf = (versions: ReturnType<typeof stored>[]) => ({
  index: indexNames({
    versions,
    aliases: [{ unitId: "home", alias: "SNV", validFrom: null, validTo: null }],
    groups: [{ id: "g", name: "các sở", aliases: [], validFrom: null, validTo: null }],
    successions: [],
  }),
  versions: Map.groupBy(versions, ({ unitId }) => unitId),
});
const register = registerOf(versions);

const line = (fields: Partial<WorkbookRow> & { name: string }): WorkbookRow => ({
  row: 2,
  shortName: "",
  symbol: "",
  kind: "Sở",
  parent: "UBND tỉnh",
  validFrom: "01/01/2015",
  lastDay: null,
  legalBasis: "",
  aliases: [],
  ...fields,
});
const plan = (...lines: WorkbookRow[]) => planAgainst(register, ...lines);
function planAgainst(known: typeof register, ...lines: WorkbookRow[]) {
  let made = 0;
  return planImport(
    lines.map((each, at) => ({ ...each, row: at + 2 })),
    known,
    () => `new-${(made += 1)}`,
  );
}
const outcomes = (...lines: WorkbookRow[]) => plan(...lines).rows.map(({ outcome }) => outcome);
const message = (...lines: WorkbookRow[]) => plan(...lines).rows.at(-1)?.message;

describe("what a line does", () => {
  it("a new name makes a unit under its parent", () => {
    const { rows, writes } = plan(
      line({ name: "Sở Y tế", shortName: "SYT", lastDay: "30/06/2027", aliases: ["Sở Y Tế tỉnh"] }),
    );
    expect(rows[0]).toEqual({ row: 2, name: "Sở Y tế", outcome: "new", message: null });
    expect(writes).toMatchObject([
      {
        unitId: "new-1",
        isNew: true,
        insert: { parentId: "root", validFrom: "2015-01-01", validTo: "2027-07-01" },
      },
    ]);
  });

  it("the same cells in another spelling change nothing", () => {
    expect(
      plan(line({ name: "SỞ NỘI VỤ", parent: "Ủy ban nhân dân tỉnh An Sơn", aliases: ["SNV"] })),
    ).toMatchObject({ rows: [{ outcome: "same" }], writes: [] });
  });

  it("an empty cell leaves what is in the register", () => {
    expect(outcomes(line({ name: "Sở Nội vụ", shortName: "" }))).toEqual(["same"]);
  });

  it("on the version's own first day it corrects that version", () => {
    const { rows, writes } = plan(line({ name: "Sở Nội vụ", symbol: "SNV", legalBasis: "NĐ 45" }));
    expect(rows[0]).toMatchObject({ outcome: "changed", message: "Đổi ký hiệu, căn cứ" });
    expect(writes[0]).toMatchObject({ insert: null, correct: { versionId: "home-1" } });
  });

  it("on a later day it begins a new version", () => {
    const { writes } = plan(
      line({ name: "Sở Nội vụ", kind: "Đơn vị sự nghiệp", validFrom: "01/07/2025" }),
    );
    expect(writes[0]).toMatchObject({
      closes: "home-1",
      insert: { kind: "public-unit", validFrom: "2025-07-01", shortName: "Sở NV" },
    });
  });

  it("a last day ends the unit without a new version", () => {
    const { writes } = plan(
      line({ name: "Sở Nội vụ", validFrom: "01/01/2020", lastDay: "30/06/2027" }),
    );
    expect(writes[0]?.correct?.fields).toMatchObject({
      validFrom: "2015-01-01",
      validTo: "2027-07-01",
    });
  });

  it("a parent may stand further down in the same workbook", () => {
    const { writes } = plan(
      line({ name: "Phòng Tổng hợp", kind: "Phòng", parent: "Sở Y tế" }),
      line({ name: "Sở Y tế" }),
    );
    expect(writes[0]?.insert?.parentId).toBe(writes[1]?.unitId);
  });

  it("divisions of one name under two parents are two units", () => {
    expect(
      outcomes(
        line({ name: "Sở Y tế" }),
        line({ name: "Văn phòng", kind: "Phòng", parent: "Sở Y tế" }),
        line({ name: "Văn phòng", kind: "Phòng", parent: "Sở Nội vụ" }),
      ),
    ).toEqual(["new", "new", "new"]);
  });

  it("a new alias is a change, and a known one is none", () => {
    const { rows, writes } = plan(line({ name: "Sở Nội vụ", aliases: ["SNV", "Sở Nội vụ AS"] }));
    expect(rows[0]?.message).toBe("Đổi tên gọi khác");
    expect(writes[0]?.aliases).toEqual(["Sở Nội vụ AS"]);
  });
});

describe("a wrong line says its number and what to do", () => {
  it.each([
    ["no name", { name: "" }, "Dòng 2: thiếu Tên."],
    ["no kind", { name: "A", kind: "" }, "Dòng 2: thiếu Loại."],
    ["an unknown kind", { name: "A", kind: "Nha" }, /không có loại "Nha"/],
    ["no first day", { name: "A", validFrom: null }, "Dòng 2: thiếu Từ ngày."],
    ["a day that is none", { name: "A", validFrom: "31/02/2025" }, /"31\/02\/2025" không phải/],
    ["a number for a day", { name: "A", validFrom: 45_839 }, /"45839" không phải một ngày/],
    ["a wrong last day", { name: "A", lastDay: "mai" }, /Đến ngày "mai" không phải/],
    ["days the wrong way round", { name: "A", lastDay: "31/12/2014" }, /ở trước Từ ngày/],
    ["no parent", { name: "A", parent: "" }, /thiếu Cấp trên/],
    ["an unknown parent", { name: "A", parent: "Sở Lạ" }, /không tìm thấy Cấp trên "Sở Lạ"/],
    ["a parent of another time", { name: "A", parent: "Sở Giao thông vận tải", validFrom: "01/07/2025" }, /không hoạt động vào ngày 01\/07\/2025/],
    ["itself as parent", { name: "Sở Nội vụ", parent: "Sở NV" }, /Cấp trên là chính cơ quan này/],
    ["a day before the first", { name: "Sở Nội vụ", validFrom: "01/01/2010" }, /có trong sổ từ ngày 01\/01\/2015/],
    ["a unit that has ended", { name: "Sở Giao thông vận tải", validFrom: "01/07/2025" }, /đã kết thúc từ ngày 01\/03\/2025/],
    ["an alias of another unit", { name: "Sở Y tế", aliases: ["SNV"] }, /"SNV" đang chỉ/],
    ["an alias that is a group", { name: "Sở Y tế", aliases: ["Các sở"] }, /đang chỉ/],
    ["a name too long", { name: "A".repeat(301) }, /dài hơn 300 ký tự/],
  ])("%s", (_, fields, expected) => {
    expect(message(line(fields))).toMatch(expected);
    expect(message(line(fields))).toMatch(/^Dòng 2: /);
  }); // prettier-ignore

  it("the same unit twice", () => {
    expect(message(line({ name: "Sở Y tế" }), line({ name: "Sở Y Tế" }))).toBe(
      "Dòng 3: trùng với dòng 2.",
    );
  });

  it("two units each above the other", () => {
    const found = plan(
      line({ name: "Trung tâm A", kind: "Đơn vị sự nghiệp", parent: "Trung tâm B" }),
      line({ name: "Trung tâm B", kind: "Đơn vị sự nghiệp", parent: "Trung tâm A" }),
    );
    expect(found.rows.map(({ outcome }) => outcome)).toEqual(["wrong", "wrong"]);
    expect(found.rows[0]?.message).toMatch(/ở dưới chính mình/);
  });
});

describe("the province's own committee", () => {
  const committee = (name: string, fields: Partial<WorkbookRow> = {}) =>
    line({ name, kind: "UBND", parent: "", ...fields });
  const installers = stored("root", {
    name: "Ủy ban nhân dân tỉnh",
    shortName: "UBND tỉnh",
    kind: "committee",
    parentId: null,
    validFrom: "2017-01-01",
  });
  const bare = registerOf([installers]);

  it("takes the workbook's name in place of the installer's, whatever the day", () => {
    for (const [validFrom, kept] of [
      ["01/07/2025", "2017-01-01"],
      ["1/1/1997", "1997-01-01"],
    ] as const) {
      const { rows, writes } = planAgainst(
        bare,
        committee("UBND tỉnh Bình Minh", { validFrom, symbol: "UBND", legalBasis: "NQ 202" }),
        line({ name: "Sở Y tế", validFrom }),
        line({ name: "Sở Nội vụ", validFrom, parent: "UBND tỉnh Bình Minh" }),
      );
      expect(rows[0]).toMatchObject({
        outcome: "changed",
        message:
          "Đổi tên cơ quan gốc “Ủy ban nhân dân tỉnh” thành “UBND tỉnh Bình Minh”, ký hiệu, căn cứ",
      });
      expect(writes).toMatchObject([
        {
          unitId: "root",
          isNew: false,
          insert: null,
          closes: null,
          correct: {
            versionId: "root-1",
            fields: {
              name: "UBND tỉnh Bình Minh",
              shortName: "UBND tỉnh",
              symbol: "UBND",
              legalBasis: "NQ 202",
              validFrom: kept,
            },
          },
          aliases: ["Ủy ban nhân dân tỉnh"],
        },
        { insert: { parentId: "root" } },
        { insert: { parentId: "root" } },
      ]);
    }
  });

  it("that names a province already begins a version under its new name", () => {
    const { rows, writes } = plan(committee("UBND tỉnh Bình Minh", { validFrom: "01/07/2025" }));
    expect(rows[0]?.message).toBe(
      "Đổi tên cơ quan gốc “UBND tỉnh An Sơn” thành “UBND tỉnh Bình Minh”",
    );
    expect(writes).toMatchObject([
      {
        unitId: "root",
        closes: "root-1",
        insert: { name: "UBND tỉnh Bình Minh", validFrom: "2025-07-01" },
        aliases: ["UBND tỉnh An Sơn"],
      },
    ]);
  });

  it("is one: a workbook with two is wrong at both lines", () => {
    const { rows } = planAgainst(
      bare,
      committee("UBND tỉnh Bình Minh"),
      line({ name: "Sở Y tế", parent: "UBND tỉnh Bình Minh" }),
      committee("UBND tỉnh Hòa Minh"),
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(["wrong", "new", "wrong"]);
    expect(rows[0]?.message).toMatch(/^Dòng 2: bảng tính có nhiều cơ quan gốc .*\(dòng 2, 4\)/);
  });

  it("is new where the register has none", () => {
    expect(planAgainst(registerOf([]), committee("UBND tỉnh Bình Minh")).rows).toMatchObject([
      { outcome: "new" },
    ]);
  });
});

describe("headings", () => {
  it("are found in any order and case, with a title above and empty lines between", () => {
    const rows = readRows([
      ["DANH SÁCH CƠ QUAN", null, null],
      ["TỪ NGÀY", "Tên cơ quan", "loai", "Tên gọi khác"],
      [null, "", null, null],
      ["01/07/2025", " Sở  Y tế ", "Sở", "SYT; Sở YT\nY tế"],
    ]);
    expect(rows).toMatchObject([
      { row: 4, name: "Sở Y tế", kind: "Sở", aliases: ["SYT", "Sở YT", "Y tế"], parent: "" },
    ]);
  });

  it("that are missing are named", () => {
    expect(() =>
      readRows([
        ["Tên", "Từ ngày"],
        ["A", "01/07/2025"],
      ]),
    ).toThrow(/thiếu cột "Loại"/);
    expect(() => readRows([["Cột 1"]])).toThrow(/thiếu cột Tên/);
  });

  it("without a line under them, or with too many, are refused", () => {
    const heading = ["Tên", "Loại", "Từ ngày"];
    expect(() => readRows([heading])).toThrow(/không có dòng nào/);
    const many = Array.from({ length: 5001 }, () => ["A", "Sở", "01/07/2025"]);
    expect(() => readRows([heading, ...many])).toThrow(/hơn 5000 dòng/);
    // A sheet that was cut may go on behind its blank rows.
    const blank = Array.from({ length: 5050 }, () => []);
    expect(() => readRows([heading, ["A", "Sở", "01/07/2025"], ...blank])).toThrow(/kể cả dòng trống/); // prettier-ignore
    expect(readRows([heading, ["A", "Sở", "01/07/2025"], ...blank.slice(100)])).toHaveLength(1);
  });
});

it("five thousand lines are compared in a moment", () => {
  const lines = Array.from({ length: 5000 }, (_, at) => line({ name: `Đơn vị số ${at}` }));
  const began = performance.now();
  expect(new Set(outcomes(...lines))).toEqual(new Set(["new"]));
  expect(performance.now() - began).toBeLessThan(5000);
});
