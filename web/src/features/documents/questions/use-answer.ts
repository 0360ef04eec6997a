import { useRoom } from "../room.ts";
import type { Correction } from "../use-decisions.ts";
import type { AnswerProps } from "./answer.tsx";

/** Sends a correction that settles the question: it is gone at once, and back where the server refuses. */
export function useAnswer({ assignment, question }: Pick<AnswerProps, "assignment" | "question">) {
  const room = useRoom();
  return (correction: Correction) =>
    room.decide({ kind: "correct", id: assignment.id, correction, answers: question.id });
}
