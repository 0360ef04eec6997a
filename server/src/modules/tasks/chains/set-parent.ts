import { SetParent } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";
import { mayHaveParent, whyNotUnder, type Served } from "./domain/parent-rules.ts";
import { CHAINING } from "./link-tasks.ts";

/**
 * Puts a task under the one it serves, or takes it out again (task digest 4.4). The parent's date stays put while this is done;
 * a circle is refused.
 */
export const setParent = defineAct({
  name: "tasks.set-parent",
  title: "Gắn vào nhiệm vụ cấp trên",
  input: SetParent,
  async load(context, input) {
    // Before the rows: two at once could close a circle that neither sees, or wait for each other's task.
    await sql`select pg_advisory_xact_lock(${CHAINING})`.execute(context.tx);
    return lockTask(context, input);
  },
  policy: mayHaveParent,
  async run(context, task, { parentNumber }) {
    const { tx } = context;
    const was = await parentOf(tx, task.id);
    if (parentNumber === null) {
      if (was === null) throw refusals.NOT_FOUND("nhiệm vụ cấp trên của nhiệm vụ này");
      context.record("task", task.id, { from: `NV-${was.number}` });
      context.record("task", was.id, { without: `NV-${task.number}` });
      return changeTask(context, task, { parent_id: null });
    }
    const { rows } = await sql<Served & { id: string }>`
      select id, number, state, last_day as "lastDay" from app.task where number = ${parentNumber} for share`.execute(
      tx,
    );
    const [parent] = rows;
    if (!parent) throw atField(refusals.NOT_FOUND(`nhiệm vụ NV-${parentNumber}`), "parentNumber");
    if (await isAbove(tx, task.id, parent.id)) {
      throw atField(taskRefusals.CIRCULAR_PARENTS(parentNumber, task.number), "parentNumber");
    }
    const wrong = whyNotUnder(task, parent);
    if (wrong) throw atField(taskRefusals.NOT_UNDER(wrong), "parentNumber");
    context.record("task", task.id, {
      to: `NV-${parent.number}`,
      ...(was && { from: `NV-${was.number}` }),
    });
    context.record("task", parent.id, { child: `NV-${task.number}` });
    return changeTask(context, task, { parent_id: parent.id });
  },
  tell: telling<{ to?: string; from?: string; child?: string; without?: string }>(
    ({ to, from, child, without }) => {
      if (child !== undefined) return `nhận ${child} làm nhiệm vụ cấp dưới`;
      if (without !== undefined) return `bỏ nhiệm vụ cấp dưới ${without}`;
      if (to === undefined) return `bỏ gắn khỏi nhiệm vụ cấp trên ${from ?? ""}`;
      return `gắn vào nhiệm vụ cấp trên ${to}${from === undefined ? "" : ` thay ${from}`}`;
    },
  ),
});

async function parentOf(tx: Tx, id: string): Promise<{ id: string; number: number } | null> {
  const { rows } = await sql<{ id: string; number: number }>`
    select parent.id, parent.number from app.task join app.task parent on parent.id = task.parent_id where task.id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Whether a task is another's parent over however many, or that task itself. */
async function isAbove(tx: Tx, upper: string, lower: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive upward (id) as (
      select ${lower}::uuid union select task.parent_id from upward join app.task on task.id = upward.id where task.parent_id is not null
    ) select exists (select from upward where id = ${upper}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}
