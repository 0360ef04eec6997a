import type { LadderRules } from "./ladder-rules.ts";

/** A rung as people call it. */
export function rungTitle(rung: string, step: number): string {
  switch (rung) {
    case "unacknowledged":
      return "Nhắc thủ trưởng vì chưa tiếp nhận";
    case "before":
      return `Nhắc trước hạn ${step} ngày làm việc`;
    case "on-day":
      return "Nhắc vào ngày đến hạn";
    case "after":
      return `Báo quá hạn, sau ${step} ngày làm việc`;
    case "urging":
      return step === 1 ? "Đôn đốc lần 1" : `Đôn đốc lần ${step}, yêu cầu giải trình`;
    case "briefing":
      return "Đưa ra giao ban lãnh đạo";
    case "review":
      return "Nhắc rà soát việc không có thời hạn";
    case "confirm":
      return "Nhắc xác nhận kết quả";
    case "confirm-deputy":
      return "Báo lãnh đạo Văn phòng để xác nhận thay";
    case "refusal":
      return "Nhắc quyết định về báo cáo không thuộc chức năng";
    case "extension":
      return "Nhắc quyết định đề nghị gia hạn";
    default:
      throw new Error(`no such rung: ${rung}`);
  }
}

const stops: Record<string, string> = {
  submitted: "cơ quan đã báo cáo hoàn thành",
  completed: "nhiệm vụ đã hoàn thành",
  suspended: "nhiệm vụ được tạm dừng",
  ended: "nhiệm vụ đã kết thúc",
  "new-date": "có thời hạn mới",
  acknowledged: "cơ quan đã tiếp nhận",
  decided: "đã có quyết định",
};
export const stopInWords = (reason: string): string => stops[reason] ?? reason;

/** How the letter of a notice went. */
export function mailInWords(state: string | null, reason: string | null): string | null {
  switch (state) {
    case null:
      return null;
    case "sent":
      return "đã gửi thư";
    case "waiting":
      return reason ? "thư chưa đi được, sẽ gửi lại" : "thư chờ bản tin buổi sáng";
    case "dropped":
      return `không gửi thư: ${reason ?? ""}`;
    default:
      return `thư không đi được: ${reason ?? ""}`;
  }
}

/** The rule of the ladder in one sentence, by the settings in force. */
export function ladderInWords(rules: LadderRules): string {
  const days = (list: readonly number[]) => list.join(", ");
  const parts = [
    ...(rules.before.length > 0 ? [`nhắc trước hạn ${days(rules.before)} ngày`] : []),
    ...(rules.onDay ? ["vào ngày đến hạn"] : []),
    ...(rules.after.length > 0 ? [`sau hạn ${days(rules.after)} ngày`] : []),
    `chuẩn bị đôn đốc khi quá hạn ${rules.urgeAfter} ngày rồi cứ ${rules.urgeEvery} ngày một lần kể từ ngày ký lần trước`,
    `sau ${rules.urgings} lần đã ký thì đưa ra giao ban`,
  ];
  return `Theo thiết lập của tỉnh: ${parts.join(", ")}. Đều tính bằng ngày làm việc, không nhắc vào ngày nghỉ.`;
}
