import type { Due } from "@dondoc/contract";
import { atField, type Refusal } from "../../../kernel/refusal.ts";
import { documentRefusals } from "../refusals.ts";
import { writtenDate } from "./words.ts";

export interface DocumentDates {
  issuedOn: string | null;
  receivedOn: string;
}

/** The day on which the names in a document are to be understood: its date, or that of its arrival where it bears none. */
export const documentDate = ({ issuedOn, receivedOn }: DocumentDates): string =>
  issuedOn ?? receivedOn;

/** A document arrives after it was issued and not later than today; otherwise the refusal, at its field. */
export function refusedDates(
  { issuedOn, receivedOn }: DocumentDates,
  today: string,
): Refusal | null {
  if (receivedOn > today) {
    return atField(documentRefusals.RECEIVED_IN_FUTURE(writtenDate(today)), "receivedOn");
  }
  if (issuedOn !== null && receivedOn < issuedOn) {
    return atField(documentRefusals.RECEIVED_BEFORE_ISSUE(writtenDate(issuedOn)), "receivedOn");
  }
  return null;
}

/** A person cannot set a deadline that lies before the document itself; what the text says so is asked, not refused. */
export function refusedDue(dues: readonly Due[], issuedOn: string | null): Refusal | null {
  const days = dues.flatMap((due) => {
    if (due === "standing") return [];
    if ("by" in due) return [due.by];
    return "before" in due && !("every" in due) && due.before ? [due.before] : [];
  });
  return issuedOn !== null && days.some((day) => day.slice(0, 10) < issuedOn)
    ? atField(documentRefusals.DUE_BEFORE_ISSUE(writtenDate(issuedOn)), "due")
    : null;
}
