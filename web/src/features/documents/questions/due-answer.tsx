import { Button } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { DueEditor } from "../due-editor.tsx";
import { dueOfDraft, draftOfDue } from "../due-draft.ts";
import type { AnswerProps } from "./answer.tsx";
import { AnswerButton } from "./answer-button.tsx";
import { useAnswer } from "./use-answer.ts";
import styles from "./questions.module.css";

/** A deadline that had passed on arrival: another one is set, or it is left as the text has it. */
export function DueAnswer(props: AnswerProps) {
  const { questions: words } = useWords().documents;
  const [editing, setEditing] = useState(false);
  if (editing) return <DueCorrection {...props} />;
  return (
    <div className={styles.answers}>
      <AnswerButton number={1} onAnswer={props.onLater}>
        {words.leave}
      </AnswerButton>
      <AnswerButton number={2} onAnswer={() => setEditing(true)}>
        {words.otherDue}
      </AnswerButton>
    </div>
  );
}

/** The deadlines in their form, sent when all can be. */
export function DueCorrection(props: Pick<AnswerProps, "assignment" | "question">) {
  const { questions: words, due: dueWords } = useWords().documents;
  const answer = useAnswer(props);
  const [drafts, setDrafts] = useState(() => props.assignment.due.map(draftOfDue));
  const [wrong, setWrong] = useState(false);
  const save = () => {
    const due = drafts.map(dueOfDraft);
    if (due.some((one) => one === null)) setWrong(true);
    else answer({ due: due.filter((one) => one !== null) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <DueEditor due={drafts} onChange={setDrafts} error={wrong ? dueWords.wrong : undefined} />
      <Button type="submit" mt="xs" h={44}>
        {words.save}
      </Button>
    </form>
  );
}
