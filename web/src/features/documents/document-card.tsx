import type { DocumentRow } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { DocumentLink, Excerpt, TasksOf } from "./document-links.tsx";
import { writtenReference } from "./name-of.ts";
import { PendingReceipt } from "./pending-receipt.tsx";
import { DocumentStateBadge } from "./state-badge.tsx";
import styles from "./document-list.module.css";

/** A document of the register on a phone. */
export function DocumentCard({ row, q }: { row: DocumentRow; q: string }) {
  const { register } = useWords().documents;
  const { columns } = register;
  return (
    <li className={styles.card}>
      <DocumentLink row={row} />
      <p>
        {writtenReference(row, register)} · {row.issuerName ?? register.noIssuer}
        {row.issuedOn && ` · ${formatDate(row.issuedOn)}`}
      </p>
      <Excerpt row={row} q={q} />
      <div className={styles.facts}>
        <DocumentStateBadge state={row.state} />
        {!row.secretStub && (
          <span>
            {columns.reviewed} {row.reviewed}/{row.assignments}
          </span>
        )}
        <PendingReceipt row={row} />
        {row.tasks > 0 && <TasksOf row={row} />}
      </div>
    </li>
  );
}
