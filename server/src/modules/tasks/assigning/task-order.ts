import type { Due, Duty, Origin } from "@dondoc/contract";

/** One assignment of a released document, as the tasks module needs it to make its tasks: one for each holder. */
export interface TaskOrder {
  assignmentId: string;
  documentId: string;
  title: string;
  deliverable: string | null;
  due: Due[];
  duePhrase: string | null;
  duty: Duty;
  origin: Origin;
  issuedOn: string | null;
  receivedOn: string;
  holderUnitIds: string[];
  coordinatingUnitIds: string[];
  /** Who follows where the portfolios name nobody. */
  monitorAccountId: string | null;
  fieldId?: string | null;
  /** A division chosen against the portfolios. */
  divisionId?: string | null;
}

/** What a task keeps of how its dates came about: enough to project them again. */
export interface DueRule {
  due: Due[];
  duty: Duty;
  issuedOn: string | null;
  receivedOn: string;
  /** Of a later period of a periodic duty: which one, by which rule, of which task (its number). */
  occurrence?: { period: string; rule: Extract<Due, { every: string }>; duty: number };
}
