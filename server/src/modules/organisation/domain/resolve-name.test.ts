import { describe, expect, it } from "vitest";
import { indexNames, type Directory } from "./directory.ts";
import { resolveName } from "./resolve-name.ts";

const version = (
  unitId: string,
  name: string,
  kind: string,
  validFrom = "2010-01-01",
  validTo: string | null = null,
  shortName: string | null = null,
) => ({
  unitId,
  name,
  kind,
  validFrom,
  validTo,
  shortName,
  parentId: unitId === "root" ? null : "root",
});
const alias = (unitId: string, text: string) => ({
  unitId,
  alias: text,
  validFrom: null,
  validTo: null,
});
const group = (
  id: string,
  aliases: string[],
  validFrom: string | null = null,
  validTo: string | null = null,
) => ({ id, name: aliases[0] ?? "", aliases: aliases.slice(1), validFrom, validTo });

const directory: Directory = {
  versions: [
    version("root", "UBND tỉnh An Sơn", "committee"),
    version("office", "Văn phòng UBND tỉnh", "office"),
    version("home", "Sở Nội vụ", "department", "2010-01-01", null, "SNV"),
    version("health", "Sở Y tế", "department"),
    version("culture", "Sở Văn hóa, Thể thao và Du lịch", "department"),
    version(
      "planning",
      "Sở Kế hoạch và Đầu tư",
      "department",
      "2010-01-01",
      "2025-03-01",
      "Sở KH&ĐT",
    ),
    version("finance", "Sở Tài chính", "department"),
    version("farming", "Sở Nông nghiệp và Môi trường", "department", "2025-03-01"),
    version("inspectorate", "Thanh tra tỉnh", "department"),
    version("zones", "Ban Quản lý các khu công nghiệp", "department"),
    version("police", "Công an tỉnh", "vertical"),
    version("team", "Tổ công tác của Chủ tịch UBND tỉnh", "working-group"),
    version("tax", "Cục Thuế tỉnh", "vertical", "2010-01-01", "2025-07-01"),
    version("tax", "Thuế tỉnh", "vertical", "2025-07-01"),
    version("district", "UBND huyện Đông Lâm", "district", "2010-01-01", "2025-07-01"),
    version("commune", "UBND xã Tân Hòa", "commune", "2025-07-01"),
    version("ward", "UBND phường Thanh Lạc", "ward", "2025-07-01"),
    version("twin-a", "Trung tâm Xúc tiến đầu tư", "public-unit"),
    version("twin-b", "Trung tâm Xúc tiến Đầu tư", "public-unit"),
  ],
  aliases: [
    alias("office", "VPUB"),
    alias("office", "VP UBND tỉnh"),
    alias("team", "Tổ kiểm tra của Chủ tịch UBND tỉnh"),
  ],
  groups: [
    group("departments", [
      "Các sở, ban, ngành",
      "các sở",
      "các cơ quan chuyên môn thuộc UBND tỉnh",
    ]),
    group("bodies", ["Các cơ quan, đơn vị thuộc UBND tỉnh"]),
    group("districts", ["UBND các huyện, thành phố"], null, "2025-07-01"),
    group("communes", ["UBND các xã, phường"], "2025-07-01"),
  ],
  successions: [
    { fromId: "planning", toId: "finance", effectiveOn: "2025-03-01", isHeir: false },
    { fromId: "district", toId: "commune", effectiveOn: "2025-07-01", isHeir: false },
    { fromId: "district", toId: "ward", effectiveOn: "2025-07-01", isHeir: false },
  ],
};
const index = indexNames(directory);
const on = (name: string, date = "2026-11-23") => resolveName(index, name, date);

describe("a unit is found however its name is written", () => {
  it.each([
    ["Sở Nội vụ", "home"],
    ["SỞ NỘI VỤ", "home"],
    ["sở  nội vụ tỉnh An Sơn", "home"],
    ["Sở Nội vụ tỉnh", "home"],
    ["Sở Nội vụ thuộc UBND tỉnh", "home"],
    ["SNV", "home"],
    ["cho Sở Nội vụ", "home"],
    ["Sở Nội vụ (qua Phòng Cải cách hành chính)", "home"],
    ["Uỷ ban nhân dân tỉnh", "root"],
    ["Ủy ban nhân dân tỉnh An Sơn", "root"],
    ["UBND tỉnh", "root"],
    ["Văn phòng Uỷ ban nhân dân tỉnh", "office"],
    ["VPUB", "office"],
    ["VPUBND tỉnh", "office"],
    ["Sở Văn hoá, Thể thao & Du lịch", "culture"],
    ["Sở Văn hóa - Thể thao và Du lịch", "culture"],
    ["Ban Quản lý các KCN tỉnh", "zones"],
    ["Tổ Kiểm tra của Chủ tịch UBND tỉnh", "team"],
    ["xã Tân Hoà", "commune"],
    ["Ủy ban nhân dân phường Thanh Lạc", "ward"],
  ])("%s", (name, unitId) => {
    expect(on(name)).toEqual({ kind: "unit", unitId, office: null });
  });
});

describe("an office-holder stands for the organisation, and the office is kept", () => {
  it.each([
    ["Giám đốc Sở Nội vụ", "home", "Giám đốc"],
    ["Thủ trưởng Sở Y tế", "health", "Thủ trưởng"],
    ["Chủ tịch UBND tỉnh", "root", "Chủ tịch"],
    ["Phó Chủ tịch UBND tỉnh", "root", "Phó Chủ tịch"],
    ["Chủ tịch UBND xã Tân Hòa", "commune", "Chủ tịch"],
    ["Chánh Văn phòng UBND tỉnh", "office", "Chánh Văn phòng"],
    ["đồng chí Chánh Văn phòng UBND tỉnh", "office", "Chánh Văn phòng"],
    ["Chánh Thanh tra tỉnh", "inspectorate", "Chánh Thanh tra"],
    ["Trưởng Ban Quản lý các khu công nghiệp", "zones", "Trưởng ban"],
    ["Giám đốc Công an tỉnh", "police", "Giám đốc"],
    ["Tổ trưởng Tổ công tác của Chủ tịch UBND tỉnh", "team", "Tổ trưởng"],
    ["Thành viên Tổ công tác của Chủ tịch UBND tỉnh", "team", "Thành viên"],
  ])("%s", (name, unitId, office) => {
    expect(on(name)).toEqual({ kind: "unit", unitId, office });
  });
});

describe("a group phrase means the group of the date", () => {
  it.each([
    ["các Sở, ban, ngành", "departments"],
    ["Thủ trưởng các Sở, ban, ngành thuộc UBND tỉnh", "departments"],
    ["các Thủ trưởng Sở, ban, ngành thuộc Ủy ban nhân dân tỉnh", "departments"],
    ["Giám đốc, Thủ trưởng các sở, ban, ngành trên địa bàn tỉnh", "departments"],
    ["Giám đốc sở", "departments"],
    ["tất cả các sở, ban, ngành", "departments"],
    ["Người đứng đầu các cơ quan, đơn vị trực thuộc UBND tỉnh", "bodies"],
    ["Chủ tịch UBND các xã, phường", "communes"],
  ])("%s", (name, groupId) => {
    expect(on(name)).toEqual({ kind: "group", groupId });
  });

  it("finds the districts in 2019, and leaves them open after they have ended", () => {
    expect(on("Chủ tịch UBND huyện, thành phố", "2019-10-25")).toEqual({
      kind: "group",
      groupId: "districts",
    });
    expect(on("UBND các huyện, thành phố")).toEqual({ kind: "open" });
    expect(on("UBND các xã, phường", "2019-10-25")).toEqual({ kind: "open" });
  });
});

describe("a set nobody has listed is open", () => {
  it.each([
    "các cơ quan liên quan",
    "các cơ quan, đơn vị có liên quan",
    "các đơn vị được kiểm tra",
    "các sở, ngành, địa phương liên quan",
    "Thủ trưởng các cơ quan, đơn vị được giao nhiệm vụ",
    "các chủ đầu tư",
  ])("%s", (name) => {
    expect(on(name)).toEqual({ kind: "open" });
  });
});

describe("units through time", () => {
  it("an ended unit leads to its successors", () => {
    expect(on("Sở KH&ĐT")).toEqual({
      kind: "ended",
      unitId: "planning",
      successorIds: ["finance"],
    });
    expect(on("Chủ tịch UBND huyện Đông Lâm")).toEqual({
      kind: "ended",
      unitId: "district",
      successorIds: ["commune", "ward"],
    });
  });

  it("an ended unit still lived on the document's date", () => {
    expect(on("Sở Kế hoạch và Đầu tư", "2025-02-28")).toMatchObject({ unitId: "planning" });
    expect(on("Sở Kế hoạch và Đầu tư", "2025-03-01")).toMatchObject({ kind: "ended" });
  });

  it("a unit that came later is not yet there", () => {
    expect(on("Sở Nông nghiệp và Môi trường", "2024-05-01")).toEqual({
      kind: "not-yet",
      unitId: "farming",
    });
  });

  it("a renamed unit is found by either name on any date of its life", () => {
    for (const date of ["2024-05-01", "2026-05-01"]) {
      expect(on("Cục Thuế tỉnh", date)).toMatchObject({ kind: "unit", unitId: "tax" });
      expect(on("Thuế tỉnh An Sơn", date)).toMatchObject({ kind: "unit", unitId: "tax" });
    }
  });
});

describe("nothing is matched silently", () => {
  it("a name of two units is unknown, with both as candidates", () => {
    expect(on("Trung tâm Xúc tiến đầu tư")).toEqual({
      kind: "unknown",
      candidateIds: ["twin-a", "twin-b"],
    });
  });

  it("accents decide, but a name without them is proposed", () => {
    expect(on("So Noi vu")).toMatchObject({ kind: "unknown" });
    expect(on("So Noi vu")).toHaveProperty("candidateIds.0", "home");
    expect(on("Sở Nội dụ")).toHaveProperty("candidateIds.0", "home");
  });

  it("another province's body is not ours", () => {
    expect(on("Sở Nội vụ tỉnh Bình Xuyên")).toMatchObject({ kind: "unknown" });
    expect(on("UBND tỉnh Bình Xuyên")).toMatchObject({ kind: "unknown" });
  });

  it("a named body inside an open phrase is not swallowed by it", () => {
    expect(on("Sở Nội vụ và các cơ quan liên quan")).toMatchObject({ kind: "unknown" });
  });

  it("an empty name is unknown", () => {
    expect(on("  ")).toEqual({ kind: "unknown", candidateIds: [] });
    expect(on("(…)")).toEqual({ kind: "unknown", candidateIds: [] });
  });
});
