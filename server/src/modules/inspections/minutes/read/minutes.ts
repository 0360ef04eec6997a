import type { InspectionMinutes } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { Sheet, Written } from "../../../drafting/index.ts";
import { onTeam } from "../../domain/finding-policies.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { inspectionSubject } from "../../read/inspection-record.ts";
import { unitOn } from "../../read/refs.ts";
import { writeMinutesOf } from "./minutes-facts.ts";
import { notesSql } from "./notes.ts";

type OnInspection = Parameters<typeof verdictsOn<InspectionSubject>>[3];

/** The minutes of an inspection, agency by agency as far as the reader may know of them. */
export async function getMinutes(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnInspection },
): Promise<InspectionMinutes> {
  const found = await inspectionSubject(tx, id, { today });
  if (!found) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  const { subject } = found;
  const { rows } = await sql<Omit<InspectionMinutes, "version" | "acts">>`
    select to_char(inspection.begun_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "begunAt",
      (select coalesce(jsonb_agg(jsonb_build_object('unit', ${unitOn("target.unit_id", today)},
          'notes', (select ${notesSql} from app.inspection_minutes minutes
            where minutes.inspection_id = inspection.id and minutes.unit_id = target.unit_id),
          'fixedOn', inspection.record_signed_on,
          'printable', ${onTeam(actor, subject)}::boolean and inspection.begun_on is not null or inspection.record_signed_on is not null)
          order by ${unitOn("target.unit_id", today)} ->> 'name', target.unit_id), '[]')
        from app.inspection_target target where target.inspection_id = inspection.id) as items
    from app.inspection where inspection.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  return { ...row, version: subject.version, acts: verdictsOn(actor, subject, today, acts) };
}

/**
 * The minutes of a visit to one agency as they are printed: as they were signed, else as they stand, for the team alone.
 * @throws Refusal NOT_FOUND, or NOT_ALLOWED while nobody has signed
 */
export async function minutesSheet(
  tx: Tx,
  actor: Actor,
  { inspectionId, unitId }: { inspectionId: string; unitId: string },
  today: string,
): Promise<Sheet> {
  const found = await inspectionSubject(tx, inspectionId, { today });
  if (!found) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  const { rows } = await sql<{ signedOn: string | null; words: Written | null }>`
    select inspection.record_signed_on as "signedOn", signed.words
    from app.inspection left join app.inspection_minutes_signed signed
      on signed.inspection_id = inspection.id and signed.unit_id = ${unitId}::uuid
    where inspection.id = ${inspectionId}::uuid`.execute(tx);
  const signedOn = rows[0]?.signedOn ?? null;
  const isOfTeam = onTeam(actor, found.subject);
  if (signedOn === null) {
    if (found.subject.begunOn === null) throw refusals.NOT_FOUND("biên bản này");
    if (!isOfTeam) {
      throw refusals.NOT_ALLOWED("Biên bản chưa ký; chỉ thành viên đoàn kiểm tra mở dự thảo.");
    }
  }
  const day = signedOn ?? today;
  const withLists = isOfTeam || isProvinceWide(actor);
  const written =
    rows[0]?.words ?? (await writeMinutesOf(tx, actor, { inspectionId, unitId, day, withLists }));
  return { written, organName: written.organ.join(" "), dated: day };
}
