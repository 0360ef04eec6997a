import type { Due, Projection } from "@dondoc/contract";
import { lastDayOf } from "@dondoc/workcalendar";
import type { Settings } from "../../settings/index.ts";
import { projectDue } from "./project-due.ts";

/** What a task keeps of its deadline: the rule of the text, and the day that stands. */
export interface StoredDue {
  due: readonly Due[];
  issuedOn: string | null;
  receivedOn: string;
  dueOn: string;
  dueTime: string | null;
  bound: "by" | "before" | null;
  lastDay: string;
  /** The day is a person's: an extension, a date set or said anew. */
  decided: boolean;
}

/** The province's decisions before a change and after it. */
export interface Decisions {
  before: Settings;
  after: Settings;
}

export type MovedDue = Pick<Projection, "termClass" | "dueOn" | "dueTime" | "bound"> & {
  lastDay: string;
  why: string;
};

/**
 * Where a change of the settings or the calendar puts a deadline; null where it stays. What still stands as the text's own rule
 * gave it is projected again from the whole rule, so that of several terms another may govern. A day that a person has decided
 * since (a new date, an extension) is not the rule's any more: of it only the reading of "trước ngày" follows the setting.
 */
export function movedDue(stored: StoredDue, { before, after }: Decisions): MovedDue | null {
  const then = projectDue(stored.due, stored, before);
  const moved =
    !stored.decided && then.dueOn === stored.dueOn && then.lastDay === stored.lastDay
      ? fromRule(stored, after)
      : fromDecided(stored, { before, after });
  return moved === null || moved.lastDay === stored.lastDay ? null : moved;
}

function fromRule(stored: StoredDue, after: Settings): MovedDue | null {
  const { explanation, lastDay, ...now } = projectDue(stored.due, stored, after);
  return lastDay === null ? null : { ...now, lastDay, why: explanation };
}

function fromDecided(stored: StoredDue, { before, after }: Decisions): MovedDue | null {
  const { dueOn, dueTime, bound } = stored;
  if (bound !== "before" || dueTime !== null || before.beforeDateMeans === after.beforeDateMeans) {
    return null;
  }
  const { date } = lastDayOf({ on: dueOn, bound }, after.beforeDateMeans);
  return {
    termClass: "FIXED",
    dueOn,
    dueTime,
    bound,
    lastDay: date,
    why: "Ngày đã được quyết định riêng; chỉ đọc lại “trước ngày” theo thiết lập.",
  };
}
