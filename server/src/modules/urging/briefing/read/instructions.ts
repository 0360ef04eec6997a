import type {
  Instruction,
  InstructionQuery,
  InstructionPage,
  TaskInstructions,
} from "@dondoc/contract";
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
import { standingOfInstruction, type InstructionSubject } from "../domain/instruction-rules.ts";
import { leadersOn } from "./leaders.ts";

type OnInstruction = Pick<
  ActDefinition<never, InstructionSubject, unknown>,
  "name" | "title" | "policy"
>;
type Entering = Pick<ActDefinition<never, undefined, unknown>, "name" | "title" | "policy">;
interface Row extends Omit<
  Instruction,
  "standing" | "workingDaysLeft" | "enteredAt" | "confirmedAt" | "acts"
> {
  enteredAt: Date;
  enteredById: string;
  confirmedAt: Date | null;
  disowned: boolean;
  itemId: string | null;
}
/** As whom, on which day and with which acts an instruction is shown. */
export interface Shown {
  actor: Actor;
  today: string;
  settings: Settings;
  acts: readonly OnInstruction[];
}

const instructionRows = (where: RawBuilder<unknown>, today: string): RawBuilder<Row> => sql<Row>`
  select said.id, said.version, said.briefing_item_id as "itemId",
    jsonb_build_object('accountId', said.leader_account_id, 'name', leader.full_name) as leader, said.content,
    jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
    said.due_on as "dueOn", said.said_on as "saidOn", said.spoken, said.heard_by as "heardBy", enterer.full_name as "enteredBy",
    said.entered_by as "enteredById", said.entered_at as "enteredAt", said.confirm_by as "confirmBy",
    confirmer.full_name as "confirmedBy", said.confirmed_at as "confirmedAt", said.disowned_because as "disownedBecause",
    said.disowned_at is not null as disowned,
    case when followed.id is not null then jsonb_build_object('id', followed.id, 'number', followed.number, 'title', followed.title) end as about,
    case when made.id is not null then jsonb_build_object('id', made.id, 'number', made.number) end as task,
    case when briefing.id is not null then jsonb_build_object('id', briefing.id, 'heldOn', briefing.held_on) end as briefing
  from app.leader_instruction said
  join app.account lead on lead.id = said.leader_account_id join app.person leader on leader.id = lead.person_id
  join app.account entering on entering.id = said.entered_by join app.person enterer on enterer.id = entering.person_id
  left join app.account confirming on confirming.id = said.confirmed_by left join app.person confirmer on confirmer.id = confirming.person_id
  join lateral (select unit_id, name, short_name from app.unit_version where unit_id = said.unit_id
    order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
  left join app.task followed on followed.id = said.about_task_id
  left join app.task made on made.id = said.task_id
  left join app.briefing_item item on item.id = said.briefing_item_id
  left join app.briefing on briefing.id = item.briefing_id
  where ${where}`;

/** The words of leaders, what waits by its day and the rest with the latest first. */
export async function listInstructions(
  tx: Tx,
  actor: Actor,
  { cursor, limit, open }: InstructionQuery,
  {
    today,
    acts,
    entering,
  }: { today: string; acts: readonly OnInstruction[]; entering: readonly Entering[] },
): Promise<z.output<typeof InstructionPage>> {
  const [at = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const settings = await readSettings(tx, today);
  const waiting = sql`said.confirmed_at is null and said.disowned_at is null`;
  const where = open
    ? sql`${waiting} and (${id}::uuid is null or (said.confirm_by, said.id) > (${at}::date, ${id}::uuid))
        order by said.confirm_by, said.id limit ${limit + 1}`
    : sql`(${open ?? null}::boolean is null or not (${waiting}))
        and (${id}::uuid is null or (said.entered_at, said.id) < (${at}::timestamptz, ${id}::uuid))
        order by said.entered_at desc, said.id desc limit ${limit + 1}`;
  const { rows } = await instructionRows(where, today).execute(tx);
  const page = cutPage(rows, limit, (row) => [
    open ? (row.confirmBy ?? "") : row.enteredAt.toISOString(),
    row.id,
  ]);
  const mayEnter = verdictsOn(actor, undefined, today, entering);
  return {
    asOf: today,
    answerDays: settings["leaderDirective.answerDays"],
    leaders: mayEnter.length > 0 ? await leadersOn(tx, today) : [],
    acts: mayEnter,
    items: page.rows.map((row) => toInstruction(row, { actor, today, settings, acts })),
    next: page.next,
  };
}

/** What stands of the lines of a briefing, by line. */
export async function instructionsOfBriefing(
  tx: Tx,
  briefingId: string,
  shown: Shown,
): Promise<Map<string, Instruction>> {
  const { rows } = await instructionRows(
    sql`item.briefing_id = ${briefingId}::uuid and said.disowned_at is null`,
    shown.today,
  ).execute(tx);
  return new Map(rows.map((row) => [row.itemId ?? "", toInstruction(row, shown)]));
}

/** Where a task comes from, and what was said about it since. */
export async function readTaskInstructions(
  tx: Tx,
  actor: Actor,
  taskId: string,
  { today, acts }: { today: string; acts: readonly OnInstruction[] },
): Promise<TaskInstructions> {
  const seen = await sql`select from app.task where id = ${taskId}::uuid`.execute(tx);
  if (seen.rows.length === 0) throw refusals.NOT_FOUND("nhiệm vụ này");
  const { rows } = await instructionRows(
    sql`(said.task_id = ${taskId}::uuid or said.about_task_id = ${taskId}::uuid) and said.disowned_at is null
      order by said.entered_at, said.id`,
    today,
  ).execute(tx);
  const shown = { actor, today, settings: await readSettings(tx, today), acts };
  const all = rows.map((row) => toInstruction(row, shown));
  return {
    from: all.find(({ task }) => task?.id === taskId) ?? null,
    about: all.filter(({ about }) => about?.id === taskId),
  };
}

function toInstruction(row: Row, { actor, today, settings, acts }: Shown): Instruction {
  const { disowned, enteredById, itemId: _itemId, ...rest } = row;
  const confirmedOn = row.confirmedAt === null ? null : localDateOf(row.confirmedAt);
  const waits = confirmedOn === null && !disowned;
  const subject: InstructionSubject = {
    id: row.id,
    version: row.version,
    leaderAccountId: row.leader.accountId,
    leader: row.leader.name,
    enteredBy: enteredById,
    confirmedOn,
    disowned,
  };
  return {
    ...rest,
    enteredAt: row.enteredAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    standing: standingOfInstruction({ confirmBy: row.confirmBy, confirmedOn, disowned }, today),
    workingDaysLeft:
      waits && row.confirmBy !== null
        ? workingDaysBetween(settings.calendar, today, row.confirmBy)
        : null,
    acts: verdictsOn(actor, subject, today, acts),
  };
}
