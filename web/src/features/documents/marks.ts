import type { Assignment } from "@dondoc/contract";

/** How an assignment is drawn in the text: its number in the list and its state. */
export interface Mark {
  id: string;
  number: number;
  state: Assignment["state"];
  start: number;
}

export function marksOf(assignments: readonly Assignment[]): ReadonlyMap<string, Mark> {
  return new Map(
    assignments.map(({ id, state, start }, index) => [id, { id, state, start, number: index + 1 }]),
  );
}
