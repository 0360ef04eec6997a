import type { Projection } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { readSettingsToProject } from "../../settings/index.ts";
import { monitorsFor } from "../../portfolios/index.ts";
import { projectDue } from "../domain/project-due.ts";
import { firstPeriod, type FirstPeriod } from "../recurrence/domain/first-period.ts";
import { documentReferences } from "./document-references.ts";
import { rememberTasks } from "../locking/task-history.ts";
import { tellAssigned } from "./tell-assigned.ts";
import { unitNames } from "../unit-names.ts";
import type { DueRule, TaskOrder } from "./task-order.ts";

interface NewTask {
  id: string;
  holderUnitId: string;
  monitorAccountId: string | null;
  order: TaskOrder;
  projection: Projection;
  first: FirstPeriod;
}

/**
 * Makes one task for each holder of each order, inside the act that releases them: one statement a table and one event a
 * task. Returns how many there are. The dates are projected here, once, and kept with the rule they came from.
 */
export async function assignTasks(
  context: ActContext,
  orders: readonly TaskOrder[],
): Promise<number> {
  const settings = await readSettingsToProject(context.tx, context.today);
  const unfollowed = orders.flatMap((order) => {
    const projection = projectDue(order.due, order, settings);
    const { dueOn } = projection;
    const first = firstPeriod(order.due, { dueOn, receivedOn: order.receivedOn });
    return [...new Set(order.holderUnitIds)].map((holderUnitId) => ({
      id: newId(context.now.getTime()),
      holderUnitId,
      order,
      projection,
      first,
    }));
  });
  if (unfollowed.length === 0) return 0;
  const tasks = await withMonitors(context, unfollowed);
  const numbers = await insertTasks(context, tasks);
  await insertHolders(context, tasks);
  await rememberTasks(
    context,
    tasks.map(({ id }) => id),
  );
  const holders = await holderNames(context, tasks);
  const references = await documentReferences(
    context.tx,
    orders.map(({ documentId }) => documentId),
  );
  for (const { id, holderUnitId, order, projection } of tasks) {
    context.record("task", id, {
      task: `NV-${numbers.get(id) ?? ""}`,
      holder: holders.get(holderUnitId) ?? "",
      due: projection.lastDay,
      reference: references.get(order.documentId) ?? null,
    });
  }
  await tellAssigned(context, tasks, numbers);
  return tasks.length;
}

/** By the portfolios of the day, agency before field; who released follows what is in nobody's charge. */
async function withMonitors(
  { tx, today }: ActContext,
  tasks: readonly Omit<NewTask, "monitorAccountId">[],
): Promise<NewTask[]> {
  const monitors = await monitorsFor(
    tx,
    today,
    tasks.map(({ holderUnitId, order }) => ({
      unitId: holderUnitId,
      fieldId: order.fieldId ?? null,
      divisionId: order.divisionId ?? null,
    })),
  );
  return tasks.map((task, index) => ({
    ...task,
    monitorAccountId: monitors[index]?.officer.accountId ?? task.order.monitorAccountId,
  }));
}

async function insertTasks(
  { tx, now }: ActContext,
  tasks: readonly NewTask[],
): Promise<Map<string, number>> {
  const rows = tasks.map(({ id, holderUnitId, monitorAccountId, order, projection, first }) => ({
    id,
    assignment_id: order.assignmentId,
    document_id: order.documentId,
    holder_unit_id: holderUnitId,
    monitor_account_id: monitorAccountId,
    field_id: order.fieldId ?? null,
    title: order.title,
    deliverable: order.deliverable,
    term_class: projection.termClass,
    origin: order.origin,
    due_phrase: order.duePhrase,
    due_rule: ruleOf(order),
    due_on: projection.dueOn,
    due_time: projection.dueTime,
    due_bound: projection.bound,
    last_day: projection.lastDay,
    review_on: projection.reviewOn,
    received_on: order.receivedOn,
    start_estimated: countsFromUnknownIssue(order),
    period: first.period,
    next_occurrence_on: first.nextOccurrenceOn,
  }));
  // One parameter for all rows, whatever their number: the statement stays the same and is planned once.
  const made = await sql<{ id: string; number: number }>`
    insert into app.task (id, assignment_id, document_id, holder_unit_id, monitor_account_id, field_id, title, deliverable, term_class,
      origin, due_phrase, due_rule, original_due_on, due_on, due_time, due_bound, last_day, review_on, received_on,
      start_estimated, state, created_at, period, next_occurrence_on)
    select id, assignment_id, document_id, holder_unit_id, monitor_account_id, field_id, title, deliverable, term_class,
      origin, due_phrase, due_rule, due_on, due_on, due_time, due_bound, last_day, review_on, received_on,
      start_estimated, 'ASSIGNED', ${now}, period, next_occurrence_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as task (id uuid, assignment_id uuid, document_id uuid,
      holder_unit_id uuid, monitor_account_id uuid, field_id uuid, title text, deliverable text, term_class text, origin text,
      due_phrase text, due_rule jsonb, due_on date, due_time time, due_bound text, last_day date, review_on date,
      received_on date, start_estimated boolean, period text, next_occurrence_on date)
    returning id, number`.execute(tx);
  return new Map(made.rows.map(({ id, number }) => [id, number]));
}

/** The lead and those who must cooperate; who leads does not also cooperate with itself. */
async function insertHolders({ tx }: ActContext, tasks: readonly NewTask[]): Promise<void> {
  const rows = tasks.flatMap(({ id, holderUnitId, order }) => [
    { task_id: id, unit_id: holderUnitId, role: "lead", valid_from: order.receivedOn },
    ...[...new Set(order.coordinatingUnitIds)]
      .filter((unitId) => unitId !== holderUnitId)
      .map((unitId) => ({
        task_id: id,
        unit_id: unitId,
        role: "coordinating",
        valid_from: order.receivedOn,
      })),
  ]);
  await sql`
    insert into app.task_holder (task_id, unit_id, role, valid_from)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as holder (task_id uuid, unit_id uuid, role text, valid_from date)`.execute(tx);
}

/** By unit; of one that has ended meanwhile its last name. */
async function holderNames(
  { tx, today }: ActContext,
  tasks: readonly NewTask[],
): Promise<Map<string, string>> {
  const ids = [...new Set(tasks.map(({ holderUnitId }) => holderUnitId))];
  const { rows } = await sql<{ unit_id: string; name: string }>`
    ${unitNames(sql`select unnest(${ids}::uuid[])`, today)}`.execute(tx);
  return new Map(rows.map(({ unit_id, name }) => [unit_id, name]));
}

const ruleOf = ({ due, duty, issuedOn, receivedOn }: TaskOrder): DueRule => ({
  due,
  duty,
  issuedOn,
  receivedOn,
});

const countsFromUnknownIssue = ({ due, issuedOn }: TaskOrder): boolean =>
  issuedOn === null &&
  due.some((one) => typeof one === "object" && "within" in one && one.from === "issue");
