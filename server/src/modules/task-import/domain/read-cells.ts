import { readDate } from "../../../kernel/sheet-cells.ts";
import type { SheetTask } from "./read-row.ts";

/** The numbers Excel keeps for the days of 1954 to 2119; part of a day may follow. */
const SERIAL: readonly [number, number] = [20_000, 80_000];
const SERIAL_TEXT = /^\d{5}(?:[.,]\d+)?$/;
const DAY_MS = 86_400_000;

/** "15/12/2026", "5/1/26" (the day before the month), "ngày 5/1/2026", a real date, or the number Excel keeps for a day. */
export function readDay(cell: unknown): string | null {
  const said = typeof cell === "string" ? cell.trim().replace(/^ngày\s+/iu, "") : cell;
  const number =
    typeof said === "string" && SERIAL_TEXT.test(said) ? Number(said.replace(",", ".")) : said;
  if (typeof number !== "number") return readDate(said);
  return number >= SERIAL[0] && number <= SERIAL[1]
    ? new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * DAY_MS).toISOString().slice(0, 10)
    : null;
}

/** Small letters without accents and signs. */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

const IN_TIME =
  "(?: (?:dung han|truoc han|qua han|tre han|cham|cham tien do|sau han|trong han|dung tien do|dung thoi han|100))?";
const DONE = new RegExp(`^(?:(?:da )?(?:hoan thanh|xong|ket thuc)|ht)${IN_TIME}$`);
const DONE_LATER = /^(?:trong han|qua han|dung han) (?:da )?hoan thanh/;
const RESTING = /^(?:dang )?(?:tam dung|tam hoan)/;
const ENDED = /^(?:da )?(?:thu hoi|huy|dung thuc hien)/;
const NOT_DONE =
  /^(?:chua|dang|trong han|qua han|sap den han|den han|moi giao|cho )|^tiep tuc|^dd$|^cth$/;

/**
 * What a cell of state says; null for words nobody has taught us, and for what is half done: "hoàn thành 50%" is neither. Nothing
 * is taken for done on the strength of its first words.
 */
export function readState(text: string): SheetTask["state"] | null {
  const folded = fold(text);
  if (folded === "") return "IN_PROGRESS";
  if (RESTING.test(folded)) return "SUSPENDED";
  if (ENDED.test(folded)) return "REVOKED";
  if (DONE.test(folded)) return "COMPLETED";
  if (DONE_LATER.test(folded)) return null;
  return NOT_DONE.test(folded) ? "IN_PROGRESS" : null;
}

export interface Reference {
  number: string;
  symbol: string;
  /** Where the cell says them with the number. */
  issuedOn: string | null;
  issuer: string | null;
}

const REFERENCE =
  /^(?:[\p{L}\s]*?số\s*:?\s*|(?:công văn|quyết định|chỉ thị|kế hoạch|thông báo|nghị quyết|văn bản|tờ trình|báo cáo|công điện)\s+)?(\d{1,7}\p{L}?)\s*[/-]\s*([\p{L}\d]+(?:\s*[-/.&]\s*[\p{L}\d]+)*)(?:\s*,?\s+ngày\s+([\d./-]+))?(?:\s*,?\s+của\s+(.+))?$/iu;

/** "978/UBND-HCTC", "Công văn số 978 /UBND-HCTC ngày 16/11/2026 của UBND tỉnh"; null for what is more or less than that. */
export function readReference(text: string): Reference | null {
  const found = REFERENCE.exec(text.replaceAll(/\s+/gu, " ").trim());
  const [, number, symbol, day, issuer] = found ?? [];
  if (!number || !symbol) return null;
  const issuedOn = day === undefined ? null : readDate(day);
  if (day !== undefined && issuedOn === null) return null;
  return { number, symbol: symbol.replaceAll(/\s+/gu, ""), issuedOn, issuer: issuer ?? null };
}

const ORIGINS: readonly [SheetTask["origin"], RegExp][] = [
  ["INSPECTION", /^(?:kiem tra|thanh tra|kiem toan|to cong tac)/],
  ["PARTY", /(?:^|\s)(?:tinh uy|thanh uy|ban thuong vu|ban bi thu|bo chinh tri|dang uy)/],
  ["PEOPLES_COUNCIL", /^(?:hdnd|hoi dong nhan dan|thuong truc hdnd)/],
  [
    "CENTRAL",
    /^(?:tw|trung uong|chinh phu|thu tuong|van phong chinh phu|vpcp|ttg|bo |quoc hoi|uy ban thuong vu quoc hoi)/,
  ],
  ["PROVINCE", /^(?:ubnd|uy ban nhan dan|chu tich|tinh|van phong ubnd)/],
];

/** Who gave it, in the words of a source or of an issuing body; null for words that say neither. */
export function readOrigin(text: string): SheetTask["origin"] | null {
  const folded = fold(text);
  return ORIGINS.find(([, words]) => words.test(folded))?.[0] ?? null;
}
