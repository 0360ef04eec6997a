import type { DocumentDetail } from "@dondoc/contract";
import { useState } from "react";
import { keyOf, openFrom, type Question, type Queue, queueAfter } from "./question-queue.ts";

export interface Questions {
  /** The one that is asked; null when all were seen. */
  question: Question | null;
  /** Its number and how many there are, from 1; answered ones count. */
  at: number;
  all: number;
  open: number;
  blocking: number;
  skip: () => void;
  /** Null at the first. */
  back: (() => void) | null;
  again: () => void;
}

/** One question after another. An answered one is gone by itself, and the next open one stands in its place. */
export function useQuestions(document: DocumentDetail): Questions {
  const { questions, assignments } = document;
  const [kept, setQueue] = useState<Queue>([]);
  const [wanted, setWanted] = useState(0);
  const queue = queueAfter(kept, { questions, assignments });
  if (queue !== kept) setQueue(queue);
  const byKey = new Map(questions.map((question) => [keyOf(question, assignments), question]));
  const open = new Set(byKey.keys());
  const at = openFrom(queue, open, wanted, 1);
  const before = openFrom(queue, open, (at ?? queue.length) - 1, -1);
  return {
    question: at === null ? null : (byKey.get(queue[at] ?? "") ?? null),
    at: (at ?? queue.length - 1) + 1,
    all: queue.length,
    open: open.size,
    blocking: questions.filter(({ blocking }) => blocking).length,
    skip: () => setWanted((at ?? queue.length) + 1),
    back: before === null ? null : () => setWanted(before),
    again: () => setWanted(0),
  };
}
