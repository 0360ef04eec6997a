import type { Field } from "../reading.ts";

/** Bodies no People's Committee commands: the Party, the Front and its members, councils, courts, the enterprises. */
const OUTSIDE =
  /^(?:(?:Ban Thường trực |Thường trực |Ban Thường vụ |Đề nghị )?(?:Ủy ban (?:Mặt trận|MTTQ|Kiểm tra)|UBMTTQ|Mặt trận|MTTQ|UBKT|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|cấp ủy|các cấp ủy|HĐND|Hội đồng nhân dân|Đoàn (?:ĐBQH|Đại biểu)|Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính)|Tòa án|TAND|Viện [Kk]iểm sát|VKSND|Hội (?!đồng)|Liên đoàn|Liên hiệp|Liên minh|Tỉnh [Đđ]oàn|Thành [Đđ]oàn|Đoàn [Tt]hanh niên|Hiệp hội|Tập đoàn|Tổng [Cc]ông ty|Công ty|Ngân hàng|Bưu điện|Viễn thông|VNPT|Viettel|Điện lực))|^các (?:đoàn thể|tổ chức chính trị|hội|doanh nghiệp|chủ đầu tư|ngân hàng|tổ chức tín dụng)/u;
/** They answer to their ministry and to the locality. */
const VERTICAL =
  /^(?:Cục|Chi cục|Kho bạc|Bảo hiểm xã hội|BHXH|Thuế|Hải quan|Thống kê|các cơ quan (?:Trung ương|trung ương|ngành dọc))/u;
/** Those who can ask their equals and no more. */
const EQUALS =
  /^(?:Sở|Ban |Phòng|Cục|Chi cục|Bộ(?! Chính trị)|Kho bạc|Bảo hiểm|Trung tâm|Thanh tra|Hội|Ủy ban Mặt trận)/u;

export type Force = Field<"order" | "request">;

/**
 * Whether the words order or ask (documents-interop 6.1, A4): "đề nghị" said to a subordinate has the force of "yêu cầu", to
 * the Party, the Front or a court it asks.
 */
export function forceOf(
  assignees: readonly Field<string>[],
  words: string,
  issuer: string | null,
): Force {
  const asks =
    /^\s*(?:(?:Đồng thời|Kính|Trân trọng|Riêng),?\s+)?(?:kính\s+|trân trọng\s+)?đề nghị(?!\p{L})/iu.test(
      words,
    );
  const outside = assignees.filter(({ value }) => OUTSIDE.test(value)).length;
  const rule = asks ? "who.force.asked" : "who.force.told";
  const make = (value: "order" | "request", confidence: Force["confidence"]): Force => ({
    value,
    span: null,
    rule,
    confidence,
  });
  if (outside > 0) return make("request", outside === assignees.length ? "likely" : "doubtful");
  if (asks && issuer !== null && EQUALS.test(issuer)) return make("request", "likely");
  if (asks && assignees.some(({ value }) => VERTICAL.test(value)))
    return make("request", "doubtful");
  return make("order", asks ? "likely" : "certain");
}
