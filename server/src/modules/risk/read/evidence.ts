import type { RiskBy, RiskCode, RiskEvidence } from "@dondoc/contract";
import { sql } from "kysely";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { criterionOf } from "../domain/criteria.ts";
import { riskRefusals } from "../refusals.ts";
import { homes, sourceOf } from "./sources.ts";
import { readWeighings, weighingOn } from "./weighings.ts";

interface Row {
  row_id: string;
  opens_id: string;
  on_day: string | null;
  n: number;
  label: string;
  title: string | null;
}

/** A record of each kind by its number and name; a name that the reader may not see is not there. */
const NAMED = {
  task: sql`select 'NV-' || task.number as label, task.title from app.task where task.id = page.opens_id`,
  voice: sql`select 'PAKN-' || said.number as label, voice.subject as title
    from app.risk_voice said left join app.voice on voice.id = said.voice_id where said.voice_id = page.opens_id`,
  finding: sql`select 'KT-' || noted.inspection_number || '.' || noted.ordinal as label, noted.title
    from app.risk_finding noted where noted.finding_id = page.row_id`,
  inspection: sql`select 'KT-' || seen.number as label, seen.subject as title from app.risk_inspected seen
    where seen.inspection_id = page.opens_id limit 1`,
  "partner-report": sql`select 'PA-' || report.number as label, task.title
    from app.partner_report report left join app.task on task.id = report.task_id where report.id = page.opens_id`,
} as const;

interface RowsAsked {
  by: RiskBy;
  id: string;
  code: RiskCode;
  asOf: string | undefined;
  cursor: string | undefined;
  limit: number;
}

/** The rows behind one figure of one agency or field, the earliest day first. */
export async function riskEvidence(
  tx: Tx,
  { by, id, code, asOf, cursor, limit }: RowsAsked,
  today: string,
): Promise<{ items: RiskEvidence[]; next: string | null }> {
  const day = asOf ?? today;
  if (day > today) throw riskRefusals.AS_OF_AHEAD();
  const { kind, ofFields, note } = criterionOf(code);
  const source = sourceOf(code);
  if (!source || !kind) throw riskRefusals.RATE_ELSEWHERE();
  if (by === "field" && !ofFields) throw riskRefusals.NOT_OF_FIELDS();
  const weighing = weighingOn(await readWeighings(tx), day);
  const bound = weighing.criteria.find((one) => one.code === code)?.bound ?? 1;
  const of =
    by === "unit"
      ? sql`join home on home.unit_id = fact.unit_id and home.agency_id = ${id}::uuid`
      : sql`join app.task on task.id = fact.task_id and task.field_id = ${id}::uuid`;
  const place = placeOf(cursor);
  const after = place
    ? sql`(coalesce(fact.on_day, 'infinity'), fact.row_id) > (${place[0]}::date, ${place[1]}::uuid)`
    : sql`true`;
  const { rows } = await sql<Row>`
    with ${homes(day)}, page as (
      select fact.row_id, fact.opens_id, fact.on_day, fact.n from (${source({ day, bound })}) fact ${of}
      where ${after} order by coalesce(fact.on_day, 'infinity'), fact.row_id limit ${limit + 1}
    )
    select page.row_id, page.opens_id, page.on_day::text, page.n::int, coalesce(named.label, '') as label, named.title
    from page left join lateral (${NAMED[kind]}) named on true order by coalesce(page.on_day, 'infinity'), page.row_id`.execute(
    tx,
  );
  const page = cutPage(rows, limit, (row) => [row.on_day ?? "infinity", row.row_id]);
  return {
    items: page.rows.map(({ row_id, opens_id, on_day, n, label, title }) => ({
      id: row_id,
      kind,
      opensId: opens_id,
      label,
      title,
      note: note(n, on_day),
      onDay: on_day,
    })),
    next: page.next,
  };
}

const DAY = /^(?:\d{4}-\d{2}-\d{2}|infinity)$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function placeOf(cursor: string | undefined): [string, string] | null {
  const place = decodeCursor(cursor, 2);
  if (place === null) return null;
  const [day, id] = place.map(String);
  if (day === undefined || id === undefined || !DAY.test(day) || !ID.test(id))
    throw refusals.INVALID();
  return [day, id];
}
