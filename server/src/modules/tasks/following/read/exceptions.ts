import type { ExceptionQuery, ExceptionRow, Exceptions } from "@dondoc/contract";
import { subtractWorkingDays } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings, type Settings } from "../../../settings/index.ts";
import { horizonOf, type Horizon } from "../../domain/horizon.ts";
import { linesOf, toException, type ExceptionKind, type ExceptionRead } from "./exception-line.ts";
import { countLists } from "./figures.ts";
import { filterOf, givenTo } from "./filters.ts";
import { dayAndId } from "./list-order.ts";
import { isOpen, lists } from "./lists.ts";

const PAGE = 50;

interface Stage {
  kind: ExceptionKind;
  /** The day from which its days are counted; the earliest first. */
  since: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
}

/** What the kinds below count, and what becomes one of them next. */
const figures = [
  "overdue",
  "confirmation-late",
  "obstacles",
  "suspension-ended",
  "received-after-due",
  "starred",
  "due-soon",
] as const;

const openObstacles = sql`from app.task_obstacle obstacle
  where obstacle.task_id = task.id and obstacle.decided_at is null`;

const openRequests = sql`from app.task_extension request
  where request.task_id = task.id and request.decision is null`;

const refusedOn = sql`(select (min(refusal.refused_at) at time zone 'Asia/Ho_Chi_Minh')::date
  from app.task_refusal refusal where refusal.task_id = task.id and refusal.decision is null)`;

/**
 * The kinds of exception, the worst first; within a kind the longest first, so that the special red lead. A task has one line:
 * what is late is not shown again for its obstacle, nor an obstacle for its date. A request for extension is one once its
 * last day has passed undecided, or where the limit of extensions is reached (digest, section 10.4); what a lead calls outside
 * its function once the limit for deciding on that has passed (case 19).
 */
function stagesOf(horizon: Horizon, settings: Settings): [Stage, ...Stage[]] {
  const overdue = lists.overdue.where(horizon);
  const unconfirmed = lists["confirmation-late"].where(horizon);
  // Nobody has decided within the limit that the province sets itself.
  const undecidedSince = subtractWorkingDays(
    settings.calendar,
    horizon.today,
    settings["refusal.decideDays"],
  ).date;
  const refused = sql`${lists.refused.where(horizon)} and ${refusedOn} < ${undecidedSince}::date
    and (${overdue}) is not true and (${unconfirmed}) is not true`;
  const asked = sql`${isOpen} and exists (select ${openRequests})
    and (task.extension_count >= ${settings["extension.maxCount"]} or ${lists["extension-pending"].where(horizon)})
    and (${overdue}) is not true and (${unconfirmed}) is not true and (${refused}) is not true`;
  return [
    { kind: "overdue", since: sql`task.last_day`, where: overdue },
    { kind: "confirmation-late", since: sql`task.last_day`, where: unconfirmed },
    {
      kind: "extension",
      since: sql`(select (min(request.requested_at) at time zone 'Asia/Ho_Chi_Minh')::date ${openRequests})`,
      where: asked,
    },
    { kind: "refusal", since: refusedOn, where: refused },
    {
      kind: "obstacle",
      since: sql`(select (min(obstacle.raised_at) at time zone 'Asia/Ho_Chi_Minh')::date ${openObstacles})`,
      where: sql`${lists.obstacles.where(horizon)} and (${overdue}) is not true and (${unconfirmed}) is not true
        and (${asked}) is not true and (${refused}) is not true`,
    },
    {
      kind: "suspension-ended",
      since: sql`task.review_on`,
      where: sql`${lists["suspension-ended"].where(horizon)} and not exists (select ${openObstacles})`,
    },
    {
      kind: "received-after-due",
      since: sql`task.received_on`,
      where: sql`${lists["received-after-due"].where(horizon)} and not exists (select ${openObstacles})
        and (${refused}) is not true`,
    },
  ];
}

/** The same lines at once, for a list on paper; so many at most, the worst first. */
export const allExceptions = async (
  tx: Tx,
  actor: Actor,
  today: string,
  most: number,
): Promise<ExceptionRow[]> => (await getExceptions(tx, actor, today, {}, most)).items;

/** The Chair's screen: what does not go as it should, over all the person may see; one line each, four facts a line. */
export async function getExceptions(
  tx: Tx,
  actor: Actor,
  today: string,
  { cursor, charge }: z.output<typeof ExceptionQuery>,
  size = PAGE,
): Promise<z.output<typeof Exceptions>> {
  const settings = await readSettings(tx, today);
  const horizon = horizonOf(today, settings);
  const stages = stagesOf(horizon, settings);
  const filter = filterOf(actor, { charge }, today, await givenTo(tx, actor));
  const [stage, ...rest] = decodeCursor(cursor, 3) ?? [];
  const place = stage === undefined ? null : [stage, ...dayAndId(rest)];
  const rows: ExceptionRead[] = [];
  // At most seven, mostly one: a kind is only asked for when the worse ones have not filled the page.
  for (const [index, { kind, ...candidates }] of stages.entries()) {
    const wanted = size + 1 - rows.length;
    if (wanted === 0 || (place && index < Number(place[0]))) continue;
    const after = place?.[0] === index ? place.slice(1) : null;
    const found = candidatesOf(filter, candidates, index, after, wanted);
    rows.push(...(await linesOf(found, kind === "confirmation-late", today).execute(tx)).rows);
  }
  const page = cutPage(rows, size, (row) => [row.stage, row.since, row.id]);
  return {
    asOf: today,
    figures: await countLists(tx, actor, horizon, figures, { charge }),
    items: page.rows.map((row) =>
      toException(row, (stages[row.stage] ?? stages[0]).kind, settings),
    ),
    next: page.next,
  };
}

/** The first of one kind that may come onto the page, after the place where the page before it ended. */
function candidatesOf(
  filter: RawBuilder<unknown>,
  { since, where }: Omit<Stage, "kind">,
  index: number,
  place: (string | number | null)[] | null,
  limit: number,
): RawBuilder<unknown> {
  const after = place
    ? sql`(${since}, task.id) > (${place[0]}::date, ${place[1]}::uuid)`
    : sql`true`;
  return sql`select ${sql.lit(index)}::int as stage, ${since} as since, task.id from app.task
    where ${filter} and ${where} and ${after} order by ${since}, task.id limit ${limit}`;
}
