import type { TaskState } from "@dondoc/contract";
import type { HandedInBy } from "../../settings/index.ts";

/** What the policies of all acts on a task look at: the same for an act under lock and for the buttons of a page. */
export interface TaskSubject {
  id: string;
  number: number;
  version: number;
  state: TaskState;
  holderUnitId: string;
  holderName: string;
  lastDay: string | null;
  reviewOn: string | null;
  receivedOn: string;
  documentIssuedOn: string | null;
  submittedBy: string | null;
  /** The person behind the account that submitted. */
  submitterPersonId: string | null;
  /** The person for whom it was submitted by delegation. */
  submittedForPersonId: string | null;
  openSteps: number;
  openObstacles: number;
  /** To which division, and to whom in it, the agency has given the work; null while nobody has it in particular. */
  given: Given | null;
  /** Set where an inspection asked for it to be put right: only who checks ends it (ADR 49). */
  remedy: Remedy | null;
}

/** What a task puts right, and who looks at whether it did. */
export interface Remedy {
  recommendationId: string;
  inspectionId: string;
  /** "KT-12.3" */
  label: string;
  /** The day of the finding: nothing older proves that it was put right. */
  foundOn: string;
  /** The head of the team now. */
  checkerPersonId: string | null;
  checkerName: string;
}

export interface Given {
  id: string;
  unitId: string;
  unitName: string;
  personId: string | null;
  personName: string | null;
  takenUp: boolean;
  handedUp: boolean;
}

/** The same with whose it is to send what the agency hands in. */
export interface HandedIn extends TaskSubject {
  handedInBy: HandedInBy;
}
