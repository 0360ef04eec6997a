import type { DocumentRow } from "@dondoc/contract";
import { Table } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { DocumentCard } from "./document-card.tsx";
import { DocumentLink, Excerpt, TasksOf } from "./document-links.tsx";
import { writtenReference } from "./name-of.ts";
import { PendingReceipt } from "./pending-receipt.tsx";
import { DocumentStateBadge } from "./state-badge.tsx";
import styles from "./document-list.module.css";

/** The rows of the register; on a phone each is a card. */
export function DocumentTable({
  rows,
  q = "",
}: {
  rows: readonly DocumentRow[];
  q?: string | undefined;
}) {
  const { register } = useWords().documents;
  const wide = useMediaQuery("(min-width: 62em)", true, { getInitialValueInEffect: false });
  if (!wide) {
    return (
      <ul className={styles.cards} aria-label={register.caption}>
        {rows.map((row) => (
          <DocumentCard key={row.id} row={row} q={q} />
        ))}
      </ul>
    );
  }
  const { columns } = register;
  return (
    <Table stickyHeader className={styles.table}>
      <caption className="visually-hidden">{register.caption}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.title}</Table.Th>
          <Table.Th>{columns.reference}</Table.Th>
          <Table.Th>{columns.issuer}</Table.Th>
          <Table.Th>{columns.issuedOn}</Table.Th>
          <Table.Th>{columns.state}</Table.Th>
          <Table.Th>{columns.reviewed}</Table.Th>
          <Table.Th>{columns.tasks}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <RegisterRow key={row.id} row={row} q={q} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RegisterRow({ row, q }: { row: DocumentRow; q: string }) {
  const { register } = useWords().documents;
  return (
    <Table.Tr>
      <Table.Td className={styles.titleCell}>
        <DocumentLink row={row} />
        <span className={styles.sub}>
          {register.received(formatDate(row.receivedOn))} · {row.enteredBy}
        </span>
        <Excerpt row={row} q={q} />
        <PendingReceipt row={row} />
      </Table.Td>
      <Table.Td className={styles.nowrap}>{writtenReference(row, register)}</Table.Td>
      <Table.Td>{row.issuerName ?? register.noIssuer}</Table.Td>
      <Table.Td className={styles.nowrap}>
        {row.issuedOn ? formatDate(row.issuedOn) : register.noDate}
      </Table.Td>
      <Table.Td>
        <DocumentStateBadge state={row.state} />
      </Table.Td>
      <Table.Td className={styles.nowrap}>
        {row.secretStub ? "" : `${row.reviewed}/${row.assignments}`}
      </Table.Td>
      <Table.Td>
        <TasksOf row={row} />
      </Table.Td>
    </Table.Tr>
  );
}
