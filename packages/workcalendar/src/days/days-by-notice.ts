import type { DayGroup } from "./day-group.ts";

/**
 * Days that the Prime Minister chooses each year (Labour Code 2019, article 112(3); 2012, article 115(2)): Tết, the day beside
 * National Day, and exchanged working days. Saturdays and Sundays stand here only when they are worked.
 *
 * `knownFrom` is the day of the letter or notice. Where that has not been found it is 1 December of the year before, marked as estimated.
 */
export const daysByNotice: readonly DayGroup[] = [
  {
    basis: "Thông báo nghỉ Tết Âm lịch năm 2017 (chưa tra được số)",
    source: "notice",
    knownFrom: "2016-12-01",
    knownFromEstimated: true,
    days: [
      ["2017-01-26", "holiday", "Tết Nguyên đán"],
      ["2017-01-27", "holiday", "Tết Nguyên đán"],
      ["2017-01-30", "holiday", "Tết Nguyên đán"],
      ["2017-01-31", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2017-02-01", "compensation", "Nghỉ bù Tết Nguyên đán"],
    ],
  },
  {
    basis: "Thông báo nghỉ Tết Âm lịch năm 2018 (chưa tra được số)",
    source: "notice",
    knownFrom: "2017-12-01",
    knownFromEstimated: true,
    days: [
      ["2018-02-14", "holiday", "Tết Nguyên đán"],
      ["2018-02-15", "holiday", "Tết Nguyên đán"],
      ["2018-02-16", "holiday", "Tết Nguyên đán"],
      ["2018-02-19", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2018-02-20", "compensation", "Nghỉ bù Tết Nguyên đán"],
    ],
  },
  {
    basis: "Công văn số 6519/VPCP-KGVX ngày 11/7/2018",
    source: "notice",
    knownFrom: "2018-07-11",
    knownFromEstimated: false,
    days: [
      ["2018-12-31", "swapped-off", "Nghỉ hoán đổi dịp Tết Dương lịch"],
      ["2019-01-05", "make-up", "Làm bù cho ngày 31/12/2018"],
      ["2019-02-04", "holiday", "Tết Nguyên đán"],
      ["2019-02-05", "holiday", "Tết Nguyên đán"],
      ["2019-02-06", "holiday", "Tết Nguyên đán"],
      ["2019-02-07", "holiday", "Tết Nguyên đán"],
      ["2019-02-08", "holiday", "Tết Nguyên đán"],
      ["2019-04-29", "swapped-off", "Nghỉ hoán đổi dịp 30/4 và 01/5"],
      ["2019-05-04", "make-up", "Làm bù cho ngày 29/4/2019"],
    ],
  },
  {
    basis: "Thông báo nghỉ Tết Âm lịch năm 2020 (chưa tra được số)",
    source: "notice",
    knownFrom: "2019-12-01",
    knownFromEstimated: true,
    days: [
      ["2020-01-23", "holiday", "Tết Nguyên đán"],
      ["2020-01-24", "holiday", "Tết Nguyên đán"],
      ["2020-01-27", "holiday", "Tết Nguyên đán"],
      ["2020-01-28", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2020-01-29", "compensation", "Nghỉ bù Tết Nguyên đán"],
    ],
  },
  {
    basis: "Thông báo nghỉ Tết Âm lịch và Quốc khánh năm 2021 (chưa tra được số)",
    source: "notice",
    knownFrom: "2020-12-01",
    knownFromEstimated: true,
    days: [
      ["2021-02-10", "holiday", "Tết Nguyên đán"],
      ["2021-02-11", "holiday", "Tết Nguyên đán"],
      ["2021-02-12", "holiday", "Tết Nguyên đán"],
      ["2021-02-15", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2021-02-16", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2021-09-03", "holiday", "Quốc khánh (ngày liền kề)"],
    ],
  },
  {
    // The press reports the letter of the Government Office on the evening of 11/01/2022; Tết of that year was told this late.
    basis: "Công văn số 245 của Văn phòng Chính phủ ngày 11/01/2022",
    source: "notice",
    knownFrom: "2022-01-11",
    knownFromEstimated: false,
    days: [
      ["2022-01-31", "holiday", "Tết Nguyên đán"],
      ["2022-02-01", "holiday", "Tết Nguyên đán"],
      ["2022-02-02", "holiday", "Tết Nguyên đán"],
      ["2022-02-03", "holiday", "Tết Nguyên đán"],
      ["2022-02-04", "holiday", "Tết Nguyên đán"],
    ],
  },
  {
    // Not before the letter on Tết, so its day is taken for this one too.
    basis: "Thông báo nghỉ Quốc khánh năm 2022 (chưa tra được số)",
    source: "notice",
    knownFrom: "2022-01-11",
    knownFromEstimated: true,
    days: [["2022-09-01", "holiday", "Quốc khánh (ngày liền kề)"]],
  },
  {
    basis: "Thông báo nghỉ Tết Âm lịch và Quốc khánh năm 2023 (chưa tra được số)",
    source: "notice",
    knownFrom: "2022-12-01",
    knownFromEstimated: true,
    days: [
      ["2023-01-20", "holiday", "Tết Nguyên đán"],
      ["2023-01-23", "holiday", "Tết Nguyên đán"],
      ["2023-01-24", "holiday", "Tết Nguyên đán"],
      ["2023-01-25", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2023-01-26", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2023-09-01", "holiday", "Quốc khánh (ngày liền kề)"],
    ],
  },
  {
    basis: "Công văn số 8662/VPCP-KGVX năm 2023",
    source: "notice",
    knownFrom: "2023-12-01",
    knownFromEstimated: true,
    days: [
      ["2024-02-08", "holiday", "Tết Nguyên đán"],
      ["2024-02-09", "holiday", "Tết Nguyên đán"],
      ["2024-02-12", "holiday", "Tết Nguyên đán"],
      ["2024-02-13", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2024-02-14", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2024-09-03", "holiday", "Quốc khánh (ngày liền kề)"],
    ],
  },
  {
    basis: "Công văn số 2450/VPCP-KGVX ngày 12/4/2024",
    source: "notice",
    knownFrom: "2024-04-12",
    knownFromEstimated: false,
    days: [
      ["2024-04-29", "swapped-off", "Nghỉ hoán đổi dịp 30/4 và 01/5"],
      ["2024-05-04", "make-up", "Làm bù cho ngày 29/4/2024"],
    ],
  },
  {
    basis: "Công văn số 8726/VPCP-KGVX ngày 26/11/2024; Thông báo số 6150/TB-BLĐTBXH",
    source: "notice",
    knownFrom: "2024-11-26",
    knownFromEstimated: false,
    days: [
      ["2025-01-27", "holiday", "Tết Nguyên đán"],
      ["2025-01-28", "holiday", "Tết Nguyên đán"],
      ["2025-01-29", "holiday", "Tết Nguyên đán"],
      ["2025-01-30", "holiday", "Tết Nguyên đán"],
      ["2025-01-31", "holiday", "Tết Nguyên đán"],
      ["2025-04-26", "make-up", "Làm bù cho ngày 02/5/2025"],
      ["2025-05-02", "swapped-off", "Nghỉ hoán đổi dịp 30/4 và 01/5"],
      ["2025-09-01", "holiday", "Quốc khánh (ngày liền kề)"],
    ],
  },
  {
    basis: "Công văn số 9859/VPCP-KGVX ngày 13/10/2025; Thông báo số 9441/TB-BNV",
    source: "notice",
    knownFrom: "2025-10-13",
    knownFromEstimated: false,
    days: [
      ["2026-02-16", "holiday", "Tết Nguyên đán"],
      ["2026-02-17", "holiday", "Tết Nguyên đán"],
      ["2026-02-18", "holiday", "Tết Nguyên đán"],
      ["2026-02-19", "holiday", "Tết Nguyên đán"],
      ["2026-02-20", "holiday", "Tết Nguyên đán"],
      ["2026-08-22", "make-up", "Làm bù cho ngày 31/8/2026"],
      ["2026-08-31", "swapped-off", "Nghỉ hoán đổi dịp Quốc khánh"],
      ["2026-09-01", "holiday", "Quốc khánh (ngày liền kề)"],
    ],
  },
  {
    basis: "Công văn số 12729/VPCP-KGVX ngày 25/12/2025",
    source: "notice",
    knownFrom: "2025-12-25",
    knownFromEstimated: false,
    days: [
      ["2026-01-02", "swapped-off", "Nghỉ hoán đổi dịp Tết Dương lịch"],
      ["2026-01-10", "make-up", "Làm bù cho ngày 02/01/2026"],
    ],
  },
  {
    // No notice found. The first day of the lunar year is Saturday 06/02: taken as two days before it and three from it, which puts
    // two days of compensation after; 02/9 is a Thursday, taken with the Friday. The notice, once added, sets these rows aside.
    basis: "Dự kiến, chưa có thông báo",
    source: "forecast",
    knownFrom: "2026-01-01",
    knownFromEstimated: true,
    days: [
      ["2027-02-04", "holiday", "Tết Nguyên đán"],
      ["2027-02-05", "holiday", "Tết Nguyên đán"],
      ["2027-02-08", "holiday", "Tết Nguyên đán"],
      ["2027-02-09", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2027-02-10", "compensation", "Nghỉ bù Tết Nguyên đán"],
      ["2027-09-03", "holiday", "Quốc khánh (ngày liền kề)"],
    ],
  },
];
