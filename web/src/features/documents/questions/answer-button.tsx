import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./questions.module.css";

interface AnswerButtonProps {
  /** The key that takes it; the buttons of one question are numbered in their order. */
  number: number;
  onAnswer: () => void;
  main?: boolean;
  loading?: boolean;
  title?: string;
  children: ReactNode;
}

/** One answer to a question, taken by pressing it or its number. */
export const AnswerButton = ({
  number,
  onAnswer,
  main = false,
  loading = false,
  title,
  children,
}: AnswerButtonProps) => (
  <Button
    className={styles.answer}
    variant={main ? "filled" : "default"}
    data-answer
    aria-keyshortcuts={String(number)}
    loading={loading}
    title={title}
    onClick={onAnswer}
  >
    <span className={styles.digit} aria-hidden>
      {number}
    </span>
    <span>{children}</span>
  </Button>
);
