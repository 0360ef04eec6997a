import { addWorkingDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readSettings, type Settings } from "../../settings/index.ts";
import type { InspectionSubject } from "../domain/inspection-policies.ts";
import { isNoticed } from "../domain/state-machine.ts";
import { undecidedSql } from "../checklists/read/undecided.ts";
import { conflictsSql } from "./conflicts.ts";

/** What policies look at, but for what settings say; as JSON over `inspection`. */
const subjectSql = sql`jsonb_build_object('id', inspection.id, 'version', inspection.version, 'number', inspection.number,
  'kind', inspection.kind, 'state', inspection.state, 'planLineId', inspection.plan_line_id, 'proposedBy', inspection.proposed_by,
  'deciderAccountId', inspection.decider_account_id,
  'leaderPersonIds', array(select person_id from app.inspection_member member where member.inspection_id = inspection.id
    and member.left_on is null and member.function in ('head', 'deputy') order by member.function = 'head' desc, member.id),
  'memberPersonIds', array(select person_id from app.inspection_member member where member.inspection_id = inspection.id
    and member.left_on is null order by member.id),
  'findings', (select count(*) from app.finding where finding.inspection_id = inspection.id and finding.struck_on is null),
  'undecided', ${undecidedSql}, 'unitIds', array(select unit_id from app.inspection_target target where target.inspection_id = inspection.id order by unit_id),
  'coveredFrom', inspection.covered_from, 'coveredTo', inspection.covered_to,
  'visitFrom', inspection.visit_from, 'visitTo', inspection.visit_to,
  'notifiedOn', inspection.notified_on, 'begunOn', inspection.begun_on, 'conflicts', ${conflictsSql})`;

type Stored = Omit<InspectionSubject, "earliestVisit">;

/** The first day of a visit of which the notice goes out on a day; null where none goes out. */
function earliestVisit(
  { kind }: Pick<Stored, "kind">,
  settings: Settings,
  today: string,
): string | null {
  if (!isNoticed(kind)) return null;
  const key = kind === "follow-up" ? "inspection.followUpNoticeDays" : "inspection.noticeDays";
  return addWorkingDays(settings.calendar, today, settings[key]).date;
}

/** An inspection as its policies see it; nothing where the reader may not know of it. */
export async function inspectionSubject(
  tx: Tx,
  id: string,
  { today, lock = false }: { today: string; lock?: boolean },
): Promise<{ subject: InspectionSubject; settings: Settings } | null> {
  const settings = await readSettings(tx, today);
  const { rows } = await sql<{ subject: Stored }>`
    select ${subjectSql} as subject from app.inspection where inspection.id = ${id}::uuid
    ${lock ? sql`for update of inspection` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { subject } = row;
  return {
    subject: { ...subject, earliestVisit: earliestVisit(subject, settings, today) },
    settings,
  };
}

/** Takes an inspection for this transaction, in the version the client saw. */
export async function lockInspection(
  tx: Tx,
  { inspectionId, version }: { inspectionId: string; version: number },
  today: string,
): Promise<InspectionSubject> {
  const found = await inspectionSubject(tx, inspectionId, { today, lock: true });
  if (!found) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  if (found.subject.version !== version) throw refusals.VERSION_CONFLICT();
  return found.subject;
}
