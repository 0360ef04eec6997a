import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { dayOf, withinPeriod } from "./local-days.ts";

/** Documents whose tasks the Office gave out in a period; they count for the Office, not for an agency. */
export const entries: Source = {
  name: "entries",
  personal: false,
  facts: () => sql`
    select period.ordinal, null::uuid as unit_id, document.id as row_id, null::uuid as task_id,
      coalesce(nullif(concat_ws('/', document.number, document.symbol), ''), document.subject) as label, document.origin,
      ${dayOf(sql`document.reviewed_at`)} as on_day,
      greatest(0, ${dayOf(sql`document.reviewed_at`)} - document.received_on) as days
    from period join app.document on document.state in ('released', 'expunged') and ${withinPeriod(sql`document.reviewed_at`)}`,
};
