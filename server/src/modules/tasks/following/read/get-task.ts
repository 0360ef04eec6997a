import type { TaskDetail } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import { isProvinceWide, unitsOf, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readJournal } from "../../../audit/index.ts";
import { readSettings } from "../../../settings/index.ts";
import { extensionsOfTask } from "../../extension/read/extensions-of-task.ts";
import { allocatesWithin } from "../../domain/allocating.ts";
import { followTask } from "../../locking/follow-task.ts";
import { readTaskLife } from "../../holding/task-life.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { withWords } from "../../domain/targets.ts";
import { whyThisDate } from "../../domain/why-this-date.ts";
import { settingsThen } from "../../projecting/settings-then.ts";
import { taskActs } from "../../task-acts.ts";
import { readTaskRecord, subjectOf, toSubmission, type TaskRecordRead } from "./task-record.ts";
import { toTaskRow } from "./task-rows.ts";
import { unitNames } from "../../unit-names.ts";
import { readVersionTrace } from "./version-trace.ts";

/** The record page: the task, what hangs on it, what the person may do now and why not, and its history. */
export async function getTask(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
): Promise<TaskDetail> {
  const settings = await readSettings(tx, today);
  const horizon = horizonOf(today, settings);
  const record = await readTaskRecord(tx, actor, id, horizon);
  if (!record) throw refusals.NOT_FOUND("nhiệm vụ này");
  const life = await readTaskLife(tx, id, today);
  const inherited = life.transfers.map(({ from }) => from.id).filter((from) => from !== id);
  const name = (role: string) => named(record, role);
  return {
    ...toTaskRow(record, horizon, settings),
    version: record.version,
    assignmentId: record.assignment_id,
    origin: record.origin,
    termClass: record.term_class,
    quote: record.quote ?? { text: record.title, at: "", start: 0, end: 0 },
    documentTitle: record.document_title ?? "",
    duePhrase: record.due_phrase,
    originalDueOn: record.original_due_on,
    whyThisDate: whyThisDate(
      record.due_rule,
      { dueOn: record.due_on, lastDay: record.last_day },
      await settingsThen(tx, id, record.due_rule.due, settings),
    ),
    receivedOn: record.received_on,
    head: record.head,
    monitor: record.monitor,
    field: record.field,
    holders: record.holders,
    reportTo: name("report-to"),
    via: name("via"),
    copyTo: name("copy-to"),
    siblings: record.siblings,
    ...(await readVersionTrace(tx, id)),
    allocations: record.allocations,
    allocateWithin: await houseOf(tx, actor, record, today),
    steps: record.steps.map((step) => ({
      ...step,
      daysLate: daysLateOf(step, record.completed_on ?? today),
    })),
    reports: record.reports,
    obstacles: record.obstacles,
    targets: record.targets.map(withWords),
    submissions: record.submissions.map(toSubmission([...name("report-to"), ...name("via")])),
    life,
    extensions: await extensionsOfTask(tx, id, today),
    acts: verdictsOn(
      actor,
      await followTask(tx, subjectOf(record), today, actor.accountId),
      today,
      taskActs,
    ),
    journal: await readJournal(tx, [id, ...inherited], {
      withoutPartiesOf: othersOf(actor, record, inherited),
      ofProvince: isProvinceWide(actor),
    }),
  };
}

/** The unit within which the person may give the work out, as `allocateTask` checks it. */
async function houseOf(
  tx: Tx,
  actor: Actor,
  record: TaskRecordRead,
  today: string,
): Promise<TaskDetail["allocateWithin"]> {
  const id = allocatesWithin(actor, subjectOf(record));
  const { rows } =
    id === record.holder_unit_id
      ? { rows: [{ name: record.unit_name, short_name: record.unit_short_name }] }
      : await sql<{ name: string | null; short_name: string | null }>`
          ${unitNames(sql`select ${id}::uuid`, today)}`.execute(tx);
  return { id, name: rows[0]?.name ?? "", shortName: rows[0]?.short_name ?? null };
}

/** Of these tasks, those in which the person is no party: a partner of the lead, and who came after the lead of then. */
function othersOf(
  actor: Actor,
  { id, holder_unit_id: holder }: TaskRecordRead,
  inherited: readonly string[],
): string[] {
  if (isProvinceWide(actor)) return [];
  return unitsOf(actor).includes(holder) ? [...inherited] : [id, ...inherited];
}

const named = (record: TaskRecordRead, role: string): string[] =>
  record.parties.filter((party) => party.role === role).map(({ name }) => name);

/** Calendar days a step is, or was, late: where in the chain a delay arose. Left open, it ends with its task. */
const daysLateOf = (
  { dueOn, doneOn }: { dueOn: string; doneOn: string | null },
  until: string,
): number => Math.max(0, calendarDaysBetween(dueOn, doneOn ?? until));
