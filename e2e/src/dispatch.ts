import fs from "node:fs";
import path from "node:path";

/** An invented dispatch of the demo province. */
export interface Dispatch {
  /** "1234/UBND-KTTH": no other has it. */
  reference: string;
  text: string;
  /** ISO. */
  issuedOn: string;
  /** As people write it: dd/mm/yyyy. */
  due: string;
}

interface DispatchOptions {
  /** Days from today: when it was issued, and by when it is to be done. */
  issued?: number;
  due?: number;
}

/** The dispatch of fixtures/dispatch.txt, dated from today as the demo province is. */
export const dispatch = (options: DispatchOptions = {}): Dispatch =>
  filledIn("dispatch.txt", options);

/** One that leaves much to ask, names figures, takes an agency out and prohibits. */
export const doubts = (options: DispatchOptions = {}): Dispatch => filledIn("doubts.txt", options);

function filledIn(fixture: string, { issued = -1, due = 30 }: DispatchOptions): Dispatch {
  const number = nextNumber();
  const words: Record<string, string> = {
    number: String(number),
    issuedInWords: inWords(day(issued)),
    due: dayFirst(day(due)),
  };
  const text = fs.readFileSync(path.join(import.meta.dirname, "fixtures", fixture), "utf8");
  return {
    reference: `${number}/UBND-KTTH`,
    text: text.replaceAll(/\{(\w+)\}/g, (_, word: string) => words[word] ?? ""),
    issuedOn: day(issued),
    due: dayFirst(day(due)),
  };
}

/** Five digits at most: a longer number would be asked about. */
const numbers = { last: 1000 + (Math.floor(Date.now() / 100) % 90_000) };
const nextNumber = (): number => ++numbers.last;

/** The ISO date so many days from today, in Vietnam. */
export function day(distance: number): string {
  const vietnam = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
  return vietnam.format(Date.now() + distance * 86_400_000);
}

export const dayFirst = (date: string): string => date.split("-").toReversed().join("/");

const partsOf = (date: string): number[] => date.split("-").map(Number);
const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** Days below 10 and months 1 and 2 take a leading zero (Decree 30/2020, Annex I). */
function inWords(date: string): string {
  const [year, month = 0, dayOfMonth = 0] = partsOf(date);
  return `ngày ${twoDigits(dayOfMonth)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}
