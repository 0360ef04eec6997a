import type { BriefingItem } from "@dondoc/contract";

const moment = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});
/** "09:15 ngày 23/11/2026" */
function momentInWords(instant: string): string {
  const part = new Map(
    moment.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const [hour, minute, day, month, year] = ["hour", "minute", "day", "month", "year"].map(
    (name) => part.get(name as Intl.DateTimeFormatPartTypes) ?? "",
  );
  return `${hour}:${minute} ngày ${day}/${month}/${year}`;
}

/** Who settled a line first, for whoever comes second; null while it waits. */
export function settledWords({
  instruction,
  passed,
}: Pick<BriefingItem, "passed"> & {
  instruction: Pick<
    NonNullable<BriefingItem["instruction"]>,
    "leader" | "confirmedAt" | "enteredBy" | "enteredAt"
  > | null;
}): string | null {
  if (passed !== null) {
    return `${passed.by} đã ghi nhận, không có ý kiến thêm về nhiệm vụ này lúc ${momentInWords(passed.at)}. Hãy tải lại trang để xem.`;
  }
  if (instruction === null) return null;
  const { leader, confirmedAt, enteredBy, enteredAt } = instruction;
  return confirmedAt === null
    ? `${enteredBy} đã ghi ý kiến của ${leader.name} về nhiệm vụ này lúc ${momentInWords(enteredAt)}; ý kiến đang chờ xác nhận.`
    : `${leader.name} đã cho ý kiến về nhiệm vụ này lúc ${momentInWords(confirmedAt)}. Hãy tải lại trang để xem.`;
}
