import type { Direction, DirectionPage, DirectionQuery, TaskDirections } from "@dondoc/contract";
import { workingDaysBetween } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn, type ActDefinition } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings, type Settings } from "../../../settings/index.ts";
import {
  standingOfDirection,
  type DirectedTask,
  type DirectionSubject,
} from "../domain/direction-rules.ts";

type On<Subject> = Pick<ActDefinition<never, Subject, unknown>, "name" | "title" | "policy">;
/** As whom, on which day and with which acts a direction is shown. */
interface Asked {
  today: string;
  acts: readonly On<DirectionSubject>[];
}
interface Row extends Omit<
  Direction,
  "standing" | "workingDaysLeft" | "givenAt" | "answeredAt" | "acts"
> {
  givenAt: Date;
  givenById: string;
  answeredAt: Date | null;
}

const directionRows = (where: RawBuilder<unknown>, today: string): RawBuilder<Row> => sql<Row>`
  select direction.id, direction.version, jsonb_build_object('id', task.id, 'number', task.number, 'title', task.title) as task,
    jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
    direction.content, direction.given_as as "givenBy", direction.given_by as "givenById", direction.given_at as "givenAt",
    direction.answer_by as "answerBy", direction.answer, direction.document_number as "documentNumber",
    direction.answered_as as "answeredBy", direction.answered_at as "answeredAt",
    direction.withdrawn_because as "withdrawnBecause"
  from app.task_direction direction
  join app.task on task.id = direction.task_id
  join lateral (select unit_id, name, short_name from app.unit_version where unit_id = task.holder_unit_id
    order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
  where ${where}`;

const waits = sql`direction.answered_at is null and direction.withdrawn_at is null`;

/** All directions the person may see: what waits by its day, the rest with the latest first. */
export async function listDirections(
  tx: Tx,
  actor: Actor,
  { cursor, limit, open }: DirectionQuery,
  asked: Asked,
): Promise<z.output<typeof DirectionPage>> {
  const [at = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const where = open
    ? sql`${waits} and (${id}::uuid is null or (direction.answer_by, direction.id) > (${at}::date, ${id}::uuid))
        order by direction.answer_by, direction.id limit ${limit + 1}`
    : sql`(${open ?? null}::boolean is null or not (${waits}))
        and (${id}::uuid is null or (direction.given_at, direction.id) < (${at}::timestamptz, ${id}::uuid))
        order by direction.given_at desc, direction.id desc limit ${limit + 1}`;
  const { rows } = await directionRows(where, asked.today).execute(tx);
  const page = cutPage(rows, limit, (row) => [
    open ? row.answerBy : row.givenAt.toISOString(),
    row.id,
  ]);
  const settings = await readSettings(tx, asked.today);
  return {
    asOf: asked.today,
    items: page.rows.map((row) => toDirection(row, actor, settings, asked)),
    next: page.next,
  };
}

/** What was directed on a task, the first first. */
export async function readTaskDirections(
  tx: Tx,
  actor: Actor,
  taskId: string,
  { giving, ...asked }: Asked & { giving: On<DirectedTask> },
): Promise<TaskDirections> {
  const found = await sql<DirectedTask>`
    select id, number, holder_unit_id as "unitId", state in ('TRANSFERRED', 'REVOKED') as ended
    from app.task where id = ${taskId}::uuid`.execute(tx);
  const [task] = found.rows;
  if (!task) throw refusals.NOT_FOUND("nhiệm vụ này");
  const { rows } = await directionRows(
    sql`direction.task_id = ${taskId}::uuid order by direction.given_at, direction.id`,
    asked.today,
  ).execute(tx);
  const settings = await readSettings(tx, asked.today);
  return {
    directions: rows.map((row) => toDirection(row, actor, settings, asked)),
    answerDays: settings["leaderDirective.answerDays"],
    acts: verdictsOn(actor, task, asked.today, [giving]),
  };
}

function toDirection(
  row: Row,
  actor: Actor,
  { calendar }: Settings,
  { today, acts }: Asked,
): Direction {
  const { givenById, ...rest } = row;
  const answeredOn = row.answeredAt === null ? null : localDateOf(row.answeredAt);
  const withdrawn = row.withdrawnBecause !== null;
  const subject: DirectionSubject = {
    id: row.id,
    version: row.version,
    taskId: row.task.id,
    unitId: row.unit.id,
    givenBy: givenById,
    answered: answeredOn !== null,
    withdrawn,
  };
  return {
    ...rest,
    givenAt: row.givenAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    workingDaysLeft:
      answeredOn === null && !withdrawn ? workingDaysBetween(calendar, today, row.answerBy) : null,
    standing: standingOfDirection({ answerBy: row.answerBy, answeredOn, withdrawn }, today),
    acts: verdictsOn(actor, subject, today, acts),
  };
}
