import type { Standing, TaskState, Timeliness } from "@dondoc/contract";

/** States whose word would be said twice beside a badge that shows one of these. */
const saidBy: Partial<Record<TaskState, readonly Timeliness[]>> = {
  SUBMITTED: ["AWAITING_CONFIRMATION", "AWAITING_CONFIRMATION_LATE"],
  COMPLETED: ["DONE_NO_DEADLINE", "DONE_NOT_ASSESSED", "DONE_LATE", "DONE_EARLY", "DONE_ON_TIME"],
  SUSPENDED: ["PAUSED"],
};

/** Whether the badge of the standing already says the state. */
export const isSaidByStanding = (state: TaskState, { timeliness }: Standing): boolean =>
  saidBy[state]?.includes(timeliness) ?? false;
