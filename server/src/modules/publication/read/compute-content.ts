import type { PublishedLine } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { figureOf, formulaOf, indicatorNamed, type Counted } from "../../indicators/index.ts";
import {
  ask,
  balancedCodes,
  checksOf,
  columnsAgree,
  readAgencyFigures,
} from "../../reports/index.ts";
import type { PublishedContent } from "../domain/content.ts";
import type { PublicationSubject } from "../domain/publication-policies.ts";
import type { PublishedPeriod } from "../domain/published-period.ts";
import {
  redact,
  sumOf,
  type AgencyCounts,
  type Redacted,
  type Sums,
  type Withheld,
} from "../domain/redact.ts";
import { readBeside } from "./beside.ts";

export interface Computed {
  content: PublishedContent;
  withheld: Withheld[];
  /** Whom it names. */
  named: string[];
  exposed: Redacted["exposed"];
  /** Every agency that was counted, named or not. */
  agencies: { unitId: string; name: string }[];
}

/** The results of a period as of its last day, the way they would be published now. */
export async function computeContent(
  tx: Tx,
  actor: Actor,
  today: string,
  period: PublishedPeriod,
  { id, intro, struck }: Pick<PublicationSubject, "id" | "intro" | "struck">,
): Promise<Computed> {
  const asking = await ask(tx, actor, today, {
    period: period.asked,
    asOf: period.to,
    view: "then",
  });
  const { settings } = asking;
  const official = indicatorNamed(settings["metric.official"]);
  const codes = [...new Set([...balancedCodes, official.code])];
  const figures = await readAgencyFigures(asking, codes);
  const agencies = figures.agencies
    .map(({ unitId, name, of }): AgencyCounts => ({ unitId, name, ...sumsOf(of) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi") || (a.unitId < b.unitId ? -1 : 1));
  const smallest = settings["publish.smallest"];
  const { shown, others, withheld, exposed } = redact(agencies, {
    smallest,
    struck: new Map(struck.map(({ unitId, reason }) => [unitId, reason])),
    beside: await readBeside(tx, { id, from: period.from, to: period.to }),
  });
  const line = (name: string, { rateOf, ...counts }: Sums): PublishedLine => {
    const { value, numerator, denominator } = figureOf(
      official,
      { ...rateOf, median: null },
      settings["metric.smallest"],
    );
    const rate = value ?? (denominator === 0 ? null : `${numerator}/${denominator}`);
    const { assigned, done, onTime, late, open, overdue } = counts;
    return { name, assigned, done, onTime, late, open, overdue, rate };
  };
  const total = sumsOf(figures.total);
  const parts = others === null ? shown : [...shown, others];
  const lines = figures.agencies.map(({ name, of }) => ({
    name,
    counts: (code: string) => of(code).numerator,
  }));
  const checks = [
    ...checksOf((code) => figures.total(code).numerator, lines),
    columnsAgree(balancedCodes, (code) => figures.total(code).numerator, lines),
    {
      name: "Cộng các dòng công bố bằng số toàn tỉnh",
      holds: sumOf(parts).assigned === total.assigned && sumOf(parts).done === total.done,
      words: `${sumOf(parts).assigned} = ${total.assigned} nhiệm vụ`,
    },
  ];
  return {
    content: {
      period: {
        code: period.code,
        title: period.title,
        from: period.from,
        to: period.to,
        rule: asking.period.rule,
      },
      intro,
      lines: shown.map(({ name, ...counts }) => line(name, counts)),
      others: others && line(`${others.agencies} cơ quan không nêu riêng`, others),
      total: line("Toàn tỉnh", total),
      rate: {
        code: official.code,
        version: official.version,
        name: official.name,
        formula: formulaOf(official),
      },
      smallest,
      checks,
    },
    withheld,
    named: shown.map(({ unitId }) => unitId),
    exposed,
    agencies: agencies
      .filter(({ assigned }) => assigned > 0)
      .map(({ unitId, name }) => ({ unitId, name })),
  };

  function sumsOf(of: (code: string) => Counted): Sums {
    const { numerator, denominator } = of(official.code);
    return {
      assigned: of("ASSIGNED").numerator,
      done: of("DONE").numerator,
      onTime: of("DONE_ON_TIME").numerator,
      late: of("DONE_LATE").numerator,
      open: of("OPEN").numerator,
      overdue: of("OPEN_OVERDUE").numerator,
      rateOf: { numerator, denominator },
    };
  }
}
