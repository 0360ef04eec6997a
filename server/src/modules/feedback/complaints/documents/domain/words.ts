import type { ComplaintDocument, ComplaintRefusal, ComplaintResult, ComplaintRuling, DocumentBlock, VoiceLimit } from "@dondoc/contract"; // prettier-ignore
import { vietnameseDate } from "@dondoc/workcalendar";
import { blockOf } from "../../../../drafting/index.ts";
import type { DocumentFacts, Paper } from "./facts.ts";

export const documentNames: Record<ComplaintDocument, string> = {
  acceptance: "thông báo thụ lý khiếu nại",
  refusal: "thông báo không thụ lý khiếu nại",
  decision: "quyết định giải quyết khiếu nại",
};
export const levelWords = (level: number): string => (level === 2 ? "lần hai" : "lần đầu");
export const resultWords: Record<ComplaintResult, string> = {
  right: "đúng",
  partly: "đúng một phần",
  wrong: "sai",
};
/** What becomes of what was complained of. */
export const rulingWords: Record<ComplaintRuling, string> = {
  keep: "Giữ nguyên quyết định hành chính, hành vi hành chính bị khiếu nại",
  change: "Sửa đổi quyết định hành chính bị khiếu nại",
  "annul-part": "Hủy bỏ một phần quyết định hành chính bị khiếu nại",
  annul: "Hủy bỏ quyết định hành chính bị khiếu nại",
  end: "Chấm dứt hành vi hành chính bị khiếu nại",
};
/** Article 11. */
export const refusalWords: Record<ComplaintRefusal, string> = {
  "not-affected":
    "quyết định, hành vi bị khiếu nại không liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại",
  "no-capacity":
    "người khiếu nại không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp",
  "no-representative": "người đại diện không hợp pháp thực hiện khiếu nại",
  "no-signature": "đơn khiếu nại không có chữ ký hoặc điểm chỉ của người khiếu nại",
  "time-barred": "thời hiệu khiếu nại đã hết mà không có lý do chính đáng",
  "decided-second": "khiếu nại đã có quyết định giải quyết lần hai",
  "at-court": "Tòa án đã thụ lý hoặc đã giải quyết bằng bản án, quyết định",
  internal:
    "quyết định, hành vi trong nội bộ cơ quan, không thuộc đối tượng khiếu nại theo Luật Khiếu nại",
};

export const paragraph = (text: string): DocumentBlock => ({ type: "paragraph", text });
export const item = (label: string, text: string): DocumentBlock => ({ type: "item", label, text });
/** What a person typed, each line a paragraph or an item. */
export const typed = (text: string): DocumentBlock[] =>
  text
    .split(/\n+/u)
    .filter((line) => line.trim() !== "")
    .map(blockOf);
/** A sentence, whatever the person put at its end. */
export const ended = (text: string): string => `${bare(text)}.`;
export const bare = (text: string): string => text.trim().replace(/[\s.;,:/]+$/u, "");
export const dated = ({ number, on }: Paper): string => `số ${number} ngày ${vietnameseDate(on)}`;
export const days = ({ amount, unit }: Pick<VoiceLimit, "amount" | "unit">): string =>
  `${String(amount).padStart(2, "0")} ${unit === "day" ? "ngày" : "ngày làm việc"}`;
/** Room is left for a name that nobody took down. */
export const senderName = ({ sender }: DocumentFacts): string =>
  `ông (bà) ${sender.name ?? "……………………"}`;
export const senderWithPlace = (facts: DocumentFacts): string =>
  facts.sender.address === null
    ? senderName(facts)
    : `${senderName(facts)}, địa chỉ: ${bare(facts.sender.address)}`;
