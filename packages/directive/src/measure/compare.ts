import type { Due } from "../reading.ts";

/** Letters without regard to case, white space, quotation marks, dashes, hoà/hòa, uỷ/ủy and UBND. */
export function fold(value: string): string {
  return value
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/gu, "$1$3$2")
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[–—]/gu, "-")
    .replaceAll("ubnd", "ủy ban nhân dân");
}

export const foldSubject = (subject: string): string =>
  fold(subject).replace(/^(?:v\/v|về việc|về):? /u, "");

export const foldNumber = (number: string): string => fold(number).replaceAll(/\s/gu, "");

/** A leading "các" names the same bodies. */
export const nameSet = (names: readonly string[] = []): Set<string> =>
  new Set(names.map((name) => fold(name).replace(/^các /u, "")));

export const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((name) => other.has(name));

const canonical = (due: Due): string =>
  typeof due === "string"
    ? due
    : Object.entries(due)
        .map(([key, value]) => `${key}:${value}`)
        .sort()
        .join(",");

const listed = (due: Due | readonly Due[]): readonly Due[] =>
  Array.isArray(due) ? due : [due as Due];

/** The same deadlines, in any order. */
export function sameDue(one: Due | readonly Due[], other: Due | readonly Due[]): boolean {
  const key = (due: Due | readonly Due[]) =>
    [...new Set(listed(due).map(canonical))].sort().join(" ");
  return key(one) === key(other);
}

const DATED = ["before", "by", "month", "quarter", "year", "within"];

/** A day or term, also the day of a recurring duty; "hằng tháng" alone names none. */
export const isDated = (due: Due | readonly Due[]): boolean =>
  listed(due).some((one) => typeof one === "object" && DATED.some((key) => key in one));
