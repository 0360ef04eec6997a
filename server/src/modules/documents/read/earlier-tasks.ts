import type { EarlierTask, EarlierTaskDecision } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { unitRefs } from "../../organisation/index.ts";

interface Found {
  assignmentId: string;
  task: EarlierTask;
}

/** The tasks of an earlier version, and what was decided about each on the ground of the later one. */
export async function readEarlierTasks(
  tx: Tx,
  earlierId: string,
  laterId: string,
  today: string,
): Promise<Found[]> {
  const { rows } = await sql<{
    id: string;
    number: number;
    assignmentId: string;
    unitId: string;
    state: string;
    open: boolean;
    lastDay: string | null;
    version: number;
    decision: EarlierTaskDecision | null;
    successorId: string | null;
    successorNumber: number | null;
  }>`
    select task.id, task.number, task.assignment_id as "assignmentId", task.holder_unit_id as "unitId", task.state,
      task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED') as open, task.last_day as "lastDay",
      task.version, under.decision, successor.id as "successorId", successor.number as "successorNumber"
    from app.task
    left join app.task_under_version under on under.task_id = task.id and under.document_id = ${laterId}::uuid
    left join app.task successor on successor.id = under.successor_id
    where task.document_id = ${earlierId}::uuid order by task.number`.execute(tx);
  const units = await unitRefs(tx, [...new Set(rows.map(({ unitId }) => unitId))], today);
  return rows.map(({ assignmentId, unitId, successorId, successorNumber, ...row }) => ({
    assignmentId,
    task: {
      ...row,
      unit: units.get(unitId) ?? { id: unitId, name: "", shortName: null },
      successor:
        successorId && successorNumber !== null
          ? { id: successorId, number: successorNumber }
          : null,
    },
  }));
}

/** The tasks of the later version, by assignment and agency. */
export async function readSuccessors(
  tx: Tx,
  laterId: string,
): Promise<{ assignmentId: string; unitId: string; task: { id: string; number: number } }[]> {
  const rows = await tx
    .selectFrom("app.task")
    .select(["id", "number", "assignment_id", "holder_unit_id"])
    .where("document_id", "=", laterId)
    .execute();
  return rows.map(({ id, number, assignment_id: assignmentId, holder_unit_id: unitId }) => ({
    assignmentId,
    unitId,
    task: { id, number },
  }));
}
