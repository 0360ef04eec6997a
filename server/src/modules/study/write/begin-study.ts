import { addWorkingDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Releasing } from "../../documents/index.ts";
import { readSettingsToProject } from "../../settings/index.ts";
import { projectDue } from "../../tasks/index.ts";
import { tellToStudy } from "./tell-to-study.ts";

/**
 * When a document is released: whoever must study it gets a limit, as its passage says or by the setting of the day, and hears
 * of it. Of several passages that name an agency the earliest dated one holds.
 */
export async function beginStudy(
  context: ActContext,
  { document, assignments }: Releasing,
): Promise<void> {
  const { tx, today } = context;
  const toStudy = assignments.filter(({ assignment }) => assignment.mode === "receipt");
  if (toStudy.length === 0) return;
  const settings = await readSettingsToProject(tx, today);
  const usual = addWorkingDays(settings.calendar, today, settings["study.days"]).date;
  const dates = { issuedOn: document.issued_on, receivedOn: today };
  const stated = new Map<string, string | null>();
  for (const { assignment, holders, coordinating } of toStudy) {
    const { lastDay } = projectDue(assignment.due, dates, settings);
    for (const unitId of [...holders, ...coordinating]) {
      const before = stated.get(unitId) ?? null;
      stated.set(unitId, earlier(before, lastDay));
    }
  }
  // A day that had passed when the document went out makes nobody late: the setting counts from today.
  const rows = [...stated].map(([unitId, lastDay]) =>
    lastDay !== null && lastDay >= today
      ? { unitId, dueOn: lastDay, dueFrom: "text" }
      : { unitId, dueOn: usual, dueFrom: "setting" },
  );
  await sql`
    update app.document_recipient recipient set study_due_on = row."dueOn", study_due_from = row."dueFrom"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("unitId" uuid, "dueOn" date, "dueFrom" text)
    where recipient.document_id = ${document.id} and recipient.unit_id = row."unitId" and recipient.must_study`.execute(
    tx,
  );
  await tellToStudy(context, document, rows);
}

const earlier = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
};
