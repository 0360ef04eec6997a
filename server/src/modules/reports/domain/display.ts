import { vietnameseDate } from "@dondoc/workcalendar";
import type { Cell, CellType } from "../../../kernel/workbook/cell.ts";

const plain = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat("vi-VN", {
  maximumFractionDigits: 2,
  signDisplay: "exceptZero",
});
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A cell as it is read on a page or in a document. */
export function shown(type: CellType, value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") {
    if (type === "percent") return `${plain.format(value)}%`;
    return type === "points" ? signed.format(value) : plain.format(value);
  }
  return type === "date" && ISO_DAY.test(value) ? vietnameseDate(value) : value;
}
