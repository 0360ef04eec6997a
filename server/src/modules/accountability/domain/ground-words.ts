import { vietnameseDate } from "@dondoc/workcalendar";

/** What the record said of a task when a day ended; each number opens its rows on the task's page. */
export interface TaskFacts {
  lastDay?: string | null;
  daysLate?: number;
  /** Reminders that the ladder has sent, and letters that were signed. */
  rungs?: number;
  urged?: number;
  /** Asked to explain, and what was answered. */
  explainBy?: string | null;
  explained?: "objective" | "subjective" | "both" | null;
  explainedOn?: string | null;
  extensions?: number;
  extensionPending?: boolean;
  /** Calendar days charged to a partner, and days at rest by decision. */
  partnerDays?: number;
  suspendedDays?: number;
  submittedOn?: string | null;
  receivedLate?: boolean;
  /** The proposal under Decree 73/2023 that the task serves, approved before its delay and not concluded without protection. */
  protectedBy?: string | null;
}
export interface FindingFacts {
  days?: number;
  outcome?: "accepted" | "shared";
  foundOn?: string;
}
/** What a signed record of an inspection says, and what became of it. */
export interface InspectionFacts {
  severity?: "minor" | "moderate" | "serious";
  foundOn?: string;
  cause?: "objective" | "subjective" | "both";
  detectedBySelf?: boolean;
  /** How often the same was found before. */
  repeats?: number;
  /** Of the recommendation that asks to put it right. */
  dueOn?: string | null;
  daysLate?: number;
  closedAs?: "implemented" | "partly" | "not-implemented" | null;
}
export interface FigureFacts {
  name?: string;
  period?: string;
  numerator?: number;
  denominator?: number;
  value?: number | null;
  unit?: "percent" | "tasks";
  group?: string;
}
export interface GroundWords {
  lines: string[];
  mitigating: string[];
}

const cause = {
  objective: "khách quan",
  subjective: "chủ quan",
  both: "cả khách quan và chủ quan",
};
const kept = (lines: readonly (string | false | null | undefined)[]): string[] =>
  lines.filter((line): line is string => typeof line === "string");

/** The sentences of a ground, and beside them what speaks for whom it is about: both are always said. */
export function taskWords(facts: TaskFacts): GroundWords {
  const { lastDay, daysLate = 0, rungs = 0, urged = 0, explained, explainedOn, explainBy } = facts;
  return {
    lines: kept([
      lastDay && daysLate > 0 && `quá hạn ${daysLate} ngày (hạn ${vietnameseDate(lastDay)})`,
      rungs > 0 && `đã nhắc ${rungs} lần`,
      urged > 0 && `đã đôn đốc bằng văn bản ${urged} lần`,
      explainBy && !explained && `chưa giải trình (hạn ${vietnameseDate(explainBy)})`,
      explained === "subjective" &&
        explainedOn &&
        `cơ quan giải trình ngày ${vietnameseDate(explainedOn)}: nguyên nhân chủ quan`,
      (facts.extensions ?? 0) > 0 && `đã gia hạn ${facts.extensions ?? 0} lần`,
    ]),
    mitigating: kept([
      (explained === "objective" || explained === "both") &&
        `cơ quan giải trình nguyên nhân ${cause[explained]}${explainedOn ? ` (ngày ${vietnameseDate(explainedOn)})` : ""}`,
      (facts.partnerDays ?? 0) > 0 &&
        `${facts.partnerDays ?? 0} ngày chậm đã kết luận do cơ quan phối hợp`,
      (facts.suspendedDays ?? 0) > 0 && `${facts.suspendedDays ?? 0} ngày tạm dừng theo quyết định`,
      facts.extensionPending === true && "đang chờ quyết định gia hạn đề nghị trong hạn",
      facts.submittedOn && `đã gửi kết quả ngày ${vietnameseDate(facts.submittedOn)}, chờ xác nhận`,
      facts.receivedLate === true && "nhận văn bản sau thời hạn",
      facts.protectedBy &&
        `thuộc đề xuất đổi mới, sáng tạo ${facts.protectedBy}, được chấp thuận trước khi chậm (Nghị định số 73/2023/NĐ-CP)`,
    ]),
  };
}

export function findingWords({ days = 0, outcome, foundOn }: FindingFacts): GroundWords {
  const shared = outcome === "shared";
  return {
    lines: [
      `chậm phối hợp ${days} ngày${foundOn ? `, kết luận ngày ${vietnameseDate(foundOn)}` : ""}`,
    ],
    mitigating: shared ? ["kết luận chia trách nhiệm với cơ quan chủ trì"] : [],
  };
}

const severities = { minor: "nhẹ", moderate: "trung bình", serious: "nghiêm trọng" };

export function inspectionWords(facts: InspectionFacts): GroundWords {
  const { severity, foundOn, repeats = 0, dueOn, daysLate = 0, closedAs } = facts;
  return {
    lines: kept([
      severity && `mức độ ${severities[severity]}`,
      foundOn && `ghi trong biên bản ngày ${vietnameseDate(foundOn)}`,
      facts.cause === "subjective" && "nguyên nhân chủ quan",
      repeats > 0 && `lặp lại điều đã phát hiện ${repeats} lần trước`,
      dueOn && daysLate > 0 && `khắc phục quá hạn ${daysLate} ngày (hạn ${vietnameseDate(dueOn)})`,
      closedAs === "partly" && "mới khắc phục một phần",
      closedAs === "not-implemented" && "không khắc phục",
    ]),
    mitigating: kept([
      (facts.cause === "objective" || facts.cause === "both") &&
        `biên bản ghi nguyên nhân ${cause[facts.cause]}`,
      facts.detectedBySelf === true && "cơ quan tự phát hiện",
      closedAs === "implemented" && "đã khắc phục xong, trưởng đoàn xác nhận",
    ]),
  };
}

export function figureWords(facts: FigureFacts): GroundWords {
  const { numerator = 0, denominator = 0, value, unit, period, group } = facts;
  const written =
    unit === "percent"
      ? value === null || value === undefined
        ? `${numerator}/${denominator}`
        : `${String(value).replace(".", ",")} % (${numerator}/${denominator})`
      : String(numerator);
  return {
    lines: kept([`${written}${period ? `, ${period}` : ""}`, group && `nhóm khối lượng: ${group}`]),
    mitigating: [],
  };
}
