/** Lines under a duty that say who, with whom, when and what: "- Cơ quan chủ trì: Sở X" (documents-interop 6.6). */
export type Attribute = "lead" | "coordinating" | "due" | "result";

const RULES: [Attribute, RegExp][] = [
  [
    "coordinating",
    /^(?:(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s*(?:cơ quan|đơn vị))?,?\s+phối hợp(?: thực hiện)?|phối hợp(?: thực hiện)?)\s*:\s*/iu,
  ],
  [
    "lead",
    /^(?:(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s*(?:cơ quan|đơn vị))?,?\s+(?:chủ trì(?: thực hiện| tham mưu)?|thực hiện|chịu trách nhiệm|đầu mối|được giao)|chủ trì(?: thực hiện)?|(?:phân công|trách nhiệm) thực hiện|giao)\s*:\s*/iu,
  ],
  [
    "due",
    /^(?:thời gian(?: thực hiện| hoàn thành| báo cáo)?|thời hạn(?: thực hiện| hoàn thành| báo cáo| gửi)?|hạn hoàn thành|tiến độ(?: thực hiện| hoàn thành)?)\s*:\s*/iu,
  ],
  [
    "result",
    /^(?:sản phẩm(?: đầu ra| dự kiến| hoàn thành)?|kết quả(?: đầu ra| thực hiện| dự kiến)?)\s*:\s*/iu,
  ],
];

export function readAttribute(text: string): { attribute: Attribute; length: number } | null {
  const head = text.slice(0, 80);
  for (const [attribute, rule] of RULES) {
    const hit = rule.exec(head);
    if (hit) return { attribute, length: hit[0].length };
  }
  return null;
}
