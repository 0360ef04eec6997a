import type { Chain, Check, Due, ReadAssignment } from "../reading.ts";

/** The day of a term, or the day of the period it comes again on. */
function dayOf(due: Due | null): string {
  if (due === null || due === "standing") return "";
  if ("before" in due) return due.before?.slice(0, 10) ?? "";
  return "by" in due ? due.by.slice(0, 10) : "";
}

/** A summary that is due before the reports it is made of. */
function outOfOrder(chains: readonly Chain[], assignments: readonly ReadAssignment[]): Check[] {
  return chains
    .filter(({ order }) => order === "out-of-order")
    .map(({ summary, feeds, feedDue, summaryDue }): Check => {
      const assignment = assignments[summary ?? feeds[0] ?? 0];
      return {
        code: "CHAIN_OUT_OF_ORDER",
        span: assignment?.due[0]?.span ?? assignment?.span ?? null,
        detail: `${dayOf(summaryDue)} < ${dayOf(feedDue)}`,
      };
    });
}

/**
 * What a person should settle about the assignments as a whole: a summary that is due before the reports it is made of, and
 * a duty of nobody.
 */
export function checkAssignments(
  assignments: readonly ReadAssignment[],
  chains: readonly Chain[],
): Check[] {
  const nobody = assignments
    .filter(({ assignees }) => assignees.length === 0)
    .map((assignment): Check => ({
      code: "NO_ASSIGNEE",
      span: assignment.span,
      detail: assignment.at,
    }));
  return [...nobody, ...outOfOrder(chains, assignments)];
}
