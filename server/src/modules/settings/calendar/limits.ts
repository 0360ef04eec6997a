import type { MovedKind, MovedRecord, Movement } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { ActContext, SubjectType } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { movedLimit, type Limit } from "../domain/moved-limit.ts";
import type { CalendarChange, CalendarEffect } from "./calendar-change.ts";

/** A kind of limit that a module keeps as a day counted in working days. */
export interface KeptLimits {
  kind: MovedKind;
  /** What stands under "before" and "after": "Hạn trả lời ý kiến". */
  what: string;
  /**
   * Select of (id, counted_from, last_day, unit_ids) of the limits that still run and end on `first` or later, by an index; its table is called
   * `held`. `unit_ids`: agencies whose days these are.
   */
  running(first: string): RawBuilder<unknown>;
  /** Select of (id, label, title, agency, "opensId") of some of them. */
  named(ids: readonly string[], today: string): RawBuilder<MovedName>;
  /** Writes the new days; `moved` is a relation (id, last_day, note), `note` a sentence for who asks why this day. Returns what the journal tells of each. */
  move(tx: Tx, moved: RawBuilder<unknown>): Promise<MovedLine[]>;
}

type MovedName = Pick<MovedRecord, "id" | "label" | "title" | "agency" | "opensId">;
interface MovedLine {
  id: string;
  /** "Hạn phối hợp (PH-7)". */
  title: string;
  /** In whose journals it is told. */
  subjects: { type: SubjectType; id: string }[];
}
interface Group extends Limit {
  ids: string[];
  units: string[];
}
interface Judged extends Group {
  to: string;
  why: string;
  left: boolean;
}

/** So many are shown; all are counted. */
const SHOWN = 100;

/** What a notice of days off does to limits of one kind; what has passed, or would be put into the past, stays. */
export const limitEffect = (limits: KeptLimits): CalendarEffect => ({
  kind: limits.kind,
  async preview(tx, change) {
    const judged = await judge(tx, limits, change, sql``);
    const moved = judged.filter(({ left }) => !left);
    const left = judged.filter((group) => group.left);
    const ids = [...shown(moved), ...shown(left)];
    const names = new Map<string, MovedName>();
    if (ids.length > 0) {
      const { rows } = await limits.named(ids, change.today).execute(tx);
      for (const row of rows) names.set(row.id, row);
    }
    return {
      kind: limits.kind,
      what: limits.what,
      count: total(moved),
      agencies: new Set(moved.flatMap(({ units }) => units)).size,
      items: lines(moved, names),
      left: { count: total(left), items: lines(left, names) },
    } satisfies Movement;
  },
  async carryOut(context, change) {
    const judged = await judge(context.tx, limits, change, sql`for update of held`);
    const moved = judged.filter(({ left }) => !left);
    if (moved.length > 0) await write(context, limits, moved, change.ground);
    return { count: total(moved), unitIds: [...new Set(moved.flatMap(({ units }) => units))] };
  },
});

async function judge(
  tx: Tx,
  limits: KeptLimits,
  { days, before, after, today, ground }: CalendarChange,
  locking: RawBuilder<unknown>,
): Promise<Judged[]> {
  const [first] = days;
  if (first === undefined) return [];
  const { rows } = await sql<Group>`
    with running as (${limits.running(first)} order by held.id ${locking})
    select counted_from as "from", last_day as "lastDay", array_agg(distinct running.id) as ids,
      coalesce(array_agg(distinct unit.id) filter (where unit.id is not null), '{}') as units
    from running left join lateral unnest(unit_ids) as unit (id) on true
    group by counted_from, last_day order by last_day, counted_from`.execute(tx);
  return rows.flatMap((group) => {
    const moved = movedLimit(group, { before: before.calendar, after: after.calendar });
    if (!moved) return [];
    const left = group.lastDay < today || moved.lastDay < today;
    const why = `${moved.why}. Theo ${ground}.`;
    return [
      { ...group, to: moved.lastDay, why: left ? `Không tự đổi: ${PASSED} ${why}` : why, left },
    ];
  });
}
const PASSED = "hạn đã qua hoặc sẽ thành đã qua; ngày nghỉ này được nêu khi giải trình.";

async function write(
  context: ActContext,
  limits: KeptLimits,
  moved: readonly Judged[],
  ground: string,
): Promise<void> {
  const rows = moved.flatMap(({ ids, lastDay, to }) => {
    const [was, will] = [vietnameseDate(lastDay), vietnameseDate(to)];
    const note = `tính lại từ ${was} thành ${will} theo lịch làm việc (${ground})`;
    return ids.map((id) => ({ id, last_day: to, note, was, will }));
  });
  const relation = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as moved (id uuid, last_day date, note text)`;
  const days = new Map(rows.map((row) => [row.id, row]));
  for (const { id, title, subjects } of await limits.move(context.tx, relation)) {
    const day = days.get(id);
    if (!day) continue;
    for (const { type, id: subjectId } of subjects) {
      context.record(type, subjectId, { title, from: day.was, to: day.will, legalBasis: ground });
    }
  }
}

const total = (groups: readonly Group[]): number =>
  groups.reduce((sum, { ids }) => sum + ids.length, 0);

const shown = (groups: readonly Group[]): string[] =>
  groups.flatMap(({ ids }) => ids).slice(0, SHOWN);

const lines = (groups: readonly Judged[], names: Map<string, MovedName>): MovedRecord[] =>
  groups
    .flatMap(({ ids, lastDay, to, why }) => ids.map((id) => ({ id, lastDay, to, why })))
    .slice(0, SHOWN)
    .flatMap(({ id, lastDay, to, why }) => {
      const name = names.get(id);
      return name
        ? [{ ...name, before: vietnameseDate(lastDay), after: vietnameseDate(to), why }]
        : [];
    });
