import type { ExtensionDetail } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings } from "../../../settings/index.ts";
import { insideBuffer } from "../../domain/central-buffer.ts";
import { daysLateBy } from "../../domain/extension-rules.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { countLists } from "../../following/read/figures.ts";
import { readTaskRecord, subjectOf } from "../../following/read/task-record.ts";
import { followTask } from "../../locking/follow-task.ts";
import { decideExtension } from "../decide-extension.ts";
import { withdrawExtension } from "../withdraw-extension.ts";
import { extensionsOfTask } from "./extensions-of-task.ts";
import { registerColumns, toRegisterRow, type RegisterRead } from "./list-extensions.ts";

interface Counts {
  requestsThisYear: number;
  approvedThisYear: number;
  stepsAfter: number;
}

/** One request with all that whoever decides wants to see: the reason, the history, and what follows from each decision. */
export async function getExtension(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
): Promise<ExtensionDetail> {
  const settings = await readSettings(tx, today);
  const horizon = horizonOf(today, settings);
  const { rows } = await sql<RegisterRead>`
    ${registerColumns(today)} from app.task_extension extension join app.task on task.id = extension.task_id
    where extension.id = ${id}`.execute(tx);
  const [found] = rows;
  const record = found && (await readTaskRecord(tx, actor, found.id, horizon));
  if (!found || !record) throw refusals.NOT_FOUND("đề nghị gia hạn này");
  const task = await followTask(tx, subjectOf(record), today, actor.accountId);
  const row = toRegisterRow(found, horizon, settings);
  const figures = await countLists(tx, actor, horizon, ["open", "overdue", "due-soon"], {
    unitId: row.unit.id,
  });
  const count = (list: string) => figures.find((figure) => figure.list === list)?.count ?? 0;
  const { stepsAfter, ...year } = await countsOf(tx, row.unit.id, found, today);
  const proposed = row.newDueOn ?? row.proposedOn;
  const by = { completedOn: task.completedOn, today };
  return {
    ...row,
    version: task.version,
    dueOn: task.dueOn,
    lastDay: task.lastDay,
    consequences: {
      daysLateNow: row.daysLateBefore ?? (task.lastDay === null ? 0 : daysLateBy(task.lastDay, by)),
      daysLateThen: row.daysLateAfter ?? daysLateBy(proposed, by),
      daysFromOriginal: calendarDaysBetween(task.originalDueOn ?? row.oldDueOn, proposed),
      approvedBefore: task.extensionCount,
      maxCount: task.maxExtensions,
      stepsAfter,
      buffer: insideBuffer(proposed, task, {
        days: settings["extension.centralBufferDays"],
        calendar: settings.calendar,
      }),
    },
    agency: { open: count("open"), overdue: count("overdue"), dueSoon: count("due-soon"), ...year },
    history: (await extensionsOfTask(tx, found.id, today)).filter((one) => one.id !== id),
    acts:
      row.decision === null
        ? verdictsOn(actor, task, today, [decideExtension, withdrawExtension])
        : [],
  };
}

async function countsOf(
  tx: Tx,
  unitId: string,
  { id: taskId, last_day: lastDay }: RegisterRead,
  today: string,
): Promise<Counts> {
  const from = `${today.slice(0, 4)}-01-01T00:00:00+07:00`;
  const { rows } = await sql<Counts>`
    select count(*) as "requestsThisYear", count(*) filter (where decision = 'approved') as "approvedThisYear",
      (select count(*) from app.task_step step where step.task_id = ${taskId} and step.done_on is null
        and step.due_on >= ${lastDay}::date) as "stepsAfter"
    from app.task_extension where unit_id = ${unitId} and requested_at >= ${from}::timestamptz`.execute(
    tx,
  );
  return rows[0] ?? { requestsThisYear: 0, approvedThisYear: 0, stepsAfter: 0 };
}
