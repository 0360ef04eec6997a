import { sql } from "kysely";
import { limitEffect, onCalendarChanged, type KeptLimits } from "../settings/index.ts";

interface Named {
  id: string;
  label: string;
  title: string;
  agency: string;
  opensId: string;
}

const agencyOf = (column: string, today: string) => sql`coalesce((
  select version.name from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1), '')`;

/** Explanations that signed letters have asked for and nobody has answered. */
const explanations: KeptLimits = {
  kind: "explanation",
  what: "Hạn giải trình",
  running: (first) => sql`
    select held.id, held.asked_on as counted_from, held.due_on as last_day, array[held.unit_id] as unit_ids
    from app.explanation held where held.answered_at is null and held.due_on >= ${first}::date`,
  named: (ids, today) => sql<Named>`
    select explanation.id, 'NV-' || task.number as label, task.title, ${agencyOf("explanation.unit_id", today)} as agency,
      task.id as "opensId"
    from app.explanation join app.task on task.id = explanation.task_id where explanation.id = any (${[...ids]}::uuid[])`,
  async move(tx, moved) {
    const { rows } = await sql<{ id: string; taskId: string }>`
      update app.explanation set due_on = moved.last_day from ${moved} where explanation.id = moved.id
      returning explanation.id, explanation.task_id as "taskId"`.execute(tx);
    return rows.map(({ id, taskId }) => ({
      id,
      title: "Hạn giải trình",
      subjects: [{ type: "task", id: taskId }],
    }));
  },
};

/** What leaders have said and are to confirm in writing; no agency is bound by it yet, and none is told. */
const instructions: KeptLimits = {
  kind: "instruction",
  what: "Hạn xác nhận ý kiến đã nói",
  running: (first) => sql`
    select held.id, (held.entered_at at time zone 'Asia/Ho_Chi_Minh')::date as counted_from, held.confirm_by as last_day,
      '{}'::uuid[] as unit_ids
    from app.leader_instruction held
    where held.confirmed_at is null and held.disowned_at is null and held.confirm_by >= ${first}::date`,
  named: (ids, today) => sql<Named>`
    select said.id, 'Ý kiến ngày ' || to_char(said.said_on, 'DD/MM/YYYY') as label, person.full_name as title,
      ${agencyOf("said.unit_id", today)} as agency, said.id as "opensId"
    from app.leader_instruction said join app.account on account.id = said.leader_account_id
      join app.person on person.id = account.person_id
    where said.id = any (${[...ids]}::uuid[])`,
  async move(tx, moved) {
    const { rows } = await sql<{ id: string }>`
      update app.leader_instruction said set confirm_by = moved.last_day from ${moved} where said.id = moved.id
      returning said.id`.execute(tx);
    return rows.map(({ id }) => ({
      id,
      title: "Hạn xác nhận ý kiến đã nói",
      subjects: [{ type: "instruction", id }],
    }));
  },
};

/** What leaders have directed on tasks and nobody has answered. */
const directions: KeptLimits = {
  kind: "direction",
  what: "Hạn trả lời chỉ đạo",
  running: (first) => sql`
    select held.id, held.given_on as counted_from, held.answer_by as last_day, array[task.holder_unit_id] as unit_ids
    from app.task_direction held join app.task on task.id = held.task_id
    where held.answered_at is null and held.withdrawn_at is null and held.answer_by >= ${first}::date`,
  named: (ids, today) => sql<Named>`
    select direction.id, 'NV-' || task.number as label, task.title, ${agencyOf("task.holder_unit_id", today)} as agency,
      task.id as "opensId"
    from app.task_direction direction join app.task on task.id = direction.task_id
    where direction.id = any (${[...ids]}::uuid[])`,
  async move(tx, moved) {
    const { rows } = await sql<{ id: string; taskId: string }>`
      update app.task_direction direction set answer_by = moved.last_day from ${moved} where direction.id = moved.id
      returning direction.id, direction.task_id as "taskId"`.execute(tx);
    return rows.map(({ id, taskId }) => ({
      id,
      title: "Hạn trả lời chỉ đạo",
      subjects: [{ type: "task", id: taskId }],
    }));
  },
};

/** Called once where the program is put together: explanations, answers and spoken words wait by the working calendar. */
export function registerUrgingLimits(): void {
  onCalendarChanged(...[explanations, instructions, directions].map(limitEffect));
}
