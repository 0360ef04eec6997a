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
