import { sql, type RawBuilder } from "kysely";

/** The instant at which a local day begins in Việt Nam. */
export const beginningOf = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`((${day})::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/** The local day on which an instant falls. */
export const dayOf = (instant: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`((${instant}) at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Instants that fall into the period and were known on its day. */
export const withinPeriod = (instant: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${instant} >= ${beginningOf(sql`period.from_on`)} and ${instant} < ${beginningOf(sql`least(period.to_on, period.day) + 1`)}`;
