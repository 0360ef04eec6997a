import type { TaskList } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./stacked-table.module.css";

interface ListCountProps {
  list: TaskList;
  count: number;
  /** What the column counts, and of whom: spoken with the number, which alone says nothing. */
  title: string;
  of: string;
  filter?: { unitId?: string; documentId?: string; completedFrom?: string };
  /** Shown in place of the bare count. */
  text?: string;
}

/** A number of a board that opens the rows it counts; nothing opens an empty list. */
export function ListCount({ list, count, title, of, filter = {}, text }: ListCountProps) {
  const { board } = useWords().tasks;
  if (count === 0) return <span className={styles.zero}>{text ?? board.none}</span>;
  return (
    <Link
      to="/nhiem-vu"
      search={{ list, ...filter }}
      aria-label={board.opens(title, text ?? String(count), of)}
    >
      {text ?? count}
    </Link>
  );
}
