/** Is it said again on this day: the first working day after the last, then every so many. */
export const isRemindedOn = (workingDaysLate: number, every: number): boolean =>
  workingDaysLate > 0 && (workingDaysLate - 1) % every === 0;
