import { AllocateTask } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { policies } from "../domain/policies.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { allocatesWithin } from "../domain/allocating.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellWorkers } from "../tell-about.ts";
import { unitNames } from "../unit-names.ts";

interface Worker {
  unit: string;
  person: string | null;
}

/**
 * Gives the work to a division of the agency and a person in it, who see the task from then on; the head of that division gives
 * it on within it. The agency stays answerable, and its clock runs on.
 */
export const allocateTask = defineAct({
  name: "tasks.allocate",
  title: "Phân công trong cơ quan",
  input: AllocateTask,
  load: (context, input) => lockTask(context, input),
  policy: policies.allocate,
  async run(context, task, { unitId, personId, note }) {
    const { tx, now } = context;
    const worker = await workerOf(context, task, unitId, personId ?? null);
    await tx
      .updateTable("app.task_allocation")
      .set({ ended_at: now })
      .where("task_id", "=", task.id)
      .where("ended_at", "is", null)
      .execute();
    await tx
      .insertInto("app.task_allocation")
      .values({
        id: newId(),
        task_id: task.id,
        unit_id: unitId,
        person_id: personId ?? null,
        note: note ?? null,
        allocated_by: accountOf(context),
        allocated_at: now,
      })
      .execute();
    context.record("task", task.id, {
      unit: worker.unit,
      person: worker.person,
      note: note ?? null,
    });
    const done = await changeTask(context, task);
    const of = worker.person === null ? worker.unit : `${worker.person}, ${worker.unit},`;
    await tellWorkers(context, task, {
      kind: "tasks.allocated",
      title: `${of} được giao thực hiện nhiệm vụ NV-${task.number} của ${task.holderName}.`,
      ...(note ? { body: note } : {}),
      key: String(done.version),
    });
    return done;
  },
  tell: telling<{ unit: string; person: string | null; note: string | null }>(
    ({ unit, person, note }) =>
      `phân công ${person === null ? unit : `${person}, ${unit},`} thực hiện${note === null ? "" : `: “${note}”`}`,
  ),
});

/** The division and the person by name; the division is one that the actor may give work to, the person is of the division. */
async function workerOf(
  { tx, today, actor }: ActContext,
  task: TaskSubject,
  unitId: string,
  personId: string | null,
): Promise<Worker> {
  const house = allocatesWithin(actor, task);
  const { rows } = await sql<Worker & { inside: boolean; house: string }>`
    select version.name as unit, person.full_name as person, closure.ancestor_id is not null as inside, house.name as house
    from (${unitNames(sql`select ${house}::uuid`, today)}) house
    left join app.unit_closure closure on closure.ancestor_id = ${house} and closure.descendant_id = ${unitId}
    left join app.unit_version version on version.unit_id = closure.descendant_id
      and daterange(version.valid_from, version.valid_to) @> ${today}::date
    left join app.person on person.id = ${personId}::uuid and exists (select from app.appointment
      join app.unit_closure below on below.descendant_id = appointment.unit_id and below.ancestor_id = closure.descendant_id
      where appointment.person_id = person.id and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date)`.execute(
    tx,
  );
  const [worker] = rows;
  if (!worker?.inside || worker.unit === null) {
    throw atField(taskRefusals.UNIT_OUTSIDE_AGENCY(worker?.house ?? task.holderName), "unitId");
  }
  if (personId !== null && worker.person === null) {
    throw atField(taskRefusals.STEP_PERSON_ELSEWHERE(worker.unit), "personId");
  }
  return worker;
}
