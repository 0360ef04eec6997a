import { useWords } from "../../../app/words/use-words.tsx";
import type { AnswerProps } from "./answer.tsx";
import { AnswerButton } from "./answer-button.tsx";
import { TypedAnswer } from "./typed-answer.tsx";
import { useAnswer } from "./use-answer.ts";
import styles from "./questions.module.css";

/** The product that closes the assignment; where the text names none, that can be left so. */
export function DeliverableAnswer(props: AnswerProps) {
  const { questions: words, editor } = useWords().documents;
  const answer = useAnswer(props);
  return (
    <>
      <div className={styles.answers}>
        <AnswerButton number={1} onAnswer={props.onLater}>
          {words.noProduct}
        </AnswerButton>
      </div>
      <TypedAnswer
        label={editor.deliverable}
        maxLength={1000}
        initial={props.assignment.deliverable ?? ""}
        onSave={(deliverable) => answer({ deliverable })}
      />
    </>
  );
}
