import type { InspectionConclusion, InspectionStage } from "@dondoc/contract";
import { addWorkingDays, calendarDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { nameBehind } from "../../read/refs.ts";
import type { ConclusionSubject } from "../domain/conclusion-policies.ts";
import { readSettings } from "../../../settings/index.ts";
import { readConclusionSubject } from "./subject.ts";

type OnConclusion = Parameters<typeof verdictsOn<ConclusionSubject>>[3];
interface Read {
  recordOn: string | null;
  reportedOn: string | null;
  concludedOn: string | null;
  closed: InspectionConclusion["closed"];
  report: InspectionStage["document"];
  conclusion: InspectionStage["document"];
}

const documentOf = (kind: "report" | "conclusion") => sql`(
  select jsonb_build_object('draftId', draft.id, 'state', draft.state,
    'reference', coalesce(draft.number || '/', '') || draft.symbol, 'signer', draft.model -> 'signing' -> 'name')
  from app.inspection_document link join app.draft on draft.id = link.draft_id
  where link.inspection_id = inspection.id and link.kind = ${kind} and draft.state <> 'withdrawn' order by draft.id desc limit 1)`;

/** How far what follows the record has come, with the last day of each step by the rules of the day before it. */
export async function getConclusion(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnConclusion },
): Promise<InspectionConclusion> {
  const subject = await readConclusionSubject(tx, id, today);
  const { rows } = await sql<Read>`
    select inspection.record_signed_on as "recordOn", inspection.reported_on as "reportedOn", inspection.concluded_on as "concludedOn",
      case when inspection.closed_on is not null then jsonb_build_object('on', inspection.closed_on,
        'by', coalesce(${nameBehind("inspection.closed_by")}, ''), 'words', inspection.closed_words) end as closed,
      ${documentOf("report")} as report, ${documentOf("conclusion")} as conclusion
    from app.inspection where inspection.id = ${id}::uuid`.execute(tx);
  const read = rows[0];
  const stage = async (
    key: "inspection.reportDays" | "inspection.conclusionDays",
    from: string | null | undefined,
    doneOn: string | null,
    document: InspectionStage["document"],
  ): Promise<InspectionStage | null> => {
    if (!from) return null;
    const settings = await readSettings(tx, from);
    const due = addWorkingDays(settings.calendar, from, settings[key]).date;
    return {
      due,
      doneOn,
      daysLate: Math.max(0, calendarDaysBetween(due, doneOn ?? today)),
      document,
    };
  };
  return {
    version: subject.version,
    report: await stage("inspection.reportDays", read?.recordOn, read?.reportedOn ?? null, read?.report ?? null), // prettier-ignore
    conclusion: await stage("inspection.conclusionDays", read?.reportedOn, read?.concludedOn ?? null, read?.conclusion ?? null), // prettier-ignore
    unsettled: subject.unsettled,
    closed: read?.closed ?? null,
    acts: verdictsOn(actor, subject, today, acts),
  };
}
