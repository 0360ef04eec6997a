import type { TaskState } from "@dondoc/contract";

/** Who must act next, in words: the agency that holds the task, or whoever has to confirm its result. */
export function nextAct(
  { state, lastDay }: { state: TaskState; lastDay: string | null },
  holder: string,
): string {
  switch (state) {
    case "ASSIGNED":
      return `${holder} tiếp nhận`;
    case "IN_PROGRESS":
      return lastDay === null
        ? `${holder} báo cáo tiến độ`
        : `${holder} thực hiện và báo cáo hoàn thành`;
    case "RETURNED":
      return `${holder} bổ sung theo lý do trả lại`;
    case "SUBMITTED":
      return "Văn phòng xác nhận hoặc trả lại";
    case "SUSPENDED":
      return "Cấp giao quyết định làm tiếp";
    case "COMPLETED":
    case "TRANSFERRED":
    case "REVOKED":
      return "Không còn việc phải làm";
    default:
      throw new TypeError(`No next act for ${String(state satisfies never)}`);
  }
}
