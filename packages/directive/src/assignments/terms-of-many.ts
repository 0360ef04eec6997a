import type { ReadAssignment } from "../reading.ts";

/** A term of every duty above: "Thời gian hoàn thành các nhiệm vụ trên: …". */
const OF_ALL =
  /^[^:]{0,60}(?:nhiệm vụ|nội dung|công việc)(?:[^:]{0,60}?)\s(?:nêu trên|nói trên|trên)(?!\p{L})/iu;
const POINTS =
  /(?:điểm|mục|khoản|nội dung|nhiệm vụ)\s+(?:số\s+)?(?<list>\d{1,2}(?:\.\d{1,2})?(?:\s*(?:,|và|đến|-)\s*(?:(?:điểm|mục|khoản)\s+)?\d{1,2}(?:\.\d{1,2})?){0,12})/iu;

function isUnder(at: string, number: string): boolean {
  return at === number || at.startsWith(`${number}.`) || at.endsWith(`.${number}`);
}

function numbersIn(list: string): string[] {
  const range = /^(?<a>\d{1,2})\s*(?:đến|-)\s*(?:\p{L}+\s+)?(?<b>\d{1,2})$/u.exec(list)?.groups;
  if (!range) return list.match(/\d{1,2}(?:\.\d{1,2})?/gu) ?? [];
  const from = Number(range["a"]);
  return Array.from(
    { length: Math.max(0, Number(range["b"]) - from + 1) },
    (_, i) => `${from + i}`,
  );
}

/** The silent duties that a line "Thời gian hoàn thành các nội dung tại điểm 1, 2, 3 nêu trên: …" speaks of (T16). */
export function dutiesOfTerm(line: string, told: readonly ReadAssignment[]): ReadAssignment[] {
  const head = line.slice(0, line.indexOf(":") < 0 ? 120 : line.indexOf(":") + 1);
  const numbers = numbersIn(POINTS.exec(head)?.groups?.["list"] ?? "");
  if (numbers.length === 0 && !OF_ALL.test(head)) return [];
  const silent = told.filter(({ due }) => due[0]?.value === "standing");
  if (numbers.length > 0) {
    return silent.filter(({ at }) => numbers.some((number) => isUnder(at, number)));
  }
  return silent;
}
