import { vietnameseDate } from "@dondoc/workcalendar";
import { shown } from "../../domain/display.ts";
import type { ReportContent } from "./content.ts";
import { monthInWords } from "./month-in-words.ts";

/** The rate beside the one before, and whose figure that is: what an earlier report printed, or a count to the same day. */
export function rateChange({ now, before, against }: ReportContent["rate"]): string {
  if (now === null || before === null) return "";
  const points = Math.round((now - before) * 100) / 100;
  const rate = shown("percent", before);
  const what = !against
    ? `kỳ trước (${rate})`
    : against.report === null
      ? `cùng thời điểm tháng trước (đến hết ngày ${vietnameseDate(against.asOf)}: ${rate})`
      : `số đã báo cáo ${monthInWords(against.report)} (${rate}, đến hết ngày ${vietnameseDate(against.asOf)})`;
  if (points === 0) return `Bằng ${what}.`;
  return `${points > 0 ? "Tăng" : "Giảm"} ${shown("whole", Math.abs(points))} điểm phần trăm so với ${what}.`;
}
