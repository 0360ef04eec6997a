import type { RiskCode, RiskCriterion, RiskEvidence, RiskMeasure } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";

/** What a criterion is, whatever a weighing makes of it. */
export interface Criterion {
  code: RiskCode;
  measure: RiskMeasure;
  boundUnit: RiskCriterion["boundUnit"];
  /** Its rows hang on tasks, which have a field. */
  ofFields: boolean;
  /** What its rows are; null where they stand on an indicator's page. */
  kind: RiskEvidence["kind"] | null;
  name: (bound: number) => string;
  /** What is said of one row, of the number that its source gives it. */
  note: (n: number, onDay: string | null) => string;
}

const nothing = () => "";
const since = (word: string) => (_: number, onDay: string | null) =>
  onDay === null ? "" : `${word} ${vietnameseDate(onDay)}`;

/** The triggers of the task digest, 13.3, and what C2, C4 and C6 add: what came back, and who was long not looked at. */
export const criteria: readonly Criterion[] = [
  {
    code: "OVERDUE_LONG",
    measure: "count",
    boundUnit: "days",
    ofFields: true,
    kind: "task",
    name: (bound) => `Nhiệm vụ quá hạn trên ${bound} ngày`,
    note: (n) => `quá hạn ${n} ngày`,
  },
  {
    code: "URGED_OFTEN",
    measure: "count",
    boundUnit: "times",
    ofFields: true,
    kind: "task",
    name: (bound) => `Nhiệm vụ đang làm bị đôn đốc quá ${bound} lần`,
    note: (n) => `đã đôn đốc ${n} lần`,
  },
  {
    code: "ON_TIME_LOW",
    measure: "rate",
    boundUnit: "percent",
    ofFields: false,
    kind: null,
    name: (bound) => `Tỷ lệ đúng hạn dưới ${bound} % trong hai tháng liền`,
    note: nothing,
  },
  {
    code: "RETURNED_OFTEN",
    measure: "count",
    boundUnit: "times",
    ofFields: true,
    kind: "task",
    name: (bound) => `Nhiệm vụ đang làm bị trả lại kết quả từ ${bound} lần do lỗi của cơ quan`,
    note: (n) => `bị trả lại ${n} lần`,
  },
  {
    code: "UPDATED_LOW",
    measure: "rate",
    boundUnit: "percent",
    ofFields: false,
    kind: null,
    name: (bound) => `Tỷ lệ cập nhật tiến độ dưới ${bound} %`,
    note: nothing,
  },
  {
    code: "PARTNER_COMPLAINTS",
    measure: "count",
    boundUnit: "months",
    ofFields: true,
    kind: "partner-report",
    name: (bound) => `Bị kết luận chậm phối hợp trong ${bound} tháng`,
    note: since("kết luận ngày"),
  },
  {
    code: "UNDATED_LONG",
    measure: "count",
    boundUnit: "months",
    ofFields: true,
    kind: "task",
    name: (bound) => `Nhiệm vụ quá ${bound} tháng chưa có thời hạn`,
    note: since("nhận ngày"),
  },
  {
    code: "VOICES_LATE",
    measure: "count",
    boundUnit: "days",
    ofFields: false,
    kind: "voice",
    name: (bound) => `Phản ánh, kiến nghị quá hạn trả lời từ ${bound} ngày`,
    note: (n) => `quá hạn trả lời ${n} ngày`,
  },
  {
    code: "VOICES_AGAIN",
    measure: "count",
    boundUnit: "months",
    ofFields: false,
    kind: "voice",
    name: (bound) => `Phản ánh, kiến nghị phải phản ánh lại trong ${bound} tháng`,
    note: (n) => `phản ánh lại lần ${n}`,
  },
  {
    code: "VOICES_ON_TASKS",
    measure: "count",
    boundUnit: "months",
    ofFields: true,
    kind: "voice",
    name: (bound) => `Phản ánh, kiến nghị gắn với nhiệm vụ, nhận trong ${bound} tháng`,
    note: since("nhận ngày"),
  },
  {
    code: "FINDINGS_OPEN",
    measure: "count",
    boundUnit: "months",
    ofFields: false,
    kind: "finding",
    name: (bound) => `Phát hiện của cuộc kiểm tra chưa kết thúc, đã ký biên bản quá ${bound} tháng`,
    note: since("ghi ngày"),
  },
  {
    code: "FINDINGS_REPEATED",
    measure: "count",
    boundUnit: "months",
    ofFields: false,
    kind: "finding",
    name: (bound) => `Phát hiện tái diễn trong ${bound} tháng`,
    note: since("ghi ngày"),
  },
  {
    code: "NOT_INSPECTED",
    measure: "age",
    boundUnit: "years",
    ofFields: false,
    kind: "inspection",
    name: (bound) => `Quá ${bound} năm chưa được kiểm tra`,
    note: since("bắt đầu ngày"),
  },
];

const byCode = new Map(criteria.map((one) => [one.code, one]));

export function criterionOf(code: RiskCode): Criterion {
  const found = byCode.get(code);
  if (!found) throw new Error(`no criterion ${code}`);
  return found;
}
