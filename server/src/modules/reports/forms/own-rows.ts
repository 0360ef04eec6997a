import { sql, type RawBuilder } from "kysely";
import type { AskedPeriod } from "../../indicators/index.ts";
import type { Asking } from "../domain/form.ts";

const beginning = (day: RawBuilder<unknown>) =>
  sql`((${day})::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/** An instant that fell into the period and was known on the day asked. */
export const inPeriod = (
  instant: RawBuilder<unknown>,
  { from, to, day }: AskedPeriod,
): RawBuilder<unknown> =>
  sql`${instant} >= ${beginning(sql`${from}::date`)} and ${instant} < ${beginning(sql`${to < day ? to : day}::date + 1`)}`;

/** Of the units asked for, over `unit_asked`. */
export const unitOf = (unit: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${unit} in (select id from unit_asked)`;

export const membersOnly = ({ members }: Asking, unit: RawBuilder<unknown>): RawBuilder<unknown> =>
  members === null ? sql`true` : sql`${unit} = any (${[...members]}::uuid[])`;
