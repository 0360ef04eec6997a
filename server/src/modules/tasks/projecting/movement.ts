import type { MovedRecord, Movement } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { unitNames } from "../unit-names.ts";

/** How the tasks of a group would stand; `left` are those that keep what they have because their day is past. */
interface Judged {
  before: string;
  after: string;
  why: string | null;
  left?: boolean;
}

interface Asked<Group> {
  /** What stands under "before" and "after". */
  what: string;
  /** Tasks that are alike in these are one group; the first orders them. */
  columns: { [Name in keyof Group]: RawBuilder<Group[Name]> };
  where: RawBuilder<unknown>;
  judge: (group: Group) => Judged | null;
  today: string;
}

interface Counted {
  ids: string[];
  units: string[];
  count: number;
}

/** So many are shown; all are counted. */
const SHOWN = 100;

/**
 * Which open tasks would stand differently: one statement groups them, the rule judges each group, one statement more names
 * the first hundred. Reads only.
 */
export async function movementOf<Group extends object>(
  tx: Tx,
  { what, columns, where, judge, today }: Asked<Group>,
): Promise<Movement> {
  const parts = Object.entries<RawBuilder<unknown>>(columns);
  const { rows } = await sql<Group & Counted>`
    select ${sql.join(parts.map(([name, part]) => sql`${part} as ${sql.ref(name)}`))}, count(*) as count,
      (array_agg(id order by id))[1:${sql.lit(SHOWN)}] as ids, array_agg(distinct holder_unit_id) as units
    from app.task where ${where}
    group by ${sql.join(parts.map(([, part]) => part))} order by 1`.execute(tx);
  const judged = rows.flatMap((group) => {
    const judgement = judge(group);
    return judgement
      ? [{ ...judgement, ids: group.ids, units: group.units, count: group.count }]
      : [];
  });
  const moved = judged.filter(({ left }) => !left);
  const left = judged.filter((group) => group.left);
  const names = await namesOf(tx, [...shown(moved), ...shown(left)], today);
  return {
    kind: "task",
    what,
    count: total(moved),
    agencies: new Set(moved.flatMap(({ units }) => units)).size,
    items: named(moved, names),
    left: { count: total(left), items: named(left, names) },
  };
}

type JudgedGroup = Judged & Counted;
type Names = Map<string, Pick<MovedRecord, "label" | "title" | "agency">>;

const total = (groups: readonly Counted[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

const shown = (groups: readonly JudgedGroup[]): string[] =>
  groups.flatMap(({ ids }) => ids).slice(0, SHOWN);

const named = (groups: readonly JudgedGroup[], names: Names): MovedRecord[] =>
  groups
    .flatMap(({ ids, before, after, why }) => ids.map((id) => ({ id, before, after, why })))
    .slice(0, SHOWN)
    .flatMap(({ id, ...moved }) => {
      const name = names.get(id);
      return name ? [{ id, opensId: id, ...name, ...moved }] : [];
    });

async function namesOf(tx: Tx, ids: readonly string[], today: string): Promise<Names> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; label: string; title: string; agency: string }>`
    with shown as (select id, number, title, holder_unit_id from app.task where id = any (${[...ids]}::uuid[])),
      unit as (${unitNames(sql`select holder_unit_id from shown`, today)})
    select shown.id, 'NV-' || shown.number as label, shown.title, coalesce(unit.short_name, unit.name, '') as agency
    from shown left join unit on unit.unit_id = shown.holder_unit_id`.execute(tx);
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
