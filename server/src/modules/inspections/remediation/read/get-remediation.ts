import type { Remediation } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { inspectionSubject } from "../../read/inspection-record.ts";
import { findingWeight } from "../domain/recommendation-state.ts";
import type { RecommendationSubject } from "../domain/remediation-policies.ts";
import { recommendationsOf } from "./recommendation-rows.ts";

type OnRecommendation = Parameters<typeof verdictsOn<RecommendationSubject>>[3];
type OnInspection = Parameters<typeof verdictsOn<InspectionSubject>>[3];

/** What one inspection asks to be put right, as far as the reader may know of it, with what they may do about it. */
export async function getRemediation(
  tx: Tx,
  actor: Actor,
  id: string,
  {
    today,
    acts,
    onInspection,
  }: { today: string; acts: OnRecommendation; onInspection: OnInspection },
): Promise<Remediation> {
  const found = await inspectionSubject(tx, id, { today });
  if (!found) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  const { subject, settings } = found;
  const rows = await recommendationsOf(tx, id, today);
  const { rows: unasked } = await sql<Remediation["unasked"][number]>`
    select finding.id, 'KT-' || inspection.number || '.' || finding.ordinal as label, finding.title, finding.noted_on as "notedOn"
    from app.finding join app.inspection on inspection.id = finding.inspection_id
    where finding.inspection_id = ${id}::uuid and finding.struck_on is null and inspection.record_signed_on is not null
      and not exists (select from app.recommendation asked where asked.finding_id = finding.id)
    order by finding.ordinal`.execute(tx);
  const { rows: heads } = await sql<NonNullable<Remediation["checker"]>>`
    select person.id, person.full_name as name from app.inspection_member member join app.person on person.id = member.person_id
    where member.inspection_id = ${id}::uuid and member.function = 'head' and member.left_on is null`.execute(
    tx,
  );
  const perRecurrence = settings["inspection.recurrenceWeight"];
  return {
    items: rows.map(({ row, subject: one }) => ({
      ...row,
      weight: findingWeight(row.recurrences, perRecurrence),
      acts: verdictsOn(actor, one, today, acts),
    })),
    unasked,
    checker: heads[0] ?? null,
    version: subject.version,
    acts: verdictsOn(actor, subject, today, onInspection),
  };
}
