import { intervalsIn, tidiedHours } from "./work-hours.ts";
import { definitionOf, isSettingKey, type SettingKey, type SettingValue } from "./catalogue.ts";

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DAYS = /^\d+(?:,\d+)*$/;

/** The days of a list such as "7,3,1", as numbers in the order written; an empty text is no day at all. */
export const daysListed = (text: string): number[] =>
  text === "" ? [] : text.split(",").map(Number);

/** Is this a value the setting can take? */
export function fits(key: SettingKey, value: SettingValue): boolean {
  return whyUnfit(key, value) === null;
}

/** What is wrong with a value, in words for the field; null when it can be taken. */
export function whyUnfit(key: SettingKey, value: SettingValue): string | null {
  const { fallback, choices, range, written, unit } = definitionOf(key);
  const [least, most] = range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const within = (number: number) => Number.isInteger(number) && number >= least && number <= most;
  if (choices) {
    return choices.some((choice) => choice.value === value)
      ? null
      : "Hãy chọn một trong các giá trị đã nêu.";
  }
  if (typeof value !== typeof fallback) return "Giá trị không đúng loại của thiết lập này.";
  if (typeof value === "number") {
    return within(value) ? null : `Nhập một số nguyên từ ${least} đến ${most} (${unit}).`;
  }
  if (typeof value !== "string") return null;
  if (written === "time") {
    return TIME.test(value) ? null : "Nhập giờ và phút, ví dụ 07:30.";
  }
  if (written === "hours") {
    return intervalsIn(value)
      ? null
      : "Nhập giờ làm việc các buổi theo thứ tự, ví dụ 07:30-11:30, 13:30-17:30.";
  }
  if (value === "") return null;
  const listed = DAYS.test(value) ? daysListed(value) : [Number.NaN];
  if (!listed.every(within)) {
    return `Nhập các số từ ${least} đến ${most}, cách nhau bằng dấu phẩy, ví dụ 7,3,1.`;
  }
  return new Set(listed).size === listed.length ? null : "Mỗi số ngày chỉ ghi một lần.";
}

/** A value in the form in which it is kept: a list of days without blanks, the farthest day first. */
export function tidied(key: SettingKey, value: SettingValue): SettingValue {
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (definitionOf(key).written === "hours") return tidiedHours(text);
  if (definitionOf(key).written !== "days") return text;
  const bare = text.replaceAll(/\s*[,;]\s*/g, ",");
  if (!DAYS.test(bare)) return bare;
  return daysListed(bare)
    .toSorted((a, b) => b - a)
    .join(",");
}

/** A value as the page of settings shows it: the title of a choice, a number with its unit. */
export function inWords(key: string, value: SettingValue): string {
  if (!isSettingKey(key)) return String(value);
  const { choices, unit, written } = definitionOf(key);
  const choice = choices?.find((one) => one.value === value);
  if (choice) return choice.title;
  if (written === "days") {
    return value === "" ? "không ngày nào" : `${String(value).replaceAll(",", ", ")} ${unit}`;
  }
  return unit ? `${value} ${unit}` : String(value);
}
