import type { DocumentRow, DocumentState } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { BriefSection } from "./brief-section.tsx";
import styles from "./briefs.module.css";
import { documentsInState } from "./document-tile.tsx";

const SHOWN = 5;

interface DocumentBriefsProps {
  state: DocumentState;
  title: string;
  lead?: string;
  /** What stands in the last column. */
  showReview?: boolean;
}

/** The first documents in a state. */
export function DocumentBriefs({ state, title, lead, showReview = true }: DocumentBriefsProps) {
  const { home } = useWords().tasks;
  const { data } = useQuery(documentsInState(state));
  if (!data || data.items.length === 0) return null;
  const all = (
    <Link to="/van-ban" search={{ state }} className={styles.all}>
      {home.allRows(data.next === null ? String(data.items.length) : `${data.items.length}+`)}
      <span className="visually-hidden"> {title}</span>
    </Link>
  );
  return (
    <BriefSection title={title} all={data.items.length > SHOWN && all} {...(lead ? { lead } : {})}>
      {data.items.slice(0, SHOWN).map((row) => (
        <Brief key={row.id} row={row} showReview={showReview} />
      ))}
    </BriefSection>
  );
}

function Brief({ row, showReview }: { row: DocumentRow; showReview: boolean }) {
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
      <span>{showReview && home.reviewed(row.reviewed, row.assignments)}</span>
    </li>
  );
}
