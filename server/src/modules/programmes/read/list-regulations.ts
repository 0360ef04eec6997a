import type { RegulationList, RegulationQuery, RegulationRow } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { RegisterActs } from "./register-acts.ts";
import { readSettings } from "../../settings/index.ts";
import type { RegulationSubject } from "../domain/register-policies.ts";
import { reviewDue } from "../domain/review-due.ts";
import { regulationSubject } from "./subjects.ts";

type Regulation = NonNullable<RegulationRow["regulation"]>;
type Read = Omit<RegulationRow, "regulation"> & {
  regulation: (Omit<Regulation, "review" | "acts"> & { subject: RegulationSubject }) | null;
};

/** Agencies that must work by a regulation of their own (requirement B d, D1.8): not divisions, groups or vertical bodies. */
const AGENCIES = ["committee", "office", "department", "public-unit", "district", "commune", "ward", "special-zone"]; // prettier-ignore

/** Every agency that lives on a day with the working regulation in force then; those that have none by name. */
export async function listRegulations(
  tx: Tx,
  actor: Actor,
  { list, on }: RegulationQuery,
  { today, acts }: { today: string; acts: RegisterActs<RegulationSubject> },
): Promise<z.output<typeof RegulationList>> {
  const day = on ?? today;
  const { rows } = await sql<Read>`
    select jsonb_build_object('id', unit.unit_id, 'name', unit.name, 'shortName', unit.short_name) as unit,
      (select count(*)::int from app.working_regulation one where one.unit_id = unit.unit_id and one.valid_to <= ${day}::date) as earlier,
      (select jsonb_build_object('id', regulation.id, 'version', regulation.version, 'documentNumber', regulation.document_number,
          'documentOn', regulation.document_on, 'validFrom', regulation.valid_from, 'reviewState', regulation.review_state,
          'nextReviewOn', regulation.next_review_on, 'subject', jsonb_build_object(${regulationSubject}),
          'lastNote', (select note from app.regulation_review said where said.regulation_id = regulation.id
            order by said.reviewed_on desc, said.id desc limit 1))
        from app.working_regulation regulation where regulation.unit_id = unit.unit_id and regulation.valid_from <= ${day}::date
          and (regulation.valid_to is null or regulation.valid_to > ${day}::date)
        order by regulation.valid_from desc limit 1) as regulation
    from app.unit_version unit where unit.kind = any (${AGENCIES}::text[]) and daterange(unit.valid_from, unit.valid_to) @> ${day}::date
    order by unit.name`.execute(tx);
  const remindDays = (await readSettings(tx, day))["registers.remindDays"];
  const items = rows.map(({ regulation, ...row }): RegulationRow => {
    if (regulation === null) return { ...row, regulation };
    const { subject, ...line } = regulation;
    const review = reviewDue({ ...line, validTo: null }, day, remindDays);
    return {
      ...row,
      regulation: { ...line, review, acts: verdictsOn(actor, subject, today, acts.onLine) },
    };
  });
  // Who has none stands first.
  items.sort((a, b) => Number(a.regulation !== null) - Number(b.regulation !== null));
  const kept = {
    all: () => true,
    missing: ({ regulation }: RegulationRow) => regulation === null,
    "review-overdue": ({ regulation }: RegulationRow) => regulation?.review === "overdue",
    "to-amend": ({ regulation }: RegulationRow) =>
      regulation !== null && regulation.reviewState !== "fit",
  };
  return {
    items: items.filter(kept[list]),
    agencies: items.length,
    missing: items.filter(kept.missing).length,
    reviewOverdue: items.filter(kept["review-overdue"]).length,
    toAmend: items.filter(kept["to-amend"]).length,
    on: day,
    acts: verdictsOn(actor, undefined, today, acts.here),
  };
}
