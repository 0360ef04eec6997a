import type { Words } from "../app/words/words.ts";
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
  sending: "Sending…",
  more: "Show more",
  optional: "(optional)",
  draftKept: "Draft kept on this machine",
  dropDraft: "Drop the draft",
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
    code: (id: string) => `Reference for support: ${id}`,
  },
  date: {
    placeholder: "dd/mm/yyyy",
    open: "Choose a day on the calendar",
    clear: "Clear the date",
    wrong: (text: string) => `“${text}” is not a date. Type the day first, e.g. 5/1/2026.`,
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
  distance: {
    left: (count: number) => `${days(count, "working day")} left`,
    today: "due today",
    late: (count: number) => `${days(count, "day")} late`,
  },
  path: {
    closing: "Closing",
    item: (name: string) => `item ${name}`,
    point: (name: string) => `point ${name}`,
    clause: (name: string) => `clause ${name}`,
    part: (name: string) => `part ${name}`,
  },
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
    OPEN_OVERDUE: "Overdue",
    OPEN_DUE_SOON: "Due soon",
    OPEN_WITHIN_DUE: "Within time",
  },
} satisfies Words<typeof uiVi>;
