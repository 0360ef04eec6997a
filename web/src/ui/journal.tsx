import type { JournalEntry } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../app/words/use-words.tsx";
import { formatInstant } from "./dates.ts";
import styles from "./ui.module.css";

/** What happened on a record, in sentences, as the server tells it. */
export function Journal({ entries }: { entries: readonly JournalEntry[] }) {
  const { noHistory } = useWords().ui;
  if (entries.length === 0) return <Text c="dimmed">{noHistory}</Text>;
  return (
    <ol className={styles.journal}>
      {entries.map(({ id, at, actor, sentence }) => (
        <li key={id}>
          <time dateTime={at}>{formatInstant(at)}</time>
          <span>
            {sentence} <span className={styles.actor}>{actor}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
