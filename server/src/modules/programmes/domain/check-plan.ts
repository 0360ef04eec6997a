import { atField, type Refusal } from "../../../kernel/refusal.ts";
import { programmeRefusals } from "./refusals.ts";
import { YEAR_END, type MonthValue, type Plan } from "./trajectory.ts";

/** What is wrong with a plan by itself, at its field: months named twice, or a path that turns against what is wanted. */
export function wrongPlan({ direction, baseline, planned, milestones }: Plan): Refusal | null {
  const points = [...milestones].sort((a, b) => a.month - b.month);
  const twice = points.find(({ month }, at) => points[at + 1]?.month === month);
  if (twice) return atField(programmeRefusals.MILESTONE_TWICE(twice.month), "milestones");
  if (points.at(-1)?.month === YEAR_END) {
    return atField(programmeRefusals.MILESTONE_IN_DECEMBER(), "milestones");
  }
  const worse = (from: number, to: number) => (direction === "up" ? to < from : to > from);
  if (worse(baseline, planned)) {
    return atField(programmeRefusals.AGAINST_DIRECTION("Số kế hoạch cả năm"), "planned");
  }
  const path: MonthValue[] = [
    { month: 0, value: baseline },
    ...points,
    { month: YEAR_END, value: planned },
  ];
  const turned = path.find(({ value }, at) => {
    const next = path[at + 1];
    return next !== undefined && worse(value, next.value);
  });
  if (!turned) return null;
  const next = path.find(({ month }) => month > turned.month);
  const where = next?.month === YEAR_END ? "Mốc cuối cùng" : `Mốc tháng ${next?.month ?? ""}`;
  return atField(programmeRefusals.AGAINST_DIRECTION(where), "milestones");
}
