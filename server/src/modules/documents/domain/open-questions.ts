import type { Question } from "@dondoc/contract";
import { assignmentQuestions } from "./assignment-questions.ts";
import { headerQuestions } from "./header-questions.ts";
import { partyQuestions } from "./party-questions.ts";
import type { QuestionFacts } from "./question-facts.ts";

/**
 * What only a person can settle before a document's tasks go out. Derived anew each time, never stored: a question is gone
 * when its cause is. Rejected assignments ask nothing.
 */
export function openQuestions(facts: QuestionFacts): Question[] {
  const live = facts.assignments.filter(
    ({ state }) => state === "proposed" || state === "accepted",
  );
  return [
    ...headerQuestions(facts.header, facts.resolutions),
    ...live.flatMap((assignment) => [
      ...assignmentQuestions(assignment, facts.givenOn),
      ...partyQuestions(assignment, facts),
    ]),
  ];
}
