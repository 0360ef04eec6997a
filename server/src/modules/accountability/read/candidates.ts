import type { MeasureCandidates } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readSettings, type Settings } from "../../settings/index.ts";
import { suggestionsFor, type Thresholds } from "../domain/suggest.ts";
import { ASSIGNED, COMPLETION, ON_TIME, summaryOf } from "./figures.ts";

/** Agencies within their groups of volume, with what the province's thresholds suggest to look at. */
export async function readCandidates(
  tx: Tx,
  actor: Actor,
  period: string | undefined,
  { today, acts }: { today: string; acts: Parameters<typeof verdictsOn<undefined>>[3] },
): Promise<MeasureCandidates> {
  const table = await summaryOf(tx, actor, today, { period });
  const settings = await readSettings(tx, today);
  const thresholds = thresholdsOf(settings);
  const praises = await praisesOf(tx, table.period.code.slice(0, 4));
  const at = (code: string) => table.indicators.findIndex((one) => one.code === code);
  const none = { numerator: 0, denominator: 0, value: null };
  const rows = table.rows.map(({ unit, group, figures }) => {
    const assigned = (figures[at(ASSIGNED)] ?? none).numerator;
    const completion = figures[at(COMPLETION)] ?? none;
    const onTime = figures[at(ON_TIME)] ?? none;
    const praised = praises.get(unit.id) ?? 0;
    const suggestions = suggestionsFor({ assigned, completion, onTime, praises: praised }, thresholds); // prettier-ignore
    return { unit, group, assigned, completion, onTime, praises: praised, suggestions };
  });
  return {
    period: table.period,
    groups: table.groups,
    rules: rulesOf(thresholds),
    rows,
    acts: verdictsOn(actor, undefined, today, acts),
  };
}

/** Praises of a year that stand, by agency. */
async function praisesOf(tx: Tx, year: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; times: number }>`
    select unit_id as "unitId", count(*)::int as times from app.measure
    where kind = 'praise' and subject_kind = 'agency' and left(counts_for, 4) = ${year} and withdrawn_on is null
    group by unit_id`.execute(tx);
  return new Map(rows.map(({ unitId, times }) => [unitId, times]));
}

const thresholdsOf = (settings: Settings): Thresholds => ({
  criticismApplied: settings["criticism.applied"],
  belowPercent: settings["criticism.belowPercent"],
  severeBelowPercent: settings["criticism.severeBelowPercent"],
  inspectBelowPercent: settings["criticism.inspectBelowPercent"],
  minTasks: settings["commend.minTasks"],
  completionPercent: settings["commend.completionPercent"],
  onTimePercent: settings["commend.onTimePercent"],
  yearMinTasks: settings["commend.yearMinTasks"],
  yearCompletionPercent: settings["commend.yearCompletionPercent"],
  yearOnTimePercent: settings["commend.yearOnTimePercent"],
  yearTimes: settings["commend.yearTimes"],
});

const PRAISE = "Quy chế thi đua, khen thưởng của tỉnh";
const CRITICISM = "Quy định của tỉnh về phê bình theo tỷ lệ đúng hạn";

function rulesOf(rule: Thresholds): MeasureCandidates["rules"] {
  const rules: MeasureCandidates["rules"] = [
    {
      suggestion: "praise",
      words: `từ ${rule.minTasks} nhiệm vụ, hoàn thành trên ${rule.completionPercent} %, đúng hạn trên ${rule.onTimePercent} %`,
      legalBasis: PRAISE,
    },
    {
      suggestion: "award",
      words: `từ ${rule.yearMinTasks} nhiệm vụ, hoàn thành trên ${rule.yearCompletionPercent} %, đúng hạn trên ${rule.yearOnTimePercent} %, đã được biểu dương từ ${rule.yearTimes} lần trong năm`,
      legalBasis: PRAISE,
    },
  ];
  if (!rule.criticismApplied) return rules;
  return [
    ...rules,
    { suggestion: "criticism", words: `đúng hạn từ ${rule.severeBelowPercent} đến dưới ${rule.belowPercent} %`, legalBasis: CRITICISM }, // prettier-ignore
    { suggestion: "severe-criticism", words: `đúng hạn từ ${rule.inspectBelowPercent} đến dưới ${rule.severeBelowPercent} %`, legalBasis: CRITICISM }, // prettier-ignore
    { suggestion: "inspect", words: `đúng hạn dưới ${rule.inspectBelowPercent} %`, legalBasis: CRITICISM }, // prettier-ignore
  ];
}
