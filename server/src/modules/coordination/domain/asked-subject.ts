import type { AskedClock } from "./consultation-state.ts";

/** What the policies of all acts on one asked agency's part look at: the same under lock and for the buttons of a page. */
export interface AskedSubject extends AskedClock {
  id: string;
  version: number;
  consultationId: string;
  number: number;
  taskId: string | null;
  unitId: string;
  unitName: string;
  askingUnitId: string;
  askingName: string;
  createdBy: string;
  unseenReminders: number;
  lastRemindedOn: string | null;
  evasiveOn: string | null;
  objectedOn: string | null;
  evasiveUpheld: boolean | null;
  /** Accounts of whoever is in office on either side, while an objection waits for a finding. */
  peopleOfParties: readonly string[];
}

/** What the policies of acts on a whole request look at. */
export interface ConsultationSubject {
  id: string;
  version: number;
  number: number;
  taskId: string | null;
  askingUnitId: string;
  askingName: string;
  needsHead: boolean;
  sent: boolean;
  withdrawn: boolean;
  /** Parts that were answered. */
  answered: number;
}
