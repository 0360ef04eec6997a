import type { IndicatorRow, IndicatorRows, IndicatorRowsQuery, Timeliness } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { unitRefs } from "../../organisation/index.ts";
import { indicatorOf } from "../catalogue.ts";
import { figureOf } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { indicatorRefusals } from "../refusals.ts";
import { count } from "./count.ts";
import { describe, describePeriod } from "./describe.ts";
import { wholeOf } from "./list-indicators.ts";
import { ensurePersonal, personAsked } from "./person.ts";
import { periodAndBefore } from "./periods.ts";
import { asked, fromOrigin, structureOf, unitsFor, type Question } from "./question.ts";

interface Row {
  row_id: string;
  unit_id: string | null;
  on_day: string | null;
  label: string | null;
  task_id: string | null;
  number: number | null;
  title: string | null;
  timeliness: Timeliness | null;
  last_day: string | null;
  value: number | null;
  opens_id: string | null;
}

/** The rows behind one number: those counted, all of which they were counted, or the rest. The earliest day first. */
export async function listIndicatorRows(
  tx: Tx,
  actor: Actor,
  today: string,
  { code, part, cursor, limit, ...query }: z.output<typeof IndicatorRowsQuery>,
): Promise<IndicatorRows> {
  const indicator = indicatorOf(code);
  if (!indicator) throw indicatorRefusals.INDICATOR_UNKNOWN(code);
  const { records } = indicator.source;
  const { now, settings } = await periodAndBefore(tx, today, query);
  const person = await personAsked(tx, actor, now, query.personId);
  ensurePersonal(person, indicator);
  const question: Question = {
    periods: [now],
    origin: query.origin,
    ...unitsFor(actor, now.day, { ...query, structureOn: structureOf(query, today) }),
  };
  const rows = await rowsOf(question, indicator, part, placeOf(cursor), limit + 1).execute(tx);
  const page = cutPage(rows.rows, limit, (row) => [row.on_day ?? NEVER, row.row_id]);
  const counted = await count(tx, { ...question, together: true }, [indicator]);
  const names = await unitRefs(
    tx,
    [...page.rows.flatMap(({ unit_id }) => unit_id ?? []), ...(query.unitId ? [query.unitId] : [])],
    now.day,
  );
  return {
    indicator: describe(indicator, settings),
    period: describePeriod(now),
    unit: (query.unitId && names.get(query.unitId)) || null,
    person,
    origin: query.origin ?? null,
    part,
    smallest: settings["metric.smallest"],
    figure: figureOf(indicator, wholeOf(counted, code, 0), settings["metric.smallest"]),
    items: page.rows.map((row): IndicatorRow => {
      const late = row.timeliness === "OPEN_OVERDUE" && row.last_day !== null;
      return {
        id: row.row_id,
        taskId: row.number === null ? null : row.task_id,
        label: row.label ?? (row.number === null ? "" : `NV-${row.number}`),
        title: row.title ?? "",
        unit: (row.unit_id && names.get(row.unit_id)) || null,
        timeliness: row.timeliness,
        lastDay: row.last_day,
        daysLate: late ? calendarDaysBetween(row.last_day ?? now.day, now.day) : 0,
        value: row.value,
        opens: records && row.opens_id ? { kind: records, id: row.opens_id } : null,
        onDay: row.on_day,
      };
    }),
    next: page.next,
  };
}

/** What has no day stands last. */
const NEVER = "infinity";
const DAY = /^(?:\d{4}-\d{2}-\d{2}|infinity)$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function placeOf(cursor: string | undefined): [string, string] | null {
  const place = decodeCursor(cursor, 2);
  if (place === null) return null;
  const [day, id] = place;
  if (!DAY.test(String(day)) || !ID.test(String(id))) throw refusals.INVALID();
  return [String(day), String(id)];
}

const ofTasks = new Set([
  "tasks",
  "standings",
  "task-updates",
  "task-extensions",
  "task-delays",
  "remediation",
]);

function rowsOf(
  question: Question,
  indicator: Indicator,
  part: z.output<typeof IndicatorRowsQuery>["part"],
  place: [string, string] | null,
  limit: number,
): RawBuilder<Row> {
  const { source, numerator, denominator, value } = indicator;
  const within = {
    numerator: sql`(${denominator.where}) and (${numerator.where})`,
    denominator: denominator.where,
    difference: sql`(${denominator.where}) and (${numerator.where}) is not true`,
  }[part];
  const after = place
    ? sql`(coalesce(fact.on_day, 'infinity'), fact.row_id) > (${place[0]}::date, ${place[1]}::uuid)`
    : sql`true`;
  const standing = ofTasks.has(source.name)
    ? sql`fact.standing as timeliness, fact.last_day`
    : sql`null::text as timeliness, ${source.partsOfTasks ? sql`fact.on_day` : sql`null::date`} as last_day`;
  return sql<Row>`with ${asked(question)}, page as (
      select fact.row_id, fact.unit_id, fact.task_id, fact.label, fact.on_day, ${standing}, (${value ?? sql`null`})::float8 as value,
        ${source.partsOfTasks || source.records ? sql`fact.title` : sql`null::text`} as own_title,
        ${source.records ? sql`fact.opens_id` : sql`null::uuid`} as opens_id
      from (${source.facts(question.scope)}) fact where (${within}) and ${fromOrigin(question)} and ${after}
      order by coalesce(fact.on_day, 'infinity'), fact.row_id limit ${limit}
    )
    select page.*, task.number, coalesce(page.own_title, task.title) as title from page left join app.task on task.id = page.task_id
    order by coalesce(page.on_day, 'infinity'), page.row_id`;
}
