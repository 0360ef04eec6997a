import type { Due, DueAnchor, DueUnit, Period } from "@dondoc/directive";

const units: Record<DueUnit, string> = {
  day: "ngày",
  workday: "ngày làm việc",
  month: "tháng",
  hour: "giờ",
};
const anchors: Record<DueAnchor, string> = {
  issue: "kể từ ngày ban hành",
  receipt: "kể từ ngày nhận được văn bản",
  event: "kể từ sự kiện nêu trong văn bản",
};
const periods: Record<Period, string> = {
  week: "hằng tuần",
  month: "hằng tháng",
  quarter: "hằng quý",
  "half-year": "6 tháng một lần",
  year: "hằng năm",
};

/** A deadline as the text has it, never more exact. */
export function dueInWords(due: Due): string {
  if (due === "standing") return "thường xuyên, không ghi ngày";
  if ("every" in due) {
    return due.before === undefined
      ? periods[due.every]
      : `${periods[due.every]}, trước ${recurringDay(due.before)}`;
  }
  if ("before" in due) return `trước ${dateInWords(due.before)}`;
  if ("by" in due) return `chậm nhất ${dateInWords(due.by)}`;
  if ("month" in due) return `trong tháng ${dateInWords(due.month)}`;
  if ("quarter" in due) return `trong quý ${due.quarter.slice(6)} năm ${due.quarter.slice(0, 4)}`;
  if ("year" in due) return `trong năm ${due.year}`;
  return `trong ${due.within} ${units[due.unit]} ${anchors[due.from]}`;
}

/** "2021-01-20T17:00" → "17:00 ngày 20/01/2021"; "2021-01" → "01/2021". */
export function dateInWords(iso: string): string {
  const [date = "", time] = iso.split("T");
  const written = date.split("-").reverse().join("/");
  return time === undefined ? written : `${time} ngày ${written}`;
}

/** "25" → "ngày 25"; "12-15" → "ngày 15/12". */
function recurringDay(day: string): string {
  return `ngày ${day.split("-").reverse().join("/")}`;
}
