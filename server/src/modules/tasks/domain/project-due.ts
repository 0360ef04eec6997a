import type { Due, Projection } from "@dondoc/contract";
import { addDays, endOfPeriod, vietnameseDate } from "@dondoc/workcalendar";
import type { Settings } from "../../settings/index.ts";
import { dueWords } from "./due-words.ts";
import { projectDate } from "./project-fixed.ts";
import { endOfCurrentPeriod, firstOccurrence } from "./project-recurring.ts";
import { projectRelative, type DocumentDates } from "./project-relative.ts";

/**
 * What the deadlines of an instruction come to on the calendar, with the reason in Vietnamese. Of several, the earliest dated
 * one governs. A date that the text does not give is never made up: such a duty gets a day of review instead.
 */
export function projectDue(
  dues: readonly Due[],
  dates: DocumentDates,
  settings: Settings,
): Projection {
  // "Standing" is what a text says that names no term: beside one that it names, it adds nothing.
  const told = dues.filter((due) => due !== "standing");
  const stated = told.length > 0 ? told : dues.slice(0, 1);
  const projections = stated.map((due) => projectOne(due, dates, settings));
  const [governing, ...others] = projections.toSorted(
    (a, b) => compare(a.lastDay, b.lastDay) || compare(a.reviewOn, b.reviewOn),
  );
  if (governing === undefined) {
    const reviewOn = reviewAfter(dates, settings);
    return undated(
      "NO_DEADLINE",
      reviewOn,
      `Văn bản không ghi thời hạn; không tự đặt hạn, rà soát vào ngày ${vietnameseDate(reviewOn)}.`,
    );
  }
  if (others.length === 0) return governing;
  const all = stated.map((due) => `“${dueWords(due)}”`).join(", ");
  return {
    ...governing,
    explanation: `Văn bản ghi ${stated.length} thời hạn (${all}); áp dụng thời hạn đến sớm nhất. ${governing.explanation}`,
  };
}

function projectOne(due: Due, dates: DocumentDates, settings: Settings): Projection {
  if (due === "standing") {
    const reviewOn = reviewAfter(dates, settings);
    const said = "Văn bản không ghi thời hạn cụ thể; rà soát lại ngày";
    return undated("STANDING", reviewOn, `${said} ${vietnameseDate(reviewOn)}.`);
  }
  if ("within" in due) {
    const { from } = due;
    return from === "event"
      ? review(due, "chưa biết ngày xảy ra sự kiện", dates, settings)
      : relative({ ...due, from }, dates, settings);
  }
  if ("every" in due) return recurring(due, dates, settings);
  const part = fixedPart(due, settings);
  if (part === null) {
    // The text names a term that nobody can put on the calendar: it waits for a person, it is not a duty without a term.
    const unread =
      "là thời hạn không đọc được thành ngày, cần người đối chiếu với văn bản và ghi lại";
    return review(due, unread, dates, settings);
  }
  const { why, ...day } = part;
  return { termClass: "FIXED", ...day, reviewOn: null, explanation: written(due, why) };
}

type Fixed = Exclude<Due, "standing" | { within: number } | { every: string }>;

function fixedPart(due: Fixed, settings: Settings) {
  const means = settings.beforeDateMeans;
  if ("before" in due) return projectDate(due.before, "before", means);
  if ("by" in due) return projectDate(due.by, "by", means);
  const period = "month" in due ? due.month : "quarter" in due ? due.quarter : due.year;
  // "2021-13" has the form of a month and is none.
  const exists = !/-(?:00|1[3-9]|[2-9]\d)$/.test(period) && Number(period.slice(0, 4)) > 0;
  return exists ? projectDate(endOfPeriod(period), "by", means) : null;
}

function relative(
  due: Extract<Due, { within: number }> & { from: "issue" | "receipt" },
  dates: DocumentDates,
  { calendar }: Settings,
): Projection {
  const { lastDay, why } = projectRelative(due, dates, calendar);
  return {
    termClass: "RELATIVE",
    dueOn: lastDay,
    dueTime: null,
    bound: "by",
    lastDay,
    reviewOn: null,
    explanation: written(due, why),
  };
}

function recurring(
  due: Extract<Due, { every: string }>,
  dates: DocumentDates,
  settings: Settings,
): Projection {
  const on =
    due.before === undefined ? null : firstOccurrence(due.every, due.before, dates.receivedOn);
  const part = on === null ? null : projectDate(on, "before", settings.beforeDateMeans);
  if (part !== null) {
    const { why, ...day } = part;
    const first = `kỳ đầu tiên sau ngày nhận là ngày ${vietnameseDate(day.dueOn)}, ${why}`;
    return { termClass: "RECURRING", ...day, reviewOn: null, explanation: written(due, first) };
  }
  const reviewOn = endOfCurrentPeriod(due.every, dates.receivedOn);
  const why = `không nêu ngày cụ thể nên không tự đặt hạn; rà soát cuối kỳ, ngày ${vietnameseDate(reviewOn)}`;
  return undated("RECURRING", reviewOn, written(due, why));
}

function review(due: Due, because: string, dates: DocumentDates, settings: Settings): Projection {
  const reviewOn = reviewAfter(dates, settings);
  const why = `${because}, nên không tự đặt hạn; rà soát vào ngày ${vietnameseDate(reviewOn)} (${settings["noDeadline.reviewDays"]} ngày sau ngày nhận)`;
  return undated("CONDITIONAL", reviewOn, written(due, why));
}

function undated(
  termClass: Projection["termClass"],
  reviewOn: string,
  explanation: string,
): Projection {
  return {
    termClass,
    dueOn: null,
    dueTime: null,
    bound: null,
    lastDay: null,
    reviewOn,
    explanation,
  };
}

const written = (due: Due, why: string): string => `Văn bản ghi “${dueWords(due)}”; ${why}.`;

const reviewAfter = ({ receivedOn }: DocumentDates, settings: Settings): string =>
  addDays(receivedOn, settings["noDeadline.reviewDays"]);

/** Earliest first, the undated last. */
const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
};
