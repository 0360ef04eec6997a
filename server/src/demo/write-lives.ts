import { sql } from "kysely";
import { addDays } from "@dondoc/workcalendar";
import { localDateOf } from "../kernel/clock.ts";
import type { Database } from "../kernel/database/connect.ts";
import { newId } from "../kernel/ids.ts";
import { eventRow, json, writeEvents, type EventRow, type Hand } from "./events.ts";
import {
  liveTask,
  type Character,
  type Happening,
  type Life,
  type NewTask,
  type Rest,
} from "./lives.ts";
import type { Random } from "./random.ts";

interface TaskRow extends NewTask {
  monitorAccountId: string;
}
/** Whose hand did it: the agency's head or focal officer, the monitor, the chief. */
export interface Hands {
  ofUnit: ReadonlyMap<string, Hand>;
  monitor: Hand;
  chief: Hand;
}

const AT_ONCE = 2000;

/** Gives every released task its later life, in bulk: the rows and the events that the acts would have left. */
export async function writeLives(
  owner: Database,
  hands: Hands,
  random: Random,
  today: string,
): Promise<void> {
  const characters = new Map<string, Character>();
  const characterOf = (unitId: string) => {
    const known = characters.get(unitId) ?? random.around(-1.5, 4);
    characters.set(unitId, known);
    return known;
  };
  const tasks = await loadTasks(owner);
  const late = lateInHand(tasks, today);
  for (let start = 0; start < tasks.length; start += AT_ONCE) {
    const lives = tasks.slice(start, start + AT_ONCE).map((task) => ({
      task,
      life: liveTask(
        task,
        task === late ? NOT_YET_DONE : characterOf(task.holderUnitId),
        random,
        today,
      ),
    }));
    await writeEndings(owner, lives, hands);
    await writeHappenings(owner, lives, hands, random);
  }
  await writeHistory(owner);
}

/** So many days after its due date that it is not done today. */
const NOT_YET_DONE: Character = 90;

/** One late task for the department whose people one can enter the demo as: its latest that was due these weeks. */
function lateInHand(tasks: readonly TaskRow[], today: string): TaskRow | undefined {
  const [from, to] = [addDays(today, -45), addDays(today, -5)];
  return tasks.findLast(
    ({ holderName, lastDay, receivedOn }) =>
      holderName === "Sở Tài chính" &&
      lastDay !== null &&
      lastDay >= from &&
      lastDay <= to &&
      receivedOn <= lastDay,
  );
}

/** What each task was on each day follows from the lives just written; the acts of the release had only begun it. */
async function writeHistory(owner: Database): Promise<void> {
  await sql`truncate app.task_history`.execute(owner);
  await sql`select app.derive_task_history()`.execute(owner);
  // It knows no rests: they begin on the day of the decision, until which the work went on.
  await sql`
    with rested as (
      update app.task_history h set at = rest.suspended_at, day = rest.day, state_since = rest.day
      from (select task_id, suspended_at, (suspended_at at time zone 'Asia/Ho_Chi_Minh')::date as day from app.task_suspension) rest
      where h.task_id = rest.task_id and h.state = 'SUSPENDED'
      returning h.task_id, h.ordinal, h.day
    )
    update app.task_history h set until_day = rested.day from rested
    where h.task_id = rested.task_id and h.ordinal = rested.ordinal - 1`.execute(owner);
}

/** Agencies acknowledge what they were sent to study, most of them within days. */
export async function writeReceipts(
  owner: Database,
  hands: Hands,
  random: Random,
  today: string,
): Promise<void> {
  const waiting = await owner
    .selectFrom("app.document_recipient")
    .select(["document_id", "unit_id", "sent_at"])
    .where("must_study", "=", true)
    .execute();
  const rows = waiting.flatMap(({ document_id, unit_id, sent_at }) => {
    const hand = hands.ofUnit.get(unit_id);
    const on = addDays(localDateOf(sent_at), random.whole(1, 9));
    return hand && on <= today && random.chance(0.93)
      ? [
          {
            documentId: document_id,
            unitId: unit_id,
            by: hand,
            at: instant(on, 10, random.whole(0, 59)),
          },
        ]
      : [];
  });
  const receipts = rows.map(({ by, ...row }) => ({ ...row, by: by.accountId }));
  await sql`
    update app.document_recipient recipient set acknowledged_by = row.by, acknowledged_at = row.at
    from jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb) as row ("documentId" uuid, "unitId" uuid, by uuid, at timestamptz)
    where recipient.document_id = row."documentId" and recipient.unit_id = row."unitId"`.execute(
    owner,
  );
  await writeEvents(
    owner,
    rows.map(({ documentId, unitId, by, at }) =>
      eventRow(
        { type: "document", id: documentId },
        "documents.acknowledge-receipt",
        { units: [unitId] },
        by,
        at,
      ),
    ),
  );
}

async function loadTasks(owner: Database): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select task.id, task.holder_unit_id as "holderUnitId", task.title, task.term_class as "termClass", task.received_on as "receivedOn",
      task.last_day as "lastDay", task.review_on as "reviewOn", task.monitor_account_id as "monitorAccountId",
      version.name as "holderName", version.valid_to as "holderEndsOn"
    from app.task join lateral (select name, valid_to from app.unit_version where unit_id = task.holder_unit_id
      order by valid_from desc limit 1) version on true
    order by task.number`.execute(owner);
  return rows;
}

interface Lived {
  task: TaskRow;
  life: Life;
}

async function writeEndings(owner: Database, lives: readonly Lived[], hands: Hands): Promise<void> {
  const rows = lives.map(({ task, life: { ending, happenings } }) => ({
    id: task.id,
    ...ending,
    acknowledgedAt: ending.acknowledgedOn && instant(ending.acknowledgedOn, 9, 10),
    submittedBy:
      ending.submittedOn && (hands.ofUnit.get(task.holderUnitId) ?? hands.chief).accountId,
    version: 1 + happenings.length,
  }));
  await sql`
    update app.task set state = row.state, acknowledged_at = row."acknowledgedAt", submitted_on = row."submittedOn",
      submitted_by = row."submittedBy", completed_on = row."completedOn", review_on = row."reviewOn", version = row.version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, state text, "acknowledgedAt" timestamptz,
      "submittedOn" date, "submittedBy" uuid, "completedOn" date, "reviewOn" date, version int)
    where task.id = row.id`.execute(owner);
}

async function writeHappenings(
  owner: Database,
  lives: readonly Lived[],
  hands: Hands,
  random: Random,
): Promise<void> {
  const rows = new LifeRows();
  for (const { task, life } of lives) {
    for (const happening of life.happenings) {
      const hand =
        happening.by === "holder"
          ? (hands.ofUnit.get(task.holderUnitId) ?? hands.chief)
          : hands[happening.by];
      rows.add(
        task.id,
        happening,
        hand,
        instant(happening.on, random.whole(7, 16), random.whole(0, 59)),
      );
    }
  }
  await rows.write(owner);
}

/** An hour of a local date, as an instant. */
const instant = (date: string, hour: number, minute: number): string =>
  `${date}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+07:00`;

/** Collects the rows of many happenings and writes each table once. */
class LifeRows {
  readonly events: EventRow[] = [];
  readonly reports: object[] = [];
  readonly obstacles: { id: string; taskId: string; decided?: boolean }[] = [];
  readonly submissions: { id: string; taskId: string; outcome?: string }[] = [];
  readonly evidence: object[] = [];
  readonly rests: object[] = [];

  add(taskId: string, { act, payload, on }: Happening, by: Hand, at: string): void {
    this.events.push(eventRow({ type: "task", id: taskId }, act, payload, by, at));
    switch (act) {
      case "tasks.report-progress":
        this.reports.push({
          taskId,
          content: payload["content"],
          percent: payload["percent"],
          by: by.accountId,
          at,
        });
        break;
      case "tasks.raise-obstacle":
        this.obstacles.push(
          Object.assign(
            { id: newId(), taskId },
            {
              content: payload["content"],
              proposal: payload["proposal"],
              raisedBy: by.accountId,
              raisedAt: at,
            },
          ),
        );
        break;
      case "tasks.decide-obstacle":
        Object.assign(lastOf(this.obstacles, taskId), {
          decision: payload["decision"],
          decidedBy: by.accountId,
          decidedAt: at,
        });
        break;
      case "tasks.suspend":
        this.rests.push({ id: newId(), taskId, ...(payload as Rest), by: by.accountId, at, on });
        break;
      case "tasks.submit":
        this.addSubmission(taskId, payload, by, at);
        break;
      case "tasks.return":
        Object.assign(lastOf(this.submissions, taskId), {
          outcome: "returned",
          fault: payload["fault"],
          reason: payload["reason"],
          decidedBy: by.accountId,
          decidedAt: at,
        });
        break;
      case "tasks.confirm":
        Object.assign(lastOf(this.submissions, taskId), {
          outcome: "confirmed",
          completedOn: payload["completedOn"],
          decidedBy: by.accountId,
          decidedAt: at,
          on,
        });
        break;
    }
  }

  private addSubmission(
    taskId: string,
    payload: Record<string, unknown>,
    by: Hand,
    at: string,
  ): void {
    const id = newId();
    this.submissions.push(Object.assign({ id, taskId }, { by: by.accountId, at }));
    for (const evidence of payload["evidence"] as object[])
      this.evidence.push({ submissionId: id, ...evidence });
  }

  async write(owner: Database): Promise<void> {
    await writeEvents(owner, this.events);
    await sql`insert into app.task_report (task_id, content, percent, reported_by, reported_at) select "taskId", content, percent, by, at
      from ${json(this.reports)} as row ("taskId" uuid, content text, percent int, by uuid, at timestamptz)`.execute(
      owner,
    );
    await sql`update app.task set reported_on = said.day
      from (select "taskId", max((at at time zone 'Asia/Ho_Chi_Minh')::date) as day
        from ${json(this.reports)} as row ("taskId" uuid, at timestamptz) group by "taskId") said
      where said."taskId" = task.id`.execute(owner);
    await sql`insert into app.task_obstacle (id, task_id, content, proposal, raised_by, raised_at, decision, decided_by, decided_at)
      select id, "taskId", content, proposal, "raisedBy", "raisedAt", decision, "decidedBy", "decidedAt"
      from ${json(this.obstacles)} as row (id uuid, "taskId" uuid, content text, proposal text, "raisedBy" uuid, "raisedAt" timestamptz,
        decision text, "decidedBy" uuid, "decidedAt" timestamptz)`.execute(owner);
    await sql`insert into app.task_submission (id, task_id, submitted_by, submitted_at, outcome, decided_by, decided_at, decision_reason, completed_on,
        returned_fault)
      select id, "taskId", by, at, outcome, "decidedBy", "decidedAt", reason, "completedOn", fault
      from ${json(this.submissions)} as row (id uuid, "taskId" uuid, by uuid, at timestamptz, outcome text, "decidedBy" uuid, "decidedAt" timestamptz,
        reason text, "completedOn" date, fault text)`.execute(owner);
    await sql`with rest as (
        select * from ${json(this.rests)} as row (id uuid, "taskId" uuid, "decisionNumber" text, reason text, "reviewOn" date,
          "daysLate" int, by uuid, at timestamptz, "on" date)
      ), rested as (
        insert into app.task_suspension (id, task_id, decision_number, reason, review_on, suspended_by, suspended_at, days_late_before)
        select id, "taskId", "decisionNumber", reason, "reviewOn", by, at, "daysLate" from rest
      )
      insert into app.waiting_period (task_id, kind, from_on, source_id, known_on) select "taskId", 'suspended', "on", id, "on" from rest`.execute(
      owner,
    );
    await sql`insert into app.evidence (submission_id, document_number, issued_on, received_by)
      select "submissionId", "documentNumber", "issuedOn", "receivedBy"
      from ${json(this.evidence)} as row ("submissionId" uuid, "documentNumber" text, "issuedOn" date, "receivedBy" text)`.execute(
      owner,
    );
  }
}

function lastOf<Row extends { taskId: string }>(rows: readonly Row[], taskId: string): Row {
  const row = rows.findLast((one) => one.taskId === taskId);
  if (!row) throw new Error("a decision without what it decides");
  return row;
}
