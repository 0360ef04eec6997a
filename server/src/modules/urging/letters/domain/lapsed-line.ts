import { vietnameseDate } from "@dondoc/workcalendar";

/** A task named in a document that waits to be signed: as it stood when that was drafted, and as it stands on a day. */
export interface NamedTask {
  number: number;
  /** The last day the document says. */
  saidLastDay: string | null;
  state: string;
  lastDay: string | null;
  submittedOn: string | null;
  /** A request for more time, made in time, waits for its decision (ADR 12). */
  extensionPending: boolean;
}

/** Why a list of overdue tasks may not name a task any more; null where it still holds. */
export function lapsedFromLetter(task: NamedTask): string | null {
  if (task.state === "SUBMITTED") {
    return `đã báo cáo hoàn thành${task.submittedOn === null ? "" : ` ngày ${vietnameseDate(task.submittedOn)}`}`;
  }
  if (task.state === "SUSPENDED") return "đang tạm dừng";
  const lapsed = lapsedFromList(task);
  if (lapsed !== null) return lapsed;
  return task.extensionPending ? "đang chờ quyết định gia hạn, đề nghị gửi trong hạn" : null;
}

/** The same of a list for the leaders, on which also what rests or waits to be confirmed may stand. */
export function lapsedFromList({ state, saidLastDay, lastDay }: NamedTask): string | null {
  if (state === "COMPLETED") return "đã hoàn thành";
  if (state === "REVOKED") return "đã thu hồi";
  if (state === "TRANSFERRED") return "đã chuyển cho cơ quan khác";
  if (lastDay === saidLastDay) return null;
  return lastDay === null
    ? "không còn ấn định thời hạn"
    : `có thời hạn mới ${vietnameseDate(lastDay)}`;
}
