import type { AdjustedFigure, Adjustment } from "./content.ts";

/** How many tasks of an agency stood in one way in a report. */
export interface Stood {
  ofReportId: string;
  unitId: string;
  standing: string;
  tasks: number;
}

/** The figures of the summary, each the sum of these standings. */
const FIGURES: readonly { figure: string; of: (standing: string) => boolean }[] = [
  { figure: "Tổng số", of: (standing) => standing !== "NOT_COUNTED" },
  { figure: "Hoàn thành đúng, trước hạn", of: among("DONE_EARLY", "DONE_ON_TIME") },
  { figure: "Hoàn thành quá hạn", of: among("DONE_LATE") },
  { figure: "Hoàn thành khác", of: among("DONE_NO_DEADLINE", "DONE_NOT_ASSESSED") },
  { figure: "Chưa hoàn thành, trong hạn", of: among("OPEN_WITHIN_DUE", "OPEN_DUE_SOON") },
  { figure: "Chưa hoàn thành, quá hạn", of: among("OPEN_OVERDUE") },
  { figure: "Chưa hoàn thành, không thời hạn", of: among("OPEN_NO_DEADLINE") },
  {
    figure: "Chưa hoàn thành, khác",
    of: among(
      "PAUSED",
      "AWAITING_CONFIRMATION",
      "AWAITING_CONFIRMATION_LATE",
      "EXTENSION_PENDING",
      "RECEIVED_AFTER_DUE",
    ),
  },
];

function among(...standings: readonly string[]): (standing: string) => boolean {
  return (standing) => standings.includes(standing);
}

/** What each figure of an agency was said to be and what it is now: those that moved. */
export function adjustedFigures(
  adjustments: readonly Adjustment[],
  stood: readonly Stood[],
): AdjustedFigure[] {
  const byAgency = Map.groupBy(adjustments, (one) => `${one.ofReportId} ${one.unitId}`);
  return [...byAgency.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const reported = stood.filter(
      ({ ofReportId, unitId }) => ofReportId === first.ofReportId && unitId === first.unitId,
    );
    return FIGURES.flatMap(({ figure, of }) => {
      const before = reported
        .filter(({ standing }) => of(standing))
        .reduce((sum, { tasks }) => sum + tasks, 0);
      const moved = own.reduce(
        (sum, one) => sum + Number(of(one.after)) - Number(one.before !== null && of(one.before)),
        0,
      );
      return moved === 0
        ? []
        : [
            {
              ofPeriod: first.ofPeriod,
              agency: first.agency,
              figure,
              before,
              after: before + moved,
            },
          ];
    });
  });
}
