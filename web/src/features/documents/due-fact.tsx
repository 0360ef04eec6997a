import type { Assignment } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { sayDue } from "./say-due.ts";
import styles from "./assignment-card.module.css";

/** The deadline as the text says it, the day it comes to, and why. */
export function DueFact({
  assignment: { due, duePhrase, projection },
}: {
  assignment: Assignment;
}) {
  const { due: words, assignment } = useWords().documents;
  const { dueOn, lastDay, reviewOn, explanation } = projection;
  const day = lastDay ?? dueOn;
  return (
    <>
      <Text fw={600}>{due.map((one) => sayDue(one, words)).join("; ")}</Text>
      {day !== null && <Text>{assignment.lastDay(formatDate(day))}</Text>}
      {day === null && reviewOn !== null && (
        <Text>{assignment.reviewOn(formatDate(reviewOn))}</Text>
      )}
      <details className={styles.why}>
        <summary>{assignment.why}</summary>
        {duePhrase !== null && <p>{assignment.dueText(duePhrase)}</p>}
        <p>{explanation}</p>
      </details>
    </>
  );
}
