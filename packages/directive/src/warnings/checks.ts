import type { Check, Due, ReadAssignment } from "../reading.ts";

/** The last day a one-off term leaves. */
function lastDay(due: readonly { value: Due }[]): string | null {
  const days = due.flatMap(({ value }) => {
    if (value === "standing" || "every" in value) return [];
    if ("before" in value) return [value.before.slice(0, 10)];
    return "by" in value ? [value.by.slice(0, 10)] : [];
  });
  return days.sort().at(-1) ?? null;
}

function names(fields: readonly { value: string }[]): string[] {
  return fields.map(({ value }) => value.toLowerCase());
}

/**
 * What a person should settle about the assignments as a whole: a summary that is due before the reports it is made of, and
 * a duty of nobody.
 */
export function checkAssignments(assignments: readonly ReadAssignment[]): Check[] {
  const checks: Check[] = [];
  const summaries = new Map<string, { assignment: ReadAssignment; day: string }>();
  for (const assignment of assignments) {
    const day = lastDay(assignment.due);
    if (assignment.assignees.length === 0) {
      checks.push({ code: "NO_ASSIGNEE", span: assignment.span, detail: assignment.at });
    }
    if (day === null || assignment.reportTo.length === 0) continue;
    for (const name of names(assignment.assignees)) {
      if (!summaries.has(name)) summaries.set(name, { assignment, day });
    }
  }
  for (const assignment of assignments) {
    const day = lastDay(assignment.due);
    if (day === null) continue;
    for (const name of names([...assignment.reportTo, ...assignment.via])) {
      const summary = summaries.get(name);
      if (summary && summary.assignment !== assignment && summary.day < day) {
        checks.push({
          code: "CHAIN_OUT_OF_ORDER",
          span: summary.assignment.due[0]?.span ?? summary.assignment.span,
          detail: `${summary.day} < ${day}`,
        });
        break;
      }
    }
  }
  return checks;
}
