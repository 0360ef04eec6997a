import type { TaskCoordination } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readSettings } from "../../settings/index.ts";
import type { About } from "../domain/asking-policy.ts";
import { rowColumns, toRow, type ConsultationRowRead } from "./consultation-rows.ts";
import { readAbout } from "./about.ts";

type OnAbout = Parameters<typeof verdictsOn<About>>[3];

/** What agencies asked of each other about one task or document, as far as the person may see it; what is still owed first. */
export async function readCoordinationAbout(
  tx: Tx,
  actor: Actor,
  about: { taskId?: string; documentId?: string },
  { today, acts }: { today: string; acts: OnAbout },
): Promise<TaskCoordination> {
  const { calendar } = await readSettings(tx, today);
  const subject = await readAbout(tx, actor, about, today);
  const { rows } = await sql<ConsultationRowRead>`
    select ${rowColumns(today)} from app.consultation_asked asked
    join app.consultation on consultation.id = asked.consultation_id
    where ${subject.type === "task" ? sql`consultation.task_id = ${subject.id}` : sql`consultation.document_id = ${subject.id}`}
    order by asked.answered_on is not null, asked.last_day, consultation.number desc limit 200`.execute(
    tx,
  );
  return {
    asOf: today,
    consultations: rows.map((row) => toRow(row, { today, calendar })),
    acts: verdictsOn(actor, subject, today, acts),
  };
}
