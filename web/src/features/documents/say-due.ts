import type { Due } from "@dondoc/contract";
import type { documentsVi } from "./words.vi.ts";

type DueWords = (typeof documentsVi)["due"];

const dayFirst = (iso: string) => iso.split("-").reverse().join("/");

/** A deadline in the words of the text, never more exact than they are. */
export function sayDue(due: Due, { say, units, anchors, periods }: DueWords): string {
  const moment = (text: string) => {
    const time = text.slice(11, 16);
    const date = dayFirst(text.slice(0, 10));
    return time === "" ? say.on(date) : say.at(time, date);
  };
  if (due === "standing") return say.standing;
  if ("every" in due) {
    const period = periods[due.every];
    return due.before === undefined
      ? say.every(period)
      : say.everyBefore(period, dayFirst(due.before));
  }
  if ("before" in due) return say.before(moment(due.before));
  if ("by" in due) return say.by(moment(due.by));
  if ("month" in due) return say.month(due.month.slice(5), due.month.slice(0, 4));
  if ("quarter" in due) return say.quarter(due.quarter.slice(6), due.quarter.slice(0, 4));
  if ("year" in due) return say.year(due.year);
  return say.within(due.within, units[due.unit], anchors[due.from]);
}
