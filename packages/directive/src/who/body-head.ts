import { endsNameAt, wordAt } from "../language/words.ts";
import { AGENCY, GENERIC, OFFICE, QUANTIFIER } from "./heads.ts";

const SINGLE = /^(?:Sở|Ban|Bộ|Ngành|Hội|Đoàn|Phòng|Trung tâm|Viện|Trường|Tổ|Cục|Chi cục)$/u;

/** With its name it is somebody in particular: "xã Các Sơn"; provinces and cities are mostly places. */
const PLACE = /^(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/iu;

/** What the sticky rule matches here, "" where it does not. */
export function matchAt(rule: RegExp, text: string, index: number): string {
  rule.lastIndex = index;
  return rule.test(text) ? text.slice(index, rule.lastIndex) : "";
}

/** Whether a body of its own begins here, and how far its head reaches. */
export function headAt(text: string, index: number): { end: number; generic: boolean } | null {
  const quantifier = matchAt(QUANTIFIER, text, index);
  const start = index + quantifier.length;
  const office = matchAt(OFFICE, text, start);
  if (office !== "" && !leads(text, start)) return { end: start + office.length, generic: false };
  const agency = matchAt(AGENCY, text, start);
  if (agency !== "" && !isVerbPhrase(text, start)) {
    const alone = /^[,;:.)]|^$|^ (?:và|thuộc|cấp)(?!\p{L})/u.test(
      text.slice(start + agency.length, start + agency.length + 7),
    );
    return {
      end: start + agency.length,
      generic: (quantifier !== "" && SINGLE.test(agency)) || (alone && SINGLE.test(agency)),
    };
  }
  const generic = matchAt(GENERIC, text, start);
  if (
    quantifier === "" &&
    PLACE.test(generic) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(start + generic.length, start + generic.length + 3))
  ) {
    return { end: start + generic.length, generic: false };
  }
  if (generic !== "" && !leads(text, start) && (quantifier !== "" || !isVerbPhrase(text, start))) {
    return { end: start + generic.length, generic: true };
  }
  return null;
}

/** "Lãnh đạo, chỉ đạo các đảng ủy", "lãnh đạo việc giám sát": what somebody does, not the heads of an agency. */
function leads(text: string, index: number): boolean {
  return /^lãnh đạo(?:,? (?:và )?chỉ đạo|,? (?:tổ chức|thực hiện|triển khai|xây dựng|việc|công tác|toàn diện|chặt chẽ|tốt|nâng cao|đẩy mạnh|đổi mới|hoàn thành))(?!\p{L})/iu.test(
    text.slice(index, index + 32),
  );
}

/** "Tổ chức", "Ban hành", "Báo cáo", "Hội nghị" begin like a body and are none. */
function isVerbPhrase(text: string, index: number): boolean {
  const first = wordAt(text, index);
  const second = wordAt(text, index + first.length + 1);
  const pair = `${first} ${second}`.toLowerCase();
  if (first === "Phòng" && text.startsWith(", chống", index + first.length)) return true;
  if (pair === "cơ sở") {
    return /^cơ sở (?:pháp|dữ|hạ|vật|đó|thực tiễn|lý luận|khoa học)/iu.test(
      text.slice(index, index + 20),
    );
  }
  if (pair === "tổ chức") {
    return !/^Tổ chức (?:đảng|chính trị|tín dụng|xã hội|cá nhân|, cá nhân)/u.test(
      text.slice(index, index + 24),
    );
  }
  if (first.toLowerCase() === "cấp") {
    return !/^(?:tỉnh|huyện|xã|ủy|trung|trưởng|trên|dưới|cơ|quốc|thành|bộ)$/u.test(
      second.toLowerCase(),
    );
  }
  // "Thanh tra toàn diện", "Thống kê số hộ": as a body the pair is followed by its level, its field or a new word.
  if (pair === "thanh tra" || pair === "thống kê") {
    const behind = text.slice(index + pair.length, index + pair.length + 16);
    return (
      /^, (?:kiểm tra|giám sát|xử lý|kiểm soát|điều tra|rà soát|tổng hợp)/u.test(behind) ||
      (/^ (?!tỉnh|huyện|thành phố|thị xã|quận|các|sở|bộ|ngành|chuyên|giao thông|nhà nước|cấp|nhân dân|viên)\p{Ll}/u.test(
        text.slice(index + pair.length, index + pair.length + 14),
      ) &&
        !endsNameAt(text, index + pair.length + 1))
    );
  }
  return /^(?:ban hành|báo cáo|hội (?:nghị|thảo|nhập)|đoàn kết|bộ (?:thủ|tiêu|chỉ số|hồ)|đội ngũ|đoàn viên|cổng dịch|ngành nghề|trường hợp|thuế (?:suất|giá)|phòng (?:ngừa|chống|cháy)|khu vực|tỉnh táo|tổ hợp|quỹ đất|đài tưởng|công an toàn|cấp độ|cấp trên|bộ máy|cá nhân hóa)$/u.test(
    pair,
  );
}

/** A plain noun that goes on with the group before: "các sở, ban, ngành", "các huyện, thị xã Long Khánh". */
export function continuesGroup(text: string, index: number, grouped: boolean): number {
  if (!grouped) return 0;
  const word = matchAt(GENERIC, text, index);
  if (word === "") return 0;
  const next = text.slice(index + word.length, index + word.length + 18);
  const bare =
    /^(?:\s*[,;:.()]|$|\s(?:và|thuộc|trực thuộc|cấp|của|có liên quan|liên quan|trên|đóng|tỉnh|ở|trong|khác|được|nhà nước|nhân dân|chính trị|quản lý|trung ương|còn|địa phương|đoàn thể)(?!\p{L}))/u.test(
      next,
    );
  const lower = /^\p{Ll}/u.test(word);
  if (/^tổ chức/iu.test(word) && !bare) {
    return /^ (?:đảng|thành viên|đoàn)(?!\p{L})/u.exec(next)?.[0].length
      ? word.length + (/^ (?:đảng|thành viên|đoàn)/u.exec(next)?.[0].length ?? 0)
      : 0;
  }
  if (isVerbPhrase(text, index)) return 0;
  if (/^(?:sở|ban|ngành|phòng|SỞ|BAN|NGÀNH|PHÒNG)$/u.test(word)) return word.length;
  if (/^(?:sở|ban|ngành|hội|bộ|đoàn|phòng|tổ)$/iu.test(word)) {
    const runsOn = lower && (endsNameAt(text, index + word.length + 1) || /^ \p{Lu}/u.test(next));
    return bare || runsOn ? word.length : 0;
  }
  // An office or a committee is a body of its own even in small letters: "lãnh đạo các sở".
  if (
    /^(?:giám đốc|thủ trưởng|chủ tịch|lãnh đạo|người đứng đầu|ủy ban|đồng chí|văn phòng|thành viên)/iu.test(
      word,
    )
  ) {
    return 0;
  }
  return lower || bare ? word.length : 0;
}
