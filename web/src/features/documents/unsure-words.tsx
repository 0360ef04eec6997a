import type { DocumentDetail } from "@dondoc/contract";
import { Anchor } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { useRoom } from "./room.ts";
import styles from "./reading-room.module.css";

/** More are not gone through one by one; they are marked in the text all the same. */
const MOST = 60;

/** Words a machine recognised from a picture and was not sure of, the least sure first, each leading to its place. */
export function UnsureWords({ document: { scan, text, hasFile } }: { document: DocumentDetail }) {
  const { scan: words } = useWords().documents;
  const room = useRoom();
  if (!scan || scan.doubtfulWords.length === 0) return null;
  const leastSure = [...scan.doubtfulWords].sort((a, b) => a.confidence - b.confidence);
  return (
    <details className={styles.fold}>
      <summary>{words.title(leastSure.length)}</summary>
      <ul>
        {leastSure.slice(0, MOST).map(({ start, end, confidence }) => (
          <li key={start}>
            <Anchor component="button" type="button" onClick={() => room.showSpan(start)}>
              “{text.slice(start, end)}”
            </Anchor>{" "}
            {words.unsure(confidence)}{" "}
            {hasFile && (
              <Anchor
                component="button"
                type="button"
                onClick={() => room.ask({ kind: "pages", page: pageAt(scan.pageStarts, start) })}
              >
                {words.page(pageAt(scan.pageStarts, start))}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
      {leastSure.length > MOST && <p>{words.more(leastSure.length - MOST)}</p>}
    </details>
  );
}

/** From 1. */
const pageAt = (pageStarts: readonly number[], offset: number): number =>
  Math.max(1, pageStarts.filter((start) => start <= offset).length);
