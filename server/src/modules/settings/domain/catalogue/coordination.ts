import { eitherWay, wholeNumber } from "./definition.ts";
import { WORKING_DAYS } from "./units.ts";

/** Opinions and help between agencies. */
export const coordinationSettings = {
  "coordination.normalDays": wholeNumber({
    title: "Cơ quan phối hợp trả lời việc thường chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "coordination.urgentDays": wholeNumber({
    title: "Cơ quan phối hợp trả lời việc khẩn chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [0, 10],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "coordination.silenceMeansAgreement": eitherWay({
    title: "Quá hạn mà cơ quan phối hợp không trả lời",
    fallback: false,
    legalBasis: "Quy chế làm việc của UBND tỉnh; chỉ áp dụng khi phiếu hỏi ghi rõ căn cứ",
    yes: "Coi là đồng ý và cùng chịu trách nhiệm",
    no: "Không coi là đồng ý",
  }),
  "coordination.manyAsked": wholeNumber({
    title: "Lãnh đạo cơ quan chủ trì phải xác nhận khi hỏi ý kiến quá",
    unit: "cơ quan",
    fallback: 5,
    range: [1, 100],
    legalBasis: "Chỉ thị của tỉnh: chỉ hỏi ý kiến cơ quan liên quan trực tiếp",
  }),
  "coordination.clarifyDays": wholeNumber({
    title: "Cơ quan được hỏi làm rõ câu trả lời chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [1, 10],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "coordination.reportDays": wholeNumber({
    title: "Phản ánh chậm phối hợp được ghi nhận là kịp thời trong vòng",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [1, 30],
    legalBasis: "Chỉ thị của tỉnh: cơ quan chủ trì phản ánh cơ quan phối hợp chậm",
  }),
  "coordination.explainDays": wholeNumber({
    title: "Cơ quan bị phản ánh giải trình chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [1, 15],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
} as const;
