import { addDays } from "@dondoc/workcalendar";
import type { Topic } from "./topics.ts";

export interface DirectiveFacts {
  number: number;
  issuedOn: string;
  /** "An Sơn". */
  province: string;
  signer: string;
  /** Days from issue to the deadlines {D1}, {D2}, {D3}. */
  days: readonly [number, number, number];
}

/** Before 1/7/2025 a province had districts; since then communes, wards and special zones (Nghị quyết 202/2025/QH15). */
const TWO_LEVELS_FROM = "2025-07-01";
const DEPARTMENTS_MERGED_ON = "2025-03-01";

/** An invented dispatch in the layout of Decree 30/2020, as its text layer would read. */
export function directiveText(topic: Topic, facts: DirectiveFacts): string {
  const fill = (text: string) =>
    namesOfTheDay(
      text.replaceAll(/\{(\w+)\}/g, (_mark, name: string) => word(name, facts)),
      facts.issuedOn,
    );
  const local = word("LOCAL", facts);
  return `ỦY BAN NHÂN DÂN
TỈNH ${facts.province.toUpperCase()}

Số: ${facts.number}/UBND-${topic.block}
V/v ${fill(topic.subject)}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

${facts.province}, ${inWords(facts.issuedOn)}

Kính gửi:

- Các Sở, ban, ngành thuộc UBND tỉnh;
- ${local}.

${topic.background}. Để khắc phục tình trạng trên, Chủ tịch UBND tỉnh yêu cầu:

${topic.clauses.map((clause, index) => `${index + 1}. ${fill(clause)}`).join("\n\n")}

Trên đây là ý kiến chỉ đạo của Chủ tịch UBND tỉnh, yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện; trong quá trình thực hiện nếu có khó khăn, vướng mắc, kịp thời báo cáo UBND tỉnh để xem xét, chỉ đạo./.

Nơi nhận:
- Như trên;
- TT Tỉnh ủy, TT HĐND tỉnh (b/c);
- Chủ tịch, các PCT UBND tỉnh;
- Lưu: VT, ${topic.block}.

CHỦ TỊCH

${facts.signer}
`;
}

/** Departments that were merged in 2025 sign and are addressed by their old names before (Nghị định 45/2025/NĐ-CP). */
function namesOfTheDay(text: string, issuedOn: string): string {
  if (issuedOn >= DEPARTMENTS_MERGED_ON) return text;
  return text
    .replaceAll("Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn")
    .replaceAll("Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông");
}

function word(name: string, { issuedOn, days }: DirectiveFacts): string {
  const local = issuedOn < TWO_LEVELS_FROM ? "UBND các huyện, thành phố" : "UBND các xã, phường";
  switch (name) {
    case "ALL":
      return `Các Sở, ban, ngành thuộc UBND tỉnh; ${local}`;
    case "LOCAL":
      return local;
    case "D1":
      return numeric(addDays(issuedOn, days[0]));
    case "D2":
      return numeric(addDays(issuedOn, days[1]));
    case "D3":
      return numeric(addDays(issuedOn, days[2]));
    case "MONTH":
      return monthAfter(issuedOn);
    case "QUARTER":
      return quarterAfter(issuedOn);
    case "YEAR":
      return issuedOn.slice(0, 4);
    default:
      throw new RangeError(`no such word: ${name}`);
  }
}

const numeric = (date: string): string => date.split("-").toReversed().join("/");

/** Days below 10 and months 1 and 2 take a leading zero (Decree 30/2020, Annex I). */
function inWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `ngày ${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

function monthAfter(date: string): string {
  const [year = "", month = ""] = addDays(`${date.slice(0, 7)}-28`, 10).split("-");
  return `${Number(month)} năm ${year}`;
}

function quarterAfter(date: string): string {
  const [year = "", month = ""] = addDays(date, 60).split("-");
  return `quý ${["I", "II", "III", "IV"][Math.floor((Number(month) - 1) / 3)]} năm ${year}`;
}
