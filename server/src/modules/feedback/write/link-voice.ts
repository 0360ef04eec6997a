import { LinkVoice } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { mayLink } from "../domain/policies.ts";
import { recordLabel } from "../domain/record-label.ts";
import { lockVoice } from "../read/subject.ts";
import { feedbackRefusals } from "../refusals.ts";
import { accountOf, change } from "./step.ts";

interface Linked {
  id: string;
  label: string;
}
type Target = "task" | "unit" | "finding" | "measure";

/** Whoever ties must be able to see the other end: what they may not know of is not there for them. */
async function recordNamed(tx: Tx, typed: string): Promise<Linked & { target: Target }> {
  const named = recordLabel(typed);
  if (named === null) throw atField(feedbackRefusals.LINK_WHAT(), "record");
  const found = {
    task: sql<Linked>`select id, 'NV-' || number as label from app.task where number = ${named.number}`,
    measure: sql<Linked>`select id, 'STN-' || number as label from app.measure where number = ${named.number}`,
    finding: sql<Linked>`
      select finding.id, 'KT-' || inspection.number || '.' || finding.ordinal as label
      from app.finding join app.inspection on inspection.id = finding.inspection_id
      where inspection.number = ${named.number} and finding.ordinal = ${named.kind === "finding" ? named.ordinal : 0}
        and finding.struck_on is null`,
  }[named.kind];
  const [row] = (await found.execute(tx)).rows;
  if (!row) throw atField(feedbackRefusals.RECORD_UNKNOWN(typed.trim()), "record");
  return { ...row, target: named.kind };
}

async function unitNamed(
  tx: Tx,
  unitId: string,
  today: string,
): Promise<Linked & { target: Target }> {
  const { rows } = await sql<Linked>`
    select unit_id as id, name as label from app.unit_version where unit_id = ${unitId}::uuid
    order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw atField(feedbackRefusals.UNIT_UNKNOWN(), "unitId");
  return { ...row, target: "unit" };
}

/**
 * Ties a voice to what it is about: a task (story 40), a finding, an entry of the register, or an agency. Their own journals are not
 * told: whoever holds a task may read only the voices that were routed to it.
 */
export const linkVoice = defineAct({
  name: "voices.link",
  title: "Gắn hồ sơ liên quan",
  input: LinkVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayLink,
  async run(context, row, { record, unitId }) {
    const { tx, now, today } = context;
    if ((record === null) === (unitId === null))
      throw atField(feedbackRefusals.LINK_WHAT(), "record");
    const { id, label, target } =
      unitId === null ? await recordNamed(tx, record ?? "") : await unitNamed(tx, unitId, today);
    const { numAffectedRows } = await sql`
      insert into app.voice_link (voice_id, ${sql.ref(`${target}_id`)}, linked_by, linked_at)
      values (${row.id}, ${id}, ${accountOf(context)}, ${now}) on conflict do nothing`.execute(tx);
    if (numAffectedRows === 0n)
      throw atField(feedbackRefusals.LINKED(), target === "unit" ? "unitId" : "record");
    return change(context, row, {}, { label });
  },
  tell: telling<{ label: string }>(({ label }) => `gắn với ${label}`),
});
