import { wholeNumber } from "./definition.ts";
import { DAYS } from "./units.ts";

const CUSTOM = "Quy định theo dõi chương trình, kế hoạch của tỉnh; mức tham khảo theo thông lệ";

/** Colours of targets and the reviews of registers: published beside every colour. */
export const programmeSettings = {
  "programme.greenBehindPercent": wholeNumber({
    title: "Chỉ tiêu đúng lộ trình khi chậm không quá (so với cả chặng từ gốc đến kế hoạch năm)",
    unit: "%",
    fallback: 2,
    range: [0, 50],
    legalBasis: CUSTOM,
  }),
  "programme.amberBehindPercent": wholeNumber({
    title: "Chỉ tiêu có nguy cơ khi chậm không quá; chậm hơn là chậm lộ trình",
    unit: "%",
    fallback: 10,
    range: [0, 100],
    legalBasis: CUSTOM,
  }),
  "programme.staleDays": wholeNumber({
    title: "Số liệu chỉ tiêu coi là cũ sau khi tháng kết thúc quá",
    unit: DAYS,
    fallback: 45,
    range: [15, 366],
    legalBasis: CUSTOM,
  }),
  "registers.remindDays": wholeNumber({
    title: "Nhắc rà soát phân cấp, quy chế làm việc trước hạn",
    unit: DAYS,
    fallback: 15,
    range: [0, 90],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
} as const;
