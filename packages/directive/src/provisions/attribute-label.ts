/** Labels under a duty that say who, with whom, when and what: "- Cơ quan chủ trì: Sở X" (documents-interop 6.6). */
export type Attribute = "lead" | "coordinating" | "due" | "result" | "other";

export interface Label {
  attribute: Attribute;
  length: number;
}

const BODIES =
  "(?:các\\s+)?(?:cơ quan|đơn vị|địa phương)(?:(?:,|/|\\svà)\\s*(?:cơ quan|đơn vị|địa phương))*,?";
const LEADS =
  "(?:chủ trì|thực hiện|chịu trách nhiệm(?: chính)?|đầu mối|được giao|tham mưu|soạn thảo)(?:[ ,/]+(?:chủ trì|thực hiện|tham mưu|triển khai|soạn thảo|xây dựng|chính|tổ chức))*";
const RULES: [Attribute, string][] = [
  [
    "coordinating",
    `(?:(?:${BODIES}\\s+(?:cùng )?)?phối hợp(?: (?:thực hiện|triển khai|tham mưu))?)\\s*:`,
  ],
  [
    "lead",
    `(?:${BODIES}\\s+(?:đồng )?${LEADS}|đồng chủ trì|chủ trì(?: (?:thực hiện|tham mưu))?|(?:phân công|trách nhiệm|tổ chức) thực hiện)\\s*:`,
  ],
  [
    "due",
    "(?:thời (?:gian|hạn)(?:,? (?:thực hiện|hoàn thành|báo cáo|gửi|gửi báo cáo|triển khai|trình|tổ chức|ban hành))*|hạn hoàn thành|hạn|tiến độ(?: (?:thực hiện|hoàn thành))?)(?: (?:các |của các )?(?:nhiệm vụ|nội dung|công việc)(?: (?:nêu )?(?:tại|ở) (?:các )?(?:điểm|mục|khoản) [\\d.,và \\p{L}]{1,40}?)?(?: (?:trên|nêu trên|này|nói trên))?)?\\s*:",
  ],
  [
    "result",
    "(?:sản phẩm(?:,? (?:đầu ra|dự kiến|hoàn thành|kết quả))?|kết quả(?: (?:đầu ra|dự kiến|cần đạt|thực hiện))?|sản phẩm[/,] kết quả)\\s*:",
  ],
];
/** Labels that say something else of the duty above; they end the value before them. */
RULES.push([
  "other",
  "(?:(?:cơ quan|đơn vị|lãnh đạo|người|bộ phận)[^:.;,]{0,12} (?:theo dõi|phụ trách|chỉ đạo|kiểm tra|giám sát|thẩm định|trình|ban hành|phê duyệt)|kinh phí(?: thực hiện)?|nguồn (?:kinh phí|vốn|lực)|địa điểm|ghi chú|cấp (?:trình|ban hành|phê duyệt)|hình thức(?: văn bản)?)\\s*:",
]);
const AT_START = RULES.map(([attribute, rule]): [Attribute, RegExp] => [
  attribute,
  new RegExp(`^${rule}\\s*`, "iu"),
]);
/** A term in a sentence of its own, for what stands above: "Thời gian hoàn thành trước ngày …", "Xong trước ngày …". */
const TERM_SENTENCE =
  /^(?:thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|báo cáo))(?: các (?:nhiệm vụ|nội dung|công việc)(?: (?:trên|nêu trên|này))?)?(?: là)?|hoàn thành|xong)\s+(?=(?:trước|chậm nhất|muộn nhất|trong|đến hết|vào)\s[^.;:]{4,60}\.?\/?\.?$)/iu;
const MAY_BEGIN = /^(?:[cđpttshkxnlbg]|Đ)/iu;
/** Inside a paragraph the label stands behind a stop, or opens a bracket. */
const INLINE = new RegExp(`(?<=[.;,(]\\s?)(?:${RULES.map(([, rule]) => rule).join("|")})`, "giu");

/** The label a line begins with. */
export function readLabel(text: string): Label | null {
  if (!MAY_BEGIN.test(text)) return null;
  const head = text.slice(0, 110);
  for (const [attribute, rule] of AT_START) {
    const hit = rule.exec(head);
    if (hit) return { attribute, length: hit[0].length };
  }
  const term = TERM_SENTENCE.exec(head);
  return term && text.length < 110 ? { attribute: "due", length: term[0].length } : null;
}

/** Where labels stand in a paragraph: at its start, and behind its sentences. */
export function labelsIn(text: string): { attribute: Attribute; from: number; to: number }[] {
  const found: { attribute: Attribute; from: number; to: number }[] = [];
  const first = readLabel(text);
  if (first) found.push({ attribute: first.attribute, from: 0, to: first.length });
  if (!text.includes(":")) return found;
  for (const hit of text.matchAll(INLINE)) {
    const label = readLabel(text.slice(hit.index));
    if (label && hit.index > (found.at(-1)?.to ?? 0)) {
      found.push({ attribute: label.attribute, from: hit.index, to: hit.index + label.length });
    }
  }
  // One label behind a sentence may be a colon of its own: "…, thời gian: 7 giờ".
  return first || found.length > 1 || found[0]?.attribute === "lead" ? found : [];
}
