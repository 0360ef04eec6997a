import type { FieldTrace } from "@dondoc/contract";
import { Anchor } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { useRoom } from "./room.ts";
import styles from "./assignment-card.module.css";

/** Which rule of the reader gave each field, and where it stands in the text. */
export function RuleTrace({ traces }: { traces: readonly FieldTrace[] }) {
  const { assignment: words, page } = useWords().documents;
  const room = useRoom();
  if (traces.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary>{words.trace}</summary>
      <ul>
        {traces.map(({ field, rule, value, confidence, start }) => (
          <li key={`${field}${rule}${value}${start}`}>
            {words.traceLine(words.traceFields[field] ?? field, rule)} (
            {words.confidence[confidence]}){value !== "" && `: “${value}”`}{" "}
            {start !== null && (
              <Anchor component="button" type="button" onClick={() => room.showSpan(start)}>
                {page.showInText}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
