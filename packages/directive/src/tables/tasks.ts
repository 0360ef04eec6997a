import { bodyFields } from "../assignments/body-fields.ts";
import type { Setting } from "../assignments/context.ts";
import { NOTHING } from "../assignments/headings.ts";
import { slicePassage, spanning, spanOf, type Passage } from "../normalise/passage.ts";
import type { Field, ReadAssignment } from "../reading.ts";
import { readRoute } from "../route/route.ts";
import { readDeliverable, readDuty } from "../what/duty.ts";
import { readMedium } from "../what/medium.ts";
import { readTargets } from "../what/targets.ts";
import { readDataPeriod } from "../when/data-period.ts";
import { STANDING } from "../when/due.ts";
import { readTermLine } from "../when/term-line.ts";
import { readBodyLine } from "../who/bodies.ts";
import { readExclusions } from "../who/scope.ts";
import { forceOf } from "../who/force.ts";
import type { Row } from "./rows.ts";

/** The tasks of a table: a row that names a task and who leads it; a row of one label only heads the rows below. */
export function tasksOf(
  rows: readonly Row[],
  { reference, issuer }: Pick<Setting, "reference" | "issuer">,
): ReadAssignment[] {
  const tasks: ReadAssignment[] = [];
  let above: Field<string>[] = [];
  for (const { annex, cells } of rows) {
    const task = cells.get("task");
    if (!task || NOTHING.test(task.text)) continue;
    const lead = cells.get("lead");
    const result = cells.get("result");
    const due = cells.get("due");
    // A cell merged over several rows stands in the first of them.
    const merged = !lead && (due ?? result) !== undefined;
    const both = lead && partnersIn(lead);
    const assignees = lead
      ? bodyFields(both?.lead ?? lead, readBodyLine(both?.lead ?? lead, true), "who.table")
      : merged
        ? above
        : [];
    if (assignees.length === 0) continue;
    above = assignees;
    const partners = cells.get("coordinating") ?? both?.partners;
    const number = cells.get("number")?.text.replace(/[.)]+$/u, "");
    tasks.push({
      at: [annex, number].filter((part) => part !== undefined && part !== "").join("."),
      span: [...cells.values()].map((cell) => spanOf(cell)).reduce(spanning),
      text: task.shown,
      assignees,
      coordinating: partners ? bodyFields(partners, readBodyLine(partners, true), "who.table") : [],
      due: due ? readTermLine(due, reference) : [STANDING],
      dataPeriod: readDataPeriod(due ?? task),
      ...readRoute(task),
      duty: readDuty(task),
      deliverable: result
        ? {
            value: result.shown.replace(/[.;]$/u, ""),
            span: spanOf(result),
            rule: "what.table",
            confidence: "certain",
          }
        : readDeliverable(task),
      targets: readTargets(task),
      force: forceOf(assignees, "", issuer),
      scopeNote: null,
      excluding: lead ? readExclusions(lead, 0, lead.text.length) : [],
      medium: readMedium(task),
      monitor: false,
    });
  }
  return tasks;
}

const BOTH =
  /^(?:(?:chủ trì|chủ trì thực hiện)\s?:\s*)?(?<lead>[^;:]{3,200}?)(?: chủ trì)?[,;.]\s*(?:(?:và )?phối hợp(?: với)?\s?:?\s+(?<with>.{3,300})|(?<partners>.{3,300}?) phối hợp)\.?$/iu;

/** "Sở A chủ trì; Sở B phối hợp" in one cell. */
function partnersIn(cell: Passage): { lead: Passage; partners: Passage } | null {
  const hit = BOTH.exec(cell.text.slice(0, 600));
  const lead = hit?.groups?.["lead"];
  const partners = hit?.groups?.["with"] ?? hit?.groups?.["partners"];
  if (lead === undefined || partners === undefined) return null;
  const from = cell.text.indexOf(lead);
  const at = cell.text.lastIndexOf(partners);
  return {
    lead: slicePassage(cell, from, from + lead.length),
    partners: slicePassage(cell, at, at + partners.length),
  };
}
