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

const KIND =
  "(?:kế hoạch|quyết định|nghị quyết|đề án|quy chế|quy định|tờ trình|chương trình|phương án|hướng dẫn|danh mục|chỉ thị|dự toán|báo cáo|công văn|dự thảo|bảng|bộ tiêu chí|quy trình|hồ sơ)";
const PRODUCT = new RegExp(
  `(?<!được )(?:tham mưu|xây dựng|ban hành|lập|soạn thảo|dự thảo|trình|hoàn thiện|hoàn thành|phê duyệt)(?:\\s+(?:và\\s+)?(?:cho|giúp|ban hành|trình|phê duyệt|xây dựng|dự thảo|Chủ tịch|UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|tỉnh|thành phố|huyện|xã))*\\s+(?<what>${KIND}(?!\\p{L})(?:\\s[^,.;:()]{1,140})?)`,
  "iu",
);
/** What follows a product and is no part of its name: its term, a further duty, its purpose, to whom it goes. */
const BEHIND_PRODUCT =
  /\s(?:và\s+)?(?:trong (?:thời hạn|vòng|thời gian|tháng|quý|năm \d|tuần|ngày|\d)|trước (?:ngày|tháng|\d)|chậm nhất|muộn nhất|xong|đến hết|hoàn thành|gửi|nộp|để|nhằm|làm cơ sở|bảo đảm|đảm bảo|phù hợp với|theo (?:quy định|đúng|chỉ đạo|hướng dẫn)|theo chức năng|kịp thời|trình|báo cáo|tham mưu|tổ chức|triển khai|chỉ đạo|hướng dẫn|đôn đốc|định kỳ|hằng (?:tháng|quý|năm|tuần)|hàng (?:tháng|quý|năm|tuần)|tại (?:kỳ họp|phiên họp|cuộc họp)|kể từ|khi (?:có|được)|sau khi)(?!\p{L})/iu;

/** The document or result the text expects, in its own words, without its term and what is to be done with it. */
export function readDeliverable(passage: Passage): Field<string> | null {
  const hit = PRODUCT.exec(passage.text);
  const what = hit?.groups?.["what"];
  if (!hit || what === undefined) return null;
  const from = hit.index + hit[0].length - what.length;
  // "báo cáo và …": the first word is the product itself, so the search begins behind it.
  const head = /^\p{L}+(?: \p{L}+)?/u.exec(what)?.[0].length ?? 0;
  const rest = BEHIND_PRODUCT.exec(what.slice(head - 1));
  const words = (rest ? what.slice(0, head - 1 + rest.index) : what).replace(/(?:\s+(?:và|cho|của|với))+$/u, "").trimEnd(); // prettier-ignore
  return {
    value: passage.shown.slice(from, from + words.length),
    span: spanOf(passage, from, from + words.length),
    rule: "what.deliverable",
    confidence: "likely",
  };
}
