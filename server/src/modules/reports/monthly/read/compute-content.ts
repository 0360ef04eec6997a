import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Cell } from "../../../../kernel/workbook/cell.ts";
import { figureOf, formulaOf, indicatorNamed, overdueCounted } from "../../../indicators/index.ts";
import type { Asking } from "../../domain/form.ts";
import { balancedCodes, checksOf, columnsAgree } from "../../domain/invariants.ts";
import { readAgencyFigures, type AgencyFigures } from "../../read/agency-figures.ts";
import type { ReportAgency, ReportContent } from "../domain/content.ts";
import type { Adjusted } from "./read-adjustments.ts";
import { reportedBefore } from "./reported-before.ts";

const BESIDE = ["URGED", "EXTENSIONS_PER_TASK", "RETURNED", "OVERDUE_90", "OVERDUE_LONGER"];
/** Rules that a figure of the report was counted by. */
const RULES = [
  "metric.official",
  "metric.smallest",
  "periodRule",
  "beforeDateMeans",
  "progress.everyDays",
  "noDeadline.staleDays",
] as const;

/** The report's figures as of its day, with whatever they are judged by. */
export async function computeContent(
  asking: Asking,
  adjusted: Adjusted,
  template: number,
  shown: number,
): Promise<ReportContent> {
  const { period, settings } = asking;
  const official = indicatorNamed(settings["metric.official"]);
  const codes = [...new Set([...balancedCodes, ...BESIDE, official.code])];
  const figures = await readAgencyFigures(asking, codes, official.code);
  const worst = await worstDelays(asking);
  const smallest = settings["metric.smallest"];
  const rateOf = (of: AgencyFigures["of"], ordinal: 0 | 1): Cell => {
    const { value, numerator, denominator } = figureOf(
      official,
      of(official.code, ordinal),
      smallest,
    );
    return value ?? (denominator === 0 ? null : `${numerator}/${denominator}`);
  };
  const agencies = figures.agencies
    .filter(({ of }) => balancedCodes.some((code) => of(code).denominator > 0))
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi") || (a.unitId < b.unitId ? -1 : 1))
    .map(({ unitId, name, of }): ReportAgency => ({
      unitId,
      name,
      counts: Object.fromEntries(codes.map((code) => [code, of(code).numerator])),
      rate: rateOf(of, 0),
      worst: worst.get(unitId) ?? 0,
    }));
  const total = (code: string): number => figures.total(code).numerator;
  const lines = agencies.map(({ name, counts }) => ({
    name,
    counts: (code: string) => counts[code] ?? 0,
  }));
  const whole = (ordinal: 0 | 1): number | null => {
    const rate = rateOf(figures.total, ordinal);
    return typeof rate === "number" ? rate : null;
  };
  const reported = await reportedBefore(asking, official);
  return {
    period: {
      code: period.code,
      title: period.title,
      from: period.from,
      to: period.to,
      asOf: period.day,
      rule: period.rule,
    },
    totals: Object.fromEntries(
      codes.map((code) => {
        const { numerator, denominator } = figures.total(code);
        return [code, { numerator, denominator }];
      }),
    ),
    rate: {
      code: official.code,
      name: official.name,
      formula: formulaOf(official),
      now: whole(0),
      before: reported ? reported.rate : whole(1),
      against: reported?.against ?? { report: null, asOf: asking.before.day },
    },
    agencies,
    checks: [...checksOf(total, lines), columnsAgree(balancedCodes, total, lines)],
    overdue: {
      total: total("OPEN_OVERDUE"),
      longer: total("OVERDUE_90") + total("OVERDUE_LONGER"),
      shown,
    },
    ...adjusted,
    rules: {
      settings: Object.fromEntries(RULES.map((key) => [key, settings[key]])),
      indicators: codes.map((code) => {
        const indicator = indicatorNamed(code);
        return { code, version: indicator.version, formula: formulaOf(indicator) };
      }),
      template,
    },
  };
}

/** Of each agency the days by which its longest overdue task was late. */
async function worstDelays(asking: Asking): Promise<Map<string, number>> {
  const { asked, fact } = overdueCounted({ periods: [asking.period], ...asking.units });
  const { rows } = await sql<{ unitId: string; worst: number }>`
    with ${asked} select fact.unit_id as "unitId", max(fact.day - fact.last_day)::int as worst
    from ${fact} fact group by fact.unit_id`.execute(asking.tx);
  return new Map(rows.map(({ unitId, worst }) => [unitId, worst]));
}

/** The first words of what stands in the way: how many, whose; the office writes the rest. */
export async function proposedWords(
  asking: Asking,
  { overdue }: Pick<ReportContent, "overdue">,
): Promise<{ obstacles: string; proposals: string }> {
  const day = sql`((${asking.period.day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
  const { rows } = await sql<{ tasks: number; agencies: number }>`
    select count(distinct obstacle.task_id)::int as tasks, count(distinct task.holder_unit_id)::int as agencies
    from app.task_obstacle obstacle join app.task on task.id = obstacle.task_id
    where obstacle.raised_at < ${day} and (obstacle.decided_at is null or obstacle.decided_at >= ${day})`.execute(
    asking.tx,
  );
  const { tasks = 0, agencies = 0 } = rows[0] ?? {};
  const until = vietnameseDate(asking.period.day);
  return {
    obstacles:
      tasks === 0
        ? `Đến hết ngày ${until} các cơ quan không có vướng mắc chưa được xử lý.`
        : `Đến hết ngày ${until} còn ${tasks} nhiệm vụ của ${agencies} cơ quan có khó khăn, vướng mắc đã báo cáo, đang chờ ý kiến xử lý.`,
    proposals:
      overdue.total === 0
        ? "Đề nghị các cơ quan tiếp tục duy trì tiến độ thực hiện nhiệm vụ được giao."
        : `Đề nghị Chủ tịch UBND tỉnh chỉ đạo các cơ quan nêu tại Mục II hoàn thành dứt điểm nhiệm vụ quá hạn${overdue.longer === 0 ? "" : ", trước hết là các nhiệm vụ quá hạn trên 30 ngày"}; làm rõ trách nhiệm đối với nhiệm vụ chậm không có lý do khách quan.`,
  };
}
