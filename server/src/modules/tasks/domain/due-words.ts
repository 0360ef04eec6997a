import { isLocalDate, vietnameseDate } from "@dondoc/workcalendar";
import type { Due } from "@dondoc/contract";

const ROMAN = { 1: "I", 2: "II", 3: "III", 4: "IV" } as const;
const PERIODS = {
  week: "hằng tuần",
  month: "hằng tháng",
  quarter: "hằng quý",
  "half-year": "6 tháng một lần",
  year: "hằng năm",
} as const;
const UNITS = { day: "ngày", workday: "ngày làm việc", month: "tháng", hour: "giờ" } as const;
const STARTS = {
  issue: "kể từ ngày ban hành",
  receipt: "kể từ ngày nhận",
  event: "kể từ một sự kiện nêu trong văn bản",
} as const;

/** A deadline form in the words of an office: "trước ngày 20/01/2021", "trong quý III/2023", "hằng tháng, trước ngày 25". */
export function dueWords(due: Due): string {
  if (due === "standing") return "thường xuyên";
  if ("within" in due) return `trong ${due.within} ${UNITS[due.unit]} ${STARTS[due.from]}`;
  if ("every" in due) {
    return PERIODS[due.every] + (due.before === undefined ? "" : `, trước ngày ${day(due.before)}`);
  }
  if ("before" in due) return `trước ${moment(due.before)}`;
  if ("by" in due) return `chậm nhất ${moment(due.by)}`;
  if ("month" in due) return `trong tháng ${due.month.slice(5)}/${due.month.slice(0, 4)}`;
  if ("quarter" in due) {
    const number = Number(due.quarter.slice(6)) as keyof typeof ROMAN;
    return `trong quý ${ROMAN[number]}/${due.quarter.slice(0, 4)}`;
  }
  return `trong năm ${due.year}`;
}

function moment(text: string): string {
  const date = text.slice(0, 10);
  if (!isLocalDate(date)) return text;
  const time = text.slice(11, 16);
  return `${time === "" ? "" : `${time} `}ngày ${vietnameseDate(date)}`;
}

/** "12-15" is written month first. */
const day = (text: string): string => text.split("-").reverse().join("/");
