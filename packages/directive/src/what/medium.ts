import { spanOf, type Passage } from "../normalise/passage.ts";
import type { Field } from "../reading.ts";

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s,;()]{3,200}/giu;
const PROGRAM =
  /(?:qua|trên|lên|vào|bằng|tại|trong|sử dụng)\s+(?:địa chỉ\s+|môi trường mạng,?\s+)?(?<what>(?:các |những )?(?:phần mềm|hệ thống (?:thông tin|quản lý|phần mềm|báo cáo|theo dõi|điều hành|văn phòng|một cửa|giám sát)|trục liên thông|nền tảng|hộp thư|thư điện tử|thư công vụ|email|e-mail|nhóm zalo|cổng (?:thông tin|dịch vụ)|cơ sở dữ liệu|biểu mẫu trực tuyến|đường link)[^,.;:()]{0,90})/giu;
const STOPS =
  /\s(?:trước|chậm nhất|để|theo|và (?:gửi|báo cáo|cập nhật)|định kỳ|hằng|hàng|đồng thời|khi|nhằm|về (?:kết quả|tình hình|Sở|UBND|Văn phòng)).*$/iu;
/** Only where something is handed in; "phát triển hệ thống thông tin" is the work itself. */
const HANDED =
  /(?:gửi|báo cáo|nộp|cập nhật|đăng ký|đăng nhập|nhập (?:dữ liệu|số liệu|kết quả)|khai báo|trả lời|phản hồi|tổng hợp|liên hệ|bản mềm|file|tệp|địa chỉ)/iu;

const MAY_NAME =
  /phần mềm|hệ thống|liên thông|nền tảng|hộp thư|thư (?:điện tử|công vụ)|mail|zalo|cổng|dữ liệu|trực tuyến|link|@|www|http/iu;

/** By what means a report goes: the program, the address, the e-mail of the text. */
export function readMedium(passage: Passage): Field<string>[] {
  const { text } = passage;
  if (!MAY_NAME.test(text)) return [];
  const found: Field<string>[] = [];
  const add = (from: number, words: string, rule: string) => {
    const value = words.replace(/[.,;:\s]+$/u, "");
    if (value === "") return;
    found.push({
      value: passage.shown.slice(from, from + value.length),
      span: spanOf(passage, from, from + value.length),
      rule,
      confidence: "likely",
    });
  };
  for (const hit of text.matchAll(PROGRAM)) {
    if (!HANDED.test(text.slice(Math.max(0, hit.index - 160), hit.index))) continue;
    const what = hit.groups?.["what"] ?? "";
    add(hit.index + hit[0].length - what.length, what.replace(STOPS, ""), "what.medium.program");
  }
  for (const hit of text.matchAll(EMAIL)) add(hit.index, hit[0], "what.medium.email");
  for (const hit of text.matchAll(ADDRESS)) add(hit.index, hit[0], "what.medium.address");
  return found;
}
