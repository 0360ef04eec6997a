import type { Step } from "./explanation.ts";
import type { LocalDate } from "./local-date.ts";
import { datePartsOf, toDayNumber, weekdayOf } from "./local-date.ts";

const WEEKDAYS = ["", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
const UNITS = {
  day: "ngày",
  workday: "ngày làm việc",
  week: "tuần",
  month: "tháng",
  hour: "giờ",
  "working-hour": "giờ làm việc",
};

/** "24/11/2026". */
export function vietnameseDate(date: LocalDate): string {
  datePartsOf(date);
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** The reasons as one line for an official: "5 ngày làm việc từ 18/11/2026; bỏ qua 24/11/2026 (Ngày Văn hóa Việt Nam)". */
export function explainInVietnamese(steps: readonly Step[]): string {
  return steps.map(sentence).join("; ");
}

function sentence(step: Step): string {
  switch (step.step) {
    case "count": {
      const at = step.time === null ? "" : `${step.time} ngày `;
      return `${decimal(step.n)} ${UNITS[step.unit]} từ ${at}${vietnameseDate(step.from)}`;
    }
    case "count-back":
      return `${step.n} ngày làm việc trước ${vietnameseDate(step.from)}`;
    case "skip":
      return `bỏ qua ${range(step.from, step.to)} (${step.name})`;
    case "make-up":
      return `tính cả ${weekday(step.day)} ${vietnameseDate(step.day)} (${step.name})`;
    case "month-end":
      return `tháng kết thúc không có ngày ${step.dayOfMonth}, lấy ngày cuối tháng ${vietnameseDate(step.to)}`;
    case "roll-forward":
      return `${vietnameseDate(step.from)} là ngày nghỉ (${step.name ?? weekday(step.from)}), chuyển sang ngày làm việc tiếp theo ${vietnameseDate(step.to)}`;
    case "before-date":
      return `“trước ngày ${vietnameseDate(step.on)}” được tính đến hết ngày ${vietnameseDate(step.to)}`;
    case "by-date":
      return `đến hết ngày ${vietnameseDate(step.on)}`;
    case "last-working-day": {
      const bound = step.included ? "tính đến hết ngày" : "trước ngày";
      return `ngày làm việc cuối cùng ${bound} ${vietnameseDate(step.on)} là ${vietnameseDate(step.to)}`;
    }
    case "dossier-start": {
      const why = step.late ? `sau ${step.cutOff}` : "là ngày nghỉ";
      return `hồ sơ nhận lúc ${step.time} ngày ${vietnameseDate(step.on)} (${why}), tính từ ngày làm việc tiếp theo ${vietnameseDate(step.to)}`;
    }
    case "year-status": {
      const years = step.from === step.to ? `năm ${step.from}` : `các năm ${step.from}–${step.to}`;
      return step.status === "unknown"
        ? `chưa có lịch nghỉ lễ ${years}, mới trừ thứ Bảy và Chủ nhật`
        : `lịch nghỉ lễ ${years} mới là dự kiến`;
    }
    default:
      throw new TypeError(`No words for the step ${JSON.stringify(step satisfies never)}`);
  }
}

function range(from: LocalDate, to: LocalDate): string {
  if (from === to) return vietnameseDate(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${from.slice(8)}–${vietnameseDate(to)}`;
  const start = vietnameseDate(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, 5) : start}–${vietnameseDate(to)}`;
}

function weekday(date: LocalDate): string {
  return WEEKDAYS[weekdayOf(toDayNumber(date))] ?? "";
}

function decimal(n: number): string {
  return String(n).replace(".", ",");
}
