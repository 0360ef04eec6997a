import { describe, expect, it } from "vitest";
import { figureWords, findingWords, inspectionWords, taskWords } from "./ground-words.ts";

describe("the words of a ground", () => {
  it("say how late a task is, how often it was reminded and urged, and that nobody explained", () => {
    const { lines } = taskWords({
      lastDay: "2026-10-15",
      daysLate: 39,
      rungs: 5,
      urged: 2,
      explainBy: "2026-11-10",
      explained: null,
    });
    expect(lines).toEqual([
      "quá hạn 39 ngày (hạn 15/10/2026)",
      "đã nhắc 5 lần",
      "đã đôn đốc bằng văn bản 2 lần",
      "chưa giải trình (hạn 10/11/2026)",
    ]);
  });

  it("name what speaks for the agency beside it, never left out", () => {
    const { mitigating } = taskWords({
      lastDay: "2026-10-15",
      daysLate: 39,
      explained: "objective",
      explainedOn: "2026-11-09",
      partnerDays: 12,
      suspendedDays: 4,
      protectedBy: "DX-3",
    });
    expect(mitigating).toEqual([
      "cơ quan giải trình nguyên nhân khách quan (ngày 09/11/2026)",
      "12 ngày chậm đã kết luận do cơ quan phối hợp",
      "4 ngày tạm dừng theo quyết định",
      "thuộc đề xuất đổi mới, sáng tạo DX-3, được chấp thuận trước khi chậm (Nghị định số 73/2023/NĐ-CP)",
    ]);
  });

  it("of a finding and a figure say how many and of what", () => {
    expect(findingWords({ days: 6, outcome: "shared", foundOn: "2026-11-09" })).toEqual({
      lines: ["chậm phối hợp 6 ngày, kết luận ngày 09/11/2026"],
      mitigating: ["kết luận chia trách nhiệm với cơ quan chủ trì"],
    });
    expect(
      figureWords({ numerator: 180, denominator: 200, value: 90, unit: "percent" }).lines,
    ).toEqual(["90 % (180/200)"]);
    expect(
      figureWords({ numerator: 2, denominator: 3, value: null, unit: "percent" }).lines,
    ).toEqual(["2/3"]);
  });

  it("of an inspection say how it ended, for and against", () => {
    expect(inspectionWords({ severity: "moderate", closedAs: "not-implemented" })).toEqual({
      lines: ["mức độ trung bình", "không khắc phục"],
      mitigating: [],
    });
    expect(inspectionWords({ cause: "objective", closedAs: "implemented" })).toEqual({
      lines: [],
      mitigating: [
        "biên bản ghi nguyên nhân khách quan",
        "đã khắc phục xong, trưởng đoàn xác nhận",
      ],
    });
    expect(inspectionWords({})).toEqual({ lines: [], mitigating: [] });
  });

  it("of an entry by reference are none: the task itself says how it stands", () => {
    expect(taskWords({})).toEqual({ lines: [], mitigating: [] });
  });
});
