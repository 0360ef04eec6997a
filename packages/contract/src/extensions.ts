import { z } from "zod";
import {
  AllowedAct,
  Id,
  Instant,
  LocalDate,
  page,
  PageQuery,
  PersonRef,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";
import { Standing, TaskState } from "./standing.ts";

/** Why more time is asked for: the first four lie outside the agency, the last two with it (digest, section 10.2). */
export const ExtensionGround = z.enum([
  "new-law",
  "superior",
  "disaster",
  "partner",
  "workload",
  "plan",
]);
export type ExtensionGround = z.infer<typeof ExtensionGround>;
export const ExtensionDecision = z.enum(["approved", "refused", "withdrawn", "lapsed"]);
export type ExtensionDecision = z.infer<typeof ExtensionDecision>;

/** One request to move a deadline, with what was decided; never rewritten. */
export const Extension = z.object({
  id: Id,
  no: z.int(),
  ground: ExtensionGround,
  category: z.enum(["objective", "subjective"]),
  explanation: z.string(),
  missing: z.string(),
  percent: z.int(),
  proposedOn: LocalDate,
  documentNumber: z.string(),
  fileName: z.string().nullable(),
  inTime: z.boolean(),
  /** A date of the centre: the province only asks upward. */
  central: z.boolean(),
  unit: UnitRef,
  oldDueOn: LocalDate,
  oldBound: z.enum(["by", "before"]),
  requestedBy: PersonRef,
  requestedAt: Instant,
  upward: z.object({ document: z.string(), by: PersonRef, at: Instant }).nullable(),
  /** Null while it waits. */
  decision: ExtensionDecision.nullable(),
  newDueOn: LocalDate.nullable(),
  daysLateBefore: z.int().nullable(),
  daysLateAfter: z.int().nullable(),
  basis: z.string().nullable(),
  reason: z.string().nullable(),
  decidedBy: PersonRef.nullable(),
  /** In whose place, where it was decided by delegation. */
  decidedFor: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
});
export type Extension = z.infer<typeof Extension>;

export const ExtensionRow = Extension.extend({
  task: z.object({
    id: Id,
    number: z.int(),
    title: z.string(),
    state: TaskState,
    originalDueOn: LocalDate.nullable(),
    standing: Standing,
  }),
  /** The last day for a decision, by the setting of working days. */
  decideBy: LocalDate,
  decisionLate: z.boolean(),
});
export type ExtensionRow = z.infer<typeof ExtensionRow>;
export const ExtensionPage = page(ExtensionRow).extend({ asOf: LocalDate });

export const ExtensionList = z.enum(["mine", "waiting", "decided", "all"]);
export type ExtensionList = z.infer<typeof ExtensionList>;
/** `mine`: waiting for this person's decision. The period is that of the request, both ends counted. */
export const ExtensionQuery = PageQuery.extend({
  list: ExtensionList.default("waiting"),
  unitId: Id.optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
});
export type ExtensionQuery = z.infer<typeof ExtensionQuery>;

/** What the decider sees before deciding. Days are calendar days. */
export const ExtensionDetail = ExtensionRow.extend({
  version: z.int(),
  dueOn: LocalDate.nullable(),
  lastDay: LocalDate.nullable(),
  consequences: z.object({
    /** Late today by the date that binds now, and by the proposed one. */
    daysLateNow: z.int(),
    daysLateThen: z.int(),
    /** From the original date of the directive to the proposed one. */
    daysFromOriginal: z.int(),
    approvedBefore: z.int(),
    maxCount: z.int(),
    /** Steps of the agency that end after the date that binds now; they do not move with it. */
    stepsAfter: z.int(),
    /** The proposed date takes of the days kept before a date of the centre; null where it does not. */
    buffer: z.string().nullable(),
  }),
  agency: z.object({
    open: z.int(),
    overdue: z.int(),
    dueSoon: z.int(),
    /** Requests of this agency in the current year, this one among them. */
    requestsThisYear: z.int(),
    approvedThisYear: z.int(),
  }),
  history: z.array(Extension),
  acts: z.array(AllowedAct),
});
export type ExtensionDetail = z.infer<typeof ExtensionDetail>;

const OnTask = z.object({ taskId: Id, version: Version });
export const RequestExtension = OnTask.extend({
  ground: ExtensionGround,
  explanation: words(),
  missing: words(),
  percent: z.int().min(0).max(100),
  proposedOn: LocalDate,
  documentNumber: words(100),
  fileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  fileName: z.string().max(300).optional(),
});
export const WithdrawExtension = OnTask.extend({ extensionId: Id, reason: words(1000) });
/** `ask-upward` records the province's own letter to the centre (`basis`) and leaves the request waiting. */
export const DecideExtension = OnTask.extend({
  extensionId: Id,
  decision: z.enum(["approve", "refuse", "ask-upward"]),
  dueOn: LocalDate.optional(),
  basis: z.string().trim().max(300).optional(),
  reason: words(2000),
});
