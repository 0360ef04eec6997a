import type { PartyRole } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { taskTitle } from "./task-title.ts";

const titled = (text: string, names: readonly string[], role: PartyRole = "assignee") =>
  taskTitle({
    text,
    traces: role === "assignee" ? names.map((value) => ({ field: "assignee", value })) : [],
    parties: role === "assignee" ? [] : names.map((name) => ({ role, name })),
  });

describe("a task's title", () => {
  it.each([
    [
      "Các Sở, ban, ngành thuộc UBND tỉnh; UBND các xã, phường rà soát, đề xuất danh mục.",
      ["Các Sở, ban, ngành thuộc UBND tỉnh", "UBND các xã, phường"],
      "Rà soát, đề xuất danh mục",
    ],
    [
      "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu kế hoạch.",
      ["Sở Nội vụ"],
      "Chủ trì, phối hợp với Sở Tài chính tham mưu kế hoạch",
    ],
    [
      "Yêu cầu các Sở, ban, ngành, Chủ tịch UBND các huyện và các cơ quan ngành dọc chỉ đạo rà soát lại.",
      ["các Sở, ban, ngành", "Chủ tịch UBND các huyện", "các cơ quan ngành dọc"],
      "Chỉ đạo rà soát lại",
    ],
    [
      "Đồng thời, giao Chánh Văn phòng UBND tỉnh có trách nhiệm theo dõi, đôn đốc.",
      ["Chánh Văn phòng UBND tỉnh"],
      "Theo dõi, đôn đốc",
    ],
    [
      "Giao Tổ công tác (theo Quyết định số 1328/QĐ-UBND) tăng cường công tác kiểm tra.",
      ["Tổ công tác"],
      "Tăng cường công tác kiểm tra",
    ],
    [
      "Đối với các cơ quan được kiểm tra: Báo cáo kết quả khắc phục.",
      ["các cơ quan được kiểm tra"],
      "Báo cáo kết quả khắc phục",
    ],
    ["- Sở Y tế: rà soát quy chế.", ["Sở Y tế"], "Rà soát quy chế"],
    ["đ) Tổ chức quán triệt", [], "Tổ chức quán triệt"],
  ])("leaves out the body it begins with: %s", (text, names, title) => {
    expect(titled(text, names)).toBe(title);
  });

  it.each([
    ["Tổng hợp, báo cáo Sở Nội vụ theo quy định.", ["Sở Nội vụ"]],
    ["Giao Chánh Văn phòng – Tổ trưởng Tổ công tác phân công phụ trách.", ["Chánh Văn phòng"]],
    ["Sở Nội vụ và các cơ quan liên quan rà soát quy chế.", ["Sở Nội vụ"]],
    ["Sở Tài chính rà soát các quy chế.", ["Sở Tài ch"]],
    ["Sở Nội vụ báo cáo.", ["Sở Nội vụ"]],
    ["Trong quá trình giải quyết, Sở Nội vụ chỉ lấy ý kiến một lần.", ["Sở Nội vụ"]],
  ])("keeps a text whose body stands elsewhere or goes on: %s", (text, names) => {
    expect(titled(text, names)).toBe(text.slice(0, -1));
  });

  it("goes by the bodies a person chose where the engine read none, and by assignees only", () => {
    const text = "Sở Nội vụ rà soát quy chế làm việc";
    const parties = [{ role: "assignee" as const, name: "Sở Nội vụ" }];
    expect(taskTitle({ text, traces: [], parties })).toBe("Rà soát quy chế làm việc");
    expect(titled(text, ["Sở Nội vụ"], "coordinating")).toBe(text);
  });

  it("ends a long text with a clause, and never goes beyond 300 signs", () => {
    const clause =
      "rà soát các quy chế phối hợp của các cơ quan, báo cáo kết quả trước ngày 15 hằng tháng";
    const long = `Sở Nội vụ ${Array.from({ length: 8 }, () => clause).join("; ")}.`;
    const title = titled(long, ["Sở Nội vụ"]);
    expect(title.endsWith("hằng tháng…")).toBe(true);
    expect(title.length).toBeLessThanOrEqual(300);
    expect(titled("từ ".repeat(200), []).length).toBeLessThanOrEqual(300);
  });
});
