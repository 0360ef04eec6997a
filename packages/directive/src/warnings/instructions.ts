import { spanOf, type Passage } from "../normalise/passage.ts";
import type { Warning } from "../reading.ts";

const WHO = "(?:hệ thống|phần mềm|chương trình máy tính|máy tính|AI|trí tuệ nhân tạo|trợ lý(?: ảo| AI)?|mô hình ngôn ngữ|chatbot|bot)"; // prettier-ignore
const DOES =
  "(?:phê duyệt|duyệt|xác nhận|chấp nhận|chấp thuận|đóng|xóa|đánh dấu|hoàn thành|bỏ qua|ẩn|không (?:hiển thị|cảnh báo|báo|ghi nhận)|gán|giao|chuyển|thay đổi|sửa|gửi|trả lời|đọc)";
const VIETNAMESE = [
  `(?<!không (?:được )?)(?:bỏ qua|phớt lờ|quên(?: đi)?|không (?:cần )?tuân theo)\\s+(?:mọi |tất cả |toàn bộ |các |những ){0,2}(?:chỉ dẫn|câu lệnh|lệnh|hướng dẫn hệ thống|prompt)\\s+(?:hệ thống|trước|ở trên|bên trên|phía trên|trước đó|đã (?:cho|nhận|được giao))`,
  `${WHO}\\s+(?:này\\s+)?(?:hãy|vui lòng|cần phải|có nhiệm vụ)\\s+(?:tự động\\s+|lập tức\\s+|ngay\\s+)?${DOES}`,
  `(?:hãy|vui lòng)\\s+tự động\\s+${DOES}`,
  `(?:bạn|ngươi) (?:là|đang là|đóng vai)\\s+(?:một\\s+)?(?:trợ lý|AI|mô hình|hệ thống|chatbot)`,
];
const ENGLISH = [
  "(?:ignore|disregard|forget|override)\\s+(?:all\\s+|any\\s+|the\\s+|your\\s+){0,3}(?:previous|prior|above|earlier|preceding|system)\\s+(?:instructions?|prompts?|rules?|messages?)",
  "you are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot)",
  "(?:system|developer) prompt",
  "(?:approve|close|delete|mark)\\s+(?:all|every|this)\\s+(?:tasks?|assignments?|documents?)(?:\\s+automatically)?",
  "<\\|?(?:im_start|system|endoftext)\\|?>",
  "\\[/?INST\\]",
  "<script[\\s>]",
];
const INSTRUCTION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...VIETNAMESE, ...ENGLISH].join("|")})`,
  "giu",
);
/** One of these stands in every such sentence; texts without them are not searched any further. */
const HINTS =
  /bỏ qua|phớt lờ|quên|tuân theo|hãy|vui lòng|cần phải|có nhiệm vụ|bạn (?:là|đ)|ngươi (?:là|đ)|ignore|disregard|forget|override|you are|prompt|approve|close|delete|mark|[<[]/iu;
const MOST = 20;

/**
 * Words that speak to the program that reads them, not to an agency. They are text like any other and nothing follows from
 * them; a person is shown that they are there.
 */
export function instructionWarnings(whole: Passage): Warning[] {
  if (!HINTS.test(whole.text)) return [];
  const warnings: Warning[] = [];
  for (const hit of whole.text.matchAll(INSTRUCTION)) {
    const to = hit.index + hit[0].length;
    warnings.push({
      code: "INSTRUCTION_TO_SOFTWARE",
      span: spanOf(whole, hit.index, to),
      detail: whole.shown.slice(hit.index, to).replace(/\s+/gu, " "),
    });
    if (warnings.length >= MOST) break;
  }
  return warnings;
}
