import { Button } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { useRoom } from "../room.ts";
import type { Question } from "./question-queue.ts";
import styles from "./questions.module.css";

/** On a phone the questions stand under the text; from the list of assignments this leads there. */
export function QuestionsDoor({ questions }: { questions: readonly Question[] }) {
  const { questions: words } = useWords().documents;
  const room = useRoom();
  if (questions.length === 0) return null;
  const blocking = questions.filter((question) => question.blocking).length;
  return (
    <div className={styles.door}>
      <span>{words.door(questions.length, blocking)}</span>
      <Button variant="default" h={44} px="sm" onClick={() => room.toQuestions()}>
        {words.open}
      </Button>
    </div>
  );
}
