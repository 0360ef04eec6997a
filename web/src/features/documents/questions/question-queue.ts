import type { DocumentDetail } from "@dondoc/contract";

export type Question = DocumentDetail["questions"][number];
type Asked = Pick<DocumentDetail, "questions" | "assignments">;

/** The questions of this sitting in the order they are asked; what is answered keeps its number. */
export type Queue = readonly string[];

/**
 * The same for as long as the question is. A correction of one body gives all bodies of an assignment new ids, so a body is
 * known by its part and its name.
 */
export function keyOf(question: Question, assignments: Asked["assignments"]): string {
  const { id, code, assignmentId, partyId } = question;
  const party = assignments
    .find((one) => one.id === assignmentId)
    ?.parties.find((one) => one.id === partyId);
  return party ? `${code}:${assignmentId}:${party.role}:${party.name}` : id;
}

/** Those that hold up the proposal first, each kind in the order of the text; new ones come at the end of their kind. */
export function queueAfter(before: Queue, { questions, assignments }: Asked): Queue {
  const known = new Set(before);
  const added = [...questions]
    .sort((a, b) => Number(b.blocking) - Number(a.blocking))
    .map((question) => keyOf(question, assignments))
    .filter((key) => !known.has(key));
  return added.length === 0 ? before : [...new Set([...before, ...added])];
}

/** The next open one from a place in the queue, going on or back; null where there is none. */
export function openFrom(
  queue: Queue,
  open: ReadonlySet<string>,
  from: number,
  step: 1 | -1,
): number | null {
  for (let at = from; at >= 0 && at < queue.length; at += step) {
    const key = queue[at];
    if (key !== undefined && open.has(key)) return at;
  }
  return null;
}
