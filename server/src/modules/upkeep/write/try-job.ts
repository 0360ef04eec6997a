import { TryJobAgain } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { titleOfJob } from "../known.ts";

/** A job of the queue that has failed is tried again now, not at the end of its wait. */
export const tryJob = defineAct({
  name: "upkeep.try-job",
  title: "Chạy lại việc trong hàng đợi đang lỗi",
  input: TryJobAgain,
  async load({ tx, actor }, { id }) {
    const { rows } = await sql<{ name: string }>`
      select name from app.failing_jobs() where id = ${id}::bigint`.execute(tx);
    const [job] = rows;
    if (!job || actor.accountId === null) throw refusals.NOT_FOUND("việc đang lỗi này");
    return { actorId: actor.accountId, name: job.name };
  },
  policy: () => allowed,
  async run(context, { actorId, name }, { id }) {
    const { rows } = await sql<{ again: boolean }>`
      select app.try_job_again(${id}::bigint) as again`.execute(context.tx);
    // It began its next try between the reading of the page and now.
    if (!rows[0]?.again) throw refusals.NOT_FOUND("việc đang lỗi này");
    context.record("account", actorId, { id, name, title: titleOfJob(name) });
    return { count: 1 };
  },
  tell: telling<{ title: string }>(({ title }) => `cho chạy lại “${title}” trong hàng đợi`),
});
