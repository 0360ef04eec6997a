import type { DraftFinding } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { lapsedFromLetter, lapsedFromList, type NamedTask } from "../domain/lapsed-line.ts";

/** The lines of a letter that do not hold as of a day: nobody is urged for what was finished meanwhile. */
export const lapsedLetterLines = (tx: Tx, draftId: string, day: string): Promise<DraftFinding[]> =>
  lapsedOf(
    tx,
    sql`select task_id, last_day from app.urging where draft_id = ${draftId}`,
    day,
    lapsedFromLetter,
  );

/** The lines of a list for the leaders that do not hold as of a day. */
export const lapsedBriefingLines = (
  tx: Tx,
  draftId: string,
  day: string,
): Promise<DraftFinding[]> =>
  lapsedOf(
    tx,
    sql`select item.task_id, item.last_day from app.briefing_item item
      join app.briefing on briefing.id = item.briefing_id where briefing.draft_id = ${draftId}`,
    day,
    lapsedFromList,
  );

async function lapsedOf(
  tx: Tx,
  named: RawBuilder<unknown>,
  day: string,
  because: (task: NamedTask) => string | null,
): Promise<DraftFinding[]> {
  const { rows } = await sql<NamedTask>`
    select task.number, named.last_day as "saidLastDay", stood.state, stood.last_day as "lastDay",
      stood.submitted_on as "submittedOn", stood.extension_pending as "extensionPending"
    from (${named}) named join app.task on task.id = named.task_id
    join app.tasks_as_of(${day}::date) stood on stood.task_id = named.task_id
    order by task.number`.execute(tx);
  return rows.flatMap((task) => {
    const reason = because(task);
    return reason === null
      ? []
      : [
          {
            rule: "lines-hold",
            severity: "error",
            message: `NV-${task.number} ${reason}, nên danh mục không còn đúng. Hãy bỏ dự thảo này rồi lập lại.`,
            source: `sổ theo dõi nhiệm vụ đến ngày ${vietnameseDate(day)}`,
          } satisfies DraftFinding,
        ];
  });
}
