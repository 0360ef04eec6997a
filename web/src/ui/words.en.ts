import type { Words } from "../app/words/words.ts";
import { type DateFaultWords, shortened } from "./date-text.ts";
import { formatDate } from "./dates.ts";
import type { uiVi } from "./words.vi.ts";

const days = (count: number, kind: string) => `${count} ${kind}${count === 1 ? "" : "s"}`;

export const uiEn = {
  close: "Close",
  cancel: "Cancel",
  undo: "Undo",
  retry: "Try again",
  reload: "Load the new data",
  signInAgain: "Sign in again in a new tab",
  loading: "Loading…",
  figuresAt: (time: string, day: string) =>
    `Figures up to ${time} on ${day}. What was recorded since is not in them yet; open the page again in a few minutes.`,
  sending: "Sending…",
  leaf: {
    at: (page, of) => `Page ${page}/${of}`,
    previous: "Previous page",
    next: "Next page",
  },
  periods: {
    period: "Period",
    kind: "Kind of period",
    kinds: { month: "Month", quarter: "Quarter", year: "Year", span: "From day to day" },
    year: "Year",
    month: "Month",
    quarter: "Quarter",
    from: "From",
    to: "To",
    asOf: "As known at the end of",
    earlier: "Period before",
    later: "Period after",
    range: (title, from, to) => `${title} (${from} – ${to})`,
    known: (date) => `As known at the end of ${date}.`,
    decree: "Months run from the 15th to the 14th (Decree 09/2019/NĐ-CP).",
  },
  more: "Show more",
  optional: "(optional)",
  file: { choose: "Choose a file", drop: "Remove the file", sending: "Sending the file…" },
  draft: {
    recovered: "What you had begun to type is here again.",
    drop: "Drop the draft",
    saved: (at: string) => `Draft saved at ${at}.`,
    unsent:
      "The draft could not be saved on the server; it is kept on this machine and tried again.",
    overtook: (at: string) =>
      `This has taken the place of the draft saved at ${at} from another window or machine of yours.`,
  },
  act: { missing: (what: string) => `Fill in “${what}”.`, done: "Done." },
  chart: {
    show: "Show the table",
    hide: "Hide the table",
    hint: "Arrow keys move over the chart, Enter opens the rows.",
    unreadable: "The chart could not be loaded. The table below has all its numbers.",
  },
  print: "Print",
  copy: "Copy",
  copied: "Copied",
  history: "History",
  noHistory: "Nothing has happened yet.",
  problem: {
    title: "Not done yet",
    fix: (count: number) => `${count} to correct:`,
    network:
      "The server cannot be reached. What you typed is still on this page; check the network and try again.",
    unreadable: (status: number) =>
      `The server’s answer could not be read (${status}). What you typed is still here; try again in a few minutes.`,
    unknown: "Something unexpected failed on this page. Try again, or tell the administrator.",
    code: (id: string) => `Error number, for support: ${id}`,
  },
  date: {
    placeholder: "dd/mm/yyyy",
    open: "Choose a day on the calendar",
    clear: "Clear the date",
    faults: {
      "not-a-day": ({ label, text }) =>
        `${label}: “${shortened(text)}” is not a date. Type the day first, e.g. 5/1/2026.`,
      "too-early": ({ label, minDate = "" }) => `${label}: not before ${formatDate(minDate)}.`,
      "too-late": ({ label, maxDate = "" }) => `${label}: not after ${formatDate(maxDate)}.`,
    } satisfies DateFaultWords,
    nextMonth: "Next month",
    previousMonth: "Previous month",
    nextYear: "Next year",
    previousYear: "Previous year",
    nextDecade: "Next decade",
    previousDecade: "Previous decade",
  },
  unit: {
    placeholder: "Type an agency’s name, accents not needed",
    none: "No agency matches.",
    clear: "Clear the agency",
  },
  movement: {
    nouns: {
      task: "open tasks",
      opinion: "requests for opinions",
      clarification: "requests to clarify",
      help: "requests for help",
      report: "explanations of slow help",
      explanation: "requests to explain",
      instruction: "words to be confirmed",
      direction: "directions to be answered",
      voice: "voices of people and firms",
      "voice-hours": "voices with limits in hours",
    },
    none: (noun: string) => `No change to ${noun}.`,
    moves: (count: number, noun: string, agencies: number) =>
      agencies === 0
        ? `${count} ${noun} will change`
        : `${count} ${noun} of ${agencies} agencies will change`,
    shown: (shown: number, count: number, noun: string) => `Showing ${shown} of ${count} ${noun}.`,
    left: (count: number, noun: string) =>
      `${count} ${noun} are left as they are: their last day has passed or would`,
    leftCaption: (noun: string) => `Left as they are: ${noun}`,
    record: (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1),
    agency: "Agency",
    before: "Now",
    after: "Will be",
    why: "Why",
  },
  distance: {
    left: (count: number) => `${days(count, "working day")} left`,
    today: "due today",
    late: (count: number) => `${days(count, "day")} late`,
    waiting: (count: number) => `${days(count, "day")} past due`,
  },
  path: {
    closing: "Closing",
    item: (name: string) => `item ${name}`,
    point: (name: string) => `point ${name}`,
    clause: (name: string) => `clause ${name}`,
    part: (name: string) => `part ${name}`,
  },
  legalStandings: {
    "not-yet": "Not yet in force",
    "in-force": "In force",
    "partly-expired": "Partly expired",
    expired: "Expired",
    suspended: "Suspended",
    unknown: "Standing unknown",
    missing: "Not in the register",
    ambiguous: "Not determined",
  },
  extended: (times: number) => (times === 1 ? "extended once" : `extended ${times} times`),
  timeliness: {
    NOT_COUNTED: "Not counted",
    DONE_NO_DEADLINE: "Done, no deadline",
    DONE_NOT_ASSESSED: "Done, not assessed",
    DONE_LATE: "Done late",
    DONE_EARLY: "Done early",
    DONE_ON_TIME: "Done on time",
    PAUSED: "Paused",
    OPEN_NO_DEADLINE: "No deadline yet",
    RECEIVED_AFTER_DUE: "Received after due",
    AWAITING_CONFIRMATION: "Awaiting confirmation",
    AWAITING_CONFIRMATION_LATE: "Awaiting confirmation, past due",
    EXTENSION_PENDING: "Extension awaiting decision",
    OPEN_OVERDUE: "Overdue",
    OPEN_DUE_SOON: "Due soon",
    OPEN_WITHIN_DUE: "Within time",
  },
} satisfies Words<typeof uiVi>;
