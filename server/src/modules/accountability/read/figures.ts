import type { IndicatorTable } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { getIndicatorTable } from "../../indicators/index.ts";
import type { FigureFacts } from "../domain/ground-words.ts";
import { accountabilityRefusals } from "../domain/refusals.ts";

export const ASSIGNED = "ASSIGNED";
export const ON_TIME = "ON_TIME_OF_DONE";
export const COMPLETION = "COMPLETION_OF_ASSIGNED";

/** The summary of agencies as the indicators count it; nothing is counted by a formula of this module's own. */
export const summaryOf = (
  tx: Tx,
  actor: Actor,
  today: string,
  asked: { period?: string | undefined; unitId?: string },
): Promise<IndicatorTable> => getIndicatorTable(tx, actor, today, { set: "summary", ...asked });

/** An agency's figures of a period that a commendation may rest on, with its group of volume. */
export async function figuresOfUnit(
  tx: Tx,
  actor: Actor,
  today: string,
  { unitId, period }: { unitId: string; period: string },
): Promise<FigureFacts[]> {
  const table = await summaryOf(tx, actor, today, { period, unitId });
  const row = table.rows.find(({ unit }) => unit.id === unitId);
  if (!row) throw accountabilityRefusals.NO_FIGURES(table.period.title);
  return [ASSIGNED, COMPLETION, ON_TIME].flatMap((code): FigureFacts[] => {
    const at = table.indicators.findIndex((one) => one.code === code);
    const [indicator, figure] = [table.indicators[at], row.figures[at]];
    if (!indicator || !figure) return [];
    return [
      {
        name: indicator.name,
        period: table.period.title,
        ...figure,
        unit: indicator.unit === "percent" ? "percent" : "tasks",
        ...(code === ASSIGNED ? { group: table.groups[row.group]?.title ?? "" } : {}),
      },
    ];
  });
}
