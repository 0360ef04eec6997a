import type { Assignment, DocumentDetail } from "@dondoc/contract";
import { isAllowed } from "../acts.ts";
import { useRoom } from "../room.ts";
import { DoubtAnswer } from "./doubt-answer.tsx";
import { DueAnswer } from "./due-answer.tsx";
import { HeaderAnswer } from "./header-answer.tsx";
import { LeadAnswer, NewLeadAnswer } from "./lead-answer.tsx";
import { ModeAnswer } from "./mode-answer.tsx";
import { PartyAnswer } from "./party-answer.tsx";
import { DeliverableAnswer } from "./deliverable-answer.tsx";
import type { Question } from "./question-queue.ts";

/** What an answer needs: the assignment it is about, the question it settles, and how to leave it for later. */
export interface AnswerProps {
  assignment: Assignment;
  question: Question;
  onLater: () => void;
}

interface AnyAnswerProps {
  document: DocumentDetail;
  question: Question;
  onLater: () => void;
}

/** The way to answer a question where it is asked. Nothing is offered to those who may not correct. */
export function Answer({ document, question, onLater }: AnyAnswerProps) {
  const { acts } = useRoom();
  if (question.assignmentId === null) {
    return isAllowed(acts, "correctHeader") ? (
      <HeaderAnswer document={document} question={question} />
    ) : null;
  }
  const assignment = document.assignments.find(({ id }) => id === question.assignmentId);
  if (!assignment || !isAllowed(acts, "correctAssignment")) return null;
  return <OnAssignment assignment={assignment} question={question} onLater={onLater} />;
}

function OnAssignment(props: AnswerProps) {
  const { code, partyId } = props.question;
  if (partyId !== null) return <PartyAnswer {...props} />;
  switch (code) {
    case "MODE_MISSING":
      return <ModeAnswer {...props} />;
    case "NO_ASSIGNEE":
      return <NewLeadAnswer {...props} />;
    case "SEVERAL_LEADS":
      return <LeadAnswer {...props} />;
    case "DELIVERABLE_MISSING":
      return <DeliverableAnswer {...props} />;
    case "DUE_BEFORE_RECEIPT":
    case "CHAIN_TOO_CLOSE":
      return <DueAnswer {...props} />;
    default:
      return <DoubtAnswer {...props} />;
  }
}
