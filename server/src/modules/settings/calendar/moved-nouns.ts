import type { MovedKind } from "@dondoc/contract";

/** What has a limit that follows from the calendar, as sentences count it. */
export const movedNouns: Record<MovedKind, string> = {
  task: "nhiệm vụ",
  opinion: "lượt lấy ý kiến",
  clarification: "lượt đề nghị làm rõ",
  help: "yêu cầu phối hợp",
  report: "giải trình về chậm phối hợp",
  explanation: "yêu cầu giải trình",
  instruction: "ý kiến chờ lãnh đạo xác nhận",
  direction: "chỉ đạo chờ trả lời",
  voice: "phản ánh, kiến nghị",
  "voice-hours": "phản ánh, kiến nghị có hạn tính theo giờ",
};
