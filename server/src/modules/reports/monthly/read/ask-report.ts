import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { Asking } from "../../domain/form.ts";
import { ask } from "../../read/ask.ts";
import type { ReportContent, OverdueLine } from "../domain/content.ts";
import type { ReportSubject } from "../domain/report-policies.ts";
import { computeContent } from "./compute-content.ts";
import { readOverdueLines } from "./overdue-lines.ts";
import { readAdjustments } from "./read-adjustments.ts";
import type { TemplateInForce } from "./read-template.ts";

/** A report counted now, as of its day. */
export interface Counted {
  asking: Asking;
  content: ReportContent;
  lines: OverdueLine[];
}

/** Counts a report of a month as of a day, the way it would be frozen. */
export async function countReport(
  tx: Tx,
  actor: Actor,
  today: string,
  report: Pick<ReportSubject, "periodCode" | "asOf">,
  template: TemplateInForce,
): Promise<Counted> {
  const asking = await ask(tx, actor, today, {
    period: report.periodCode,
    asOf: report.asOf,
    view: "then",
  });
  const lines = await readOverdueLines(asking);
  const adjusted = await readAdjustments(tx, report.asOf);
  const content = await computeContent(asking, adjusted, template.version, lines.length);
  return { asking, content, lines };
}
