import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { holdersOfAct, officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import { unitRefs } from "../../organisation/index.ts";

interface Succession {
  reorganisationId: string;
  heirId: string | null;
  on: string;
  /** "SX-3". */
  label: string;
}

/**
 * Tells who sees to the voices that bodies left behind which have ended. An heir stands for them (ADR 28): it answers under the old
 * name, by the day that was owed. Where there is none, whoever receives routes them anew. Counted by their clocks: whoever enters a
 * reorganisation need not be one of those who read what people said.
 */
export async function succeedVoices(
  { tx, now, today }: ActContext,
  unitIds: readonly string[],
  { reorganisationId, heirId, on, label }: Succession,
): Promise<void> {
  const { rows } = await sql<{ open: number; unitIds: string[]; heirId: string | null }>`
    select count(*)::int as open, coalesce(array_agg(distinct held.unit_id), '{}') as "unitIds",
      app.unit_now(${heirId}::uuid, ${on}::date) as "heirId"
    from app.voice_clock held
    where held.unit_id = any (${[...unitIds]}::uuid[]) and held.closed_on is null and held.due_step is distinct from 'publish'`.execute(
    tx,
  );
  const [left] = rows;
  if (!left || left.open === 0) return;
  const names = await unitRefs(tx, left.unitIds);
  const from = [...names.values()].map(({ name }) => name).join(", ");
  const officers =
    left.heirId === null
      ? []
      : await officersOf(tx, [left.heirId], ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"], today);
  const accounts =
    left.heirId === null
      ? await holdersOfAct(tx, "voices.route", today)
      : officers.map(({ accountId }) => accountId);
  await notify(tx, now, accounts, {
    kind: left.heirId === null ? "voices.left" : "voices.succeeded",
    subject: { type: "reorganisation", id: reorganisationId },
    title:
      left.heirId === null
        ? `${from} kết thúc hoạt động (${label}), không có cơ quan kế thừa: hãy chuyển ${left.open} phản ánh, kiến nghị chưa trả lời cho cơ quan khác.`
        : `Cơ quan bạn trả lời tiếp ${left.open} phản ánh, kiến nghị của ${from} (${label}), theo thời hạn đã có.`,
    key: `voices:${reorganisationId}`,
  });
}
