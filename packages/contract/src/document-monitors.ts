import { z } from "zod";
import { DocumentRef } from "./documents.ts";
import { AllowedAct, Id, Instant, LocalDate, UnitRef, words } from "./primitives.ts";

/** An agency that follows a directive as a whole, from a day on: as its text says, or as the chief of the Office has decided. */
export const DocumentMonitor = z.object({
  id: Id,
  unit: UnitRef,
  from: LocalDate,
  /** The first day on which it does not follow any more. */
  until: LocalDate.nullable(),
  foundBy: z.enum(["reading", "person"]),
  basis: z.string(),
  setBy: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type DocumentMonitor = z.infer<typeof DocumentMonitor>;

/** How the tasks of a directive stand; the parts add up to the total. */
export const MonitoredCounts = z.object({
  total: z.int(),
  completed: z.int(),
  /** Of the completed: after their last day. */
  completedLate: z.int(),
  overdue: z.int(),
  /** Handed in and waiting for confirmation, in time. */
  submitted: z.int(),
  /** With a last day that has not passed, or whose passing is not judged. */
  withinDue: z.int(),
  undated: z.int(),
  suspended: z.int(),
});
export type MonitoredCounts = z.infer<typeof MonitoredCounts>;

export const MonitoredAgency = MonitoredCounts.extend({
  unit: UnitRef,
  head: z.string().nullable(),
  /** Days late of the worst. */
  worst: z.int(),
  reminders: z.int(),
  remindedAt: Instant.nullable(),
  /** Letters issued that urge a task of this directive. */
  letters: z.int(),
  /** A letter of the agency that follows the directive that waits to be signed. */
  openDraftId: Id.nullable(),
});
export type MonitoredAgency = z.infer<typeof MonitoredAgency>;

export const DocumentMonitoring = z.object({
  asOf: LocalDate,
  document: DocumentRef,
  monitors: z.array(DocumentMonitor),
  /** Whether the person's own agency follows it now. */
  mine: z.boolean(),
  counts: MonitoredCounts,
  agencies: z.array(MonitoredAgency),
  obstacles: z.array(
    z.object({
      taskId: Id,
      number: z.int(),
      unit: z.string(),
      content: z.string(),
      raisedOn: LocalDate,
    }),
  ),
  /** The report on it that waits to be signed. */
  openReportId: Id.nullable(),
  acts: z.array(AllowedAct),
});
export type DocumentMonitoring = z.infer<typeof DocumentMonitoring>;

const OnDocument = z.object({ documentId: Id });
export const SetDocumentMonitor = OnDocument.extend({ unitId: Id, basis: words(500) });
export const EndDocumentMonitor = OnDocument.extend({ monitorId: Id, reason: words(500) });
/** An empty list means every agency that is late with it. */
export const RemindLate = OnDocument.extend({ unitIds: z.array(Id).max(500).default([]) });
export const DraftMonitorLetters = OnDocument.extend({
  unitIds: z.array(Id).max(500).default([]),
});
export const DraftMonitorReport = OnDocument.extend({
  /** What the agency proposes, one a line. */
  proposals: words(8000),
});
export const MonitoringDone = z.object({ documentId: Id, count: z.int() });
