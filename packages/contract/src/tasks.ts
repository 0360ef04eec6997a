import { z } from "zod";
import {
  AccountRef,
  AllowedAct,
  Id,
  Instant,
  JournalEntry,
  LocalDate,
  page,
  PageQuery,
  PersonRef,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";
import { ExplanationCause, ExplanationStanding } from "./urging-letters.ts";
import { Origin } from "./documents.ts";
import { Extension } from "./extensions.ts";
import { FieldRef } from "./portfolios.ts";
import { Standing, TaskState } from "./standing.ts";
import { TaskLife } from "./task-lives.ts";

export const TaskRow = z.object({
  id: Id,
  number: z.int(),
  title: z.string(),
  deliverable: z.string().nullable(),
  holder: UnitRef,
  document: z.object({ id: Id, reference: z.string().nullable(), issuedOn: LocalDate.nullable() }),
  state: TaskState,
  dueOn: LocalDate.nullable(),
  bound: z.enum(["by", "before"]).nullable(),
  lastDay: LocalDate.nullable(),
  reviewOn: LocalDate.nullable(),
  /** Of a periodic duty: "tháng 11/2026". */
  period: z.string().nullable(),
  standing: Standing,
  /** Leaders who have starred it, by name. */
  stars: z.array(z.string()),
  /** Who must act next: the agency, or the Office that has to confirm. */
  nextAct: z.string(),
});
export type TaskRow = z.infer<typeof TaskRow>;
export const TaskPage = page(TaskRow).extend({ asOf: LocalDate });

/** Lists a person opens from a figure; each is one where-clause of the tasks module. */
export const TaskList = z.enum([
  "open",
  "overdue",
  "due-soon",
  "to-acknowledge",
  "to-confirm",
  "confirmation-late",
  "extension-pending",
  "refused",
  "returned",
  "received-after-due",
  "to-review",
  "undated",
  "stale",
  "obstacles",
  "to-state",
  "year-result",
  "suspended",
  "suspension-ended",
  "starred",
  "inherited",
  "completed",
  "completed-late",
  "all",
]);
export type TaskList = z.infer<typeof TaskList>;
export const TaskQuery = PageQuery.extend({
  list: TaskList.default("open"),
  unitId: Id.optional(),
  documentId: Id.optional(),
  assignmentId: Id.optional(),
  origin: Origin.optional(),
  role: z.enum(["lead", "coordinating"]).optional(),
  mine: z.stringbool().optional(),
  fieldId: Id.optional(),
  /** What one officer follows, by their account. */
  monitorId: Id.optional(),
  /** Only what the person leads as a field or an agency of their own. */
  charge: z.enum(["own"]).optional(),
  /** Finished, and confirmed on this day or later: what a board counts of a year's work. */
  completedFrom: LocalDate.optional(),
  /** What one tracking sheet brought in. */
  importId: Id.optional(),
  q: z.string().max(200).optional(),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

/** Counts over what the person may see; each opens its list. */
export const TaskFigures = z.object({
  asOf: LocalDate,
  figures: z.array(z.object({ list: TaskList, count: z.int() })),
});
export type TaskFigures = z.infer<typeof TaskFigures>;
/** With `mine` or `unended` only lists of work that has not ended are counted: what ended is most of a province, and no work of today. */
export const TaskFiguresQuery = TaskQuery.pick({
  unitId: true,
  documentId: true,
  charge: true,
  mine: true,
}).extend({ unended: z.stringbool().optional() });
export const ExceptionQuery = TaskQuery.pick({ cursor: true, charge: true });

export const AgencyRow = z.object({
  unit: UnitRef,
  open: z.int(),
  overdue: z.int(),
  maxDaysLate: z.int(),
  dueSoon: z.int(),
  awaitingConfirmation: z.int(),
  /** Confirmed since the board's `completedFrom`. */
  completed: z.int(),
  completedLate: z.int(),
});
export type AgencyRow = z.infer<typeof AgencyRow>;
export const AgencyBoard = z.object({
  asOf: LocalDate,
  /** The first day of the year: what was confirmed before it is history, and in no column. */
  completedFrom: LocalDate,
  items: z.array(AgencyRow),
});
export const DirectiveRow = z.object({
  document: z.object({
    id: Id,
    reference: z.string().nullable(),
    title: z.string(),
    issuedOn: LocalDate.nullable(),
  }),
  open: z.int(),
  overdue: z.int(),
  maxDaysLate: z.int(),
  completed: z.int(),
  total: z.int(),
  /** Agencies that follow the whole document. */
  monitors: z.array(z.string()),
});
export type DirectiveRow = z.infer<typeof DirectiveRow>;
export const DirectiveBoard = z.object({ asOf: LocalDate, items: z.array(DirectiveRow) });
export const BoardQuery = z.object({ overdueOnly: z.stringbool().default(false) });
/** `followed`: only the documents that the person's own agency follows as a whole. */
export const DirectiveQuery = BoardQuery.extend({ followed: z.stringbool().default(false) });

/** The Chair's line: who, how many days, which product is missing, who must decide. */
export const ExceptionRow = z.object({
  taskId: Id,
  number: z.int(),
  who: UnitRef,
  head: z.string().nullable(),
  days: z.int(),
  missing: z.string(),
  decider: z.string(),
  kind: z.enum([
    "overdue",
    "confirmation-late",
    "extension",
    "refusal",
    "obstacle",
    "suspension-ended",
    "received-after-due",
  ]),
  /** How often it was urged in writing. */
  urged: z.int(),
  /** The last request to explain, with what the agency said. */
  explanation: z
    .object({
      standing: ExplanationStanding,
      cause: ExplanationCause.nullable(),
      content: z.string().nullable(),
    })
    .nullable(),
  /** What stands in the way and waits for an opinion. */
  obstacle: z.string().nullable(),
});
export type ExceptionRow = z.infer<typeof ExceptionRow>;
export const Exceptions = z.object({
  asOf: LocalDate,
  figures: z.array(z.object({ list: TaskList, count: z.int() })),
  items: z.array(ExceptionRow),
  next: z.string().nullable(),
});
export type Exceptions = z.infer<typeof Exceptions>;

export const Step = z.object({
  id: Id,
  title: z.string(),
  person: PersonRef,
  dueOn: LocalDate,
  doneOn: LocalDate.nullable(),
  doneNote: z.string().nullable(),
  daysLate: z.int(),
  version: z.int(),
});
/** A figure that the directive sets: "tối thiểu 95% kế hoạch vốn". */
export const TaskTarget = z.object({
  comparator: z.enum(["at-least", "at-most", "exactly", "increase", "decrease"]),
  value: z.number(),
  unit: z.string(),
  /** What is measured; "" where the text does not say it. */
  what: z.string(),
  inWords: z.string(),
});
export type TaskTarget = z.infer<typeof TaskTarget>;
/** The figure with what was reached; `met` is null where it could not be measured, for the reason in `note`. */
export const MeasuredTarget = TaskTarget.extend({
  achieved: z.number().nullable(),
  note: z.string().nullable(),
  met: z.boolean().nullable(),
});
export type MeasuredTarget = z.infer<typeof MeasuredTarget>;

export const Evidence = z.object({
  id: Id,
  documentNumber: z.string(),
  issuedOn: LocalDate,
  receivedBy: z.string(),
  /** Whether it went to whom the directive names; null where it names nobody. */
  asNamed: z.boolean().nullable(),
  fileName: z.string().nullable(),
});
/** Why a result was sent back: for the agency's own fault, or for what does not lie with it. */
export const ReturnedFault = z.enum(["agency", "other"]);
export type ReturnedFault = z.infer<typeof ReturnedFault>;

export const Submission = z.object({
  id: Id,
  note: z.string().nullable(),
  submittedBy: PersonRef,
  submittedAt: Instant,
  outcome: z.enum(["confirmed", "returned", "lapsed"]).nullable(),
  decidedBy: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
  /** Only of what was sent back; null where nobody said so at the time. */
  returnedFault: ReturnedFault.nullable(),
  completedOn: LocalDate.nullable(),
  evidence: z.array(Evidence),
  /** Why no document went to whom the directive names. */
  receiverReason: z.string().nullable(),
  measured: z.array(MeasuredTarget),
});
export const Obstacle = z.object({
  id: Id,
  content: z.string(),
  proposal: z.string().nullable(),
  raisedBy: PersonRef,
  raisedAt: Instant,
  decision: z.string().nullable(),
  decidedBy: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
});
export const ProgressReport = z.object({
  id: Id,
  content: z.string(),
  percent: z.int().nullable(),
  reportedBy: PersonRef,
  reportedAt: Instant,
  document: z
    .object({ documentNumber: z.string(), issuedOn: LocalDate, receivedBy: z.string() })
    .nullable(),
});
/** A division gives its agency the result that is to be handed in, or says that the work is not its own. */
export const HandedUpAs = z.enum(["result", "declined"]);
export type HandedUpAs = z.infer<typeof HandedUpAs>;
/** Which division and person of the agency does the work, now or before. */
export const Allocation = z.object({
  id: Id,
  unit: UnitRef,
  person: PersonRef.nullable(),
  note: z.string().nullable(),
  allocatedBy: PersonRef,
  allocatedAt: Instant,
  endedAt: Instant.nullable(),
  /** Whoever does the work has taken it up. */
  takenUp: z.object({ by: PersonRef, at: Instant }).nullable(),
  /** What they gave back to the agency: the result it will hand in, or why the work is not theirs. */
  handedUp: z.object({ by: PersonRef, at: Instant, as: HandedUpAs, note: z.string() }).nullable(),
});
export type Allocation = z.infer<typeof Allocation>;

export const TaskDetail = TaskRow.extend({
  version: z.int(),
  assignmentId: Id,
  origin: Origin,
  termClass: z.string(),
  /** The passage of the directive, word for word, with its place. */
  quote: z.object({ text: z.string(), at: z.string(), start: z.int(), end: z.int() }),
  documentTitle: z.string(),
  duePhrase: z.string().nullable(),
  originalDueOn: LocalDate.nullable(),
  whyThisDate: z.string(),
  receivedOn: LocalDate,
  head: PersonRef.nullable(),
  monitor: PersonRef.nullable(),
  field: FieldRef.nullable(),
  holders: z.array(
    z.object({
      unit: UnitRef,
      role: z.enum(["lead", "coordinating"]),
      validFrom: LocalDate,
      validTo: LocalDate.nullable(),
    }),
  ),
  reportTo: z.array(z.string()),
  via: z.array(z.string()),
  copyTo: z.array(z.string()),
  targets: z.array(TaskTarget),
  /** The tasks of the same assignment that the person may list, this one among them. */
  siblings: z.object({ total: z.int(), completed: z.int() }),
  /** What a later version of its document made of it, and the tasks of an earlier version that it took over. */
  laterVersion: z
    .object({
      decision: z.enum(["keep", "end", "hand-over"]),
      document: z.object({ id: Id, reference: z.string().nullable() }),
      successor: z.object({ id: Id, number: z.int() }).nullable(),
    })
    .nullable(),
  takesOver: z.array(z.object({ id: Id, number: z.int() })),
  /** The present one first. */
  allocations: z.array(Allocation),
  /** Within which unit this person may allocate it: the agency, or the division that it was given to. */
  allocateWithin: UnitRef,
  steps: z.array(Step),
  reports: z.array(ProgressReport),
  obstacles: z.array(Obstacle),
  submissions: z.array(Submission),
  /** Requests to move its deadline, the latest first. */
  extensions: z.array(Extension),
  life: TaskLife,
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type TaskDetail = z.infer<typeof TaskDetail>;

const OnTask = z.object({ taskId: Id, version: Version });
export const AcknowledgeTask = OnTask;
export const AddStep = OnTask.extend({ title: words(500), personId: Id, dueOn: LocalDate });
export const CompleteStep = OnTask.extend({
  stepId: Id,
  doneOn: LocalDate,
  note: z.string().max(1000).optional(),
});
export const ReportProgress = OnTask.extend({
  content: words(),
  percent: z.int().min(0).max(100).nullable().default(null),
  /** What stands in the way, raised with the report. */
  obstacle: z.string().max(4000).optional(),
  /** The document that carries the result, by its number. */
  document: z
    .object({ documentNumber: words(100), issuedOn: LocalDate, receivedBy: words(300) })
    .optional(),
});
export const RaiseObstacle = OnTask.extend({
  content: words(),
  proposal: z.string().max(4000).optional(),
});
export const DecideObstacle = OnTask.extend({ obstacleId: Id, decision: words() });
export const EvidenceInput = z.object({
  documentNumber: words(100),
  issuedOn: LocalDate,
  receivedBy: words(300),
  fileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  fileName: z.string().max(300).optional(),
});
export const SubmitResult = OnTask.extend({
  note: z.string().max(4000).optional(),
  evidence: z.array(EvidenceInput).min(1).max(20),
  /** Needed where no document went to whom the directive names. */
  receiverReason: z.string().max(1000).optional(),
  /** One for each target of the task, in its order: what was reached in the target's unit, or why it cannot be measured. */
  measured: z
    .array(
      z.object({
        value: z.number().min(-1e15).max(1e15).nullable(),
        note: z.string().max(500).optional(),
      }),
    )
    .max(50)
    .optional(),
});
/** `completedOn` is the evidence date the confirmer accepts. */
export const ConfirmCompletion = OnTask.extend({
  completedOn: LocalDate,
  note: z.string().max(2000).optional(),
});
/** `fault`: whether the agency is to blame; only its own faults are held against it. */
export const ReturnTask = OnTask.extend({ fault: ReturnedFault, reason: words(2000) });
export const ReopenTask = OnTask.extend({ reason: words(2000) });
/** A date for a task that has none, or that came too late; with its ground. */
export const SetDueDate = OnTask.extend({ dueOn: LocalDate, reason: words(1000) });

export const AllocateTask = OnTask.extend({
  unitId: Id,
  personId: Id.nullable().optional(),
  note: z.string().max(1000).optional(),
});
export const TakeUpTask = OnTask;
export const HandUpTask = OnTask.extend({ as: HandedUpAs, note: words(2000) });
/** The steps that wait for the person who asks. */
export const MyWork = z.object({
  asOf: LocalDate,
  steps: z.array(
    z.object({
      id: Id,
      title: z.string(),
      dueOn: LocalDate,
      daysLate: z.int(),
      taskId: Id,
      number: z.int(),
      taskTitle: z.string(),
    }),
  ),
});
export type MyWork = z.infer<typeof MyWork>;
/** Steps still open, finished late, or both; `from` and `to` are about the step's own date. */
export const StepDelayQuery = PageQuery.extend({
  unitId: Id.optional(),
  personId: Id.optional(),
  steps: z.enum(["open", "done", "all"]).default("open"),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
});
/** Who was late at which step, the longest delay first. */
export const StepDelays = page(
  z.object({
    id: Id,
    title: z.string(),
    taskId: Id,
    number: z.int(),
    taskTitle: z.string(),
    person: PersonRef,
    unit: z.string(),
    dueOn: LocalDate,
    doneOn: LocalDate.nullable(),
    /** Done, or its task is. */
    ended: z.boolean(),
    daysLate: z.int(),
  }),
).extend({
  asOf: LocalDate,
  /** Whose tasks: of the agency that was named, of one's own, or those one follows. */
  scope: z.enum(["unit", "own", "followed"]),
  /** Per person, the most late days first; on the first page only. */
  people: z.array(
    z.object({ person: PersonRef, steps: z.int(), open: z.int(), daysLate: z.int() }),
  ),
});
export type StepDelays = z.infer<typeof StepDelays>;
/** Whoever follows the task from now on. */
export const SetMonitor = OnTask.extend({ accountId: Id, reason: z.string().max(1000).optional() });
export const SetTaskField = OnTask.extend({ fieldId: Id.nullable() });

/** What lies on an officer of the Office: their load, never a result of theirs. */
export const MonitorLoad = z.object({
  asOf: LocalDate,
  items: z.array(
    z.object({
      /** Null: tasks that nobody follows. */
      officer: AccountRef.nullable(),
      division: UnitRef.nullable(),
      open: z.int(),
      overdue: z.int(),
      toConfirm: z.int(),
    }),
  ),
});
export type MonitorLoad = z.infer<typeof MonitorLoad>;

export const UploadedFile = z.object({
  hash: z.string(),
  size: z.int(),
  name: z.string(),
  mediaType: z.string(),
});
export type UploadedFile = z.infer<typeof UploadedFile>;
