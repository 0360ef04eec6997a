import type { PartnerReportOutcome, PartnerReportState } from "@dondoc/contract";
import { addDays, calendarDaysBetween, vietnameseDate } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { actsFor, judgesOwnCause } from "./parties.ts";

/** A request that may be reported: a consultation's part or a request for help. */
export interface ReportSource {
  kind: "consultation" | "cooperation";
  /** The part of the consultation, or the request for help. */
  id: string;
  /** "LYK-12", "PH-7". */
  label: string;
  taskId: string | null;
  taskNumber: number | null;
  reporterUnitId: string;
  reporterName: string;
  accusedUnitId: string;
  accusedName: string;
  vertical: boolean;
  sentOn: string | null;
  lastDay: string | null;
  /** The answer, the refusal or the delivery. */
  answeredOn: string | null;
  withdrawn: boolean;
  reported: boolean;
}

/** Calendar days after the limit until the answer or, without one, a day. */
export const daysLateOf = (
  { lastDay, answeredOn }: Pick<ReportSource, "lastDay" | "answeredOn">,
  today: string,
): number =>
  lastDay === null ? 0 : Math.max(0, calendarDaysBetween(lastDay, answeredOn ?? today));

/** Against abuse: a report needs a request with a number whose limit has passed without an answer (task digest 9). */
export function mayReport(actor: Actor, source: ReportSource, today: string): Verdict {
  if (!actsFor(actor, "coordination.report-partner", source.reporterUnitId)) {
    return refuse(`Chỉ cơ quan đã hỏi (${source.reporterName}) phản ánh được.`);
  }
  if (source.withdrawn) return refuse("Yêu cầu đã được rút lại nên không phản ánh.");
  if (source.reported) return refuse("Yêu cầu này đã được phản ánh; hãy xem phiếu đã gửi.");
  if (source.lastDay === null) return refuse("Yêu cầu chưa gửi nên không phản ánh được.");
  return daysLateOf(source, today) > 0
    ? allowed
    : refuse(
        `Chỉ phản ánh khi đã quá hạn trả lời (${vietnameseDate(source.lastDay)}) mà cơ quan được hỏi chưa trả lời hoặc trả lời muộn.`,
      );
}

/** The text of a report, prepared from the request as its proof. */
export function reportDraft(source: ReportSource, today: string): string {
  const days = daysLateOf(source, today);
  const last = source.lastDay === null ? "" : vietnameseDate(source.lastDay);
  const about = source.taskNumber === null ? "" : ` để thực hiện nhiệm vụ NV-${source.taskNumber}`;
  const asked = source.kind === "consultation" ? "lấy ý kiến" : "đề nghị phối hợp";
  const sent = source.sentOn === null ? "" : ` ngày ${vietnameseDate(source.sentOn)}`;
  const since =
    source.answeredOn === null
      ? `Đến ngày ${vietnameseDate(today)}, ${source.accusedName} chưa trả lời, quá hạn ${days} ngày.`
      : `${source.accusedName} trả lời ngày ${vietnameseDate(source.answeredOn)}, muộn ${days} ngày.`;
  return [
    `${source.reporterName} ${asked} ${source.accusedName} tại yêu cầu ${source.label}${sent}${about}; hạn trả lời ngày ${last}.`,
    since,
    `Kính đề nghị Tổ công tác xem xét, xác định trách nhiệm; đồng gửi Sở Nội vụ theo dõi, tổng hợp.`,
    ...(source.vertical
      ? [
          `${source.accusedName} là cơ quan ngành dọc; đề nghị UBND tỉnh có văn bản gửi cơ quan cấp trên của cơ quan này.`,
        ]
      : []),
  ].join("\n");
}

/** What the policies of acts on a report look at. */
export interface ReportSubject {
  id: string;
  version: number;
  number: number;
  taskId: string | null;
  reporterUnitId: string;
  reporterName: string;
  accusedUnitId: string;
  accusedName: string;
  lastDay: string;
  answeredOn: string | null;
  explainLastDay: string;
  explainedOn: string | null;
  outcome: PartnerReportOutcome | null;
  /** Accounts of whoever is in office on either side. */
  peopleOfParties: readonly string[];
}

export const reportState = ({
  outcome,
  explainedOn,
}: Pick<ReportSubject, "outcome" | "explainedOn">): PartnerReportState =>
  outcome ?? (explainedOn === null ? "waiting-explanation" : "waiting-finding");

export const reportPolicies = {
  explain: (actor: Actor, report: ReportSubject): Verdict => {
    if (!actsFor(actor, "coordination.explain", report.accusedUnitId)) {
      return refuse(`Chỉ ${report.accusedName} giải trình được.`);
    }
    if (report.outcome !== null) return refuse("Phiếu đã có kết luận nên không giải trình nữa.");
    return report.explainedOn === null ? allowed : refuse("Cơ quan đã giải trình.");
  },
  /** Not before the other side was heard or let its limit pass, and never in one's own cause. */
  find: (actor: Actor, report: ReportSubject, today: string): Verdict => {
    if (report.outcome !== null) return refuse("Phiếu đã có kết luận.");
    if (judgesOwnCause(actor, report)) {
      return refuse("Cơ quan của bạn là một bên của phiếu này. Hãy để cơ quan khác kết luận.");
    }
    if (report.explainedOn === null && today <= report.explainLastDay) {
      return refuse(
        `Cơ quan bị phản ánh còn được giải trình đến hết ngày ${vietnameseDate(report.explainLastDay)}; kết luận sau đó.`,
      );
    }
    return allowed;
  },
};

/** The days a finding charges to the partner, both ends counted; null where nothing is charged. */
export function chargedDays(
  { lastDay, answeredOn }: Pick<ReportSubject, "lastDay" | "answeredOn">,
  outcome: PartnerReportOutcome,
  share: number | undefined,
  today: string,
): { days: number; from: string; to: string } | null {
  if (outcome === "rejected") return null;
  const late = Math.max(1, daysLateOf({ lastDay, answeredOn }, today));
  const days = outcome === "shared" ? Math.min(share ?? late, late) : late;
  return { days, from: addDays(lastDay, 1), to: addDays(lastDay, days) };
}
