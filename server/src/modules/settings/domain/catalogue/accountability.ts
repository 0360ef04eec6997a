import { wholeNumber } from "./definition.ts";
import { WORKING_DAYS } from "./units.ts";

const REGISTER = "Quy định theo dõi, đánh giá thực hiện nhiệm vụ của tỉnh";

/** The register of responsibility: how long whom it is about may speak. */
export const accountabilitySettings = {
  "measure.explainDays": wholeNumber({
    title: "Cơ quan, cá nhân giải trình về ghi nhận trong sổ trách nhiệm chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: REGISTER,
  }),
} as const;
