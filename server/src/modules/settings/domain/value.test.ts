import { describe, expect, it } from "vitest";
import { catalogue, groups, isSettingKey } from "./catalogue.ts";
import { daysListed, fits, inWords, tidied, whyUnfit } from "./value.ts";

describe("the catalogue of settings", () => {
  it("shows each setting in exactly one group", () => {
    expect(groups.flatMap(({ keys }) => keys).toSorted()).toEqual(
      Object.keys(catalogue).toSorted(),
    );
  });

  it("gives each a default it can take, a title and a legal basis", () => {
    for (const [key, { fallback, title, legalBasis }] of Object.entries(catalogue)) {
      expect({ key, fits: isSettingKey(key) && fits(key, fallback) }).toEqual({ key, fits: true });
      expect(title.length * legalBasis.length).toBeGreaterThan(0);
    }
  });
});

describe("a value of a setting", () => {
  it("is a whole number within its range", () => {
    expect(fits("extension.maxCount", 0)).toBe(true);
    expect(fits("extension.maxCount", 11)).toBe(false);
    expect(fits("alert.yellowDays", 2.5)).toBe(false);
    expect(whyUnfit("alert.yellowDays", 0)).toBe("Nhập một số nguyên từ 1 đến 30 (ngày làm việc).");
  });

  it("is one of the choices, and no number or word beside them", () => {
    expect(fits("beforeDateMeans", "DAY_BEFORE")).toBe(true);
    expect(fits("beforeDateMeans", "NEXT_DAY")).toBe(false);
    expect(fits("reminder.onDay", "true")).toBe(false);
  });

  it("as a list of days names each day once and within the range; none means never", () => {
    expect(fits("reminder.daysBefore", "10,5")).toBe(true);
    expect(fits("reminder.daysBefore", "")).toBe(true);
    for (const wrong of ["5,5", "0", "61", "7,", "-1", "bảy", "7.5"]) {
      expect({ wrong, fits: fits("reminder.daysBefore", wrong) }).toEqual({ wrong, fits: false });
    }
  });

  it("as an hour is written in two figures each", () => {
    expect(fits("digest.at", "00:00")).toBe(true);
    expect(fits("digest.at", "24:00")).toBe(false);
    expect(fits("digest.at", "7:30")).toBe(false);
  });

  it("is kept without blanks, the farthest day first", () => {
    expect(tidied("reminder.daysBefore", " 1, 3 ;7 ")).toBe("7,3,1");
    expect(tidied("digest.at", " 07:00 ")).toBe("07:00");
    expect(daysListed("7,3,1")).toEqual([7, 3, 1]);
    expect(daysListed("")).toEqual([]);
  });

  it("is said in words", () => {
    expect(inWords("reminder.daysBefore", "7,3,1")).toBe("7, 3, 1 ngày làm việc");
    expect(inWords("reminder.daysAfter", "")).toBe("không ngày nào");
    expect(inWords("extension.maxCount", 2)).toBe("2 lần");
    expect(inWords("beforeDateMeans", "SAME_DAY")).toBe("đến hết ngày D");
  });
});
