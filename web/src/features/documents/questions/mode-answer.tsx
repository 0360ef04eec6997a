import { useWords } from "../../../app/words/use-words.tsx";
import { modes } from "../mode-choice.tsx";
import type { AnswerProps } from "./answer.tsx";
import { AnswerButton } from "./answer-button.tsx";
import { useAnswer } from "./use-answer.ts";
import styles from "./questions.module.css";

/** How the assignment is followed after release. */
export function ModeAnswer(props: AnswerProps) {
  const { assignment: words } = useWords().documents;
  const answer = useAnswer(props);
  return (
    <div className={styles.answers}>
      {modes.map((mode, index) => (
        <AnswerButton
          key={mode}
          number={index + 1}
          title={words.modeHints[mode]}
          onAnswer={() => answer({ mode })}
        >
          {words.modes[mode]}
        </AnswerButton>
      ))}
    </div>
  );
}
