import { TryRoundAgain } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { titleOfRound } from "../known.ts";

/** A person has found what was wrong and does not wait: every failed day of a round is due again now. */
export const tryRound = defineAct({
  name: "upkeep.try-round",
  title: "Chạy lại việc hằng ngày đang lỗi",
  input: TryRoundAgain,
  async load({ tx, actor }, { name }) {
    const { rows } = await sql<{ day: string }>`
      select day from app.round_run where name = ${name} and finished_at is null and failed is not null
      order by day for update`.execute(tx);
    if (rows.length === 0 || actor.accountId === null)
      throw refusals.NOT_FOUND("ngày lỗi nào của việc này");
    return { actorId: actor.accountId, days: rows.map(({ day }) => day) };
  },
  policy: () => allowed,
  async run(context, { actorId, days }, { name }) {
    await sql`
      update app.round_run set next_try_at = ${context.now}
      where name = ${name} and finished_at is null and failed is not null`.execute(context.tx);
    context.record("account", actorId, { name, title: titleOfRound(name), days });
    return { count: days.length };
  },
  tell: telling<{ title: string; days: string[] }>(
    ({ title, days }) => `cho chạy lại “${title}”, ${days.length} ngày đang lỗi`,
  ),
});
