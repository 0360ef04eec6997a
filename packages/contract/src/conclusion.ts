import { z } from "zod";
import { DraftState } from "./drafting.ts";
import { AllowedAct, Id, LocalDate, Version, words } from "./primitives.ts";

/** What follows the signed record: the team's report, then the conclusion; each drafted, signed and issued as a document (task digest 13.4). */
export const InspectionStage = z.object({
  /** The last day by the province's rule, from the day before it: of the report the record's, of the conclusion the report's. */
  due: LocalDate,
  doneOn: LocalDate.nullable(),
  /** Calendar days after the last day, today or when it was issued. */
  daysLate: z.int(),
  /** The latest draft, where the reader may see it; the inspected see what was issued to them. */
  document: z
    .object({
      draftId: Id,
      state: DraftState,
      reference: z.string(),
      signer: z.string().nullable(),
    })
    .nullable(),
});
export type InspectionStage = z.infer<typeof InspectionStage>;

export const InspectionConclusion = z.object({
  version: z.int(),
  report: InspectionStage.nullable(),
  conclusion: InspectionStage.nullable(),
  /** Recommendations that are not ended: until then the inspection is not closed. */
  unsettled: z.int(),
  closed: z.object({ on: LocalDate, by: z.string(), words: z.string() }).nullable(),
  acts: z.array(AllowedAct),
});
export type InspectionConclusion = z.infer<typeof InspectionConclusion>;

const OnInspection = { inspectionId: Id, version: Version };
export const DraftInspectionReport = z.object({
  ...OnInspection,
  /** What the team thinks of it all; the findings stand in the record. */
  assessment: words(8000),
  proposals: words(8000).nullable().default(null),
});
export const DraftConclusion = z.object({
  ...OnInspection,
  assessment: words(8000),
  requirements: words(8000).nullable().default(null),
});
export const CloseInspection = z.object({ ...OnInspection, words: words(4000) });
