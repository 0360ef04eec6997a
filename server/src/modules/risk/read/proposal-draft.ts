import type { InspectionSourceKind, ProposalDraft, UnitRef } from "@dondoc/contract";
import { addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import { atField, refusals } from "../../../kernel/refusal.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { unitRefs } from "../../organisation/index.ts";
import { readSettings } from "../../settings/index.ts";
import { groundOfRisk } from "../domain/ground-words.ts";
import { riskRefusals } from "../refusals.ts";
import { riskList } from "./risk-list.ts";

interface Asked {
  kind: InspectionSourceKind;
  id: string;
  asOf: string | undefined;
}
interface Reason {
  unitIds: string[];
  ground: string;
}

/**
 * A proposal as it can be sent, from what gives reason for it. Subject and scope are told to the inspected when it begins, so they
 * name the agency's work and nothing of who complained; the ground is the province's alone.
 */
export async function proposalDraft(tx: Tx, asked: Asked, today: string): Promise<ProposalDraft> {
  const { unitIds, ground } =
    asked.kind === "risk" ? await ofRisk(tx, asked, today) : await ofRecord(tx, asked.kind, asked);
  if (unitIds.length === 0) throw atField(riskRefusals.WITHOUT_UNIT(), "id");
  const units = await unitRefs(tx, unitIds, today);
  const settings = await readSettings(tx, today);
  const visit = addWorkingDays(settings.calendar, today, settings["inspection.noticeDays"]).date;
  const named = unitIds.flatMap((id): UnitRef[] => {
    const unit = units.get(id);
    return unit ? [unit] : [];
  });
  return {
    units: named,
    subject: `Việc thực hiện nhiệm vụ được giao và giải quyết công việc tại ${named.map(({ name }) => name).join(", ")}`,
    scope:
      "Việc thực hiện nhiệm vụ được giao: tiến độ, cập nhật, minh chứng, nguyên nhân chậm; việc giải quyết phản ánh, kiến nghị; việc khắc phục các phát hiện trước; trách nhiệm của người đứng đầu.",
    ground,
    visitFrom: visit,
    visitTo: visit,
    sources: [
      asked.kind === "risk"
        ? { kind: "risk", id: asked.id, asOf: asked.asOf ?? today }
        : { kind: asked.kind, id: asked.id },
    ],
  };
}

async function ofRisk(tx: Tx, { id, asOf }: Asked, today: string): Promise<Reason> {
  const list = await riskList(tx, { by: "unit", asOf, today });
  const row = list.rows.find((one) => one.id === id);
  if (!row) throw refusals.NOT_FOUND("cơ quan này trong danh sách rủi ro");
  return { unitIds: [id], ground: groundOfRisk(list, row) };
}

const WHAT = {
  voice: "phản ánh, kiến nghị này",
  task: "nhiệm vụ này",
  finding: "phát hiện này",
  measure: "ghi nhận này",
} as const;

/** Each as far as the reader sees it; of a voice and of an entry on a person no more than the number and the day. */
const REASONS: Readonly<Record<keyof typeof WHAT, (id: string) => RawBuilder<unknown>>> = {
  voice: (id) => sql`
    select coalesce(voice.unit_id, (select coalesce(link.unit_id, task.holder_unit_id) from app.voice_link link
        left join app.task on task.id = link.task_id where link.voice_id = voice.id order by link.linked_at, link.id limit 1)) as unit_id,
      'Phản ánh, kiến nghị PAKN-' || voice.number as what, voice.received_on as on_day, 'tiếp nhận ngày' as word,
      case when voice.round > 1 then 'đã phản ánh lại ' || voice.round - 1 || ' lần' end as more
    from app.voice where voice.id = ${id}::uuid`,
  task: (id) => sql`
    select task.holder_unit_id as unit_id, 'Nhiệm vụ NV-' || task.number || ' “' || task.title || '”' as what, task.last_day as on_day,
      'thời hạn' as word, nullif((select count(*) from app.urging where urging.task_id = task.id and issued_on is not null), 0) || ' lần đôn đốc bằng văn bản' as more
    from app.task where task.id = ${id}::uuid`,
  finding: (id) => sql`
    select finding.unit_id, 'Phát hiện KT-' || inspection.number || '.' || finding.ordinal || ' “' || finding.title || '”' as what,
      finding.noted_on as on_day, 'ghi ngày' as word, case when finding.recurrence_of is not null then 'tái diễn phát hiện trước' end as more
    from app.finding join app.inspection on inspection.id = finding.inspection_id
    where finding.id = ${id}::uuid and finding.struck_on is null`,
  measure: (id) => sql`
    select measure.unit_id, 'Ghi nhận STN-' || measure.number || ' trong sổ trách nhiệm' as what, measure.document_on as on_day,
      'văn bản ngày' as word, null::text as more
    from app.measure where measure.id = ${id}::uuid`,
};

interface ReasonRow {
  unit_id: string | null;
  what: string;
  on_day: string | null;
  word: string;
  more: string | null;
}

async function ofRecord(
  tx: Tx,
  kind: keyof typeof WHAT,
  { id }: Pick<Asked, "id">,
): Promise<Reason> {
  const { rows } = await sql<ReasonRow>`
    select reason.unit_id, reason.what, reason.on_day::text, reason.word, reason.more from (${REASONS[kind](id)}) reason`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND(WHAT[kind]);
  const parts = [
    row.on_day === null ? "" : `${row.word} ${vietnameseDate(row.on_day)}`,
    row.more ?? "",
  ].filter((part) => part !== "");
  return {
    unitIds: row.unit_id === null ? [] : [row.unit_id],
    ground: parts.length === 0 ? `${row.what}.` : `${row.what}: ${parts.join("; ")}.`,
  };
}
