import type { DeadlineStory } from "@dondoc/contract";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./clocks.module.css";

/** Why the last day is the day it is: the words, how they are counted, what was passed over, what moved it. */
export function DeadlineSection({ deadline }: { deadline: DeadlineStory }) {
  const { deadline: words } = useWords().clocks;
  const day = (date: string | null) => (date === null ? words.noDay : formatDate(date));
  return (
    <Section title={words.title}>
      <Facts
        facts={[
          [words.phrase, deadline.phrase === null ? null : `“${deadline.phrase}”`],
          [words.rule, deadline.rule],
          [
            words.skipped,
            lines(
              deadline.skipped.map(({ from, to, name, basis }) => ({
                key: from,
                text: `${from === to ? day(from) : words.span(day(from), day(to))}: ${name}${basis === "" ? "" : ` (${basis})`}`,
              })),
            ),
          ],
          [words.original, deadline.originalDueOn && day(deadline.originalDueOn)],
          [words.effective, deadline.lastDay && day(deadline.lastDay)],
          [
            words.moves,
            lines(
              deadline.moves.map(({ on, from, to }, index) => ({
                key: `${on} ${index}`,
                text: words.move(day(on), day(from), day(to)),
              })),
            ),
          ],
          [
            words.suspensions,
            lines(
              deadline.suspensions.map(({ from, to }) => ({
                key: from,
                text: words.span(day(from), to === null ? words.still : day(to)),
              })),
            ),
          ],
          [words.remarks, lines(deadline.remarks.map((text) => ({ key: text, text })))],
        ]}
      />
    </Section>
  );
}

const lines = (items: readonly { key: string; text: string }[]): ReactNode =>
  items.length === 0 ? null : (
    <ul className={styles.lines}>
      {items.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
