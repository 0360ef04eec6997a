import type { DocumentRow } from "@dondoc/contract";
import { IconLock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { Marked } from "../../ui/marked.tsx";
import styles from "./document-list.module.css";

export function DocumentLink({ row }: { row: DocumentRow }) {
  const { register } = useWords().documents;
  return (
    <Link to="/van-ban/$id" params={{ id: row.id }} search={{}} className={styles.title}>
      {row.secretStub && <IconLock aria-hidden size={18} />}{" "}
      {row.secretStub ? register.secret : row.title}
    </Link>
  );
}

/** Where the words looked for stand in the text, when the row does not show them by itself. */
export function Excerpt({ row, q }: { row: DocumentRow; q: string }) {
  if (row.excerpt === null) return null;
  return (
    <span className={styles.excerpt}>
      <Marked text={row.excerpt} q={q} />
    </span>
  );
}

/** The count leads to the tasks it counts. */
export function TasksOf({ row }: { row: DocumentRow }) {
  const { register } = useWords().documents;
  if (row.tasks === 0) return row.state === "released" ? register.tasks(0) : register.noTasks;
  return (
    <Link to="/nhiem-vu" search={{ documentId: row.id, list: "all" }} className={styles.link}>
      {register.tasks(row.tasks)}
    </Link>
  );
}
