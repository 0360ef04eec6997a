import type { DocumentDetail } from "@dondoc/contract";
import { Anchor } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { useRoom } from "./room.ts";
import styles from "./reading-room.module.css";

/** The documents this one rests on, each leading to its place in the text. */
export function Citations({ citations }: { citations: DocumentDetail["citations"] }) {
  const { page } = useWords().documents;
  const room = useRoom();
  if (citations.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{page.citations(citations.length)}</summary>
      <ul>
        {citations.map(({ start, text }) => (
          <li key={start}>
            <Anchor component="button" type="button" ta="left" onClick={() => room.showSpan(start)}>
              {text}
            </Anchor>
          </li>
        ))}
      </ul>
    </details>
  );
}
