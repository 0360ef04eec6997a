import { Fragment, memo } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import type { Mark } from "./marks.ts";
import { StateSign } from "./state-sign.tsx";
import { TextPiece } from "./text-piece.tsx";
import type { TextLine } from "./text-spans.ts";
import styles from "./document-text.module.css";

interface RowProps {
  line: TextLine;
  marks: ReadonlyMap<string, Mark>;
  /** The chosen assignment when it lies on this line. */
  chosen: string | null;
  /** States and numbers of the assignments on this line: what a new drawing depends on. */
  look: string;
  onPick: (id: string) => void;
}

function Row({ line, marks, chosen, onPick }: RowProps) {
  const begun = new Set<string>();
  return (
    <p className={styles.row} data-gap={line.gap || undefined}>
      {line.layers.map((layer) => {
        const starting = layer.spans.filter(
          (span) => span.kind === "assignment" && span.start === layer.start && !begun.has(span.id),
        );
        return (
          <Fragment key={layer.start}>
            {starting.map((span) => {
              const mark = span.kind === "assignment" ? marks.get(span.id) : undefined;
              if (mark) begun.add(mark.id);
              return (
                mark && (
                  <NumberBadge
                    key={mark.id}
                    mark={mark}
                    chosen={mark.id === chosen}
                    onPick={onPick}
                  />
                )
              );
            })}
            <TextPiece layer={layer} marks={marks} chosen={chosen} />
          </Fragment>
        );
      })}
    </p>
  );
}

function NumberBadge({
  mark,
  chosen,
  onPick,
}: {
  mark: Mark;
  chosen: boolean;
  onPick: (id: string) => void;
}) {
  const { page, assignment } = useWords().documents;
  return (
    <button
      type="button"
      className={styles.number}
      data-badge={mark.id}
      data-state={mark.state}
      aria-pressed={chosen}
      aria-label={`${page.passage(mark.number)}, ${assignment.states[mark.state]}`}
      onClick={() => onPick(mark.id)}
    >
      {mark.number}
      <StateSign state={mark.state} />
    </button>
  );
}

/** Drawn anew only when something on this very line changed: a text may have ten thousand lines. */
export const TextRow = memo(
  Row,
  (before, now) =>
    before.line === now.line &&
    before.look === now.look &&
    before.chosen === now.chosen &&
    before.onPick === now.onPick,
);
