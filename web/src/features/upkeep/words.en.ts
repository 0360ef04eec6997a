import type { Words } from "../../app/words/words.ts";
import type { upkeepVi } from "./words.vi.ts";

export const upkeepEn: Words<typeof upkeepVi> = {
  title: "Upkeep",
  lead: "What runs by itself every day, and the queue. What fails is tried again by itself; try it at once when its cause is gone.",
  asOf: (instant: string) => `As of ${instant}.`,
  backup: "Backup",
  backupLead: (hours: number) =>
    `Backups are made by dondoc backup, usually by the server's timer. After ${hours} hours without a new one the last is too old.`,
  backupStates: {
    good: "There is a recent backup",
    old: "The last backup is too old",
    failing: "The last backup failed",
    never: "There has never been a backup",
  },
  backupLast: (at: string, size: string, files: number, took: string) =>
    `The last one: ${at}, ${size}, ${files} files, took ${took}.`,
  backupTried: {
    yes: "It was opened in a place of its own.",
    no: "It was not tried (dondoc backup --try).",
  },
  backupFailed: (at: string) => `Failed at ${at}:`,
  megabytes: (count: string) => `${count} MB`,
  replica: "Server for reports",
  replicaLead: (seconds: number) =>
    `Reports and indicators are read from a replica of the database (REPORTS_DATABASE_URL), as the process sees it that answers this page. When it is more than ${seconds} seconds behind or in trouble, the main server answers.`,
  replicaStates: {
    following: "Keeps up",
    behind: "Too far behind; the main server answers",
    away: "Cannot be reached; the main server answers",
    promoted: "Is a replica no longer; the main server answers",
    stranger: "Is another database; the main server answers",
    astray: "Follows another timeline; the main server answers",
  },
  replicaAt: (time: string, day: string) => `Complete up to ${time} on ${day}.`,
  replicaSince: (instant: string) => `Since ${instant}.`,
  replicaReads: (fresh: number, late: number, turned: number) =>
    `Since the process started: ${fresh} reads with nothing missing, ${late} with their moment said, ${turned} answered by the main server instead.`,
  replicaTurned: (instant: string) => `Last answered instead at ${instant}:`,
  rounds: "Every day",
  roundsLead: "Each runs once for each day, from its hour on; a missed day is made up for.",
  columns: {
    round: "What",
    at: "Hour",
    state: "State",
    lastDay: "Done for",
    finishedAt: "Done at",
    took: "Took",
    done: "Rows changed",
    act: "To do",
  },
  states: { done: "Done", waiting: "Waits", failing: "Fails", never: "Never ran" },
  took: (milliseconds: number) =>
    milliseconds < 1000
      ? "under 1 s"
      : milliseconds < 60_000
        ? `${Math.round(milliseconds / 1000)} s`
        : `${Math.round(milliseconds / 60_000)} min`,
  failing: (day: string, days: number) =>
    days === 1 ? `Fails for ${day}.` : `Fails for ${days} days, from ${day}.`,
  tries: (tries: number, last: string) => `Tried ${tries} times, last at ${last}.`,
  nextTry: (instant: string) => `Tries itself again at ${instant}.`,
  again: "Try again now",
  againOf: (title: string) => `Try again now: ${title}`,
  roundSent: "It runs again within a minute.",
  jobSent: "It runs again within seconds.",
  jobs: "Failing in the queue",
  jobsLead: (open: number) => `${open} jobs wait or run in the queue.`,
  noJobs: "No job of the queue fails.",
  jobColumns: { job: "What", since: "In the queue since", act: "To do" },
  jobTries: (tries: number, most: number) => `Tried ${tries} of ${most} times.`,
};
