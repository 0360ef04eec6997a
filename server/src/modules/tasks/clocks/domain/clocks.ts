import type { Clock } from "@dondoc/contract";
import {
  addDays,
  addWorkingDays,
  calendarDaysBetween,
  rollForward,
  vietnameseDate,
  workingDaysBetween,
} from "@dondoc/workcalendar";
import type { Settings } from "../../../settings/index.ts";
import { deputyFrom } from "../../domain/deputy-from.ts";
import { dueWords } from "../../domain/due-words.ts";
import { projectDue } from "../../domain/project-due.ts";
import type { ClockFacts } from "./clock-facts.ts";

const OFFICE = "Văn phòng UBND tỉnh";

type Running = Omit<Clock, "daysLate" | "workingDaysLeft">;

/**
 * The clocks of a task as of a day, in the order in which they start: entering it (R1–R3), taking it up, reporting on the way
 * (R6), finishing it, confirming it (R18). Each is held by somebody else and is late by its own days.
 */
export function clocksOf(facts: ClockFacts, today: string, settings: Settings): Clock[] {
  return [
    ...entry(facts, settings),
    ...acknowledgement(facts, settings),
    ...interim(facts, settings),
    ...final(facts),
    ...confirmations(facts, settings),
  ].map((clock) => ({ ...clock, ...distance(clock, today, settings) }));
}

/** The last day of a term in working days from an event; none of them: the same day, or the first on which people work. */
export function workingTerm(from: string, days: number, settings: Settings): string {
  return days === 0
    ? rollForward(settings.calendar, from).date
    : addWorkingDays(settings.calendar, from, days).date;
}

/** How many working days the Office has to enter a document, and why. */
export function entryTerm(
  { urgency, tasksOfDocument }: Pick<ClockFacts, "urgency" | "tasksOfDocument">,
  settings: Settings,
): { days: number; why: string } {
  if (urgency !== null)
    return { days: settings["entry.urgentDays"], why: `văn bản có dấu ${urgency}` };
  return tasksOfDocument >= settings["entry.complexFrom"]
    ? { days: settings["entry.complexDays"], why: `văn bản giao ${tasksOfDocument} nhiệm vụ` }
    : { days: settings["entry.normalDays"], why: "văn bản thường" };
}

function entry(facts: ClockFacts, settings: Settings): Running[] {
  if (facts.isLaterPeriod || facts.isSuccessor) return [];
  const { days, why } = entryTerm(facts, settings);
  return [
    {
      kind: "entry",
      startOn: facts.documentReceivedOn,
      lastDay: workingTerm(facts.documentReceivedOn, days, settings),
      endedOn: facts.givenOn,
      heldBy: OFFICE,
      why: `Văn phòng nhập và giao trong ${days} ngày làm việc kể từ ngày nhận (${why}).`,
    },
  ];
}

function acknowledgement(facts: ClockFacts, settings: Settings): Running[] {
  const { acknowledgedOn, firstActOn, givenOn, isLaterPeriod } = facts;
  // A later period of a duty that its agency has taken up comes as work in hand.
  if (isLaterPeriod && acknowledgedOn !== null) return [];
  const endedOn = firstActOn ?? facts.endedOn;
  if (rests(facts, endedOn)) return [];
  const days = settings["acknowledge.days"];
  return [
    {
      kind: "acknowledgement",
      startOn: givenOn,
      lastDay: termOverRests(givenOn, days, facts, settings),
      endedOn,
      heldBy: facts.holder,
      why: `Cơ quan tiếp nhận trong ${days} ngày làm việc kể từ ngày giao; việc tiếp nhận không làm dừng thời hạn thực hiện.`,
    },
  ];
}

/** With the agency, also where it has not taken the task up: not to take it up is no way to owe no report. */
const WORKING = ["ASSIGNED", "IN_PROGRESS", "RETURNED"];

/** A clock that nothing has ended does not run while the task rests by the assigner's decision. */
const rests = ({ state }: ClockFacts, endedOn: string | null): boolean =>
  endedOn === null && state === "SUSPENDED";

/** The last day of a term; where a rest began within it, it begins anew with the day on which the work goes on. */
function termOverRests(
  from: string,
  days: number,
  { waiting }: Pick<ClockFacts, "waiting">,
  settings: Settings,
): string {
  return waiting
    .filter(({ kind, fromOn }) => kind === "suspended" && fromOn >= from)
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
    .reduce(
      (lastDay, { fromOn, toOn }) =>
        toOn !== null && fromOn <= lastDay
          ? workingTerm(addDays(toOn, 1), days, settings)
          : lastDay,
      workingTerm(from, days, settings),
    );
}

/** Other terms that the text names after the one that governs; without such, the regular report while the work goes on. */
function interim(facts: ClockFacts, settings: Settings): Running[] {
  const named = facts.due
    .flatMap((due) => {
      const dates = { issuedOn: facts.documentIssuedOn, receivedOn: facts.receivedOn };
      const { lastDay } = projectDue([due], dates, settings);
      return lastDay !== null && facts.lastDay !== null && lastDay > facts.lastDay
        ? [{ due, lastDay }]
        : [];
    })
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
  if (named.length > 0) {
    let from = facts.lastDay ?? facts.receivedOn;
    return named.map(({ due, lastDay }) => {
      const start = from;
      from = lastDay;
      // What the text asks for by then is a result: a word on the way does not give it.
      const handedIn = facts.submissions
        .flatMap(({ submittedOn, outcome }) => (outcome === "returned" ? [] : [submittedOn]))
        .toSorted()
        .find((day) => day > start);
      const endedOn = handedIn ?? facts.endedOn;
      return {
        kind: "interim",
        startOn: endedOn !== null && endedOn < start ? endedOn : start,
        lastDay,
        endedOn,
        heldBy: facts.holder,
        why: `Văn bản còn ghi thời hạn “${dueWords(due)}” sau thời hạn chính.`,
      };
    });
  }
  if (!WORKING.includes(facts.state)) return [];
  const startOn = [facts.acknowledgedOn ?? facts.givenOn, ...facts.reportedOn].toSorted().at(-1);
  const days = settings["progress.everyDays"];
  const lastDay = addDays(startOn ?? facts.givenOn, days);
  if (facts.lastDay !== null && lastDay >= facts.lastDay) return [];
  return [
    {
      kind: "interim",
      startOn: startOn ?? facts.givenOn,
      lastDay,
      endedOn: null,
      heldBy: facts.holder,
      why: `Cập nhật tiến độ ít nhất mỗi ${days} ngày khi chưa hoàn thành.`,
    },
  ];
}

function final(facts: ClockFacts): Running[] {
  if (facts.lastDay === null || facts.state === "REVOKED" || facts.state === "TRANSFERRED")
    return [];
  // A task that came after its own date waits for a new one: nobody is late by the old.
  if (facts.receivedOn > facts.lastDay) return [];
  const endedOn = facts.state === "COMPLETED" ? facts.completedOn : facts.submittedOn;
  return [
    {
      kind: "final",
      startOn: facts.receivedOn,
      lastDay: facts.lastDay,
      endedOn: facts.state === "COMPLETED" || facts.state === "SUBMITTED" ? endedOn : null,
      heldBy: facts.holder,
      why: `Thời hạn hoàn thành và gửi kết quả; tính theo ngày của văn bản minh chứng được chấp nhận.`,
    },
  ];
}

export const deputyRule = (settings: Settings) => ({
  after: settings["confirm.deputyAfter"],
  calendar: settings.calendar,
});

function confirmations(facts: ClockFacts, settings: Settings): Running[] {
  const days = settings["confirm.remindAfter"];
  return facts.submissions.flatMap(({ submittedOn, decidedOn }) => {
    const endedOn = decidedOn ?? facts.endedOn;
    if (rests(facts, endedOn)) return [];
    const clock: Running = {
      kind: "confirmation",
      startOn: submittedOn,
      lastDay: termOverRests(submittedOn, days, facts, settings),
      endedOn,
      heldBy: facts.monitor ?? OFFICE,
      why: `Xác nhận hoặc trả lại trong ${days} ngày làm việc; quá ${settings["confirm.deputyAfter"]} ngày làm việc, từ ngày ${vietnameseDate(deputyFrom(submittedOn, deputyRule(settings)))}, cấp phó được xác nhận thay.`,
    };
    return [clock];
  });
}

function distance(
  { lastDay, endedOn }: Running,
  today: string,
  settings: Settings,
): Pick<Clock, "daysLate" | "workingDaysLeft"> {
  const until = endedOn ?? today;
  const daysLate = until > lastDay ? calendarDaysBetween(lastDay, until) : 0;
  return {
    daysLate,
    workingDaysLeft:
      endedOn === null && daysLate === 0
        ? workingDaysBetween(settings.calendar, today, lastDay)
        : null,
  };
}
