import type { DocumentPage, DocumentRow } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { BriefSection } from "./brief-section.tsx";
import styles from "./briefs.module.css";

interface DocumentBriefsProps {
  /** The first rows, as they were read. */
  documents: DocumentPage | undefined;
  /** The register narrowed to them all. */
  search: { state: "review" };
  count: number;
  title: string;
}

/** The first documents that wait for somebody; nothing at all when none does. */
export function DocumentBriefs(props: DocumentBriefsProps) {
  const { documents, search, count, title } = props;
  const { home } = useWords().tasks;
  if (!documents || documents.items.length === 0) return null;
  const all = (
    <Link to="/van-ban" search={search} className={styles.all}>
      {home.allRows(String(count))}
      <span className="visually-hidden"> {title}</span>
    </Link>
  );
  return (
    <BriefSection title={title} all={count > documents.items.length && all}>
      {documents.items.map((row) => (
        <Brief key={row.id} row={row} />
      ))}
    </BriefSection>
  );
}

function Brief({ row }: { row: DocumentRow }) {
  const { home } = useWords().tasks;
  return (
    <li>
      <span>
        <Link to="/van-ban/$id" params={{ id: row.id }} className={styles.title}>
          {row.title}
        </Link>
        <span className={styles.quiet}>{row.reference ?? home.noReference}</span>
      </span>
      <span>
        {row.issuerName}
        <span className={styles.quiet}>{home.received(formatDate(row.receivedOn))}</span>
      </span>
      <span>{home.reviewed(row.reviewed, row.assignments)}</span>
    </li>
  );
}
