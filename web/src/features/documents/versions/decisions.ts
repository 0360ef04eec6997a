import type {
  ComparisonRow,
  EarlierTask,
  EarlierTaskDecision,
  VersionKind,
} from "@dondoc/contract";

export type Draft = Readonly<Record<string, EarlierTaskDecision>>;

/** Open tasks that nobody has decided about yet. */
export const undecided = (rows: readonly ComparisonRow[]): EarlierTask[] =>
  rows.flatMap(({ tasks }) => tasks).filter(({ open, decision }) => open && decision === null);

/**
 * What would usually be decided: the later version's own task takes over; a duty that is gone ends where the whole document
 * was replaced, and goes on where only part of it was amended.
 */
export function proposalFor(rows: readonly ComparisonRow[], kind: VersionKind | null): Draft {
  const draft: Record<string, EarlierTaskDecision> = {};
  for (const { change, tasks } of rows) {
    for (const { id, open, decision, successor } of tasks) {
      if (!open || decision !== null) continue;
      if (successor) draft[id] = "hand-over";
      else draft[id] = change === "dropped" && kind === "replaces" ? "end" : "keep";
    }
  }
  return draft;
}

export function countDecisions(draft: Draft): Record<EarlierTaskDecision, number> {
  const counts = { keep: 0, end: 0, "hand-over": 0 };
  for (const decision of Object.values(draft)) counts[decision] += 1;
  return counts;
}
