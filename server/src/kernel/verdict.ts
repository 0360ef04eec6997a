/** Whether an act may be done on a record now; if not, the sentence tells the person why. */
export type Verdict = { allowed: true } | { allowed: false; because: string };
export const allowed: Verdict = { allowed: true };
export const refuse = (because: string): Verdict => ({ allowed: false, because });
