import { z } from "zod";
import { AllowedAct, Id, JournalEntry, LocalDate, UnitRef, Version, words } from "./primitives.ts";

/** Where a dated line of a register stands on a day: derived, never stored. */
export const ValidityState = z.enum(["to-come", "in-force", "ended"]);
export type ValidityState = z.infer<typeof ValidityState>;
/** Whether its next review is far, near (by the setting), or past. */
export const ReviewDue = z.enum(["later", "soon", "overdue", "none"]);
export type ReviewDue = z.infer<typeof ReviewDue>;

/** A later check of a decentralised power: it fits, wants adjusting, or should be taken back. */
export const PowerCheckResult = z.enum(["fit", "adjust", "take-back"]);
export type PowerCheckResult = z.infer<typeof PowerCheckResult>;

export const PowerRow = z.object({
  id: Id,
  version: z.int(),
  number: z.int(),
  power: z.string(),
  field: z.string().nullable(),
  from: UnitRef,
  to: UnitRef.nullable(),
  toWhom: z.string(),
  owner: UnitRef,
  actNumber: z.string(),
  actOn: LocalDate,
  conditions: z.string().nullable(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  endedBecause: z.string().nullable(),
  reviewMonths: z.int(),
  nextReviewOn: LocalDate,
  validity: ValidityState,
  review: ReviewDue,
  checks: z.array(
    z.object({
      id: Id,
      checkedOn: LocalDate,
      result: PowerCheckResult,
      finding: z.string(),
      documentNumber: z.string().nullable(),
      enteredBy: z.string(),
    }),
  ),
  acts: z.array(AllowedAct),
});
export type PowerRow = z.infer<typeof PowerRow>;
export const PowerQuery = z.object({
  list: z.enum(["in-force", "review-overdue", "ended", "all"]).default("in-force"),
  unitId: Id.optional(),
  q: z.string().max(200).optional(),
  on: LocalDate.optional(),
});
export type PowerQuery = z.output<typeof PowerQuery>;
export const PowerList = z.object({
  items: z.array(PowerRow),
  on: LocalDate,
  acts: z.array(AllowedAct),
});
export const AddPower = z.object({
  power: words(2000),
  field: words(200).nullable().default(null),
  fromUnitId: Id,
  toUnitId: Id.nullable().default(null),
  /** A level in words where it is no single agency: "UBND cấp xã". */
  toWhom: words(300).nullable().default(null),
  ownerUnitId: Id,
  actNumber: words(100),
  actOn: LocalDate,
  conditions: words(4000).nullable().default(null),
  validFrom: LocalDate,
  validTo: LocalDate.nullable().default(null),
  reviewMonths: z.int().min(1).max(120),
});
export type AddPower = z.output<typeof AddPower>;
const OnPower = z.object({ powerId: Id, version: Version });
export const CheckPower = OnPower.extend({
  checkedOn: LocalDate,
  result: PowerCheckResult,
  finding: words(4000),
  documentNumber: words(100).nullable().default(null),
});
/** What was entered wrongly, put right as the document has it; the journal keeps what stood before. */
export const RevisePower = AddPower.extend(OnPower.shape).extend({ reason: words(1000) });
export const EndPower = OnPower.extend({ endsOn: LocalDate, reason: words(1000) });

export const RegulationReview = z.enum(["fit", "to-review", "amending"]);
export type RegulationReview = z.infer<typeof RegulationReview>;
/** One line an agency: its regulation in force on the day, or that it has none. */
export const RegulationRow = z.object({
  unit: UnitRef,
  regulation: z
    .object({
      id: Id,
      version: z.int(),
      documentNumber: z.string(),
      documentOn: LocalDate,
      validFrom: LocalDate,
      reviewState: RegulationReview,
      nextReviewOn: LocalDate,
      review: ReviewDue,
      lastNote: z.string().nullable(),
      acts: z.array(AllowedAct),
    })
    .nullable(),
  /** How many it worked by before. */
  earlier: z.int(),
});
export type RegulationRow = z.infer<typeof RegulationRow>;
export const RegulationQuery = z.object({
  list: z.enum(["all", "missing", "review-overdue", "to-amend"]).default("all"),
  on: LocalDate.optional(),
});
export type RegulationQuery = z.output<typeof RegulationQuery>;
export const RegulationList = z.object({
  items: z.array(RegulationRow),
  agencies: z.int(),
  missing: z.int(),
  reviewOverdue: z.int(),
  toAmend: z.int(),
  on: LocalDate,
  acts: z.array(AllowedAct),
});
export type RegulationList = z.infer<typeof RegulationList>;
export const AddRegulation = z.object({
  unitId: Id,
  documentNumber: words(100),
  documentOn: LocalDate,
  validFrom: LocalDate,
  nextReviewOn: LocalDate,
});
const OnRegulation = z.object({ regulationId: Id, version: Version });
export const ReviewRegulation = OnRegulation.extend({
  reviewedOn: LocalDate,
  result: RegulationReview,
  note: words(2000),
  nextReviewOn: LocalDate,
});
/** What was entered wrongly, put right as the document has it; the journal keeps what stood before. */
export const ReviseRegulation = AddRegulation.omit({ unitId: true })
  .extend(OnRegulation.shape)
  .extend({ reason: words(1000) });
export const EndRegulation = OnRegulation.extend({ endsOn: LocalDate, reason: words(1000) });

/** What happened to one line of either register. */
export const RegisterJournal = z.object({ items: z.array(JournalEntry) });
