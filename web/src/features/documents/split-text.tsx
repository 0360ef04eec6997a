import { IconCut } from "@tabler/icons-react";
import { Fragment, type KeyboardEvent, useEffect, useRef } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import type { Span } from "./layers-of.ts";
import { piecesOf } from "./split-points.ts";
import styles from "./reading-room.module.css";

interface SplitTextProps {
  text: string;
  passage: Span;
  points: readonly number[];
  cuts: ReadonlySet<number>;
  /** Which of the points the arrows stand at. */
  at: number;
  onMove: (at: number) => void;
  onTurn: (point: number) => void;
  onSend: () => void;
}

/**
 * The passage with the places where it can be cut. Arrows go from place to place, Space holds one, Enter cuts; the name of
 * each place says between which words it lies and whether it is cut.
 */
export function SplitText({ text, passage, points, cuts, at, ...on }: SplitTextProps) {
  const { split: words } = useWords().documents;
  const box = useRef<HTMLDivElement>(null);
  const pieces = piecesOf(text, passage, points);
  useEffect(() => {
    box.current?.querySelectorAll("button")[at]?.focus();
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) on.onMove(Math.max(0, Math.min(points.length - 1, at + step)));
    else if (event.key === "Enter") on.onSend();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={box} className={styles.pieces} lang="vi">
      {pieces.map(({ start, end }, index) => {
        const before = plain(text.slice(start, end));
        const next = pieces[index + 1];
        const point = points[index];
        return (
          <Fragment key={start}>
            {before}
            {next && point !== undefined && (
              <>
                <button
                  type="button"
                  className={styles.cut}
                  data-at={index === at || undefined}
                  // The dialog would give the focus to its way out.
                  data-autofocus={index === 0 || undefined}
                  tabIndex={index === at ? 0 : -1}
                  aria-pressed={cuts.has(point)}
                  aria-label={words.place(
                    lastWords(before),
                    firstWords(plain(text.slice(next.start, next.end))),
                    index + 1,
                    points.length,
                  )}
                  onKeyDown={press}
                  onClick={() => {
                    on.onMove(index);
                    on.onTurn(point);
                  }}
                >
                  <IconCut aria-hidden size={18} />
                </button>
                {cuts.has(point) ? <span className={styles.brk} /> : " "}
              </>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

const plain = (piece: string) => piece.replaceAll("*", "").trim();
const lastWords = (piece: string) => piece.split(/\s+/).slice(-4).join(" ");
const firstWords = (piece: string) => piece.split(/\s+/).slice(0, 4).join(" ");
