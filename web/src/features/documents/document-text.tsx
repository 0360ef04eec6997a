import type { DocumentDetail } from "@dondoc/contract";
import { useEffect, useMemo, useRef } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { marksOf } from "./marks.ts";
import { TextRow } from "./text-row.tsx";
import { assignmentsOn, layoutKey, linesOfDocument } from "./text-spans.ts";
import styles from "./document-text.module.css";

interface DocumentTextProps {
  document: DocumentDetail;
  chosen: string | null;
  onPick: (id: string) => void;
}

/** The document as it was read, each assignment's passage marked and numbered. */
export function DocumentText({ document, chosen, onPick }: DocumentTextProps) {
  const { page } = useWords().documents;
  const root = useRef<HTMLDivElement>(null);
  const { text, assignments, citations, scan } = document;
  const layout = layoutKey(assignments);
  const lines = useMemo(
    () =>
      linesOfDocument(text, assignments, citations, scan?.doubtfulWords).map((line) => ({
        line,
        ids: assignmentsOn(line),
      })),
    // Citations and doubtful words come and go only with the text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [text, layout],
  );
  const marks = useMemo(() => marksOf(assignments), [assignments]);
  usePassageClicks(root, onPick);

  if (text === "") return <p>{page.noText}</p>;
  return (
    <div className={styles.text} ref={root} lang="vi">
      {lines.map(({ line, ids }) => (
        <TextRow
          key={line.start}
          line={line}
          marks={marks}
          chosen={chosen !== null && ids.has(chosen) ? chosen : null}
          look={lookOf(ids, marks)}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

const lookOf = (ids: ReadonlySet<string>, marks: ReturnType<typeof marksOf>): string =>
  ids.size === 0
    ? ""
    : [...ids].map((id) => `${id}${marks.get(id)?.number}${marks.get(id)?.state}`).join();

/** A click in a passage chooses its assignment; with the keyboard the number before it does. */
function usePassageClicks(
  root: React.RefObject<HTMLElement | null>,
  onPick: (id: string) => void,
): void {
  useEffect(() => {
    const element = root.current;
    const pick = (event: MouseEvent) => {
      const piece =
        event.target instanceof Element ? event.target.closest("[data-assignment]") : null;
      const id = piece?.getAttribute("data-assignment");
      if (id && getSelection()?.isCollapsed !== false) onPick(id);
    };
    element?.addEventListener("click", pick);
    return () => element?.removeEventListener("click", pick);
  }, [root, onPick]);
}
