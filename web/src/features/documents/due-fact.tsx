import type { Assignment } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { DueSuggestion } from "./due-suggestion.tsx";
import { sayDue } from "./say-due.ts";
import styles from "./assignment-card.module.css";

/** The deadline as the text says it, the day it comes to, and why. */
export function DueFact({ assignment: whole }: { assignment: Assignment }) {
  const { due, duePhrase, projection, details } = whole;
  const { due: words, assignment } = useWords().documents;
  const { dueOn, lastDay, reviewOn, explanation } = projection;
  const day = lastDay ?? dueOn;
  return (
    <>
      <Text>
        <strong>{due.map((one) => sayDue(one, words)).join("; ")}</strong>
        {day !== null && ` · ${assignment.lastDay(formatDate(day))}`}
        {day === null && reviewOn !== null && ` · ${assignment.reviewOn(formatDate(reviewOn))}`}
      </Text>
      <DueSuggestion assignment={whole} />
      <details className={styles.why}>
        <summary>{assignment.why}</summary>
        {duePhrase !== null && <p>{assignment.dueText(duePhrase)}</p>}
        <p>{explanation}</p>
        {details.assumed.length > 0 && (
          <>
            <p>{assignment.assumedTitle}</p>
            <ul>
              {details.assumed.map((one) => (
                <li key={one}>{assignment.assumed[one]}</li>
              ))}
            </ul>
          </>
        )}
      </details>
    </>
  );
}
