import { RetryBulk, StartBulk } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import { enqueue } from "../../../kernel/jobs/job.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { accountOf } from "../locking/change-task.ts";
import { taskRefusals } from "../refusals.ts";
import { bulkActs } from "./bulk-acts.ts";
import { bulkJob } from "./bulk-job.ts";
import { listed } from "./listed.ts";

/** So many at once; more is more than one person can answer for in one click. */
export const MOST = 20_000;

const told = telling<{ title: string; total: number }>(
  ({ title, total }) => `${title.toLowerCase()} cho ${total} nhiệm vụ cùng lúc`,
);

/** Asks for one act on many tasks: those chosen, or all a list holds at this moment. It is done behind the page. */
export const startBulk = defineAct({
  name: "tasks.bulk",
  title: "Làm nhiều việc một lúc",
  input: StartBulk,
  load: async (_context, { act }) => act,
  policy: (actor, act) =>
    holdsAct(actor, act)
      ? allowed
      : refuse(`Chức trách của bạn không có quyền "${bulkActs[act].title}".`),
  async run(context, act, { common, taskIds, query }) {
    const { tx, actor, today, now } = context;
    const id = newId();
    await tx
      .insertInto("app.bulk_run")
      .values({
        id,
        account_id: accountOf(context),
        act,
        common: JSON.stringify(common),
        created_at: now,
      })
      .execute();
    const where = query
      ? await listed(tx, actor, today, query)
      : sql`task.id = any (${taskIds}::uuid[])`;
    const { rows } = await sql<{ one: number }>`
      insert into app.bulk_item (run_id, task_id, ordinal)
      select ${id}::uuid, task.id, row_number() over (order by task.last_day, task.number)
      from app.task where ${where} limit ${MOST + 1} returning 1 as one`.execute(tx);
    if (rows.length === 0) throw taskRefusals.BULK_EMPTY();
    if (rows.length > MOST) throw taskRefusals.BULK_TOO_MANY(MOST);
    context.record("bulk-run", id, { title: bulkActs[act].title, total: rows.length });
    await enqueue(tx, bulkJob, { runId: id });
    return { id, total: rows.length };
  },
  tell: told,
});

/** Those that failed are tried once more: what stood in the way may be gone. */
export const retryBulk = defineAct({
  name: "tasks.retry-bulk",
  title: "Làm lại việc không làm được",
  input: RetryBulk,
  async load({ tx, actor }, { runId }) {
    const run = await tx
      .selectFrom("app.bulk_run")
      .selectAll()
      .where("id", "=", runId)
      .where("account_id", "=", actor.accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!run) throw refusals.NOT_FOUND("loạt việc này");
    return run;
  },
  policy: (_actor, run) =>
    run.ended_at === null ? refuse("Loạt việc này chưa làm xong. Hãy chờ.") : allowed,
  async run(context, run) {
    const failed = await context.tx
      .updateTable("app.bulk_item")
      .set({ outcome: "waiting", reason: null })
      .where("run_id", "=", run.id)
      .where("outcome", "=", "failed")
      .executeTakeFirst();
    const total = Number(failed.numUpdatedRows);
    if (total === 0) throw taskRefusals.BULK_EMPTY();
    await context.tx
      .updateTable("app.bulk_run")
      .set({ ended_at: null })
      .where("id", "=", run.id)
      .execute();
    const title = bulkActs[run.act as keyof typeof bulkActs].title;
    context.record("bulk-run", run.id, { title, total });
    await enqueue(context.tx, bulkJob, { runId: run.id });
    return { id: run.id, total };
  },
  tell: told,
});
