import { wholeNumber } from "./definition.ts";
import { DAYS, WORKING_DAYS } from "./units.ts";

/** The levels of alert, and what a leader keeps in sight. */
export const alertSettings = {
  "alert.dueSoonDays": wholeNumber({
    title: "Sắp đến hạn khi còn không quá",
    unit: WORKING_DAYS,
    fallback: 7,
    range: [1, 30],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "alert.yellowDays": wholeNumber({
    title: "Cảnh báo vàng khi còn không quá",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [1, 30],
    legalBasis: "Công văn 1400 về cảnh báo ba mức",
  }),
  "alert.specialRedDays": wholeNumber({
    title: "Cảnh báo đỏ đặc biệt khi quá hạn từ",
    unit: DAYS,
    fallback: 3,
    range: [1, 30],
    legalBasis: "Công văn 1400 về cảnh báo ba mức",
  }),
  "starred.max": wholeNumber({
    title: "Số nhiệm vụ mỗi lãnh đạo được đánh dấu ưu tiên, nhiều nhất",
    unit: "nhiệm vụ",
    fallback: 5,
    range: [1, 50],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
} as const;
