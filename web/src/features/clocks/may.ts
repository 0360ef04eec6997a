import type { TaskClocks } from "@dondoc/contract";

/** Whether this person may do the act on the task now. */
export const may = ({ acts }: TaskClocks, act: string): boolean =>
  acts.some((one) => one.act === act && one.allowed);
