import { vietnameseDate, type LocalDate } from "@dondoc/workcalendar";

/** What a morning's digest may say, in the order in which it says it. */
const sections = {
  overdue: "Quá hạn",
  today: "Đến hạn hôm nay",
  soon: "Sắp đến hạn",
  returned: "Bị trả lại",
  unacknowledged: "Chưa tiếp nhận",
  review: "Đến ngày rà soát",
  steps: "Bước của tôi đến hạn hoặc quá hạn",
  "opinions-late": "Ý kiến quá hạn trả lời",
  opinions: "Ý kiến phải trả lời",
  "to-confirm": "Chờ xác nhận kết quả",
  "to-enter-late": "Văn bản quá hạn nhập",
  "to-enter": "Văn bản chờ nhập",
  "unsigned-long": "Đôn đốc chờ ký quá lâu, chưa tính lần sau",
  "to-urge": "Đôn đốc đã chuẩn bị, chờ ký",
  "long-overdue": "Quá hạn nhiều ngày",
  refused: "Báo không thuộc chức năng, chờ quyết định",
  obstacles: "Vướng mắc chờ ý kiến",
  extensions: "Đề nghị gia hạn chờ quyết định",
  briefing: "Đưa ra giao ban",
} as const;
type Section = keyof typeof sections;

/** So many of a section are named. */
export const SHOWN = 5;

export interface SectionCount {
  section: Section;
  count: number;
  /** The first few, by their numbers: "NV-12", "LYK-3", "978/UBND-HCTC". */
  names: readonly string[];
}

/** One person's digest: the counts in the title, a line a section. Null when there is nothing to say. */
export function digestInWords(
  day: LocalDate,
  counts: readonly SectionCount[],
): { title: string; body: string } | null {
  const said = (Object.keys(sections) as Section[]).flatMap((section) => {
    const found = counts.find((one) => one.section === section && one.count > 0);
    return found ? [found] : [];
  });
  if (said.length === 0) return null;
  const main = said.slice(0, 2).map(({ section, count }) => `${count} ${lower(sections[section])}`);
  return {
    title: `Sáng ${vietnameseDate(day)}: ${main.join(", ")}.`,
    body: said.map((one) => lineOf(one)).join("\n"),
  };
}

function lineOf({ section, count, names }: SectionCount): string {
  const named = names.join(", ");
  const more = count > names.length ? "…" : "";
  return `${sections[section]}: ${count}${named ? ` (${named}${more})` : ""}`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
