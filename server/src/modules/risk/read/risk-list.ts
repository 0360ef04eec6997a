import type { RiskBy, RiskCriterion, RiskLine, RiskRow, RiskWeighing } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";
import { pointsOfAge, pointsOfCount, pointsOfRate, ranked } from "../domain/points.ts";
import { riskRefusals } from "../refusals.ts";
import { agenciesOn, countRows, fieldsOn, type Count } from "./counts.ts";
import { ratesOn, type Rates } from "./rates.ts";
import { readWeighings, weighingOn } from "./weighings.ts";

export interface Ranking {
  by: RiskBy;
  asOf: string;
  weighing: RiskWeighing;
  rows: RiskRow[];
}

/** Agencies or fields by how much speaks for looking at them, as of a day and by the weighing of that day. */
export async function riskList(
  tx: Tx,
  { by, asOf, today }: { by: RiskBy; asOf: string | undefined; today: string },
): Promise<Ranking> {
  const day = asOf ?? today;
  if (day > today) throw riskRefusals.AS_OF_AHEAD();
  const weighing = weighingOn(await readWeighings(tx), day);
  const criteria = weighing.criteria.filter(({ ofFields }) => by === "unit" || ofFields);
  const counts = byIdAndCode(await countRows(tx, { by, day, criteria }));
  const rates: Rates = by === "unit" ? await ratesOn(tx, day) : new Map();
  const listed: readonly { id: string; name: string; vertical?: boolean }[] =
    by === "unit" ? await agenciesOn(tx, day) : await fieldsOn(tx, day);
  const rows = listed.map(({ id, name, vertical = false }) => {
    const lines = criteria.flatMap((criterion) => {
      // Whether a body of the centre is looked at in time is not the province's to say.
      if (criterion.measure === "age" && vertical) return [];
      const count = counts.get(`${id} ${criterion.code}`);
      const figures = rates.get(id)?.get(criterion.code) ?? [];
      return lineOf(criterion, { count, figures, day, most: weighing.most });
    });
    return { id, name, lines, points: lines.reduce((sum, { points }) => sum + points, 0) };
  });
  // A field without anything says nothing; an agency without anything is one that was looked at and not found wanting.
  const shown = by === "unit" ? rows : rows.filter(({ lines }) => lines.length > 0);
  return { by, asOf: day, weighing, rows: ranked(shown) };
}

interface Said {
  count: Count | undefined;
  figures: RiskLine["figures"];
  day: string;
  most: number;
}

/** What a criterion says; nothing where there is no row, no rate that is too low, no time that is too long. */
function lineOf(criterion: RiskCriterion, { count, figures, day, most }: Said): RiskLine[] {
  const { code, measure } = criterion;
  const line = { code, rows: count?.rows ?? 0, figures, lastOn: null };
  if (measure === "count") {
    if (line.rows === 0) return [];
    return [{ ...line, points: pointsOfCount(criterion, line.rows, most) }];
  }
  if (measure === "rate") {
    const points = pointsOfRate(criterion, figures.map(({ value }) => value)); // prettier-ignore
    return points > 0 || isLow(criterion, figures) ? [{ ...line, points }] : [];
  }
  const lastOn = count?.lastOn ?? null;
  const points = pointsOfAge(criterion, lastOn, day);
  return points > 0 || pointsOfAge({ ...criterion, weight: 1 }, lastOn, day) > 0
    ? [{ ...line, lastOn, points }]
    : [];
}

/** Of a weight of nothing the low rate is shown all the same. */
const isLow = (criterion: RiskCriterion, figures: RiskLine["figures"]): boolean =>
  pointsOfRate({ ...criterion, weight: 1 }, figures.map(({ value }) => value)) > 0; // prettier-ignore

const byIdAndCode = (counts: readonly Count[]): ReadonlyMap<string, Count> =>
  new Map(counts.map((one) => [`${one.id} ${one.code}`, one]));
