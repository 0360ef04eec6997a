import type { FiredRung, RungForm, TaskLadder } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings } from "../../../settings/index.ts";
import { ladderRules } from "../domain/ladder-rules.ts";
import { nextRungs, stillBecause, waitsToBeSigned, type LadderTask } from "../domain/next-rungs.ts";
import { ladderInWords, mailInWords, rungTitle, stopInWords } from "../domain/rung-words.ts";

interface FiredRow {
  id: string;
  rung: string;
  step: number;
  form: RungForm;
  dueFor: string;
  firedOn: string;
  stopReason: string | null;
  handledAt: string | null;
  told: { name: string; readAt: string | null; mail: string | null; mailReason: string | null }[];
}

interface Row {
  state: string;
  due_on: string | null;
  due_bound: "by" | "before" | null;
  last_day: string | null;
  review_on: string | null;
  received_on: string;
  submitted_on: string | null;
  urged_on: string[];
  extension_pending: boolean;
  fired: FiredRow[];
}

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The ladder of one task for whoever may see the task; one statement, and the calendar for what comes. */
export async function readTaskLadder(tx: Tx, id: string, today: string): Promise<TaskLadder> {
  const rules = ladderRules(await readSettings(tx, today));
  const { rows } = await sql<Row>`
    with reading as materialized (
      select reading.* from app.task, app.rung_readings(task.id) reading where task.id = ${id}
    )
    select task.state, task.due_on, task.due_bound, task.last_day, task.review_on, task.received_on, task.submitted_on, task.extension_pending,
      (select coalesce(jsonb_agg(urging.issued_on order by urging.issued_on), '[]') from app.urging
        where urging.task_id = task.id and urging.last_day = task.last_day and urging.issued_on is not null) as urged_on,
      coalesce((select jsonb_agg(jsonb_build_object('id', fired.id, 'rung', fired.rung, 'step', fired.step, 'form', fired.form,
          'dueFor', fired.due_for, 'firedOn', fired.fired_on, 'stopReason', fired.stop_reason,
          'handledAt', ${instant("fired.handled_at")},
          'told', (select coalesce(jsonb_agg(jsonb_build_object('name', reading.name, 'readAt', ${instant("reading.read_at")},
              'mail', reading.mail, 'mailReason', reading.mail_reason) order by reading.name), '[]') from reading
            where reading.key = 'rung.' || fired.rung || ':' || fired.task_id || ':' || fired.step || ':' || fired.due_for))
          order by fired.fired_at desc, fired.id desc)
        from app.rung_fired fired where fired.task_id = task.id), '[]') as fired
    from app.task where task.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("nhiệm vụ này");
  const task: LadderTask = {
    state: row.state,
    due:
      row.due_on === null || row.last_day === null
        ? null
        : { on: row.due_on, bound: row.due_bound ?? "by", lastDay: row.last_day },
    reviewOn: row.review_on,
    receivedOn: row.received_on,
    submittedOn: row.submitted_on,
    urgedOn: row.urged_on,
    extensionPending: row.extension_pending,
  };
  const dates = new Set([row.last_day, row.review_on, row.submitted_on, row.received_on]);
  const holding = row.fired
    .filter(
      ({ stopReason, handledAt, form, dueFor }) =>
        dates.has(dueFor) && (stopReason === null || form === "message" || handledAt !== null),
    )
    .map((fired) => ({ ...fired, waits: fired.form !== "message" && fired.handledAt === null }));
  const next = nextRungs(task, holding, today, rules);
  return {
    fired: row.fired.map((fired) => toFired(fired)),
    next: next.map(({ rung, step, form, day }) => ({
      title: rungTitle(rung, step),
      form,
      on: day,
    })),
    still: stillBecause(task) ?? (next.length === 0 ? waitsToBeSigned(holding) : null),
    why: ladderInWords(rules),
  };
}

const toFired = ({ told, rung, step, stopReason, ...fired }: FiredRow): FiredRung => ({
  id: fired.id,
  title: rungTitle(rung, step),
  form: fired.form,
  dueFor: fired.dueFor,
  firedOn: fired.firedOn,
  stopped: stopReason === null ? null : stopInWords(stopReason),
  handledAt: fired.handledAt,
  told: told.map(({ name, readAt, mail, mailReason }) => ({
    name,
    readAt,
    mail: mailInWords(mail, mailReason),
  })),
});
