import type { AnswerResult, ItemStanding } from "@dondoc/contract";

export interface ArrivedAnswer {
  id: string;
  /** The order in which answers came in, over all devices. */
  arrived: number;
  by: { id: string };
  result: AnswerResult;
}
export interface Choice {
  answerId: string;
  /** The last answer to the item that had come when it was made. */
  afterArrived: number;
}

export interface StandingOf<Answer, Made> {
  standing: ItemStanding;
  counts: Answer | null;
  /** The last of each inspector, in the order in which they came. */
  current: readonly Answer[];
  earlier: readonly Answer[];
  choice: Made | null;
}

/**
 * How one item stands after all answers to it. Of each inspector the last answer to arrive counts, whatever their devices' clocks
 * say. Inspectors agree when their results are the same; where they differ both stay, and the choice of the head counts until
 * another answer comes.
 */
export function standItem<Answer extends ArrivedAnswer, Made extends Choice>(
  answers: readonly Answer[],
  choices: readonly Made[],
): StandingOf<Answer, Made> {
  const inOrder = answers.toSorted((a, b) => a.arrived - b.arrived);
  const latest = new Map(inOrder.map((answer) => [answer.by.id, answer]));
  const current = inOrder.filter((answer) => latest.get(answer.by.id) === answer);
  const earlier = inOrder.filter((answer) => latest.get(answer.by.id) !== answer);
  const last = current.at(-1);
  if (!last) return { standing: "open", counts: null, current, earlier, choice: null };
  if (current.every(({ result }) => result === last.result)) {
    return { standing: "agreed", counts: last, current, earlier, choice: null };
  }
  const choice = choices.findLast(({ afterArrived }) => afterArrived >= last.arrived) ?? null;
  const counts = current.find(({ id }) => id === choice?.answerId) ?? null;
  return counts && choice
    ? { standing: "chosen", counts, current, earlier, choice }
    : { standing: "differs", counts: null, current, earlier, choice: null };
}
