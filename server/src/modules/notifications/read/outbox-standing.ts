import type { DeliveryTrouble, Outbox } from "@dondoc/contract";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import type { ProgramDatabase } from "../../../kernel/database/connect.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { channelTitles } from "../channels/registry.ts";
import type { ChannelCode } from "../channels/channel.ts";

interface Counts {
  channels: { code: ChannelCode; ready: boolean }[];
  waiting: number;
  sentLastDay: number;
  droppedLastDay: number;
  troubles: DeliveryTrouble[];
  unreached: Outbox["unreached"];
}

/** How the mail goes, for those who keep it going. A reader whose last message failed and will be tried again is `failing`. */
export async function readOutbox(tx: Tx, now: Date, today: string): Promise<Outbox> {
  const { rows } = await sql<Counts>`
    with trouble as (
      select delivery.account_id, delivery.channel,
        case when delivery.state = 'waiting' then 'failing' else delivery.state end as state, count(*)::int as notices,
        max(delivery.reason) as reason, min(delivery.created_at) as since, max(sending.address) as address
      from app.delivery left join app.sending on sending.id = delivery.sending_id
      where delivery.state in ('refused', 'unclear', 'given-up') or (delivery.state = 'waiting' and sending.state = 'failed')
      group by 1, 2, 3 order by since limit 200
    )
    select (select jsonb_agg(jsonb_build_object('code', code, 'ready', ready) order by code) from app.channel) as channels,
      (select count(*)::int from app.delivery where state = 'waiting') as waiting,
      (select count(*)::int from app.sending where state = 'accepted' and started_at > ${now}::timestamptz - interval '1 day') as "sentLastDay",
      (select count(*)::int from app.delivery where state = 'dropped' and created_at > ${now}::timestamptz - interval '1 day') as "droppedLastDay",
      coalesce((select jsonb_agg(jsonb_build_object('accountId', trouble.account_id, 'name', person.full_name,
          'address', coalesce(trouble.address, account.login), 'channel', channel, 'state', state, 'notices', notices,
          'reason', coalesce(reason, ''), 'since', to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by since)
        from trouble join app.account on account.id = trouble.account_id join app.person on person.id = account.person_id), '[]') as troubles,
      coalesce((select jsonb_agg(jsonb_build_object('unitId', unit_id, 'name', name, 'rungs', rungs) order by rungs desc, name) from (
        select rung.unit_id, count(*)::int as rungs,
          (select name from app.unit_version version where version.unit_id = rung.unit_id order by valid_from desc limit 1) as name
        from app.rung_fired rung
        where rung.fired_on > ${today}::date - 7 and rung.form = 'message' and rung.addressees = '{}'
        group by rung.unit_id limit 200) unit), '[]') as unreached`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("the outbox gave no answer");
  return {
    ...row,
    channels: row.channels.map((channel) => ({ ...channel, title: channelTitles[channel.code] })),
  };
}

interface OutboxStanding {
  waiting: number;
  failing: number;
  troubled: number;
  /** Since when the oldest of those that wait has waited. */
  oldestAt: Date | null;
}

/** For the health page: how many notices wait, how many of these have failed before, how many need a person. */
export async function outboxStanding(db: ProgramDatabase): Promise<OutboxStanding> {
  const { rows } = await inScope(db, theProgram, (tx) =>
    sql<OutboxStanding>`
      select count(*) filter (where state = 'waiting')::int as waiting,
        count(*) filter (where state = 'waiting' and sending_id is not null)::int as failing,
        count(*) filter (where state <> 'waiting')::int as troubled,
        min(created_at) filter (where state = 'waiting') as "oldestAt"
      from app.delivery where state in ('waiting', 'refused', 'unclear', 'given-up')`.execute(tx),
  );
  return rows[0] ?? { waiting: 0, failing: 0, troubled: 0, oldestAt: null };
}
