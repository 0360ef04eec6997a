import type { SavedView, SaveView } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { defineRefusals } from "../../../kernel/refusal.ts";

/** More than anybody finds their way in. */
const MOST = 50;

const refusals = defineRefusals({
  TOO_MANY_VIEWS: {
    status: 409,
    message: () =>
      `Bạn đã lưu ${MOST} khung nhìn. Hãy bỏ bớt khung nhìn không dùng nữa rồi lưu lại.`,
  },
});

/** Keeps a page with its filters under a name; the name is there once, its address is the last that was saved. */
export async function saveView(
  tx: Tx,
  { accountId }: Actor,
  now: Date,
  { name, address }: z.output<typeof SaveView>,
): Promise<SavedView> {
  const { rows } = await sql<SavedView>`
    insert into app.saved_view (id, account_id, name, address, saved_at)
    select ${newId(now.getTime())}::uuid, ${accountId}::uuid, ${name}, ${address}, ${now}::timestamptz
    where exists (select from app.saved_view where account_id = ${accountId}::uuid and name = ${name})
      or (select count(*) from app.saved_view where account_id = ${accountId}::uuid) < ${MOST}
    on conflict (account_id, name) do update set address = excluded.address, saved_at = excluded.saved_at
    returning id, name, address`.execute(tx);
  const [saved] = rows;
  if (!saved) throw refusals.TOO_MANY_VIEWS();
  return saved;
}
