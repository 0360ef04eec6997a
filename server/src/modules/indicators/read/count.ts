import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Counted } from "../domain/figure.ts";
import type { Indicator, Source } from "../domain/indicator.ts";
import { asked, fromOrigin, type Question } from "./question.ts";

/** What was counted of one indicator for one agency in one period. */
export interface CountedFor extends Counted {
  code: string;
  ordinal: number;
  /** Null: of all units asked for together. */
  unitId: string | null;
}

interface Row {
  source: string;
  ordinal: number;
  unit_id: string | null;
  numerators: number[];
  denominators: number[];
  medians: (number | null)[];
}

/**
 * Counts indicators for every agency and for all together, over all periods asked for, in one statement: each source is read
 * once, however many indicators it feeds. What was never assigned anything has no line.
 */
export async function count(
  tx: Tx,
  question: Question,
  indicators: readonly Indicator[],
): Promise<CountedFor[]> {
  const { rows } = await countStatement(question, indicators).execute(tx);
  const bySource = groupBySource(indicators);
  return rows.flatMap((row) =>
    (bySource.get(row.source)?.indicators ?? []).map(({ code }, at) => ({
      code,
      ordinal: row.ordinal,
      unitId: row.unit_id,
      numerator: row.numerators[at] ?? 0,
      denominator: row.denominators[at] ?? 0,
      median: row.medians[at] ?? null,
    })),
  );
}

function countStatement(question: Question, indicators: readonly Indicator[]): RawBuilder<Row> {
  // Each fact counts for the agency that had it, or for whoever stands for that one.
  const [unit, joined] =
    question.structureOn === undefined || question.together
      ? [sql`fact.unit_id`, sql``]
      : [sql`heir.now_id`, sql`left join standing_for heir on heir.id = fact.unit_id`];
  const [lines, groups] = question.together
    ? [sql`null::uuid as unit_id, 1 as whole`, sql`ordinal`]
    : [
        sql`${unit} as unit_id, grouping(${unit}) as whole`,
        sql`grouping sets ((ordinal, ${unit}), (ordinal))`,
      ];
  const sources = [...groupBySource(indicators).values()].map(({ source, indicators: own }) => {
    // Nights count agencies, nobody by name.
    const tallies =
      question.scope === "person" ? undefined : source.tallies?.(question.scope, question.origin);
    const parts = own.map((indicator) => (tallies ? tallied(indicator) : partsOf(indicator)));
    return sql`
      select ${sql.lit(source.name)} as source, ordinal, ${lines},
        array[${sql.join(parts.map(({ numerator }) => numerator))}]::float8[] as numerators,
        array[${sql.join(parts.map(({ denominator }) => denominator))}]::float8[] as denominators,
        array[${sql.join(parts.map(({ median }) => median))}]::float8[] as medians
      from (${tallies ?? source.facts(question.scope)}) fact ${joined} where ${tallies ? sql`true` : fromOrigin(question)}
      group by ${groups}`;
  });
  return sql<Row>`with ${asked(question)}
    select source, ordinal, unit_id, numerators, denominators, medians from (${sql.join(sources, sql` union all `)}) counted
    where unit_id is not null or whole = 1`;
}

/** The aggregates of one indicator over `fact`; the numerator is always of the denominator. */
function partsOf({ measure, numerator, denominator, value }: Indicator) {
  const of = sql`filter (where ${denominator.where})`;
  const counted = sql`count(*) filter (where (${denominator.where}) and (${numerator.where}))`;
  return {
    numerator: value ? sql`coalesce(sum(${value}) ${of}, 0)` : counted,
    denominator: sql`count(*) ${of}`,
    median:
      measure === "median"
        ? sql`percentile_cont(0.5) within group (order by ${value}) ${of}`
        : sql`null::float8`,
  };
}

/** The same over facts that were added up before. */
function tallied({ measure, numerator, denominator }: Indicator) {
  if (measure !== "share" && measure !== "count")
    throw new Error(`a ${measure} cannot be counted over tallies`);
  const times = (where: RawBuilder<unknown>) =>
    sql`coalesce(sum(fact.times) filter (where ${where}), 0)`;
  return {
    numerator: times(sql`(${denominator.where}) and (${numerator.where})`),
    denominator: times(denominator.where),
    median: sql`null::float8`,
  };
}

function groupBySource(indicators: readonly Indicator[]) {
  const groups = new Map<string, { source: Source; indicators: Indicator[] }>();
  for (const indicator of indicators) {
    const { source } = indicator;
    const group = groups.get(source.name) ?? { source, indicators: [] };
    group.indicators.push(indicator);
    groups.set(source.name, group);
  }
  return groups;
}
