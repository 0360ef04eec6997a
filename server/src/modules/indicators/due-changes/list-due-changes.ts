import type { DueChange, DueChangePage, DueChangeQuery } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { tellEvent } from "../../audit/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import { indicatorNamed } from "../catalogue.ts";
import { figureOf, type Counted } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { count } from "../read/count.ts";
import { describe, describePeriod } from "../read/describe.ts";
import { periodAndBefore } from "../read/periods.ts";
import { unitsFor, type Question } from "../read/question.ts";
import { readChanges, type ChangeRow } from "./read-changes.ts";
import { weigh, type Weight } from "./weigh.ts";

/**
 * Who moved which deadline, when and why, and what that did to the agency's figures of the period (user story 39): each figure
 * with the date that was and with the date that came, everything else as it stands.
 */
export async function listDueChanges(
  tx: Tx,
  actor: Actor,
  today: string,
  { cursor, limit, period, unitId }: DueChangeQuery,
): Promise<DueChangePage> {
  const { now, settings } = await periodAndBefore(tx, today, { period });
  const after = decodeCursor(cursor, 3);
  const read = await readChanges(tx, { ...now, unitId, after, limit: limit + 1 });
  const cut = cutPage(read, limit, ({ instant, taskId, ordinal }) => [instant, taskId, ordinal]);
  const official = indicatorNamed(settings["metric.official"]);
  const indicators = [official, indicatorNamed("OPEN_OVERDUE")];
  const question = { periods: [now], ...unitsFor(actor, now.day) };
  const effects = await effectsOf(tx, question, indicators, cut.rows);
  const names = await unitRefs(tx, cut.rows.map((row) => row.unitId), now.day); // prettier-ignore
  const smallest = settings["metric.smallest"];
  return {
    period: describePeriod(now),
    indicators: indicators.map((one) => describe(one, settings)),
    next: cut.next,
    items: cut.rows.map((row, at) => {
      const effect = effects[at] ?? null;
      return {
        ...told(row),
        unit: names.get(row.unitId) ?? { id: row.unitId, name: "", shortName: null },
        daysLate: effect && { before: effect.before.daysLate, after: effect.after.daysLate },
        figures:
          effect &&
          indicators.map((one, index) => ({
            before: figureOf(one, swapped(effect, effect.before, index), smallest),
            after: figureOf(one, swapped(effect, effect.after, index), smallest),
          })),
      };
    }),
  };
}

interface Effect {
  /** The agency's figures as they stand. */
  whole: Counted[];
  /** What the task brings to them as it stands, by the date before and by the date after. */
  own: Weight;
  before: Weight;
  after: Weight;
}

async function effectsOf(
  tx: Tx,
  question: Question,
  indicators: readonly Indicator[],
  rows: readonly ChangeRow[],
): Promise<(Effect | null)[]> {
  if (rows.length === 0) return [];
  const counted = await count(tx, question, indicators);
  const whole = new Map(counted.map((one) => [`${one.unitId} ${one.code}`, one]));
  const weights = await weigh(
    tx,
    question,
    indicators,
    rows.flatMap(({ taskId, before, after }) => [
      { taskId },
      { taskId, by: { lastDay: before } },
      { taskId, by: { lastDay: after } },
    ]),
  );
  return rows.map((_, at) => {
    const [own, before, after] = weights.slice(3 * at, 3 * at + 3);
    if (!own || !before || !after) return null;
    const found = indicators.map(({ code }) => whole.get(`${own.unitId} ${code}`) ?? NOTHING);
    return { whole: found, own, before, after };
  });
}

const NOTHING: Counted = { numerator: 0, denominator: 0, median: null };

/** The agency's figure with the task reckoned by another date. */
function swapped({ whole, own }: Effect, other: Weight, index: number): Counted {
  const part = (of: keyof Pick<Counted, "numerator" | "denominator">): number =>
    (whole[index]?.[of] ?? 0) - (own.counted[index]?.[of] ?? 0) + (other.counted[index]?.[of] ?? 0);
  return { numerator: part("numerator"), denominator: part("denominator"), median: null };
}

function told(row: ChangeRow): Omit<DueChange, "unit" | "daysLate" | "figures"> {
  const { taskId, ordinal, at, number, title, before, after, act, actor } = row;
  return {
    key: `${taskId}:${ordinal}`,
    at: at.toISOString(),
    actor,
    sentence: act === null ? null : tellEvent({ act, subjectType: row.subjectType ?? "task" }, row),
    why: reasonIn(row.body),
    task: { id: taskId, number, title },
    before,
    after,
  };
}

/** The reason as it was written, or what moved the day where nobody decided about this one task. */
function reasonIn(body: string | null): string | null {
  if (body === null) return null;
  const { reason, title, legalBasis } = JSON.parse(body) as Record<string, unknown>;
  const said = [reason ?? title, legalBasis].filter((one) => typeof one === "string" && one !== "");
  return said.length === 0 ? null : said.join("; ");
}
