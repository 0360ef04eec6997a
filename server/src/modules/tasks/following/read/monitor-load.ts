import type { MonitorLoad } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { isOpen, lists } from "./lists.ts";

interface Row {
  account_id: string | null;
  name: string | null;
  division: { id: string; name: string; shortName: string | null } | null;
  open: number;
  overdue: number;
  to_confirm: number;
}

/**
 * What lies on each officer's desk today. A load, to divide the work by; how an agency or an officer did is never read from it
 * (whoever follows difficult agencies has more that is late).
 */
export async function getMonitorLoad(tx: Tx, today: string): Promise<z.output<typeof MonitorLoad>> {
  const horizon = horizonOf(today, await readSettings(tx, today));
  const { rows } = await sql<Row>`
    with load as (
      select monitor_account_id as account_id, count(*) filter (where ${lists.open.where(horizon)}) as open,
        count(*) filter (where ${lists.overdue.where(horizon)}) as overdue,
        count(*) filter (where ${lists["to-confirm"].where(horizon)}) as to_confirm
      from app.task where ${isOpen} and monitor_account_id is not null group by monitor_account_id
      union all
      select null, count(*) filter (where ${lists.open.where(horizon)}), count(*) filter (where ${lists.overdue.where(horizon)}),
        count(*) filter (where ${lists["to-confirm"].where(horizon)})
      from app.task where ${isOpen} and monitor_account_id is null having count(*) > 0
    )
    select load.*, person.full_name as name, (
      select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
      from app.appointment join app.unit_version version on version.unit_id = appointment.unit_id
        and daterange(version.valid_from, version.valid_to) @> ${today}::date
      where appointment.person_id = person.id and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
      order by version.kind = 'division' desc, appointment.valid_from desc limit 1) as division
    from load left join app.account on account.id = load.account_id left join app.person on person.id = account.person_id
    order by load.open desc, person.full_name collate app.vi, load.account_id`.execute(tx);
  return {
    asOf: today,
    items: rows.map(({ account_id, name, division, open, overdue, to_confirm }) => ({
      officer: account_id === null ? null : { accountId: account_id, name: name ?? "" },
      division,
      open,
      overdue,
      toConfirm: to_confirm,
    })),
  };
}
