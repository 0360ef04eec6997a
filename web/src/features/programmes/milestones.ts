import type { TargetDetail } from "@dondoc/contract";
import { figureIn, figureText } from "../../ui/figures.ts";

type Milestones = TargetDetail["plan"]["milestones"];

/** "3: 8; 6: 25" as points of the year; null where a part of it is none. */
export function milestonesIn(text: string): Milestones | null {
  const parts = text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const points = parts.map((part) => {
    const [, month, value] = /^(?:t|tháng\s*)?(\d{1,2})\s*[:=]\s*(.+)$/iu.exec(part) ?? [];
    return { month: Number(month), value: figureIn(value ?? "") };
  });
  const good = points.every(
    ({ month, value }) => Number.isInteger(month) && month >= 1 && month <= 11 && !Number.isNaN(value), // prettier-ignore
  );
  return good ? points : null;
}

/** The same points as they are typed. */
export const milestonesText = (points: Milestones): string =>
  points
    .toSorted((a, b) => a.month - b.month)
    .map(({ month, value }) => `${month}: ${figureText(value)}`)
    .join("; ");
