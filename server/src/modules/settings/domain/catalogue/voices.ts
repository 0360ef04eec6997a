import { listOfDays } from "./definition.ts";
import { WORKING_DAYS } from "./units.ts";

/** How the clocks of voices are followed; their limits are rows of their own (ADR 48). */
export const voiceSettings = {
  "voices.clockDaysBefore": listOfDays({
    title: "Nhắc hạn xử lý phản ánh, kiến nghị, khiếu nại khi còn",
    unit: WORKING_DAYS,
    fallback: "1",
    range: [1, 30],
    legalBasis: "Quy chế tiếp nhận, xử lý phản ánh, kiến nghị của tỉnh",
  }),
} as const;
