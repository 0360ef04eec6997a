import { z } from "zod";
import { AllowedAct, Id, JournalEntry, LocalDate, UnitRef, Version, words } from "./primitives.ts";
import { TaskState } from "./standing.ts";

/** Yearly plans that a province follows to their end (requirement D1.3 and E5). */
export const ProgrammeKind = z.enum([
  "reform",
  "inspection",
  "communication",
  "socio-economic",
  "budget",
  "other",
]);
export type ProgrammeKind = z.infer<typeof ProgrammeKind>;

/** A month of the plan's year. */
const Month = z.int().min(1).max(12);
/** A figure as people write it: no more digits than a table can show. */
const Amount = z.number().min(-1e15).max(1e15);

export const TargetDirection = z.enum(["up", "down"]);
/** A level as of a day, or what has come together since the year began. */
export const TargetMeasure = z.enum(["level", "cumulative"]);
export const PlanPath = z.enum(["linear", "steps"]);
const MonthValue = z.object({ month: Month, value: Amount });

/** Derived as of a day: on its path, at risk, late, or nobody knows. */
export const TargetSignal = z.enum(["green", "amber", "red", "grey"]);
export type TargetSignal = z.infer<typeof TargetSignal>;

/** "46/46 nhiệm vụ": over all agencies, the same for everybody who reads it. Standing duties count apart. */
export const ProgrammeTally = z.object({
  total: z.int(),
  done: z.int(),
  overdue: z.int(),
  standing: z.int(),
  /** Of these, with an annual result that was agreed on. */
  standingReported: z.int(),
});
export type ProgrammeTally = z.infer<typeof ProgrammeTally>;

export const TargetTally = z.object({
  total: z.int(),
  reached: z.int(),
  green: z.int(),
  amber: z.int(),
  red: z.int(),
  grey: z.int(),
});
export type TargetTally = z.infer<typeof TargetTally>;

export const ProgrammeRow = z.object({
  id: Id,
  number: z.int(),
  kind: ProgrammeKind,
  title: z.string(),
  year: z.int(),
  owner: UnitRef,
  field: z.string().nullable(),
  documentNumber: z.string(),
  documentOn: LocalDate,
  closedOn: LocalDate.nullable(),
  tasks: ProgrammeTally,
  targets: TargetTally,
});
export type ProgrammeRow = z.infer<typeof ProgrammeRow>;

/** Which rules colours follow: what the province decided, as of the day asked. */
export const SignalRule = z.object({
  greenBehindPercent: z.int(),
  amberBehindPercent: z.int(),
  staleDays: z.int(),
});

export const ProgrammeQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2999).optional(),
  kind: ProgrammeKind.optional(),
  unitId: Id.optional(),
  asOf: LocalDate.optional(),
});
export type ProgrammeQuery = z.output<typeof ProgrammeQuery>;
export const ProgrammeList = z.object({
  items: z.array(ProgrammeRow),
  years: z.array(z.int()),
  asOf: LocalDate,
  acts: z.array(AllowedAct),
});

/** A value of a month as it was known on the day asked, with the ones it corrected. */
export const KnownValue = z.object({
  month: Month,
  value: z.number(),
  sourceKind: z.enum(["document", "task", "indicator"]),
  source: z.string(),
  /** The task it was taken from, where the reader may see it. */
  taskId: Id.nullable(),
  indicatorCode: z.string().nullable(),
  because: z.string().nullable(),
  enteredBy: z.string(),
  enteredOn: LocalDate,
  earlier: z.array(
    z.object({
      value: z.number(),
      source: z.string(),
      enteredBy: z.string(),
      enteredOn: LocalDate,
    }),
  ),
});
export type KnownValue = z.infer<typeof KnownValue>;

export const TargetDetail = z.object({
  id: Id,
  version: z.int(),
  ordinal: z.int(),
  name: z.string(),
  unit: z.string(),
  direction: TargetDirection,
  measure: TargetMeasure,
  owner: UnitRef,
  plan: z.object({
    baseline: z.number(),
    planned: z.number(),
    path: PlanPath,
    milestones: z.array(MonthValue),
    basis: z.string(),
    enteredOn: LocalDate,
    /** How often it was decided otherwise before. */
    earlier: z.int(),
  }),
  values: z.array(KnownValue),
  /** The month and value it stands at. */
  latest: MonthValue.nullable(),
  reached: z.boolean(),
  signal: TargetSignal,
  /** Points ahead of its path at the latest month, in percent of the whole way; minus when behind. */
  leadPercent: z.number().nullable(),
  /** What the path expects at the end of each month, January first. */
  expected: z.array(z.number()),
  forecast: z
    .object({
      low: z.number(),
      middle: z.number(),
      high: z.number(),
      outlook: z.enum(["likely", "possible", "unlikely"]),
    })
    .nullable(),
  acts: z.array(AllowedAct),
});
export type TargetDetail = z.infer<typeof TargetDetail>;

/** A task or directive that counts; without its title where the reader may not see it. */
export const ProgrammeLink = z.object({
  id: Id,
  type: z.enum(["task", "document"]),
  recordId: Id.nullable(),
  label: z.string(),
  linkedOn: LocalDate,
});

export const ProgrammeDetail = ProgrammeRow.omit({ targets: true, tasks: true }).extend({
  version: z.int(),
  documentId: Id.nullable(),
  tasks: ProgrammeTally,
  targets: TargetTally,
  targetRows: z.array(TargetDetail),
  links: z.array(ProgrammeLink),
  result: z.string().nullable(),
  resultDocument: z.string().nullable(),
  rule: SignalRule,
  asOf: LocalDate,
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type ProgrammeDetail = z.infer<typeof ProgrammeDetail>;
export const AsOfQuery = z.object({ asOf: LocalDate.optional() });

/** The rows behind "46/46" as far as the reader may see them; the rest is a number. */
export const ProgrammeTaskQuery = AsOfQuery.extend({
  list: z.enum(["all", "done", "open", "overdue", "standing"]).default("all"),
});
export type ProgrammeTaskQuery = z.output<typeof ProgrammeTaskQuery>;
export const ProgrammeTasks = z.object({
  items: z.array(
    z.object({
      id: Id,
      number: z.int(),
      title: z.string(),
      holder: UnitRef,
      lastDay: LocalDate.nullable(),
      standing: z.boolean(),
      /** Its own state on that day: what is open for the count may be suspended, or wait for its confirmation. */
      state: TaskState,
      counted: z.enum(["done", "open", "overdue"]),
    }),
  ),
  /** Of other agencies: they count, but only their own people and the Office see them. */
  hidden: z.int(),
  asOf: LocalDate,
});

export const OpenProgramme = z.object({
  kind: ProgrammeKind,
  title: words(500),
  year: z.int().min(2000).max(2999),
  ownerUnitId: Id,
  field: words(200).nullable().default(null),
  documentId: Id.nullable().default(null),
  documentNumber: words(100),
  documentOn: LocalDate,
});
const OnProgramme = z.object({ programmeId: Id, version: Version });
/** What was entered wrongly or has changed, as the owner after a merger; the journal keeps what stood before. */
export const ReviseProgramme = OpenProgramme.omit({ year: true })
  .extend(OnProgramme.shape)
  .extend({ reason: words(1000) });
export const LinkToProgramme = OnProgramme.extend({
  /** Numbers of tasks: 12 for NV-12. */
  taskNumbers: z.array(z.int().positive()).max(500).default([]),
  documentIds: z.array(Id).max(50).default([]),
});
export const UnlinkFromProgramme = OnProgramme.extend({ linkId: Id, reason: words(1000) });
const PlanFields = z.object({
  baseline: Amount,
  planned: Amount,
  path: PlanPath.default("linear"),
  milestones: z.array(MonthValue).max(11).default([]),
  /** The document that decides it. */
  basis: words(500),
});
export const AddTarget = OnProgramme.extend({
  name: words(500),
  unit: words(50),
  direction: TargetDirection,
  measure: TargetMeasure,
  ownerUnitId: Id,
}).extend(PlanFields.shape);
export type AddTarget = z.output<typeof AddTarget>;
const OnTarget = z.object({ targetId: Id, version: Version });
export const PlanTarget = OnTarget.extend(PlanFields.shape);
export const DropTarget = OnTarget.extend({ reason: words(1000) });
export const EnterValue = OnTarget.extend({
  month: Month,
  value: Amount,
  source: words(500),
  /** Why an earlier value of the month is corrected. */
  because: words(1000).nullable().default(null),
});
/** Takes the figure that a task's confirmed result was measured with, or an indicator's figure of the year up to the month's end. */
export const TakeValue = OnTarget.extend({
  month: Month,
  from: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("task"),
      taskNumber: z.int().positive(),
      /** Which of its figures, in the words of the directive, where there are several. */
      what: words(500).nullable().default(null),
    }),
    z.object({
      kind: z.literal("indicator"),
      code: z.string().max(60),
      /** One agency with those below it; the whole province where none is named. */
      unitId: Id.nullable().default(null),
    }),
  ]),
  because: words(1000).nullable().default(null),
});
export type TakeValue = z.output<typeof TakeValue>;
export const CloseProgramme = OnProgramme.extend({
  result: words(8000),
  resultDocument: words(200).nullable().default(null),
});
