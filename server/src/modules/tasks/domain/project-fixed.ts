import { isLocalDate, lastDayOf, vietnameseDate, type BeforeDateMeans } from "@dondoc/workcalendar";

/** A date and what follows from it; `why` is the part of the explanation after the words of the text. */
export interface FixedPart {
  dueOn: string;
  dueTime: string | null;
  bound: "by" | "before";
  lastDay: string;
  why: string;
}

const TIME = /^T([01]\d|2[0-3]):[0-5]\d$/;

/**
 * "Trước ngày D" or "chậm nhất ngày D", perhaps with a clock time: "2021-01-20T17:00". Null when the text is no date.
 * A clock time that no clock shows loses the hour, never the day, and says so.
 * "Trước 17 giờ ngày D" leaves the day D itself to work in, however the province reads a bare "trước ngày D".
 */
export function projectDate(
  text: string,
  bound: "by" | "before",
  beforeDateMeans: BeforeDateMeans,
): FixedPart | null {
  const on = text.slice(0, 10);
  const rest = text.slice(10);
  if (!isLocalDate(on)) return null;
  const dueTime = TIME.test(rest) ? rest.slice(1) : null;
  if (rest !== "" && dueTime === null) {
    const why = `không đọc được giờ “${rest.replace(/^T/, "")}” nên tính đến hết ngày ${vietnameseDate(on)}; hãy đối chiếu với văn bản`;
    return { dueOn: on, dueTime, bound: "by", lastDay: on, why };
  }
  const lastDay = dueTime === null ? lastDayOf({ on, bound }, beforeDateMeans).date : on;
  const until = `tính đến ${dueTime === null ? "hết ngày" : `${dueTime} ngày`} ${vietnameseDate(lastDay)}`;
  const bySetting =
    bound === "before" && dueTime === null
      ? ` theo thiết lập “trước ngày” của tỉnh (${beforeDateMeans === "SAME_DAY" ? "ngày nêu trong văn bản vẫn trong hạn" : "ngày liền trước là ngày cuối"})`
      : "";
  return { dueOn: on, dueTime, bound, lastDay, why: `${until}${bySetting}` };
}
