import type { DialogueDetail, DialoguePage, DialoguePromise, DialogueRow, PromiseOfTask } from "@dondoc/contract"; // prettier-ignore
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { voicesAt } from "../../feedback/index.ts";
import type { DialogueSubject } from "../domain/policies.ts";

const unitOn = (column: string, today: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1)`;

type Read = Omit<DialogueRow, "promised" | "kept" | "overdue">;
const columns = (
  today: string,
): RawBuilder<Read> => sql`dialogue.id, dialogue.number, dialogue.kind, dialogue.topic,
  dialogue.held_on::text as "heldOn", ${unitOn("dialogue.unit_id", today)} as unit`;

interface Standing {
  promiseId: string;
  dialogueId: string;
  taskNumber: number;
  state: string;
  lastDay: string | null;
  keptOn: string | null;
}
/** How the promises of some dialogues stand; the same for everybody, since they were made in public. */
async function standingOf(tx: Tx, dialogues: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select promise_id as "promiseId", dialogue_id as "dialogueId", task_number as "taskNumber", state, last_day::text as "lastDay",
      completed_on::text as "keptOn"
    from app.promises_of(${[...dialogues]}::uuid[])`.execute(tx);
  return rows;
}

const isKept = ({ state }: Standing): boolean => state === "COMPLETED";
const isRevoked = ({ state }: Standing): boolean => state === "REVOKED";
/** Calendar days after the last day, of what was kept late or is not kept yet. */
const lateness = (one: Standing, today: string): number =>
  one.lastDay === null || isRevoked(one)
    ? 0
    : Math.max(0, calendarDaysBetween(one.lastDay, isKept(one) ? (one.keptOn ?? today) : today));

const figuresOf = (
  standing: readonly Standing[],
  today: string,
): Pick<DialogueRow, "promised" | "kept" | "overdue"> => {
  const promised = standing.filter((one) => !isRevoked(one));
  return {
    promised: promised.length,
    kept: promised.filter(isKept).length,
    overdue: promised.filter((one) => !isKept(one) && lateness(one, today) > 0).length,
  };
};

/** The meetings, the latest first. */
export async function listDialogues(
  tx: Tx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  today: string,
): Promise<z.output<typeof DialoguePage>> {
  const [heldOn = null, number = null] = decodeCursor(cursor, 2) ?? [];
  const { rows } = await sql<Read>`
    select ${columns(today)} from app.dialogue
    where ${number}::bigint is null or (dialogue.held_on, dialogue.number) < (${heldOn}::date, ${number}::bigint)
    order by dialogue.held_on desc, dialogue.number desc limit ${limit + 1}`.execute(tx);
  const cut = cutPage(rows, limit, (row) => [row.heldOn, row.number]);
  const standing = await standingOf(tx, cut.rows.map(({ id }) => id)); // prettier-ignore
  const of = (id: string) => standing.filter(({ dialogueId }) => dialogueId === id);
  return {
    items: cut.rows.map((row) => ({ ...row, ...figuresOf(of(row.id), today) })),
    next: cut.next,
  };
}

type Whole = Pick<DialogueDetail, "version" | "place" | "chairedBy" | "attendees" | "minutes">;
type ReadPromise = Pick<DialoguePromise, "id" | "ordinal" | "content" | "unit" | "taskId">;

/** One meeting with what was promised there; a task opens where whoever asks may see it. */
export async function readDialogue(
  tx: Tx,
  actor: Actor,
  id: string,
  { now, acts }: { now: string; acts: Parameters<typeof verdictsOn<DialogueSubject>>[3] },
): Promise<DialogueDetail> {
  const today = now.slice(0, 10);
  const { rows } = await sql<Read & Whole>`
    select ${columns(today)}, dialogue.version, dialogue.place, dialogue.chaired_by as "chairedBy", dialogue.attendees, dialogue.minutes
    from app.dialogue where dialogue.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("buổi đối thoại này");
  const standing = await standingOf(tx, [id]);
  const { rows: promises } = await sql<ReadPromise>`
    select promise.id, promise.ordinal, promise.content, ${unitOn("promise.unit_id", today)} as unit, task.id as "taskId"
    from app.dialogue_promise promise left join app.task on task.id = promise.task_id
    where promise.dialogue_id = ${id}::uuid order by promise.ordinal`.execute(tx);
  const subject = { id, version: row.version, number: row.number, topic: row.topic, heldOn: row.heldOn, chairedBy: row.chairedBy, unitId: row.unit.id }; // prettier-ignore
  return {
    ...row,
    ...figuresOf(standing, today),
    promises: promises.flatMap((promise) => {
      const one = standing.find(({ promiseId }) => promiseId === promise.id);
      if (!one) return [];
      return [
        {
          ...promise,
          lastDay: one.lastDay,
          keptOn: isKept(one) ? one.keptOn : null,
          revoked: isRevoked(one),
          daysLate: lateness(one, today),
          taskNumber: one.taskNumber,
        },
      ];
    }),
    voices: await voicesAt(tx, id, now),
    acts: verdictsOn(actor, subject, today, acts),
    journal: await readJournal(tx, [id]),
  };
}

/** Where a task was promised; nothing for a task that comes from elsewhere. */
export async function promisesOfTask(
  tx: Tx,
  taskId: string,
): Promise<z.output<typeof PromiseOfTask>> {
  const task = tx.selectFrom("app.task").select("id").where("id", "=", taskId);
  if (!(await task.executeTakeFirst())) throw refusals.NOT_FOUND("nhiệm vụ này");
  const { rows } = await sql<z.output<typeof PromiseOfTask>["items"][number]>`
    select dialogue.id, dialogue.number, dialogue.topic, dialogue.held_on::text as "heldOn", promise.content
    from app.dialogue_promise promise join app.dialogue on dialogue.id = promise.dialogue_id
    where promise.task_id = ${taskId}::uuid`.execute(tx);
  return { items: rows };
}

/** Takes a dialogue for this transaction, in the version the client saw. */
export async function lockDialogue(
  tx: Tx,
  { dialogueId, version }: { dialogueId: string; version: number },
): Promise<DialogueSubject> {
  const { rows } = await sql<DialogueSubject>`
    select id, version, number, topic, held_on::text as "heldOn", chaired_by as "chairedBy", unit_id as "unitId" from app.dialogue
    where id = ${dialogueId}::uuid for update`.execute(tx);
  const [found] = rows;
  if (!found) throw refusals.NOT_FOUND("buổi đối thoại này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}
