import type { SavedFormDraft, SaveFormDraft } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";

/** So many of a person's drafts are kept; with one more the oldest goes. */
const MOST = 200;

/** Keeps what was typed, whoever of the person's windows typed it: the last saved wins, and hears what it has overtaken. */
export async function saveDraft(
  tx: Tx,
  { accountId }: Actor,
  now: Date,
  { place, content, base }: z.output<typeof SaveFormDraft>,
): Promise<z.output<typeof SavedFormDraft>> {
  const revision = newId(now.getTime());
  const written = JSON.stringify(content);
  const { rows } = await sql<{ revision: string; saved_at: Date; same: boolean }>`
    select revision, saved_at, content = ${written} as same from app.form_draft
    where account_id = ${accountId}::uuid and place = ${place} for update`.execute(tx);
  await sql`
    insert into app.form_draft (account_id, place, content, revision, saved_at)
    values (${accountId}::uuid, ${place}, ${written}, ${revision}::uuid, ${now}::timestamptz)
    on conflict (account_id, place) do update
      set content = excluded.content, revision = excluded.revision, saved_at = excluded.saved_at`.execute(
    tx,
  );
  const [before] = rows;
  if (!before) await makeRoom(tx, accountId);
  // The same words saved twice, as by a page that was left before it had the answer, have overtaken nothing.
  const overtakes = before && before.revision !== base && !before.same;
  return {
    revision,
    savedAt: now.toISOString(),
    overtook: overtakes ? before.saved_at.toISOString() : null,
  };
}

const makeRoom = (tx: Tx, accountId: string | null) =>
  sql`
    delete from app.form_draft where account_id = ${accountId}::uuid and place in
      (select place from app.form_draft where account_id = ${accountId}::uuid order by saved_at desc offset ${MOST})`.execute(
    tx,
  );
