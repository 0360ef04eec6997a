/** Roles whose holder answers for the unit; the first one invited is its head in the register. */
export const HEADS: readonly string[] = ["CHAIR", "OFFICE_CHIEF", "AGENCY_HEAD", "DIVISION_HEAD"];
