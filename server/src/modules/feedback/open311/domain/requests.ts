import type { Open311Request, PublishedAnswer } from "@dondoc/contract";
import { serviceName } from "./services.ts";

/** Days are told of a voice and no hours: the beginning of that day in Việt Nam. */
const atMidnight = (day: string): string => `${day}T00:00:00+07:00`;

const requestIdOf = (number: number): string => `PAKN-${number}`;

/** The number in "PAKN-3" or "PAKN-3.json"; null for what is no number of ours. */
export function numberIn(id: string): number | null {
  const digits = /^PAKN-(\d{1,15})(?:\.json)?$/iu.exec(id.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** A published answer as a request of Open311. */
export const asRequest = (told: PublishedAnswer): Open311Request => ({
  service_request_id: requestIdOf(told.number),
  status: "closed",
  status_notes: told.answer,
  service_name: serviceName(told.kind),
  service_code: told.kind,
  description: told.question,
  agency_responsible: told.agency,
  service_notice: null,
  requested_datetime: atMidnight(told.receivedOn),
  updated_datetime: atMidnight(told.publishedOn),
  expected_datetime: null,
  address: null,
  address_id: null,
  zipcode: null,
  lat: null,
  long: null,
  media_url: null,
});
