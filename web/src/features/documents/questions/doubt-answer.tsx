import { doubtedFields } from "./doubted-fields.ts";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { useRoom } from "../room.ts";
import type { AnswerProps } from "./answer.tsx";
import { AnswerButton } from "./answer-button.tsx";
import { DueCorrection } from "./due-answer.tsx";
import { TypedAnswer } from "./typed-answer.tsx";
import { useAnswer } from "./use-answer.ts";
import styles from "./questions.module.css";

/** A field the reader is not sure of: right as read, or corrected. */
export function DoubtAnswer(props: AnswerProps) {
  const { questions: words, editor } = useWords().documents;
  const { assignment, question } = props;
  const room = useRoom();
  const answer = useAnswer(props);
  const [editing, setEditing] = useState(false);
  const field = doubtedFields.find((one) => one === question.field);
  if (!field) return null;
  if (editing && field === "due") return <DueCorrection {...props} />;
  if (editing && field === "deliverable") {
    return (
      <TypedAnswer
        label={editor.deliverable}
        maxLength={1000}
        initial={assignment.deliverable ?? ""}
        onSave={(deliverable) => answer({ deliverable })}
      />
    );
  }
  const isHere = field === "due" || field === "deliverable";
  const inForm = field === "duty" ? "duty" : "parties";
  return (
    <div className={styles.answers}>
      <AnswerButton number={1} main onAnswer={() => answer({ confirmed: [field] })}>
        {words.rightAsRead[field] ?? words.right}
      </AnswerButton>
      <AnswerButton
        number={2}
        onAnswer={() => (isHere ? setEditing(true) : room.edit(assignment.id, inForm))}
      >
        {words.correct}
      </AnswerButton>
    </div>
  );
}
