import type { MinutesNotes } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readOrgans, type Written } from "../../../drafting/index.ts";
import { inspectionChecklists } from "../../checklists/read/inspection-checklists.ts";
import { bodyName, postOf, unitOn } from "../../read/refs.ts";
import { signingFor, type MinutesFacts, type Signing } from "../domain/minutes-text.ts";
import { writtenMinutes } from "../domain/written-minutes.ts";
import { notesSql } from "./notes.ts";

interface Read extends Omit<MinutesFacts, "checks" | "signing" | "notes" | "record"> {
  notes: MinutesNotes | null;
  record: (Signing & NonNullable<MinutesFacts["record"]>) | null;
  targets: number;
}
interface Asked {
  inspectionId: string;
  unitId: string;
  /** Names and posts are those of this day. */
  day: string;
  /** The reader knows of every answer to the lists; who knows of some alone is shown none. */
  withLists: boolean;
  /** What is being signed just now. */
  signing?: NonNullable<Read["record"]>;
}

/**
 * The minutes of a visit to one agency, written from the record as the reader may see it.
 * @throws Refusal NOT_FOUND where the agency is none of the inspected, or the reader may not know
 */
export async function writeMinutesOf(tx: Tx, actor: Actor, asked: Asked): Promise<Written> {
  const { inspectionId, unitId, day } = asked;
  const { rows } = await sql<{ read: Read }>`
    select jsonb_build_object('number', inspection.number, 'kind', inspection.kind, 'subject', inspection.subject,
      'scope', inspection.scope, 'body', ${bodyName("inspection.body_id", day)},
      'unit', ${unitOn("target.unit_id", day)} ->> 'name',
      'decision', jsonb_build_object('number', inspection.decision_number, 'on', inspection.decision_on),
      'coveredFrom', inspection.covered_from, 'coveredTo', inspection.covered_to, 'begunAt', inspection.begun_at,
      'team', (select coalesce(jsonb_agg(jsonb_build_object('name', person.full_name, 'post', ${postOf("member.person_id", day)},
          'function', member.function)
          order by array_position(array['head', 'deputy', 'secretary', 'member'], member.function), member.id), '[]')
        from app.inspection_member member join app.person on person.id = member.person_id
        where member.inspection_id = inspection.id and member.left_on is null),
      'notes', (select ${notesSql} from app.inspection_minutes minutes
        where minutes.inspection_id = inspection.id and minutes.unit_id = target.unit_id),
      'record', case when inspection.record_signed_on is not null then
        jsonb_build_object('signer', inspection.record_unit_signer, 'refusal', inspection.record_refusal,
          'place', inspection.record_place, 'opinion', inspection.record_opinion) end,
      'targets', app.inspection_targets(inspection.id),
      'findings', (select coalesce(jsonb_agg(jsonb_build_object('label', 'KT-' || inspection.number || '.' || finding.ordinal,
          'unit', '', 'title', finding.title, 'severity', finding.severity, 'nature', finding.nature,
          'causeKind', finding.cause_kind, 'cause', finding.cause, 'responsibility', finding.responsibility,
          'legalBasis', finding.legal_basis, 'evidence', finding.evidence,
          'repeats', (select 'KT-' || before.number || '.' || earlier.ordinal from app.finding earlier
            join app.inspection before on before.id = earlier.inspection_id where earlier.id = finding.recurrence_of))
          order by finding.ordinal), '[]')
        from app.finding where finding.inspection_id = inspection.id and finding.unit_id = target.unit_id
          and finding.struck_on is null)) as read
    from app.inspection join app.inspection_target target on target.inspection_id = inspection.id
      and target.unit_id = ${unitId}::uuid
    where inspection.id = ${inspectionId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("biên bản này");
  const { record: kept, targets, notes, ...facts } = row.read;
  const record = asked.signing ?? kept;
  const signing = signingFor(record, notes, targets);
  const checks = targets === 1 && asked.withLists ? await checksOf(tx, actor, asked) : [];
  const organs = await readOrgans(tx, day);
  return writtenMinutes(
    { ...facts, notes, signing, record, checks },
    organs?.committee.name ?? null,
  );
}

/** How each item of the lists stands. */
async function checksOf(
  tx: Tx,
  actor: Actor,
  { inspectionId, day }: Asked,
): Promise<MinutesFacts["checks"]> {
  const { lists } = await inspectionChecklists(tx, actor, inspectionId, { today: day, acts: [] });
  return lists
    .filter(({ items }) => items.some(({ answers }) => answers.length > 0))
    .map(({ title, items }) => ({
      title,
      items: items.map(({ text, counts, standing }) => ({
        text,
        result: counts?.result ?? (standing === "differs" ? "differs" : "open"),
        note: counts?.note ?? null,
      })),
    }));
}
