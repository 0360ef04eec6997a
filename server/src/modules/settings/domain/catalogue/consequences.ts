/** Decided now, for features that are still to come. None waits today; what follows an inspection stands with inspections. */
export const consequenceSettings = {} as const;
