import type { CooperationState } from "@dondoc/contract";

export interface CooperationClock {
  lastDay: string;
  accepted: boolean;
  declinedOn: string | null;
  deliveredOn: string | null;
  confirmed: boolean;
}

/** Where a request for help stands as of a day; late from the day after its last, by delivery or by its absence. */
export function cooperationState(
  { lastDay, accepted, declinedOn, deliveredOn, confirmed }: CooperationClock,
  today: string,
): CooperationState {
  if (declinedOn !== null) return "declined";
  if (confirmed) return "confirmed";
  if (deliveredOn !== null) return deliveredOn > lastDay ? "deliveredLate" : "delivered";
  if (today > lastDay) return "overdue";
  return accepted ? "accepted" : "sent";
}
