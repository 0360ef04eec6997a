import type { ChannelChoices } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { channelTitles } from "../channels/registry.ts";
import type { ChannelCode } from "../channels/channel.ts";

/** How a person is told, by channel and topic; what they never chose is as app.deliver_notices takes it. */
export async function readChannels(tx: Tx, actor: Actor): Promise<ChannelChoices> {
  const { rows } = await sql<{
    code: ChannelCode;
    ready: boolean;
    address: string | null;
    topics: ChannelChoices["channels"][number]["topics"];
  }>`
    select channel.code, channel.ready,
      coalesce(address.address, case channel.code when 'email' then account.login end) as address,
      (select jsonb_agg(jsonb_build_object('topic', topic.name,
          'wanted', coalesce(choice.wanted, channel.code = 'email')) order by topic.place)
        from unnest(array['assigned', 'reminder', 'digest', 'other']) with ordinality as topic (name, place)
        left join app.channel_choice choice on choice.account_id = account.id and choice.channel = channel.code
          and choice.topic = topic.name) as topics
    from app.account cross join app.channel
    left join app.channel_address address on address.account_id = account.id and address.channel = channel.code
    where account.id = ${actor.accountId}::uuid
    order by channel.code`.execute(tx);
  return { channels: rows.map((row) => ({ ...row, title: channelTitles[row.code] })) };
}
