import type { ChooseChannel } from "@dondoc/contract";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField, defineRefusals } from "../../../kernel/refusal.ts";

const channelRefusals = defineRefusals({
  ADDRESS_UNREADABLE: {
    status: 400,
    message: () => "Địa chỉ thư chưa đúng. Hãy ghi đủ như ten@co-quan.gov.vn.",
  },
});

/** One's own wishes about being told; no act, for it changes nothing that anybody is judged by. */
export async function chooseChannel(
  tx: Tx,
  actor: Actor,
  { channel, address, wanted }: z.output<typeof ChooseChannel>,
): Promise<void> {
  if (channel === "email" && address !== "" && !z.email().safeParse(address).success)
    throw atField(channelRefusals.ADDRESS_UNREADABLE(), "address");
  const own = sql`account_id = ${actor.accountId}::uuid and channel = ${channel}`;
  // A second click waits here until the first has written its wishes.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`app.channel:${actor.accountId ?? ""}`}, 0))`.execute(
    tx,
  );
  await sql`delete from app.channel_address where ${own}`.execute(tx);
  if (address !== "") {
    await sql`insert into app.channel_address (account_id, channel, address)
      values (${actor.accountId}, ${channel}, ${address})`.execute(tx);
  }
  await sql`delete from app.channel_choice where ${own}`.execute(tx);
  await sql`
    insert into app.channel_choice (account_id, channel, topic, wanted)
    select ${actor.accountId}::uuid, ${channel}, topic, topic = any (${wanted}::text[])
    from unnest(array['assigned', 'reminder', 'digest', 'other']) as topic`.execute(tx);
}
