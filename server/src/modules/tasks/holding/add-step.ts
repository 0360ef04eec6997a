import { AddStep } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { policies } from "../domain/policies.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";

/** A step of the work with one named person and a date within the task's own. */
export const addStep = defineAct({
  name: "tasks.add-step",
  title: "Thêm bước",
  input: AddStep,
  load: (context, input) => lockTask(context, input),
  policy: policies.addStep,
  async run(context, task, { title, personId, dueOn }) {
    const { receivedOn, lastDay } = task;
    if (dueOn < receivedOn || (lastDay !== null && lastDay >= receivedOn && dueOn > lastDay)) {
      throw atField(taskRefusals.STEP_OUTSIDE_TASK(receivedOn, lastDay), "dueOn");
    }
    const person = await memberOf(context, task, personId);
    if (person === null) {
      throw atField(taskRefusals.STEP_PERSON_ELSEWHERE(task.holderName), "personId");
    }
    await sql`
      insert into app.task_step (id, task_id, ordinal, title, person_id, due_on, added_at)
      select ${newId()}, ${task.id}, coalesce(max(ordinal), 0) + 1, ${title}, ${personId}, ${dueOn}::date, ${context.now}
      from app.task_step where task_id = ${task.id}`.execute(context.tx);
    context.record("task", task.id, { title, person, dueOn });
    return changeTask(context, task);
  },
  tell: telling<{ title: string; person: string; dueOn: string }>(
    ({ title, person, dueOn }) =>
      `thêm bước “${title}”, giao ${person}, hạn ${vietnameseDate(dueOn)}`,
  ),
});

/** The name of a person now appointed to the holding unit or one below it, or null. */
async function memberOf(
  { tx, today }: ActContext,
  task: TaskSubject,
  personId: string,
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select person.full_name as name
    from app.appointment
    join app.person on person.id = appointment.person_id
    join app.unit_closure closure on closure.descendant_id = appointment.unit_id
    where appointment.person_id = ${personId} and closure.ancestor_id = ${task.holderUnitId}
      and appointment.valid_from <= ${today}::date and (appointment.valid_to is null or appointment.valid_to > ${today}::date)
    limit 1`.execute(tx);
  return rows[0]?.name ?? null;
}
