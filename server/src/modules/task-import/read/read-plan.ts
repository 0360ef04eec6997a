import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { nameResolver } from "../../organisation/index.ts";
import { planTasks, type PlannedTask } from "../domain/plan-tasks.ts";
import type { RowError, RowRemark, SheetTask } from "../domain/read-row.ts";
import { documentsOf, type PlannedDocument } from "./planned-documents.ts";

export interface ImportPlan {
  documents: PlannedDocument[];
  /** Lines whose tasks are here already, and lines that say once more what another one said. */
  same: number;
  remarks: RowRemark[];
  errors: RowError[];
}

interface Known {
  key: string;
  workKey: string;
  number: string;
  state: string;
  due: string | null;
}

/** What of the lines is new, under which documents: a handful of statements however many lines there are. */
export async function readPlan(
  tx: Tx,
  tasks: readonly SheetTask[],
  today: string,
): Promise<ImportPlan> {
  const { planned, errors } = planTasks(tasks, await nameResolver(tx), today);
  const { rows: known } = await sql<Known>`
    select line.row_key as key, line.work_key as "workKey", task.number::text, task.state, task.due_on::text as due
    from unnest(${[...new Set(planned.map(({ workKey }) => workKey))]}::text[]) wanted (work_key)
    join app.task_import_row line on line.work_key = wanted.work_key join app.task on task.id = line.task_id`.execute(
    tx,
  );
  const { fresh, remarks } = newOnes(planned, known);
  const found = await documentsOf(tx, fresh);
  return {
    documents: found.documents,
    same: planned.length - fresh.length,
    remarks,
    errors: [...errors, ...found.errors],
  };
}

/** Which lines are new work. What is here already stays as it is; where the sheet says otherwise, that is told. */
function newOnes(
  planned: readonly PlannedTask[],
  known: readonly Known[],
): { fresh: PlannedTask[]; remarks: RowRemark[] } {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const byWork = new Map(known.map((one) => [one.workKey, one]));
  const rowOf = new Map<string, number>();
  const fresh: PlannedTask[] = [];
  const remarks: RowRemark[] = [];
  for (const task of planned) {
    const here = byKey.get(task.key);
    const work = byWork.get(task.workKey);
    const earlier = rowOf.get(task.key);
    if (here) {
      if (task.state === "COMPLETED" && here.state !== "COMPLETED") {
        remarks.push({
          row: task.row,
          message: `Đã là nhiệm vụ NV-${here.number}. Sổ ghi hoàn thành, chương trình thì chưa: nhập lại không đổi nhiệm vụ đã có, hãy báo cáo hoàn thành trong chương trình.`,
        });
      }
    } else if (work) {
      const due = work.due === null ? "không thời hạn" : `hạn ${vietnameseDate(work.due)}`;
      remarks.push({
        row: task.row,
        message: `Cùng văn bản, nội dung và cơ quan với nhiệm vụ NV-${work.number} (${due}) nên không nhập lại. Nếu được gia hạn, hãy ghi gia hạn trong chương trình; nếu là việc khác, hãy ghi rõ hơn nội dung.`,
      });
    } else if (earlier === undefined) {
      rowOf.set(task.key, task.row);
      fresh.push(task);
    } else {
      remarks.push({
        row: task.row,
        message: `Trùng hoàn toàn với dòng ${earlier}, chỉ nhập một.`,
      });
    }
  }
  return { fresh, remarks };
}
