import type { MeasureGround } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import {
  figureWords,
  findingWords,
  inspectionWords,
  taskWords,
  type FigureFacts,
  type FindingFacts,
  type GroundWords,
  type InspectionFacts,
  type TaskFacts,
} from "../domain/ground-words.ts";

type Row = { id: string; ordinal: number; label: string; opensId: string | null } & (
  | { kind: "task"; facts: TaskFacts }
  | { kind: "letter"; facts: Record<string, never> }
  | { kind: "finding"; facts: FindingFacts }
  | { kind: "inspection"; facts: InspectionFacts }
  | { kind: "figure"; facts: FigureFacts }
);

const opensType = {
  task: "task",
  letter: "draft",
  finding: "partner-report",
  inspection: "inspection",
} as const;

/** The grounds of a measure or proposal in their order; what the reader may not open is named by its number alone. */
export async function readGrounds(tx: Tx, of: RawBuilder<unknown>): Promise<MeasureGround[]> {
  const { rows } = await sql<Row>`
    select ground.id, ground.ordinal, ground.kind, ground.facts, coalesce(task.id, draft.id, report.id, inspection.id) as "opensId",
      case ground.kind
        when 'task' then coalesce('NV-' || task.number || ': ' || task.title, 'Nhiệm vụ của cơ quan khác')
        when 'letter' then coalesce('Văn bản số ' || draft.number || '/' || draft.symbol, 'Văn bản')
        when 'finding' then coalesce('Phiếu phản ánh PA-' || report.number, 'Phiếu phản ánh chậm phối hợp')
        when 'inspection' then coalesce('Kiểm tra KT-' || inspection.number || '.' || found.ordinal || ': ' || found.title, 'Phát hiện của một cuộc kiểm tra')
        else coalesce(ground.facts ->> 'name', 'Số liệu') end as label
    from app.measure_ground ground
    left join app.task on task.id = ground.task_id
    left join app.draft on draft.id = ground.draft_id
    left join app.partner_report report on report.id = ground.report_id
    left join app.finding found on found.id = ground.finding_id
    left join app.inspection on inspection.id = found.inspection_id
    where ${of} order by ground.ordinal`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    opens:
      row.opensId === null || row.kind === "figure"
        ? null
        : { type: opensType[row.kind], id: row.opensId },
    label: row.label,
    ...wordsOf(row),
  }));
}

function wordsOf(row: Row): GroundWords {
  switch (row.kind) {
    case "task":
      return taskWords(row.facts);
    case "finding":
      return findingWords(row.facts);
    case "inspection":
      return inspectionWords(row.facts);
    case "figure":
      return figureWords(row.facts);
    default:
      return { lines: [], mitigating: [] };
  }
}
