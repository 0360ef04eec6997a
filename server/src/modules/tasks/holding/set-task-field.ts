import { SetTaskField } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { policies } from "../domain/policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";

/** Files a task under a field: the lists of that field, and of whoever leads it, then hold it. */
export const setTaskField = defineAct({
  name: "tasks.set-field",
  title: "Xếp lĩnh vực",
  input: SetTaskField,
  load: (context, input) => lockTask(context, input),
  policy: policies.setField,
  async run(context, task, { fieldId }) {
    const { rows } = await sql<{ name: string }>`
      select name from app.field where id = ${fieldId}::uuid and daterange(valid_from, valid_to) @> ${context.today}::date`.execute(
      context.tx,
    );
    const name = rows[0]?.name ?? null;
    if (fieldId !== null && name === null) throw atField(taskRefusals.FIELD_UNKNOWN(), "fieldId");
    context.record("task", task.id, { field: name });
    return changeTask(context, task, { field_id: fieldId });
  },
  tell: telling<{ field: string | null }>(({ field }) =>
    field === null ? "bỏ xếp lĩnh vực" : `xếp vào lĩnh vực “${field}”`,
  ),
});
