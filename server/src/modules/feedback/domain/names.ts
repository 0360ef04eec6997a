import type { VoiceKind, VoiceRefusal } from "@dondoc/contract";

/** The kinds as a sentence of the journal says them. */
export const kindNames: Record<VoiceKind, string> = {
  "rule-feedback": "phản ánh, kiến nghị về quy định hành chính",
  "conduct-feedback": "phản ánh, kiến nghị về hành vi của cán bộ, công chức",
  "service-request": "phản ánh sự cố, yêu cầu dịch vụ",
  initiative: "hiến kế",
  proposal: "kiến nghị của người dân",
  recommendation: "kiến nghị của doanh nghiệp, tổ chức",
  complaint: "khiếu nại",
  "voter-assembly": "kiến nghị của cử tri gửi Quốc hội",
  "voter-council": "kiến nghị của cử tri gửi HĐND",
};

export const refusalNames: Record<VoiceRefusal, string> = {
  "out-of-scope": "không thuộc phạm vi tiếp nhận",
  unclear: "nội dung không rõ",
  "sender-unknown": "không có họ tên, địa chỉ người gửi",
  abusive: "lời lẽ xúc phạm, vu khống",
  duplicate: "trùng nội dung đã tiếp nhận",
  settled: "đã được giải quyết đúng pháp luật",
  "complaint-or-denunciation": "là khiếu nại, tố cáo; đã hướng dẫn gửi đúng nơi",
};
