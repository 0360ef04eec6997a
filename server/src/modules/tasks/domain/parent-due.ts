import type { Refusal } from "../../../kernel/refusal.ts";
import { extensionRefusals } from "../extension/refusals.ts";

export interface ServesAnother {
  /** The last day of the task this one serves; null where it serves none, or that one has no date. */
  parentLastDay: string | null;
  parentNumber: number | null;
}

/** A task that serves another is due by that one's last day (digest, section 4.4); what is wrong with a date, or null. */
export const beyondParent = (
  dueOn: string,
  { parentLastDay, parentNumber }: ServesAnother,
): Refusal | null =>
  parentLastDay !== null && dueOn > parentLastDay
    ? extensionRefusals.NEW_DUE_BEYOND_PARENT(parentNumber ?? 0, parentLastDay)
    : null;
