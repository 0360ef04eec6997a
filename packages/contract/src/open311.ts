import { z } from "zod";
import { Instant, LocalDate, words } from "./primitives.ts";
import { PublicKind } from "./public-voices.ts";

/**
 * The shapes of Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), in JSON: what cities and their applications elsewhere already
 * speak. What the province says in other words stands in ADR 50.
 */

/**
 * What may be sent so. A complaint and a denunciation go through the form, which tells what the law asks; feedback on a rule or on an
 * official's conduct too, since its sender's address is asked for by decree and the standard has no field for it.
 */
export const ServiceCode = PublicKind.extract([
  "service-request",
  "proposal",
  "recommendation",
  "initiative",
]);
export type ServiceCode = z.infer<typeof ServiceCode>;

export const Open311Service = z.object({
  service_code: ServiceCode,
  service_name: z.string(),
  description: z.string(),
  /** No further questions belong to a service. */
  metadata: z.literal(false),
  /** The number comes when the answer is published; until then the token tells where it stands. */
  type: z.literal("batch"),
  keywords: z.string(),
  group: z.string(),
});

/** A voice whose answer was published, with the words written for the public. */
export const Open311Request = z.object({
  service_request_id: z.string(),
  status: z.literal("closed"),
  /** The published answer. */
  status_notes: z.string(),
  service_name: z.string(),
  service_code: z.string(),
  description: z.string(),
  agency_responsible: z.string().nullable(),
  service_notice: z.null(),
  /** Days are told and no hours: midnight of Việt Nam. */
  requested_datetime: Instant,
  updated_datetime: Instant,
  expected_datetime: z.null(),
  /** Where somebody lives may stand in an address: it is never told. */
  address: z.null(),
  address_id: z.null(),
  zipcode: z.null(),
  lat: z.null(),
  long: z.null(),
  media_url: z.null(),
});
export type Open311Request = z.infer<typeof Open311Request>;

const Moment = Instant.or(LocalDate);
export const Open311Query = z.object({
  /** One or several, with commas. */
  service_request_id: z.string().max(2000).optional(),
  service_code: z.string().max(200).optional(),
  start_date: Moment.optional(),
  end_date: Moment.optional(),
  status: z.string().max(40).optional(),
  jurisdiction_id: z.string().max(200).optional(),
});
export type Open311Query = z.output<typeof Open311Query>;

export const Open311Discovery = z.object({
  changeset: Instant,
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.object({
      specification: z.string(),
      url: z.string(),
      changeset: Instant,
      type: z.literal("production"),
      formats: z.array(z.string()),
    }),
  ),
});

/** An empty field of a form says nothing. */
const maybe = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize("NFC").trim() || null)
    .nullable()
    .default(null);
const Degrees = (most: number) =>
  z.preprocess(
    (given) => (given === "" ? undefined : given),
    z.coerce.number().min(-most).max(most).optional(),
  );

/** What an application sends. What is named here is taken in; other fields of the standard (`account_id`, `device_id`) say nothing to us. */
export const Open311Report = z.object({
  service_code: ServiceCode,
  description: words(7000),
  address_string: maybe(300),
  lat: Degrees(90),
  long: Degrees(180),
  first_name: maybe(100),
  last_name: maybe(99),
  phone: maybe(30),
  email: maybe(200),
  /** Told to whoever reads it; the program fetches nothing from an address that a stranger names. */
  media_url: maybe(500),
});
export type Open311Report = z.output<typeof Open311Report>;
