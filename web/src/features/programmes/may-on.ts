import type { AllowedAct } from "@dondoc/contract";

/** Whether the server lets this person do an act on a record now. */
export const mayOn = ({ acts }: { acts: readonly AllowedAct[] }, act: string): boolean =>
  acts.some((one) => one.act === act && one.allowed);
