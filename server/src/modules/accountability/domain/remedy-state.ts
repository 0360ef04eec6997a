import type { RemedyState } from "@dondoc/contract";

/** What a measure says of what is to be put right. */
export interface Remedy {
  wanted: boolean;
  by: string | null;
  reportedOn: string | null;
  remediedOn: string | null;
  /** What was withdrawn wants nothing any more. */
  withdrawnOn: string | null;
}

/** Where the wanted remedy stands on a day; late from the day after the one it was wanted by. The same in SQL: `remedyStateSql`. */
export function remedyState(
  { wanted, by, reportedOn, remediedOn, withdrawnOn }: Remedy,
  today: string,
): RemedyState {
  if (remediedOn !== null) return "remedied";
  if (withdrawnOn !== null || (!wanted && by === null)) return "none";
  if (reportedOn !== null) return "reported";
  return by !== null && by < today ? "overdue" : "open";
}
