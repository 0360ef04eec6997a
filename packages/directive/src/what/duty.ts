import type { Field, ReadAssignment } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";

type Duty = ReadAssignment["duty"]["value"];

const RULES: [Duty, RegExp][] = [
  [
    "monitoring",
    /(?:theo dõi|đôn đốc|giám sát|kiểm tra)[^.;]{0,80}(?:việc (?:triển khai |tổ chức )?thực hiện|thực hiện (?:chỉ thị|công văn|kế hoạch|văn bản|nội dung)|kết quả)/iu,
  ],
  [
    "product",
    /(?<!được )(?:tham mưu|dự thảo|xây dựng|soạn thảo|ban hành|lập|trình|hoàn thiện)\s[^.;]{0,90}?(?:kế hoạch|quyết định|nghị quyết|đề án|quy chế|quy định|tờ trình|chương trình|phương án|hướng dẫn|văn bản|danh mục|chỉ thị|dự toán|hồ sơ)/iu,
  ],
  [
    "response",
    /(?:trả lời|phúc đáp|thẩm định|có ý kiến|cho ý kiến|góp ý|tham gia ý kiến)(?!\p{L})/iu,
  ],
  ["target", /(?:tối thiểu|ít nhất|đạt|trên|hoàn thành)\s+(?:\d{1,3}(?:[.,]\d+)?\s?%)/iu],
  ["report", /(?<!đã |chế độ )(?:báo cáo|tổng hợp kết quả|gửi (?:báo cáo|kết quả))(?!\p{L})/iu],
  [
    "activity",
    /(?:rà soát|kiểm tra|thanh tra|thống kê|tổ chức (?:hội nghị|tập huấn|kiểm tra)|khảo sát|bố trí|cập nhật|công bố|niêm yết|giải ngân|xử lý|giải quyết|khắc phục|thành lập|bàn giao)(?!\p{L})/iu,
  ],
];

const DELIVERABLE =
  /(?:tham mưu|xây dựng|ban hành|lập|soạn thảo|dự thảo|trình|hoàn thiện)\s+(?:(?:cho\s+)?(?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân)\s+(?:tỉnh|thành phố|huyện|xã)\s+)?(?:ban hành\s+|trình\s+|dự thảo\s+)?(?<what>(?:kế hoạch|quyết định|nghị quyết|đề án|quy chế|quy định|tờ trình|chương trình|phương án|hướng dẫn|danh mục|chỉ thị|dự toán|báo cáo|công văn)(?:\s[^,.;:()]{1,90})?)/iu;

/** What kind of duty it is (documents-interop 6.4): the first rule that fits; exhortation without an object is standing. */
export function readDuty(passage: Passage): Field<Duty> {
  for (const [duty, rule] of RULES) {
    const hit = rule.exec(passage.text);
    if (hit) {
      return {
        value: duty,
        span: spanOf(passage, hit.index, hit.index + hit[0].length),
        rule: `what.${duty}`,
        confidence: "likely",
      };
    }
  }
  return { value: "standing", span: null, rule: "what.standing", confidence: "likely" };
}

/** The document or result the text expects, in its own words. */
export function readDeliverable(passage: Passage): Field<string> | null {
  const hit = DELIVERABLE.exec(passage.text);
  const what = hit?.groups?.["what"];
  if (!hit || what === undefined) return null;
  const to = hit.index + hit[0].length;
  const from = to - what.length;
  return {
    value: passage.shown.slice(from, to).trim(),
    span: spanOf(passage, from, to),
    rule: "what.deliverable",
    confidence: "likely",
  };
}
