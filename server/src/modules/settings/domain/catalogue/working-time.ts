import { hoursOfWork } from "./definition.ts";

/**
 * When the agencies work. A province decides it (procedures digest 4.5: eight hours a day, in some provinces by season); a season is
 * a value from its first day on.
 */
export const workingTimeSettings = {
  "work.hours": hoursOfWork({
    title: "Giờ làm việc trong ngày, để tính các thời hạn theo giờ",
    fallback: "07:30-11:30, 13:30-17:30",
    legalBasis:
      "Mức đề xuất của phần mềm: 08 giờ mỗi ngày; giờ cụ thể do UBND tỉnh quyết định, có nơi theo mùa",
  }),
} as const;
