import { z } from "zod";
import { AllowedAct, Id, Instant, LocalDate, PersonRef, Version, words } from "./primitives.ts";
import { Standing, TaskState } from "./standing.ts";

const OnTask = z.object({ taskId: Id, version: Version });

/** A person looks again at a duty without a date: it goes on until the next look, gets a date, or is proposed to end. */
export const ReviewDuty = z.discriminatedUnion("decision", [
  OnTask.extend({ decision: z.literal("keep"), nextReviewOn: LocalDate, note: words(2000) }),
  OnTask.extend({ decision: z.literal("date"), dueOn: LocalDate, note: words(1000) }),
  OnTask.extend({ decision: z.literal("end"), note: words(2000) }),
]);
export type ReviewDuty = z.infer<typeof ReviewDuty>;
/** The answer to a proposal to end a duty; `note` is its result to be kept, or why it goes on. */
export const DecideEnd = OnTask.extend({ ends: z.boolean(), note: words(2000) });
export type DecideEnd = z.infer<typeof DecideEnd>;

/** The agency's result of a standing duty for a year that is asked for. */
export const ReportYear = OnTask.extend({ year: z.int(), result: words(4000) });
/** The answer to a year's result: the duty closes with the year, or goes on in the next. */
export const DecideYear = OnTask.extend({ year: z.int(), closes: z.boolean(), note: words(2000) });
/** One calendar year of a standing duty. */
export const DutyYear = z.object({
  year: z.int(),
  askedOn: LocalDate,
  result: z.string().nullable(),
  reportedBy: PersonRef.nullable(),
  reportedAt: Instant.nullable(),
  decision: z.enum(["closed", "goes-on"]).nullable(),
  note: z.string().nullable(),
  decidedBy: PersonRef.nullable(),
});
export type DutyYear = z.infer<typeof DutyYear>;

/** The last day has come and the work is not done: how it goes on, and until when. It moves no date. */
export const StateAtDue = OnTask.extend({ plan: words(2000), neededUntil: LocalDate });
export const DueStatement = z.object({
  /** The last day that it was said for. */
  lastDay: LocalDate,
  plan: z.string(),
  neededUntil: LocalDate,
  statedBy: PersonRef,
  statedAt: Instant,
});
export type DueStatement = z.infer<typeof DueStatement>;

/** One task's report goes into another's summary: `taskId` collects, `feedNumber` is the number of the input ("NV-12" → 12). */
export const LinkTasks = OnTask.extend({ feedNumber: z.int().positive() });
/** The task that this one serves, by its number; null takes it out again. */
export const SetParent = OnTask.extend({ parentNumber: z.int().positive().nullable() });
export const UnlinkTasks = OnTask.extend({ feedId: Id });

/** The other end of a link, with whether it has handed in. */
export const ChainLink = z.object({
  id: Id,
  number: z.int(),
  title: z.string(),
  unit: z.string(),
  /** False of another agency's task: its title and standing are told, its page is not. */
  opens: z.boolean(),
  lastDay: LocalDate.nullable(),
  isSent: z.boolean(),
  sentOn: LocalDate.nullable(),
  standing: Standing,
  /** The input is due too late for the summary. */
  warning: z.string().nullable(),
});
export type ChainLink = z.infer<typeof ChainLink>;
/** Who hands in to a task, and where its own result goes on to. */
export const Chain = z.object({
  feeds: z.array(ChainLink),
  collectors: z.array(ChainLink),
  /** The task this one serves, and those that serve it; a warning where one is due after the task it serves. */
  parent: ChainLink.nullable(),
  children: z.array(ChainLink),
  /** All that serve it have ended some days ago and it has not: it closes by its own result, never by theirs. */
  toClose: z.string().nullable(),
});
export type Chain = z.infer<typeof Chain>;

/** One look at a duty by a person. */
export const DutyReview = z.object({
  id: Id,
  decision: z.enum(["keep", "date", "end", "ended", "not-ended"]),
  note: z.string(),
  nextReviewOn: LocalDate.nullable(),
  reviewedBy: PersonRef,
  reviewedAt: Instant,
});
export type DutyReview = z.infer<typeof DutyReview>;

/** One period of a periodic duty with how it went. */
export const SeriesPeriod = z.object({
  id: Id,
  number: z.int(),
  period: z.string(),
  lastDay: LocalDate,
  completedOn: LocalDate.nullable(),
  state: TaskState,
  standing: Standing,
});
export type SeriesPeriod = z.infer<typeof SeriesPeriod>;
export const Series = z.object({
  /** The task of the first period, on whose rule the others rest. */
  duty: z.object({ id: Id, number: z.int() }),
  /** "hằng tháng, trước ngày 25" */
  rule: z.string(),
  /** When the task of the next period is made; null when the duty has ended. */
  nextOn: LocalDate.nullable(),
  /** The latest first, as many as two years of months. */
  periods: z.array(SeriesPeriod),
});
export type Series = z.infer<typeof Series>;

/** One of the clocks that run on a task, each held by somebody else. */
export const Clock = z.object({
  kind: z.enum(["entry", "acknowledgement", "interim", "final", "confirmation"]),
  startOn: LocalDate,
  lastDay: LocalDate,
  /** Null while it runs. */
  endedOn: LocalDate.nullable(),
  /** Who is answerable for it: the Office, the agency, whoever confirms. */
  heldBy: z.string(),
  /** Calendar days after its last day; 0 when in time. */
  daysLate: z.int(),
  /** Working days to its last day; null when it has ended or is late. */
  workingDaysLeft: z.int().nullable(),
  why: z.string(),
});
export type Clock = z.infer<typeof Clock>;

/** Calendar days after the last day, and whose they are; the parts add up to the whole. */
export const Delay = z.object({
  total: z.int(),
  own: z.int(),
  partner: z.int(),
  suspended: z.int(),
  confirmer: z.int(),
  /** Days on which a result stood confirmed until it was reopened: nobody's, and not in the total. */
  stood: z.int(),
});
export type Delay = z.infer<typeof Delay>;

/** Why a task's last day is the day it is. */
export const DeadlineStory = z.object({
  /** The words of the document; null where it says nothing. */
  phrase: z.string().nullable(),
  /** How they become a day, as one sentence. */
  rule: z.string(),
  /** Weekdays off that were passed over in counting, with the notice they rest on. */
  skipped: z.array(
    z.object({ from: LocalDate, to: LocalDate, name: z.string(), basis: z.string() }),
  ),
  originalDueOn: LocalDate.nullable(),
  lastDay: LocalDate.nullable(),
  /** Every change of the last day since the task was given. */
  moves: z.array(z.object({ on: LocalDate, from: LocalDate.nullable(), to: LocalDate.nullable() })),
  suspensions: z.array(z.object({ from: LocalDate, to: LocalDate.nullable() })),
  /** What somebody should know of the day: it had passed at receipt, it is a day off, its start was estimated. */
  remarks: z.array(z.string()),
});
export type DeadlineStory = z.infer<typeof DeadlineStory>;

/** What the calendar and the people who watch it make of a task. */
export const TaskClocks = z.object({
  asOf: LocalDate,
  version: z.int(),
  clocks: z.array(Clock),
  /** Null while it is not late. */
  delay: Delay.nullable(),
  /** Since when a deputy may confirm the waiting result; null when none waits so long. */
  deputySince: LocalDate.nullable(),
  deadline: DeadlineStory,
  /** Null for a task that does not come back. */
  series: Series.nullable(),
  chain: Chain,
  reviews: z.array(DutyReview),
  /** Of a standing duty, the latest first. */
  years: z.array(DutyYear),
  /** The latest first. */
  statements: z.array(DueStatement),
  /** The latest day to which a review may be put off. */
  reviewAtLatest: LocalDate,
  acts: z.array(AllowedAct),
});
export type TaskClocks = z.infer<typeof TaskClocks>;

/** A document that the Office has to enter, with its clock. */
export const ToEnter = z.object({
  id: Id,
  reference: z.string().nullable(),
  title: z.string(),
  receivedOn: LocalDate,
  lastDay: LocalDate,
  daysLate: z.int(),
  workingDaysLeft: z.int().nullable(),
  why: z.string(),
});
export type ToEnter = z.infer<typeof ToEnter>;
/** How late the Office itself is: documents not yet given out, results not yet confirmed. */
export const OfficeDesk = z.object({
  asOf: LocalDate,
  /** Those due first; how many there are, and are late, is counted over all of them. */
  toEnter: z.array(ToEnter),
  countToEnter: z.int(),
  lateToEnter: z.int(),
  /** Results that wait for a confirmation longer than they should, the longest first. */
  toConfirm: z.array(
    z.object({
      id: Id,
      number: z.int(),
      title: z.string(),
      unit: z.string(),
      monitor: z.string().nullable(),
      submittedOn: LocalDate,
      lastDay: LocalDate,
      daysLate: z.int(),
    }),
  ),
});
export type OfficeDesk = z.infer<typeof OfficeDesk>;
/** `mine`: of the results only those that the person follows. */
export const OfficeDeskQuery = z.object({ mine: z.stringbool().optional() });
