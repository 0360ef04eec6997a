import { describe, expect, it } from "vitest";
import type { Due } from "@dondoc/contract";
import { defaultSettings, type Settings } from "../../settings/index.ts";
import { projectDue } from "./project-due.ts";

const strict: Settings = { ...defaultSettings, beforeDateMeans: "DAY_BEFORE" };
interface Given {
  issuedOn?: string | null;
  receivedOn?: string;
  settings?: Settings;
}
function project(due: Due | Due[], given: Given = {}) {
  const { issuedOn = "2026-11-16", receivedOn = "2026-11-18", settings = defaultSettings } = given;
  return projectDue(Array.isArray(due) ? due : [due], { issuedOn, receivedOn }, settings);
}

describe("a fixed date", () => {
  it("reads “trước ngày D” to the end of D by default", () => {
    expect(project({ before: "2021-01-20" }, { receivedOn: "2021-01-04" })).toStrictEqual({
      termClass: "FIXED",
      dueOn: "2021-01-20",
      dueTime: null,
      bound: "before",
      lastDay: "2021-01-20",
      reviewOn: null,
      explanation:
        "Văn bản ghi “trước ngày 20/01/2021”; tính đến hết ngày 20/01/2021 theo thiết lập “trước ngày” của tỉnh (ngày nêu trong văn bản vẫn trong hạn).",
    });
  });

  it("ends the day before where the province reads it strictly", () => {
    const strictly = project({ before: "2021-01-20" }, { settings: strict });
    expect(strictly).toMatchObject({ dueOn: "2021-01-20", lastDay: "2021-01-19" });
    expect(strictly.explanation).toContain("tính đến hết ngày 19/01/2021 theo thiết lập");
  });

  it("leaves the day itself to “trước 17 giờ ngày D” under either reading", () => {
    for (const settings of [defaultSettings, strict]) {
      expect(project({ before: "2021-01-20T17:00" }, { settings })).toMatchObject({
        dueTime: "17:00",
        lastDay: "2021-01-20",
        explanation: "Văn bản ghi “trước 17:00 ngày 20/01/2021”; tính đến 17:00 ngày 20/01/2021.",
      });
    }
  });

  it("counts D itself for “chậm nhất ngày D”, and does not move off a Sunday", () => {
    expect(project({ by: "2026-11-29" }, { settings: strict })).toMatchObject({
      bound: "by",
      lastDay: "2026-11-29",
    });
  });

  it.each<[Due, string, string]>([
    [{ month: "2027-02" }, "2027-02-28", "trong tháng 02/2027"],
    [{ quarter: "2026-Q4" }, "2026-12-31", "trong quý IV/2026"],
    [{ year: "2027" }, "2027-12-31", "trong năm 2027"],
  ])("takes the last day of the period %j", (due, lastDay, words) => {
    const projection = project(due, { settings: strict });
    expect(projection).toMatchObject({ termClass: "FIXED", bound: "by", lastDay });
    expect(projection.explanation).toContain(words);
  });

  it("waits for a person instead of guessing when the date does not exist", () => {
    for (const due of [{ by: "2021-02-31" }, { before: "sớm" }, { month: "2021-13" }] as Due[]) {
      const projection = project(due);
      expect(projection).toMatchObject({
        termClass: "CONDITIONAL",
        dueOn: null,
        lastDay: null,
        reviewOn: "2026-12-18",
      });
      expect(projection.explanation).toContain("không đọc được thành ngày");
    }
  });

  it.each(["T24:00", "T17:61", "T7", "T17:00:00", "x"])(
    "keeps the day of an hour that it cannot read: %s",
    (hour) => {
      for (const bound of ["before", "by"] as const) {
        const projection = project({ [bound]: `2026-11-20${hour}` } as Due, { settings: strict });
        expect(projection).toMatchObject({
          termClass: "FIXED",
          dueOn: "2026-11-20",
          dueTime: null,
          lastDay: "2026-11-20",
        });
        expect(projection.explanation).toContain("không đọc được giờ");
      }
    },
  );
});

describe("a term that counts from a day", () => {
  it("counts working days after receipt and passes over Vietnamese Culture Day", () => {
    expect(project({ within: 5, unit: "workday", from: "receipt" })).toMatchObject({
      termClass: "RELATIVE",
      lastDay: "2026-11-26",
      explanation:
        "Văn bản ghi “trong 5 ngày làm việc kể từ ngày nhận”; 5 ngày làm việc từ 18/11/2026; bỏ qua 24/11/2026 (Ngày Văn hóa Việt Nam); tính đến hết ngày 26/11/2026, không tính ngày đầu.",
    });
  });

  it("moves an end on a day off to the next working day", () => {
    expect(project({ within: 6, unit: "day", from: "receipt" }).lastDay).toBe("2026-11-25");
  });

  it("counts from receipt, and says so, when the day of issue is unknown", () => {
    const projection = project({ within: 3, unit: "day", from: "issue" }, { issuedOn: null });
    expect(projection.lastDay).toBe("2026-11-23");
    expect(projection.explanation).toContain("chưa rõ ngày ban hành nên tính từ ngày nhận");
  });

  it("counts from the day of issue when it is known", () => {
    expect(project({ within: 3, unit: "day", from: "issue" }).lastDay).toBe("2026-11-19");
  });

  it("gives hours whole days, since the hour of receipt is not known", () => {
    expect(project({ within: 24, unit: "hour", from: "receipt" }).lastDay).toBe("2026-11-19");
    expect(project({ within: 36, unit: "hour", from: "receipt" }).lastDay).toBe("2026-11-20");
  });

  it("waits for an event under a day of review", () => {
    expect(project({ within: 10, unit: "day", from: "event" })).toMatchObject({
      termClass: "CONDITIONAL",
      lastDay: null,
      reviewOn: "2026-12-18",
    });
  });
});

describe("a duty that comes back", () => {
  it.each<[Due, string, string]>([
    [{ every: "month", before: "25" }, "2026-11-18", "2026-11-25"],
    [{ every: "month", before: "18" }, "2026-11-18", "2026-12-18"],
    [{ every: "month", before: "31" }, "2027-02-01", "2027-02-28"],
    [{ every: "quarter", before: "20" }, "2026-11-18", "2026-12-20"],
    [{ every: "quarter", before: "20" }, "2026-12-20", "2027-03-20"],
    [{ every: "half-year", before: "06-15" }, "2026-11-18", "2027-06-15"],
    [{ every: "year", before: "12-15" }, "2026-11-18", "2026-12-15"],
    [{ every: "year", before: "12-15" }, "2026-12-15", "2027-12-15"],
  ])("falls due by %j received on %s at the first occurrence %s", (due, receivedOn, dueOn) => {
    expect(project(due, { receivedOn })).toMatchObject({ termClass: "RECURRING", dueOn });
  });

  it.each<[Due, string]>([
    [{ every: "week" }, "2026-11-22"],
    [{ every: "month" }, "2026-11-30"],
    [{ every: "quarter" }, "2026-12-31"],
    [{ every: "half-year" }, "2026-12-31"],
    [{ every: "year", before: "25" }, "2026-12-31"],
  ])("gets no made-up date for %j, only a review at the period's end", (due, reviewOn) => {
    expect(project(due)).toMatchObject({ termClass: "RECURRING", dueOn: null, reviewOn });
  });
});

describe("a duty without a date", () => {
  it("is reviewed by the setting", () => {
    const settings = { ...defaultSettings, "noDeadline.reviewDays": 10 };
    expect(project("standing", { settings })).toMatchObject({
      termClass: "STANDING",
      dueOn: null,
      reviewOn: "2026-11-28",
      explanation: "Văn bản không ghi thời hạn cụ thể; rà soát lại ngày 28/11/2026.",
    });
    expect(project([], { settings })).toMatchObject({
      termClass: "NO_DEADLINE",
      reviewOn: "2026-11-28",
    });
  });
});

describe("several deadlines", () => {
  it("are governed by the earliest dated one, which the explanation says", () => {
    const projection = project(["standing", { by: "2026-12-31" }, { before: "2026-12-15" }]);
    expect(projection).toMatchObject({ termClass: "FIXED", lastDay: "2026-12-15" });
    expect(projection.explanation).toContain(
      "Văn bản ghi 2 thời hạn (“chậm nhất ngày 31/12/2026”, “trước ngày 15/12/2026”); áp dụng thời hạn đến sớm nhất",
    );
  });

  it("are reviewed at the earliest day when none is dated", () => {
    const projection = project(["standing", { every: "month" }, { every: "year" }]);
    expect(projection.reviewOn).toBe("2026-11-30");
    expect(projection.explanation).not.toContain("thường xuyên");
  });
});
