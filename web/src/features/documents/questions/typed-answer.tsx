import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import styles from "./questions.module.css";

interface TypedAnswerProps {
  label: string;
  initial: string;
  maxLength: number;
  loading?: boolean;
  onSave: (value: string) => void;
}

/** An answer in words: Enter sends it. */
export function TypedAnswer({ label, initial, maxLength, loading, onSave }: TypedAnswerProps) {
  const { questions: words } = useWords().documents;
  const [value, setValue] = useState(initial);
  const typed = value.trim();
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "") onSave(typed);
      }}
    >
      <TextInput
        label={label}
        value={value}
        maxLength={maxLength}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button type="submit" h={44} px="sm" disabled={typed === ""} loading={loading ?? false}>
        {words.save}
      </Button>
    </form>
  );
}
